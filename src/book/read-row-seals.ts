import { cellAddress, cellAt, foldText, visibleText, type Grid } from '../sheets';
import { textsOf } from '../text';

import { findColumns } from './find-columns';
import { findTable, type FoundTable } from './find-table';
import { ROW_SEAL, SEAL_BETWEEN, SEAL_DIGITS, sealOfCell } from './row-seal';
import type { HeaderId } from './sheet-spec';

/** A computed cell that is not as Padan wrote it. */
export type ChangedCell = {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  /** It says whom a row is about, or from where to where: a decision on the row would be about something else. */
  readonly isDecisive: boolean;
};

/** What the seals of a table tell. */
export type RowSeals = {
  /** In the order of rows and columns. */
  readonly changed: readonly ChangedCell[];
  /** Headers of sealed columns that are no longer there. */
  readonly gone: readonly string[];
  /** Whether a row has a seal at all: one that somebody added has none. */
  readonly isSealed: (row: number) => boolean;
};

const DECISIVE: readonly HeaderId[] = [
  'nip',
  'person',
  'from',
  'to',
  'fromPosition',
  'fromUnit',
  'agencyNow',
  'toPosition',
  'toUnit',
  'agencyProposed',
];

const decisiveWords = (): ReadonlySet<string> =>
  new Set(
    (['id', 'en'] as const).flatMap((language) => DECISIVE.map((id) => foldText(textsOf(language).sheets.headers[id]))),
  );

/** Headers of the sealed columns, as they stand above the seals. */
const legendAbove = (grid: Grid, headerRow: number, column: number): readonly string[] => {
  for (let row = 0; row < headerRow; row += 1) {
    const told = visibleText(String(cellAt(grid, row, column) ?? ''));
    if (told !== '') return told.split(SEAL_BETWEEN);
  }
  return [];
};

/** A table by its sealed columns, numbered as its seals have them. */
type SealedColumns = { readonly found: FoundTable; readonly seals: number; readonly headers: readonly string[] };

const findSealed = (grid: Grid): SealedColumns | null => {
  const own = findColumns(grid, [ROW_SEAL]);
  const seals = own?.columns.get(ROW_SEAL);
  if (own === null || seals === undefined) return null;
  const headers = legendAbove(grid, own.headerRow, seals);
  if (headers.length === 0) return null;
  const sought = headers.map((header, index) => ({ id: String(index), headers: [header] }));
  const found = findTable({ ...grid, rows: grid.rows.slice(0, own.headerRow + 1) }, sought, []);
  return found === null ? null : { found: { ...found, headerRow: own.headerRow }, seals, headers };
};

const sealAt = (grid: Grid, { seals }: SealedColumns, row: number): string =>
  visibleText(String(cellAt(grid, row, seals) ?? ''));

/** Whether the cell of a sealed column, numbered as the seals have them, is as it was sealed. */
const sealCheck = (grid: Grid, formulas: ReadonlyMap<string, string>, { found }: SealedColumns) => {
  const folded = (grid.rows[found.headerRow] ?? []).map((cell) => foldText(String(cell ?? '')));
  const headerOf = (column: number): string => folded[column] ?? '';
  return (row: number, column: number, index: number, seal: string): boolean =>
    sealOfCell(cellAt(grid, row, column), formulas.get(cellAddress(row, column)), row, headerOf) ===
    seal.slice(index * SEAL_DIGITS, (index + 1) * SEAL_DIGITS);
};

/**
 * Holds every row of a table against its seal, wherever rows and columns have been sorted, inserted or moved to. Null where the
 * sheet bears no seals. Formulas without "=", by address; the values they come to are not looked at.
 */
export const readRowSeals = (grid: Grid, formulas: ReadonlyMap<string, string>): RowSeals | null => {
  const table = findSealed(grid);
  if (table === null) return null;
  const { found, headers } = table;
  const decisive = decisiveWords();
  const isAsSealed = sealCheck(grid, formulas, table);
  const changed: ChangedCell[] = [];
  const sealedRows = new Set<number>();
  for (let row = found.headerRow + 1; row < grid.rows.length; row += 1) {
    const seal = sealAt(grid, table, row);
    if (seal === '') continue;
    sealedRows.add(row);
    headers.forEach((header, index) => {
      const column = found.columns.get(String(index));
      if (column !== undefined && !isAsSealed(row, column, index, seal))
        changed.push({ row, column, header, isDecisive: decisive.has(foldText(header)) });
    });
  }
  changed.sort((a, b) => a.row - b.row || a.column - b.column);
  const gone = headers.filter((_, index) => !found.columns.has(String(index)));
  return { changed, gone, isSealed: (row) => sealedRows.has(row) };
};

/** What keeps a row from being about what it was written about. */
export type RowFault =
  /** Somebody added it. */
  | { readonly kind: 'added' }
  /** A column that says whom or what it is about is gone, or bears another header. */
  | { readonly kind: 'column'; readonly header: string }
  /** A cell of such a column holds something else. */
  | { readonly kind: 'changed'; readonly header: string };

/**
 * Tells why a row is no longer about whom and what it was written about, whatever else on it was changed: a decision on it would be about
 * something nobody proposed. Null for a row that still is, as all rows of a sheet without seals are.
 */
export const rowFaults = (grid: Grid): ((row: number) => RowFault | null) => {
  const table = findSealed(grid);
  if (table === null) return () => null;
  const decisive = decisiveWords();
  const isAsSealed = sealCheck(grid, new Map(), table);
  const sealed = table.headers.flatMap((header, index) =>
    decisive.has(foldText(header)) ? [{ header, index, column: table.found.columns.get(String(index)) }] : [],
  );
  return (row) => {
    const seal = sealAt(grid, table, row);
    if (seal === '') return { kind: 'added' };
    for (const { header, index, column } of sealed) {
      if (column === undefined) return { kind: 'column', header };
      if (!isAsSealed(row, column, index, seal)) return { kind: 'changed', header };
    }
    return null;
  };
};

/** Tells whether a row is still about whom and what it was written about. */
export const untouchedRows = (grid: Grid): ((row: number) => boolean) => {
  const faultOf = rowFaults(grid);
  return (row) => faultOf(row) === null;
};
