import { foldText, visibleText, type Grid } from '../sheets';
import { textsOf } from '../text';

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

/** What somebody decided on a row of the recommendations, and where; `nip` is blank on a row that is nobody's. */
export type StatedDecision = {
  readonly row: number;
  readonly column: number;
  readonly nip: string;
  readonly decision: string;
  /** One of the words to choose from, in either language. */
  readonly isKnown: boolean;
};

/** Decisions of a sheet in the order of its rows, found by its headers in either language; rows without one are left out. */
export const readDecisions = (grid: Grid): StatedDecision[] => {
  const found = findColumns(grid, ['number', 'nip', 'decision']);
  const column = found?.columns.get('decision');
  if (found === null || column === undefined) return [];
  const words = new Set(
    (['id', 'en'] as const).flatMap((language) => textsOf(language).sheets.decisions.map(foldText)),
  );
  return grid.rows.flatMap((_, row): StatedDecision[] => {
    const at = (id: string): string => visibleText(String(cellOf(grid, found, row, id) ?? ''));
    const decision = at('decision');
    if (row <= found.headerRow || decision === '') return [];
    return [{ row, column, nip: at('nip'), decision, isKnown: words.has(foldText(decision)) }];
  });
};
