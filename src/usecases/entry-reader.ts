import { dateOfEntry, nearestRuling, parseRuling, ROW_RULINGS, type LedgerEntry } from '../book';
import {
  RULINGS,
  type CivilDate,
  type Commitment,
  type Employee,
  type Nip,
  type PadanProblem,
  type Position,
  type Ruling,
  type Signature,
} from '../domain';
import { cellAddress } from '../sheets';
import { formatDate } from '../text';

import { PlaceFinder } from './find-place';

/** What decisions are held against. */
export type DecidedData = {
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  readonly positionOf: readonly number[];
  /** The day the plan is made for; without it no decision is too late. */
  readonly asOf?: CivilDate;
};

/** What an entry comes to by itself. */
export type EntryReading =
  | { readonly kind: 'commitment'; readonly commitment: Commitment; readonly entry: LedgerEntry }
  /** Put off: the pair it is about. */
  | { readonly kind: 'postponed'; readonly nip: string; readonly post: string; readonly entry: LedgerEntry }
  | { readonly kind: 'dropped'; readonly entry: LedgerEntry };

type Field = keyof LedgerEntry['columns'];

/** The cell of an entry's word in A1 notation. */
export const addressOf = ({ row = 0, column = 0 }: LedgerEntry['where']): string => cellAddress(row, column);

/** A problem with an entry, at the cell of its word, or of another field where one is named. */
export const problemAt = (
  entry: LedgerEntry,
  code: PadanProblem['code'],
  severity: PadanProblem['severity'],
  params: PadanProblem['params'] = {},
  field: Field | null = null,
): PadanProblem => {
  const column = field === null ? -1 : entry.columns[field];
  const where = column < 0 ? entry.where : { ...entry.where, column };
  return {
    code,
    severity,
    where,
    value: entry.decision,
    params: { address: addressOf(where), sheet: where.sheet ?? '', decision: entry.decision, ...params },
  };
};

const signatureOf = (entry: LedgerEntry): Signature => {
  const told = (text: string): string | null => (text === '' ? null : text);
  return {
    official: told(entry.official),
    date: dateOfEntry(entry),
    reason: told(entry.reason),
    letter: told(entry.letter),
    where: entry.where,
  };
};

const NEEDS_NIP: ReadonlySet<Ruling> = new Set(['approve', 'reject', 'postpone', 'stay', 'leave']);
const NEEDS_POST: ReadonlySet<Ruling> = new Set(['approve', 'reject', 'postpone', 'keepOpen', 'fill']);

/** Reads entries of a ledger against the data, one by one, and collects what is wrong with them. */
export class EntryReader {
  readonly problems: PadanProblem[] = [];
  private readonly people: ReadonlyMap<string, Employee>;
  private readonly places: PlaceFinder;
  private readonly asOf: CivilDate | null;

  constructor({ employees, positions, asOf }: DecidedData) {
    this.asOf = asOf ?? null;
    this.people = new Map(employees.map((employee) => [employee.nip, employee]));
    this.places = new PlaceFinder(positions);
  }

  read(entry: LedgerEntry): EntryReading {
    const dropped: EntryReading = { kind: 'dropped', entry };
    const among = entry.source === 'ledger' ? RULINGS : ROW_RULINGS;
    const ruling = parseRuling(entry.decision, among);
    if (ruling === null) {
      if (entry.decision === '') this.note(entry, 'decision-incomplete', 'warns', { field: 'decision' });
      else this.note(entry, 'decision-unknown', 'blocks', { nearest: nearestRuling(entry.decision, among) ?? '' });
      return dropped;
    }
    if (entry.date !== '' && dateOfEntry(entry) === null)
      this.note(entry, 'decision-date-unknown', 'warns', { date: entry.date }, 'date');
    this.noteAhead(entry);
    const employee = NEEDS_NIP.has(ruling) ? this.personOf(entry) : null;
    if (NEEDS_NIP.has(ruling) && employee === null) return dropped;
    const position = NEEDS_POST.has(ruling) ? this.postOf(entry) : null;
    if (NEEDS_POST.has(ruling) && position === null) return dropped;
    return this.ruled(ruling, entry, employee, position);
  }

