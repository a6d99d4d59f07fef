import type { CellRange } from './address';

/** What a cell holds, as every host can tell it. Dates are serial numbers, errors are their text ("#N/A"), blank is null. */
export type CellValue = string | number | boolean | null;

/** The cells of one sheet from A1 on. Rows may be shorter than the widest one; missing cells are blank. */
export type Grid = {
  readonly sheet: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** How many of the rows the user has hidden or filtered away; they are read all the same. */
  readonly hiddenRows: number;
  /** The sheet itself is hidden; left out for one that everybody sees. */
  readonly isHidden?: boolean;
  /** Merged ranges: the value stands in the first cell, the others are blank; left out where there are none, or the host cannot tell. */
  readonly merges?: readonly CellRange[];
  /** Cells whose formula has no result in the file: the program that saved it does not calculate. They are blank; left out where there are none. */
  readonly uncalculated?: readonly { readonly row: number; readonly column: number }[];
};

/** Longest text Excel keeps in one cell (Excel specifications and limits). */
export const MAX_CELL_TEXT = 32767;

/** Rows and columns of one Excel sheet. */
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** Cell at a 0-based place, blank when outside. */
export const cellAt = (grid: Grid, row: number, column: number): CellValue => grid.rows[row]?.[column] ?? null;
