import type { CellValue, Grid } from '../sheets';

import { findHeader, isHeaderRow, tableEndAt } from './find-header';
import { countsRows, foldHeader } from './fold-header';

/** One table of a sheet: the sheet's cells with those of its other tables blank, so that every address stays true. */
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

/** Rows of all the tables of a sheet together, each from the sheet's first on; what lies behind is read with the last table. */
const MOST_TABLE_ROWS = 2 ** 23;

/** Rows from which further tables reach: a header below a blank row or a lone title, with other words than the header above. */
const laterStarts = (grid: Grid): number[] => {
  const first = findHeader(grid);
  if (!first) return [];
  const starts: number[] = [];
  let words = first.texts;
  let tableRows = 0;
  for (let row = first.firstDataRow + 1; row < grid.rows.length && tableRows < MOST_TABLE_ROWS; row += 1) {
    // Cheap tests first: a sheet may have a million rows.
    if (!hasFilled(grid.rows[row], 3)) continue;
    if (hasFilled(grid.rows[row - 1], 2) && tableEndAt(grid, row - 1) === null) continue;
    const header = isHeaderRow(grid, row);
    if (!header || header.join('|') === words.join('|')) continue;
    // Blank rows and lone titles above a header are its own.
    let start = row;
    while (!hasFilled(grid.rows[start - 1], 2)) start -= 1;
    starts.push(start);
    tableRows += start;
    words = header;
  }
  return starts;
};

/** Fewest headers of a table that stands beside another. */
const LEAST_HEADERS = 3;
// Headers that a table has once: where one comes again behind a blank column, another table begins there.
const ONCE =
  /^(?:no|nomor|nip|nip baru|nama|nama pegawai|nama lengkap|nama jabatan|jabatan|unit kerja|perangkat daerah|opd)$/;

/** Columns with a cell from a row on, by one walk over the cells there are. */
const filledColumns = (grid: Grid, firstRow: number): ReadonlySet<number> => {
  const filled = new Set<number>();
  for (let row = firstRow; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row]!;
    for (let column = 0; column < cells.length; column += 1)
      if (cells[column] !== null && cells[column] !== '') filled.add(column);
  }
  return filled;
};

/** Columns at which tables begin that stand side by side: behind a column without a header or any cell, or with a count of rows of its own; with a header that has been there. */
const besideStarts = (grid: Grid): number[] => {
  const header = findHeader(grid);
  if (!header) return [];
  // A title above each table may have been taken for a line of the header.
  const texts = header.lowest.map((text, column) => foldHeader(text === '' ? (header.texts[column] ?? '') : text));
  let filled: ReadonlySet<number> | null = null;
  const isBlank = (column: number): boolean =>
    texts[column] === '' && !(filled ??= filledColumns(grid, header.row)).has(column);
  const starts: number[] = [];
  let first = 0;
  for (let column = 1; column < texts.length; column += 1) {
    // A column that counts the rows begins a table, even without a blank column before it.
    if (texts[column] === '' || !(isBlank(column - 1) || countsRows(texts[column]!))) continue;
    const [left, right] = [texts.slice(first, column), texts.slice(column)].map((part) => part.filter(Boolean));
    const isTable = left!.length >= LEAST_HEADERS && right!.length >= LEAST_HEADERS;
    if (!isTable || !right!.some((text) => ONCE.test(text) && left!.includes(text))) continue;
    starts.push(column);
    first = column;
  }
  return starts;
};

/** The tables of a part of a sheet that stand side by side, each with the others' columns blank. */
const splitBeside = (grid: Grid): Grid[] => {
  const starts = [0, ...besideStarts(grid)];
  if (starts.length === 1) return [grid];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    const rows = grid.rows.map((cells) => cells.map((cell, column) => (column >= start && column < end ? cell : null)));
    return { ...grid, rows, hiddenRows: index === 0 ? grid.hiddenRows : 0 };
  });
};

/** Parts a sheet into its tables, one below the other and then side by side; nearly every sheet is one. */
export const splitTables = (grid: Grid): Table[] => {
  const starts = [0, ...laterStarts(grid)];
  const parts = starts.map((start, index): Grid => {
    if (starts.length === 1) return grid;
    const end = starts[index + 1] ?? grid.rows.length;
    const rows = Array.from({ length: end }, (_, row) => (row < start ? [] : grid.rows[row]!));
    return { ...grid, rows, hiddenRows: index === 0 ? grid.hiddenRows : 0 };
  });
  return parts
    .flatMap(splitBeside)
    .map((part, index) => ({ name: index === 0 ? grid.sheet : `${grid.sheet} (${index + 1})`, grid: part }));
};
