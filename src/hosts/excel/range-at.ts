import type { CellRange } from '../../sheets';

import { blockAt } from './block';

/** The cells of a range on a sheet, for one request. */
export const rangeAt = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  blockAt(sheet, {
    row: range.firstRow,
    column: range.firstColumn,
    rows: range.lastRow - range.firstRow + 1,
    columns: range.lastColumn - range.firstColumn + 1,
  });
