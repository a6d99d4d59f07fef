import type { CellValue, Grid } from '../sheets';

import { readStyles } from './read-styles';
import { readSheetPart } from './read-sheet-part';
import type { FileCell, FileSheet } from './sheet-part-reader';
import { DAYS_1904, type SheetEntry, type WorkbookPackage } from './workbook-package';
import { textBytes } from './zip';

const EMPTY_SHEET = textBytes('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>');

/** Bytes of a sheet's part. */
export const partOf = (workbook: WorkbookPackage, entry: SheetEntry): Uint8Array =>
  (entry.path === null ? undefined : workbook.parts.get(entry.path)) ?? EMPTY_SHEET;

/** A sheet of an opened package; empty for sheets without cells. */
export const readFileSheet = (workbook: WorkbookPackage, entry: SheetEntry): FileSheet => {
  const cells: FileCell[] = [];
  const sheet = readSheetPart(partOf(workbook, entry), workbook.sharedStrings, (row, column, value, formula, style) =>
    cells.push({ row, column, value, formula, style }),
  );
  return { cells, ...sheet };
};

/** Cell formats that show a day: day, month or year letters outside quoted text. */
const dateStylesOf = (workbook: WorkbookPackage): ReadonlySet<number> =>
  new Set(
    readStyles(workbook).cells.flatMap(({ format }, style) =>
      format !== null && /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) ? [style] : [],
    ),
  );

/**
 * Cells of a sheet as a grid, row by row as they are read: a sheet may hold sixty million. In a 1904 workbook, cells formatted as
 * dates are shifted to the 1900 system. `part` is the sheet's part where that has been unpacked already.
 */
export const readFileGrid = (workbook: WorkbookPackage, entry: SheetEntry, part = partOf(workbook, entry)): Grid => {
  const dateStyles = workbook.uses1904 ? dateStylesOf(workbook) : new Set<number>();
  const rows: CellValue[][] = [];
  const { hiddenRows } = readSheetPart(part, workbook.sharedStrings, (row, column, value, _, style) => {
    if (value === null) return;
    const cells = (rows[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = typeof value === 'number' && dateStyles.has(style) ? value + DAYS_1904 : value;
  });
  for (let row = 0; row < rows.length; row += 1) rows[row] ??= [];
  return { sheet: entry.name, rows, hiddenRows: hiddenRows.size };
};