  private ruled(
    ruling: Ruling,
    entry: LedgerEntry,
    employee: Employee | null,
    position: Position | null,
  ): EntryReading {
    const full = this.filledIn(entry, employee, position);
    const signature = signatureOf(entry);
    const commit = (commitment: Commitment): EntryReading => ({ kind: 'commitment', commitment, entry: full });
    const [nip, post] = [employee?.nip ?? ('' as Nip), position?.id ?? ('' as Position['id'])];
    switch (ruling) {
      case 'approve':
      case 'reject':
        return commit({ ...signature, ruling, nip, post });
      case 'stay':
      case 'leave':
        return commit({ ...signature, ruling, nip });
      case 'keepOpen':
      case 'fill':
        return commit({ ...signature, ruling, post });
      case 'postpone':
        return { kind: 'postponed', nip, post, entry: full };
      case 'freeze': {
        const unit = this.unitOf(entry);
        return unit === null ? { kind: 'dropped', entry } : commit({ ...signature, ruling, unit });
      }
    }
  }

  /** The entry with what the data add to it. */
  private filledIn(entry: LedgerEntry, employee: Employee | null, position: Position | null): LedgerEntry {
    return {
      ...entry,
      ...(employee === null ? {} : { nip: employee.nip, name: entry.name === '' ? employee.name : entry.name }),
      ...(position === null ? {} : { position: position.name, unit: position.unit, positionKey: position.id }),
    };
  }

  private personOf(entry: LedgerEntry): Employee | null {
    const digits = entry.nip.replace(/\D/g, '');
    const found = this.people.get(digits);
    if (found !== undefined) return found;
    if (entry.nip === '' && entry.source === 'ledger')
      this.note(entry, 'decision-incomplete', 'blocks', { field: 'nip' }, 'nip');
    else this.note(entry, 'decision-of-nobody', 'warns', { nip: entry.nip }, 'nip');
    return null;
  }

  private postOf(entry: LedgerEntry): Position | null {
    const { position, unit, positionKey } = entry;
    if (position === '' && positionKey === '') {
      this.note(entry, 'decision-incomplete', 'blocks', { field: 'post' }, 'position');
      return null;
    }
    const found = this.places.posts(position, unit, positionKey);
    const [one, ...others] = found;
    if (one !== undefined && others.length === 0) return one;
    const nearest = found.length === 0 ? this.places.nearest(position, unit) : '';
    this.note(
      entry,
      'decision-of-no-place',
      'warns',
      { post: position, unit, count: found.length, nearest },
      'position',
    );
    return null;
  }

  private unitOf(entry: LedgerEntry): string | null {
    const { unit } = entry;
    if (unit === '') {
      this.note(entry, 'decision-incomplete', 'blocks', { field: 'unit' }, 'unit');
      return null;
    }
    const known = this.places.unit(unit);
    if (known === null)
      this.note(entry, 'decision-of-no-place', 'warns', { unit, nearest: this.places.nearestUnit(unit) }, 'unit');
    return known;
  }

  private noteAhead(entry: LedgerEntry): void {
    const date = dateOfEntry(entry);
    if (date === null || this.asOf === null || date <= this.asOf) return;
    this.note(entry, 'decision-date-ahead', 'warns', { date: formatDate(date), asOf: formatDate(this.asOf) }, 'date');
  }

  private note(
    entry: LedgerEntry,
    code: PadanProblem['code'],
    severity: PadanProblem['severity'],
    params: PadanProblem['params'],
    field: Field | null = null,
  ): void {
    this.problems.push(problemAt(entry, code, severity, params, field));
  }
}
