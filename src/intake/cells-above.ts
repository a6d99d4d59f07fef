import type { Field } from './fields';
import type { RowReader } from './row-reader';
import { cellText } from './values/text';

const FACTS = ['required', 'filled', 'positionType', 'jobClass', 'echelon'] as const;

/** True for a row that says something of a post beside its name and unit. */
export const describesPost = (reader: RowReader, row: number): boolean =>
  FACTS.some((field) => cellText(reader.cell(row, field)) !== null);

/** From this share of blank cells on a column is one with merged or unrepeated cells, and no column with a gap. */
const REPEATS_LEFT_OUT = 1 / 3;

type NameField = 'position' | 'positionName';
type PostPlace = { readonly name: string | null; readonly unit: string | null };

/** Merged cells, and repeats left out: a row without a post or unit of its own has those of the row above, and that is told. */
export class CellsAbove {
  private name: string | null = null;
  private unit: string | null = null;
  private agency: string | null = null;
  private readonly reachesName: boolean;
  private readonly reachesUnit: boolean;
  private readonly reachesAgency: boolean;
  private isUnderHeading = false;

  /** `isGrouped`: rows stand in groups below a post, so that a blank cell always means "as above" and needs no word. */
  constructor(
    private readonly reader: RowReader,
    private readonly nameField: NameField,
    private readonly isGrouped: boolean,
  ) {
    const reaches = (field: NameField | 'unit' | 'agency'): boolean =>
      isGrouped || (!reader.hasMerges(field) && this.leavesOut(field));
    this.reachesName = reaches(nameField);
    this.reachesUnit = reaches('unit');
    this.reachesAgency = reaches('agency');
  }

  /** Completes what a row states. */
  complete(row: number, stated: PostPlace): PostPlace & { readonly agency: string | null } {
    const { reader } = this;
    // What is merged with a cell further up stands there, and is no guess.
    const name = stated.name ?? reader.mergedText(row, this.nameField);
    const unit = stated.unit ?? reader.mergedText(row, 'unit');
    const agency = reader.textOrMerged(row, 'agency');
    // Elsewhere the agency reaches down only with the unit: a new unit may be anybody's.
    this.agency = agency ?? (unit === null || this.reachesAgency ? this.agency : null);
    const note = (column: number): void => {
      if (!this.isGrouped) reader.note('filled-down', 'warns', row, column);
    };
    if (name === null && this.name !== null) note(reader.column(this.nameField));
    if (unit === null && this.unit !== null) note(reader.column('unit'));
    const complete = { name: name ?? this.name, unit: unit ?? this.unit, agency: this.agency };
    this.name = this.reachesName ? complete.name : null;
    this.unit = this.reachesUnit || this.isUnderHeading ? complete.unit : null;
    return complete;
  }

  /** A line with nothing but a unit heads the posts below it. */
  enter(row: number): void {
    const { reader } = this;
    this.isUnderHeading = true;
    this.name = null;
    this.unit = reader.text(row, 'unit');
    this.agency = reader.text(row, 'agency') ?? this.agency;
  }

  private leavesOut(field: NameField | 'unit' | 'agency'): boolean {
    return leavesOut(this.reader, field, (row) => describesPost(this.reader, row));
  }
}

/** Whether a column leaves repeats out, by the rows that count. */
const leavesOut = (reader: RowReader, field: Field, counts: (row: number) => boolean): boolean => {
  const rows = [...reader.rows()].filter(counts);
  const blank = rows.filter((row) => cellText(reader.cell(row, field)) === null).length;
  return blank >= 2 && blank >= rows.length * REPEATS_LEFT_OUT;
};

/** Unit and agency of people on a list that merges their cells or writes them once above a group; what was filled in is told. */
export const unitsAbove = (
  reader: RowReader,
): ((row: number) => Readonly<Record<'unit' | 'agency', string | null>>) => {
  const holdsNip = (row: number): boolean => cellText(reader.cell(row, 'nip')) !== null;
  const follow = (field: 'unit' | 'agency'): ((row: number) => string | null) => {
    const reaches = reader.has(field) && !reader.hasMerges(field) && leavesOut(reader, field, holdsNip);
    let above: string | null = null;
    return (row) => {
      const stated = reader.textOrMerged(row, field);
      if (!reaches || stated !== null) {
        above = stated;
        return stated;
      }
      if (above !== null && holdsNip(row)) reader.note('filled-down', 'warns', row, reader.column(field));
      return above;
    };
  };
  const [unitAt, agencyAt] = [follow('unit'), follow('agency')];
  return (row) => ({ unit: unitAt(row), agency: agencyAt(row) });
};
