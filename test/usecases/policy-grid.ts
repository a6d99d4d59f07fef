import type { Policy } from '../../src/domain';
import { policySheet } from '../../src/book';
import { type CellValue, type Grid } from '../../src/sheets';
import { textsOf, type Language } from '../../src/text';

export const SHEET = 'Padan Kebijakan';

export const gridOf = (policy: Policy, language: Language): Grid => ({
  sheet: SHEET,
  rows: policySheet(policy, textsOf(language)).rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
  hiddenRows: 0,
});

/** The grid with one cell changed; rows that are not there yet are added. */
export const withCell = (grid: Grid, row: number, column: number, value: CellValue): Grid => {
  const rows = grid.rows.map((cells) => [...cells]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  return { ...grid, rows };
};

export const rowOf = (grid: Grid, key: string): number => {
  const row = grid.rows.findIndex(([cell]) => cell === key);
  if (row < 0) throw new Error(`no row ${key}`);
  return row;
};
