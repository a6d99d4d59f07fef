import type { Course, Employee, Position } from '../domain';
import type { CellRange, DraftCell, SheetDraft, TableDraft } from '../sheets';
import type { Texts } from '../text';

import type { ReportInput, RunIdentity, RunSheetNames, SheetId } from './report-input';

/** Words of `text/` by which a column or a sentence of a sheet is declared. */
export type HeaderId = keyof Texts['sheets']['headers'];
export type LabelId = keyof Texts['sheets']['labels'];

/**
 * Whose a column is: `computed` is Padan's and checked as value and as formula, `entry` is filled in by people and read back,
 * `free` is the office's own and nobody looks at it.
 */
export type ColumnKind = 'computed' | 'entry' | 'free';

/** Where a row of a table stands, for the formulas of its cells. Addresses in A1 notation. */
export type RowPlace = {
  /** Cell of a column in this row: "K5". */
  readonly cell: (id: string) => string;
  /** All cells of a column under the header: "$K$4:$K$90". */
  readonly column: (id: string) => string;
};

/** What every sheet of the book is made from, whatever else it needs. */
export type SheetInput = {
  readonly texts: Texts;
  readonly names: RunSheetNames;
  readonly identity: Pick<RunIdentity, 'run' | 'asOf'>;
};

/** A column as one object: what it is called, whose it is, how wide, and how a record is written into it. */
export type Column<Row, Input = ReportInput> = {
  /** Names the column inside its sheet. */
  readonly id: string;
  readonly header: (texts: Texts) => string;
  readonly kind: ColumnKind;
  /** Pixels at 100 %. */
  readonly width: number;
  readonly isHidden?: boolean;
  readonly write: (row: Row, at: RowPlace, input: Input) => DraftCell | null;
};

type ColumnLook<Row, Input> = Pick<Column<Row, Input>, 'width' | 'write'> &
  Partial<Pick<Column<Row, Input>, 'isHidden'>>;

const columnOf =
  (kind: ColumnKind) =>
  <Row, Input = ReportInput>(id: HeaderId, look: ColumnLook<Row, Input>): Column<Row, Input> => ({
    id,
    kind,
    header: ({ sheets }) => sheets.headers[id],
    ...look,
  });

/** A column Padan computes. */
export const computed = columnOf('computed');
/** A column people fill in. */
export const entry = columnOf('entry');

/** A column Padan computes whose header is made, not looked up: one per criterion, say. */
export const computedUnder = <Row, Input = ReportInput>(
  id: string,
  header: (texts: Texts) => string,
  look: ColumnLook<Row, Input>,
): Column<Row, Input> => ({ id, kind: 'computed', header, ...look });

/** A sheet that bears the marker of a run: every one but the policy sheet. */
export type MarkedSheetId = Exclude<SheetId, 'policy'>;

/** The word of a sheet's title; a sheet without one does not compile. */
export const titleOf = (id: MarkedSheetId): LabelId => `${id}Title`;

/** Records of a run by which it is decided which sheets it has. */
export type RunRecords = {
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  readonly courses?: readonly Course[];
};

/** What a sheet of the book is known by, whatever it is made from. */
export type SheetTraits = {
  readonly id: MarkedSheetId;
  /** Letters and digits: names the sheet in its marker, whatever the user calls it. */
  readonly key: string;
  /** A run cannot be opened again without it. */
  readonly isNeeded: boolean;
  /** With every run, with one that continues another, with one whose records have something for it, or when somebody asks for it. */
  readonly when: 'run' | 'continued' | 'data' | 'asked';
  /** Whether records have something for a sheet of `data`; the others do not ask. */
  readonly isWanted: (records: RunRecords) => boolean;
  /** The word of its title, by which it is known for Padan's even without a marker. */
  readonly title: LabelId;
  /** How a verification checks it: made again and compared, or held against the seal the audit trail keeps of it. */
  readonly check: 'remade' | 'sealed';
  /** People fill in cells of its table, which are read back: its rows are sealed (`row-seal.ts`). */
  readonly sealsRows: boolean;
};

/** Places of a drafted table, 0-based; `lastRow` lies above `firstRow` where there are no records. */
export type TablePlaces = {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Throws for a column the table does not have. */
  readonly columnOf: (id: string) => number;
  /** Cells under the header of a column. */
  readonly body: (id: string) => CellRange;
  /** Cells of one of the lists beside the table. */
  readonly list: (index: number) => CellRange;
};

/** A sheet before its run marks it. */
export type UnmarkedDraft = Omit<SheetDraft, 'key' | 'table'> & { readonly table?: Pick<TableDraft, 'range'> };

/** A sheet that is one table: title, a sentence, a header row, records. */
export type TableSpec<Row, Input = ReportInput> = {
  readonly id: MarkedSheetId;
  /** The sentence under the title that must be read. */
  readonly notice: (input: Input) => DraftCell;
  /** Columns whose cells together name a record, so that it is found again wherever it stands. */
  readonly identity: readonly string[];
  readonly columns: (input: Input) => readonly Column<Row, Input>[];
  /** The last column that is printed, and seen on the first screen; the last one shown where it is left out. */
  readonly lastPrinted?: string;
  /** Rows between the sentence and the header, which no sorting reaches: weights, say. */
  readonly above?: (places: Pick<TablePlaces, 'columnOf'>, input: Input) => readonly (readonly (DraftCell | null)[])[];
  readonly rows: (input: Input) => readonly Row[];
  /** Said in place of records where there are none. */
  readonly nothing: LabelId;
  /** People may add records below the last one. */
  readonly isOpen?: boolean;
  /** Words of drop-downs: each list stands in a hidden column right of the table, clear of its sorting. */
  readonly lists?: (input: Input) => readonly (readonly string[])[];
  /** What lies over the cells: drop-downs, colours, frozen panes, print. */
  readonly dress: (places: TablePlaces, input: Input) => Partial<UnmarkedDraft>;
};

/** A sheet that is a page of its own make, compared place by place; nothing on it is read back. */
export type PageSpec = {
  readonly id: MarkedSheetId;
  readonly draft: (input: ReportInput) => Omit<UnmarkedDraft, 'name'>;
};

/** A declared sheet, whatever its records are. */
export type DeclaredSheet<Input = ReportInput> = {
  readonly id: MarkedSheetId;
  readonly draft: (input: Input) => UnmarkedDraft;
  /** Where its table stands in the draft of this run; null for a page. */
  readonly places: ((input: Input) => TablePlaces) | null;
};
