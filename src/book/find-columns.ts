import { foldText, type Grid } from '../sheets';
import { textsOf } from '../text';

import { findTable, type FoundTable, type SoughtColumn } from './find-table';
import type { HeaderId } from './sheet-spec';

/** Columns by the words their headers have in either language. */
const sought = (ids: readonly HeaderId[]): SoughtColumn[] =>
  ids.map((id) => ({ id, headers: (['id', 'en'] as const).map((language) => textsOf(language).sheets.headers[id]) }));

/** Finds a table of Padan's by the words of its headers in either language; null where one of `needed` is missing. */
export const findColumns = (
  grid: Grid,
  ids: readonly HeaderId[],
  needed: readonly HeaderId[] = ids,
): FoundTable | null => findTable(grid, sought(ids), needed);

/** Finds a list that goes on to the right of itself: the columns of each of its blocks, by header; none where it is not there. */
export const findBlocks = <Id extends HeaderId>(
  grid: Grid,
  ids: readonly Id[],
): { readonly headerRow: number; readonly blocks: readonly Readonly<Record<Id, number>>[] } => {
  const found = findColumns(grid, ids);
  if (found === null) return { headerRow: 0, blocks: [] };
  const row = (grid.rows[found.headerRow] ?? []).map((cell) => (typeof cell === 'string' ? foldText(cell) : ''));
  const places = sought(ids).map(({ headers }) => {
    const words = headers.map(foldText);
    return row.flatMap((word, column) => (words.includes(word) ? [column] : []));
  });
  const blocks = Array.from(
    { length: Math.min(...places.map(({ length }) => length)) },
    (_, block) => Object.fromEntries(ids.map((id, index) => [id, places[index]?.[block] ?? -1])) as Record<Id, number>,
  );
  return { headerRow: found.headerRow, blocks };
};
