import type { CellValue } from '../sheets';

import { partOf } from './read-sheet';
import { readSheetPart } from './read-sheet-part';
import type { CellSink } from './sheet-part-reader';
import type { SheetEntry, WorkbookPackage } from './workbook-package';

/** Ends a reading that has seen enough. */
class EnoughRead extends Error {}

/** The first rows of a sheet, without reading the rest of it; `part` is the sheet's part where that has been unpacked already. */
export const readFileHead = (
  workbook: WorkbookPackage,
  entry: SheetEntry,
  rowCount: number,
  part = partOf(workbook, entry),
): CellValue[][] => {
  const rows: CellValue[][] = Array.from({ length: rowCount }, () => []);
  const takeCell: CellSink = (row, column, value) => {
    const cells = rows[row];
    if (!cells) throw new EnoughRead();
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  };
  try {
    readSheetPart(part, workbook.sharedStrings, takeCell, () => {
      throw new EnoughRead();
    });
  } catch (error) {
    if (!(error instanceof EnoughRead)) throw error;
  }
  return rows;
};
