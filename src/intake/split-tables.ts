import type { CellValue, Grid } from '../sheets';

import { findHeader, isHeaderRow, tableEndAt } from './find-header';

/** One table of a sheet: the sheet's cells with all rows of its other tables blank, so that every address stays true. */
export type Table = {
  /** The sheet's name, with a number behind it from the second table on; names the table among all of a workbook. */
  readonly name: string;
  readonly grid: Grid;
};

/** Whether a row has at least `least` filled cells; looks no further than it must. */
const hasFilled = (cells: readonly CellValue[] | undefined, least: number): boolean => {
  let count = 0;
  for (const cell of cells ?? []) {
    if (cell === null || cell === '') continue;
    count += 1;
    if (count >= least) return true;
  }
  return false;
};

/** Rows from which further tables reach: a header below a blank row or a lone title, with other words than the header above. */
const laterStarts = (grid: Grid): number[] => {
  const first = findHeader(grid);
  if (!first) return [];
  const starts: number[] = [];
  let words = first.texts;
  for (let row = first.firstDataRow + 1; row < grid.rows.length; row += 1) {
    // Cheap tests first: a sheet may have a million rows.
    if (!hasFilled(grid.rows[row], 3)) continue;
    if (hasFilled(grid.rows[row - 1], 2) && tableEndAt(grid, row - 1) === null) continue;
    const header = isHeaderRow(grid, row);
    if (!header || header.join('|') === words.join('|')) continue;
    // Blank rows and lone titles above a header are its own.
    let start = row;
    while (!hasFilled(grid.rows[start - 1], 2)) start -= 1;
    starts.push(start);
    words = header;
  }
  return starts;
};

/** Parts a sheet into its tables; nearly every sheet is one. */
export const splitTables = (grid: Grid): Table[] => {
  const starts = [0, ...laterStarts(grid)];
  return starts.map((start, index) => {
    if (starts.length === 1) return { name: grid.sheet, grid };
    const end = starts[index + 1] ?? grid.rows.length;
    const rows = Array.from({ length: end }, (_, row) => (row < start ? [] : grid.rows[row]!));
    return {
      name: index === 0 ? grid.sheet : `${grid.sheet} (${index + 1})`,
      grid: { ...grid, rows, hiddenRows: index === 0 ? grid.hiddenRows : 0 },
    };
  });
};
