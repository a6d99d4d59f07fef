import type { Grid } from '../sheets';

import { findColumns } from './find-columns';
import { cellOf } from './find-table';

/** A recommendation as a sheet states it: its number, and whom it moves from where to where. Posts as "post|unit". */
export type StatedRecommendation = {
  readonly number: string;
  readonly nip: string;
  readonly from: string;
  readonly to: string;
};

/** Recommendations of a sheet, by its headers in either language, wherever rows and columns have been sorted or inserted. */
export const readRecommendations = (grid: Grid): StatedRecommendation[] => {
  const found = findColumns(grid, ['number', 'nip', 'fromPosition', 'fromUnit', 'toPosition', 'toUnit']);
  if (found === null) return [];
  const stated: StatedRecommendation[] = [];
  for (let row = found.headerRow + 1; row < grid.rows.length; row += 1) {
    const at = (id: string): string => String(cellOf(grid, found, row, id) ?? '');
    if (at('nip') === '') continue;
    stated.push({
      number: at('number'),
      nip: at('nip'),
      from: `${at('fromPosition')}|${at('fromUnit')}`,
      to: `${at('toPosition')}|${at('toUnit')}`,
    });
  }
  return stated;
};
