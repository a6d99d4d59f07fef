import type { IntakeProblem } from '../domain';

import type { Sheet } from './choose-sheets';
import type { Field } from './fields';
import { RowReader } from './row-reader';

/** Fields of which one says that a row is somebody or something; a row of formulas without results may hold nothing else. */
const NAMING: ReadonlySet<Field> = new Set(['nip', 'name', 'positionName', 'position', 'unit']);
/** Fields that are held against others and decide nothing. */
const COMPARED: ReadonlySet<Field> = new Set(['gap']);

type Place = { readonly row: number; readonly column: number };
type ReadColumn = { readonly field: Field; readonly header: string; readonly cells: Place[] };

const placeKey = (sheet: string, { row, column }: Place): string => `${row} ${column} ${sheet}`;

/** Cells without results in the columns of a table that are read, on the rows that are; sums below a list are none of them. */
const readColumns = ({ grid, reading }: Sheet): ReadColumn[] => {
  if (reading.kind === 'other' || reading.kind === 'ask' || !reading.header) return [];
  const columns = new Map(
    reading.columns.flatMap(({ field, isAccepted, column, header }): [number, ReadColumn][] =>
      field !== null && isAccepted ? [[column, { field, header, cells: [] }]] : [],
    ),
  );
  const first = reading.header.firstDataRow;
  const cells = (grid.uncalculated ?? []).filter(({ row, column }) => row >= first && columns.has(column));
  const rows = new Set(new RowReader(grid, reading, []).rows());
  for (const { row, column } of cells) if (NAMING.has(columns.get(column)!.field)) rows.add(row);
  for (const cell of cells) if (rows.has(cell.row)) columns.get(cell.column)!.cells.push(cell);
  return [...columns.values()].filter((column) => column.cells.length > 0);
};

/**
 * Tells of formulas without results: by column where they are read, by sheet where they are not. What the blanks in their place
 * would be told for, and posts refused for them, is left out of the problems.
 */
export const withUncalculated = (sheets: readonly Sheet[], problems: readonly IntakeProblem[]): IntakeProblem[] => {
  const told: IntakeProblem[] = [];
  const blank = new Set<string>();
  let isOnPosts = false;
  for (const table of sheets) {
    const { kind, sheet } = table.reading;
    for (const { field, header, cells } of table.grid.uncalculated ? readColumns(table) : []) {
      isOnPosts ||= kind === 'position' || kind === 'both';
      for (const cell of cells) blank.add(placeKey(sheet, cell));
      told.push({
        code: 'column-uncalculated',
        severity: COMPARED.has(field) ? 'warns' : 'blocks',
        where: { sheet, ...cells[0] },
        params: { header, count: cells.length },
      });
    }
  }
  for (const { sheet, uncalculated = [] } of new Map(sheets.map(({ grid }) => [grid.sheet, grid])).values()) {
    const others = uncalculated.filter((cell) => !blank.has(placeKey(sheet, cell)));
    const [where] = others;
    if (where !== undefined)
      told.push({
        code: 'sheet-uncalculated',
        severity: 'warns',
        where: { sheet, ...where },
        params: { count: others.length },
      });
  }
  const isOfBlank = ({ code, where }: IntakeProblem): boolean =>
    (isOnPosts && code === 'position-refused') ||
    blank.has(placeKey(where?.sheet ?? '', { row: where?.row ?? -1, column: where?.column ?? -1 }));
  return [...problems.filter((problem) => !isOfBlank(problem)), ...told];
};
