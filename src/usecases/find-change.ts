import { cellAt, type Grid, type SheetInfo } from '../sheets';

import type { CellPlace } from './ports';
import type { WorkbookReading } from './read-workbook';

const firstChangedCell = (before: Grid, after: Grid): CellPlace | null => {
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row += 1) {
    const width = Math.max(before.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      if (cellAt(before, row, column) !== cellAt(after, row, column)) return { sheet: before.sheet, row, column };
    }
  }
  return null;
};

const listed = (sheets: readonly SheetInfo[]): string =>
  JSON.stringify(sheets.map(({ name, marker, standing }) => [name, marker, standing]));

/**
 * Where two readings of one workbook differ: the first cell, or "sheets" when sheets came, went or were renamed; null when
 * they are alike. A plan must not be written beside data it was not made from.
 */
export const findChange = (before: WorkbookReading, after: WorkbookReading): CellPlace | 'sheets' | null => {
  if (listed(before.sheets) !== listed(after.sheets)) return 'sheets';
  for (const [index, grid] of before.grids.entries()) {
    const again = after.grids[index];
    const place = again === undefined ? null : firstChangedCell(grid, again);
    if (place) return place;
  }
  return null;
};
