import type { Grid, SheetInfo } from '../sheets';

import type { SheetSnapshot, WantedContent } from './ports';

/** What is read where nobody says otherwise: the cells of the user's sheets. */
export const wantUserSheets = ({ standing }: Pick<SheetInfo, 'standing'>): WantedContent =>
  standing === 'user' ? 'values' : 'nothing';

/** Content of a sheet of which nothing was wanted. */
export const NO_CONTENT: Pick<SheetSnapshot, 'grid' | 'formulas' | 'charts' | 'merges'> = {
  grid: null,
  formulas: null,
  charts: null,
  merges: null,
};

/** Grids of the sheets whose cells were wanted and that pass the test, in the order of the sheets. */
export const gridsOf = (
  { sheets }: { readonly sheets: readonly SheetSnapshot[] },
  isMeant: (sheet: SheetInfo) => boolean,
): readonly Grid[] =>
  sheets.flatMap((sheet) => {
    const { grid, visibility } = sheet;
    if (grid === null || !isMeant(sheet)) return [];
    return [visibility === 'visible' ? grid : { ...grid, isHidden: true }];
  });
