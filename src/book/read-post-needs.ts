import type { Grid } from '../sheets';

import { findColumns } from './find-columns';
import { cellOf } from './find-table';

/** Seats of a post on the day of a run, before its plan. */
export type StatedNeed = { readonly seats: number; readonly people: number; readonly empty: number };

/** Needs as a sheet of posts states them, by the key of the post, wherever rows and columns stand; null where the table is not to be found. */
export const readPostNeeds = (grid: Grid): ReadonlyMap<string, StatedNeed> | null => {
  const found = findColumns(grid, ['positionKey', 'needSeats', 'filledBefore', 'openBefore']);
  if (found === null) return null;
  const needs = new Map<string, StatedNeed>();
  for (let row = found.headerRow + 1; row < grid.rows.length; row += 1) {
    const key = cellOf(grid, found, row, 'positionKey');
    const count = (id: string): number => Number(cellOf(grid, found, row, id) ?? 0);
    if (key !== null)
      needs.set(String(key), { seats: count('needSeats'), people: count('filledBefore'), empty: count('openBefore') });
  }
  return needs;
};
