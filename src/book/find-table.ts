import { cellAt, foldText, type CellValue, type Grid } from '../sheets';

/** A column to be found: the words its header may have, in whatever language the sheet was made. */
export type SoughtColumn = { readonly id: string; readonly headers: readonly string[] };

/** A table found on a sheet: where its header stands now, and which column is which. */
export type FoundTable = {
  readonly headerRow: number;
  /** 0-based column by id; a column that is gone is not there. */
  readonly columns: ReadonlyMap<string, number>;
};

/** A title and a sentence stand above a header, and whatever rows somebody has put between. */
const MOST_ROWS_ABOVE = 40;

const columnsIn = (cells: readonly CellValue[], sought: readonly SoughtColumn[]): Map<string, number> => {
  const places = new Map<string, number>();
  cells.forEach((cell, column) => {
    const word = typeof cell === 'string' ? foldText(cell) : '';
    if (word !== '' && !places.has(word)) places.set(word, column);
  });
  const columns = new Map<string, number>();
  for (const { id, headers } of sought) {
    const word = headers.map(foldText).find((header) => places.has(header));
    if (word !== undefined) columns.set(id, places.get(word)!);
  }
  return columns;
};

/**
 * Finds a table by the words of its header, whatever rows and columns have been put before, between or behind: the first row
 * that has the most of them. Null where no row has a column of `needed`, all of which must be there.
 */
export const findTable = (
  grid: Grid,
  sought: readonly SoughtColumn[],
  needed: readonly string[],
): FoundTable | null => {
  let best: FoundTable | null = null;
  for (let row = 0; row < Math.min(grid.rows.length, MOST_ROWS_ABOVE); row += 1) {
    const columns = columnsIn(grid.rows[row] ?? [], sought);
    if (!needed.every((id) => columns.has(id))) continue;
    if (best === null || columns.size > best.columns.size) best = { headerRow: row, columns };
  }
  return best;
};

/** A cell of a found table; blank where its column is gone. */
export const cellOf = (grid: Grid, { columns }: FoundTable, row: number, id: string): CellValue => {
  const column = columns.get(id);
  return column === undefined ? null : cellAt(grid, row, column);
};
