import type { StandingSheet } from '../book';

import type { SheetSnapshot } from './ports';

/** The cells of a range without the sheet they stand on. */
const withoutSheet = (range: string): string => range.slice(range.lastIndexOf('!') + 1);

/** A sheet as a comparison wants it; null where its cells were not read. */
export const standingOf = ({ grid, formulas, charts, visibility }: SheetSnapshot): StandingSheet | null =>
  grid === null
    ? null
    : {
        grid,
        formulas: formulas ?? new Map(),
        charts: charts?.map(withoutSheet) ?? null,
        isHidden: visibility !== 'visible',
      };
