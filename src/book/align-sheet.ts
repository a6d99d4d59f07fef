import { toCellText, type CellValue, type DraftCell, type Grid, type SheetDraft } from '../sheets';

import type { Origin } from './canonical-formula';
import { findTable } from './find-table';

/** Which row and column of a sheet as it is now answers to which of its draft; null where there is none. */
export type Alignment = {
  readonly rowNow: (drafted: number) => number | null;
  readonly columnNow: (drafted: number) => number | null;
  readonly origin: Origin;
};

const IN_PLACE: Alignment = {
  rowNow: (row) => row,
  columnNow: (column) => column,
  origin: (row, column) => ({ row, column }),
};

const written = (cell: DraftCell | null | undefined): string => toCellText(String(cell?.value ?? ''));

const found = (value: CellValue | undefined): string => String(value ?? '');

/** Identities by row, in order; equal ones answer to each other in the order they stand. */
const rowsByIdentity = (identities: readonly (readonly [row: number, identity: string])[]): Map<string, number[]> => {
  const rows = new Map<string, number[]>();
  for (const [row, identity] of identities) {
    const same = rows.get(identity);
    if (same) same.push(row);
    else rows.set(identity, [row]);
  }
  return rows;
};

const inverse = (pairs: Iterable<readonly [number, number]>): Map<number, number> =>
  new Map([...pairs].map(([from, to]) => [to, from]));

/**
 * Title and sentences answer to each other where they stand; where rows have been put in or taken out, in their order, blank ones left
 * aside. A sentence that is a formula without its value stands in its place and reads as blank.
 */
const rowsAbove = (
  drafted: SheetDraft['rows'],
  standing: Grid['rows'],
): (readonly [drafted: number, now: number | null])[] => {
  if (drafted.length === standing.length) return drafted.map((_, row) => [row, row] as const);
  const filled = standing.flatMap((cells, row) => (cells.some((cell) => found(cell) !== '') ? [row] : []));
  return drafted
    .flatMap((cells, row) => (cells.some((cell) => written(cell) !== '') ? [row] : []))
    .map((row, index) => [row, filled[index] ?? null] as const);
};

/**
 * Lays a drafted table over the sheet as it is now: columns by their headers, records by their identity, whatever has been sorted,
 * filtered, inserted or hidden. Null where its header is not to be found. A page of its own make stays in its place.
 */
export const alignSheet = (draft: SheetDraft, grid: Grid): Alignment | null => {
  const { layout } = draft;
  if (layout === undefined) return IN_PLACE;
  const { headerRow, columns, identity } = layout;
  const headers = draft.rows[headerRow] ?? [];
  const sought = columns.map(({ id }, index) => ({ id, headers: [written(headers[index])] }));
  const needed = identity.flatMap((column) => columns[column]?.id ?? []);
  const table = findTable(grid, sought, needed);
  if (table === null) return null;

  const columnTo = new Map(
    columns.flatMap(({ id }, index): [number, number][] => {
      const now = table.columns.get(id);
      return now === undefined ? [] : [[index, now]];
    }),
  );
  const shift = (columnTo.get(columns.length - 1) ?? columns.length - 1) - (columns.length - 1);
  const columnNow = (column: number): number | null =>
    column < columns.length ? (columnTo.get(column) ?? null) : column + shift;

  const last = draft.table?.range.lastRow ?? headerRow;
  const drafted: [number, string][] = [];
  for (let row = headerRow + 1; row <= last; row += 1)
    drafted.push([row, identity.map((column) => written(draft.rows[row]?.[column])).join('\n')]);
  const places = identity.map((column) => columnTo.get(column) ?? column);
  const standing: [number, string][] = [];
  for (let row = table.headerRow + 1; row < grid.rows.length; row += 1) {
    const cells = places.map((column) => found(grid.rows[row]?.[column]));
    if (cells.some((cell) => cell !== '')) standing.push([row, cells.join('\n')]);
  }
  const byIdentity = rowsByIdentity(standing);
  const rowTo = new Map(
    drafted.map(([row, key]): [number, number | null] => [row, byIdentity.get(key)?.shift() ?? null]),
  );
  const recordOf = inverse([...rowTo].flatMap(([row, now]): [number, number][] => (now === null ? [] : [[row, now]])));
  // Fixed rows count through the table: an inserted row moves what is below it, a sorted one moves nothing.
  const placeOf = inverse(
    [...recordOf.keys()].sort((a, b) => a - b).map((now, index): [number, number] => [headerRow + 1 + index, now]),
  );
  const down = table.headerRow - headerRow;
  for (const [row, now] of rowsAbove(draft.rows.slice(0, headerRow), grid.rows.slice(0, table.headerRow)))
    rowTo.set(row, now);
  const rowNow = (row: number): number | null => {
    const now = rowTo.get(row);
    return now === undefined ? row + down : now;
  };
  const columnOf = inverse(columnTo);
  return {
    rowNow,
    columnNow,
    origin: (row, column, isRowFixed) => ({
      row: (isRowFixed ? placeOf : recordOf).get(row) ?? row - down,
      column: columnOf.get(column) ?? column - shift,
    }),
  };
};
