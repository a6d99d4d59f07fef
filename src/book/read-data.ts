import { cellAt, type Grid } from '../sheets';

import { LINE_HEADERS } from './data-lines';
import { findBlocks } from './find-columns';

/** Lines as they stand on a sheet of a run: the cells of `lineCells`, in the order of the sheet. */
export function* linesOnSheet(grid: Grid): Generator<string[]> {
  const { headerRow, blocks } = findBlocks(grid, LINE_HEADERS);
  for (let row = headerRow + 1; row < grid.rows.length; row += 1) {
    for (const columns of blocks) {
      const cells = LINE_HEADERS.map((header) => String(cellAt(grid, row, columns[header]) ?? ''));
      if (cells[1] !== '') yield cells;
    }
  }
}
