import type { Employee, IntakeProblem, Position, Proposal, UnreadProposal, UnreadReason } from '../domain';
import type { Grid } from '../sheets';

import { noteUnread, noteUnsure } from './choose-sheets';
import type { SheetReading } from './classify-sheet';
import { NearestPost } from './nearest-post';
import type { PostFinder } from './post-finder';
import { RowReader } from './row-reader';
import { parseDate, type DateOrder } from './values/parse-date';

/** Rows of lists of proposals, and what is wrong with their cells; none of it stops a plan, which knows nothing of them. */
export type ProposalList = {
  readonly rows: readonly Proposal[];
  /** Every other row of the lists. */
  readonly unread: readonly UnreadProposal[];
  readonly problems: readonly IntakeProblem[];
};

/** People and posts as read, and where each person sits. */
type Known = {
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  readonly positionOf: readonly number[];
  readonly finder: PostFinder;
};

/** Words between a post and its unit where one cell holds both: "Kepala Seksi Pelayanan pada Kelurahan Melati". */
const BETWEEN = /\s+(?:pada|di)\s+|\s*[,(/-]\s+|\s+\(/gi;

/** Indexes of the posts meant by a name, with its unit beside it or in the same cell. */
const findPosts = ({ finder }: Known, name: string, unit: string | null): readonly number[] => {
  const found = finder.find(name, unit, null);
  if (found.length > 0 || unit !== null) return found;
  for (const { index, 0: word } of name.matchAll(BETWEEN)) {
    const parted = finder.find(name.slice(0, index), name.slice(index + word.length).replace(/\)\s*$/, ''), null);
    if (parted.length > 0) return parted;
  }
  return [];
};

/**
 * Reads lists of who is to be put where. A row that names nobody on the list of employees, no post of the list of posts, somebody named by
 * a row above, or the post somebody holds already is told and counts for nothing.
 */
export class ProposalReader {
  private readonly rows: Proposal[] = [];
  private readonly unread: UnreadProposal[] = [];
  private readonly problems: IntakeProblem[] = [];
  private readonly rowOf: ReadonlyMap<string, number>;
  private readonly nearest: NearestPost;
  /** Number of the row, as the sheet counts it, that names a person. */
  private readonly named = new Map<string, number>();

  constructor(private readonly known: Known) {
    this.rowOf = new Map(known.employees.map(({ nip }, index) => [nip, index]));
    this.nearest = new NearestPost(known.positions);
  }

  get list(): ProposalList {
    return { rows: this.rows, unread: this.unread, problems: this.problems };
  }

  read(grid: Grid, reading: SheetReading): void {
    const reader = new RowReader(grid, reading, this.problems);
    const where = { sheet: reading.sheet, ...(reading.header ? { row: reading.header.row } : {}) };
    for (const field of ['nip', 'proposedPost'] as const)
      if (!reading.columns.some((column) => column.field === field))
        this.problems.push({ code: 'column-missing', severity: 'blocks', where, params: { field } });
    noteUnsure(reading, (field) => field === 'nip' || field === 'proposedPost', this.problems);
    noteUnread(reading, this.problems);
    if (!reader.has('nip') || !reader.has('proposedPost')) return;
    const dateOrder = reader.dateOrder('proposedDate');
    for (const row of reader.rows()) this.readRow(reader, row, dateOrder);
  }

  private leave(reader: RowReader, row: number, why: UnreadReason, day: Pick<Proposal, 'date'>): void {
    this.unread.push({
      why,
      person: String(reader.cell(row, 'nip') ?? ''),
      post: String(reader.cell(row, 'proposedPost') ?? ''),
      source: reader.source(row, why === 'person-unknown' || why === 'named-twice' ? 'nip' : 'proposedPost'),
      ...day,
    });
  }

  private readRow(reader: RowReader, row: number, dateOrder: DateOrder): void {
    const { employees, positions, positionOf } = this.known;
    const nip = reader.nip(row, 'nip', 'warns');
    const person = nip === null || nip === 'blank' ? undefined : this.rowOf.get(nip);
    if (nip === 'blank') reader.note('nip-blank', 'warns', row, reader.column('nip'));
    else if (nip !== null && person === undefined)
      reader.note('joined-nip-unknown', 'warns', row, reader.column('nip'));
    const name = reader.text(row, 'proposedPost');
    const unit = reader.text(row, 'proposedUnit');
    const date = reader.has('proposedDate')
      ? reader.parse(row, 'proposedDate', 'date-unknown', (cell) => parseDate(cell, dateOrder))
      : null;
    const day = date === null ? {} : { date };
    const found = name === null ? [] : findPosts(this.known, name, unit);
    const [post] = found;
    if (post === undefined || found.length > 1) {
      const meant = name !== null && found.length === 0 && unit !== null ? this.nearest.of(name, unit) : null;
      reader.note('proposal-post-unknown', 'warns', row, reader.column('proposedPost'), {
        count: found.length,
        ...(meant ? { nearest: `${meant.name} (${meant.unit})` } : {}),
      });
    }
    if (person === undefined) {
      this.leave(reader, row, 'person-unknown', day);
      return;
    }
    const { nip: known } = employees[person]!;
    const before = this.named.get(known);
    if (before !== undefined) {
      reader.note('proposal-twice', 'warns', row, reader.column('nip'), { first: before });
      this.leave(reader, row, 'named-twice', day);
      return;
    }
    this.named.set(known, row + 1);
    if (post === undefined || found.length > 1) {
      this.leave(reader, row, 'post-unknown', day);
      return;
    }
    if (positionOf[person] === post) {
      reader.note('proposal-there-already', 'warns', row, reader.column('proposedPost'));
      this.leave(reader, row, 'there-already', day);
      return;
    }
    const source = reader.source(row, 'proposedPost');
    this.rows.push({ nip: known, post: positions[post]!.id, source, ...day });
  }
}
