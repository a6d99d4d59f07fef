import { cellAddress, type CellValue, type Grid } from '../sheets';

import { readStyles } from './read-styles';
import { readSheetPart } from './read-sheet-part';
import type { CellSink, FileCell, FileSheet } from './sheet-part-reader';
import { DAYS_1904, type SheetEntry, type WorkbookPackage } from './workbook-package';
import { textBytes } from './zip';

const EMPTY_SHEET = textBytes('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>');

/** Bytes of a sheet's part. */
export const partOf = (workbook: WorkbookPackage, entry: SheetEntry): Uint8Array =>
  (entry.path === null ? undefined : workbook.parts.get(entry.path)) ?? EMPTY_SHEET;

/** Blank cells a grid may hold beside what stands in the sheet, and beside every filled cell. */
const BLANKS_ALLOWED = 2 ** 24;
const BLANKS_PER_CELL = 16;

/** Counts the blank cells a grid needs between filled ones; throws where they are so many that memory would follow them. */
class BlankCount {
  private left = BLANKS_ALLOWED;

  /** Takes a filled cell of a row that is so long yet. */
  add(row: number, column: number, length: number): void {
    this.left += BLANKS_PER_CELL - Math.max(0, column - length);
    if (this.left < 0) throw new Error(`cell ${cellAddress(row, column)}`);
  }
}

/** A sheet of an opened package; empty for sheets without cells. Throws an Error where `readFileGrid` would. */
export const readFileSheet = (workbook: WorkbookPackage, entry: SheetEntry): FileSheet => {
  const cells: FileCell[] = [];
  const blanks = new BlankCount();
  const lengths: number[] = [];
  const takeCell: CellSink = (row, column, value, formula, style) => {
    cells.push({ row, column, value, formula: formula === '' ? null : formula, style });
    if (value === null) return;
    const length = lengths[row] ?? 0;
    blanks.add(row, column, length);
    lengths[row] = Math.max(length, column + 1);
  };
  const sheet = readSheetPart(partOf(workbook, entry), workbook.sharedStrings, takeCell);
  return { cells, ...sheet };
};

/** Cell formats that show a day: day, month or year letters outside quoted text. */
const dateStylesOf = (workbook: WorkbookPackage): ReadonlySet<number> =>
  new Set(
    readStyles(workbook).cells.flatMap(({ format }, style) =>
      format !== null && /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) ? [style] : [],
    ),
  );

/** Numbers of a sheet that are shown as days, whatever they are days of. */
export const readFileDays = (workbook: WorkbookPackage, entry: SheetEntry): number[] => {
  const styles = dateStylesOf(workbook);
  return readFileSheet(workbook, entry).cells.flatMap(({ value, style }) =>
    typeof value === 'number' && styles.has(style) ? [value + (workbook.uses1904 ? DAYS_1904 : 0)] : [],
  );
};

/** Gathers formulas of a sheet that no program has calculated. */
class UncalculatedCells {
  private readonly blank: { row: number; column: number }[] = [];
  private readonly zero: { row: number; column: number }[] = [];
  private isCalculated = false;

  /** `isCalculatedOnOpening`: the file says that its results are not to be trusted. Some programs then put 0 for every one. */
  constructor(private readonly isCalculatedOnOpening: boolean) {}

  add(row: number, column: number, value: CellValue): void {
    if (value === null) this.blank.push({ row, column });
    else if (value !== 0) this.isCalculated = true;
    else if (this.isCalculatedOnOpening) this.zero.push({ row, column });
  }

  cells(): NonNullable<Grid['uncalculated']> {
    return this.isCalculated ? this.blank : [...this.blank, ...this.zero];
  }
}

/** A row without cells, one for all of them: below a stray cell a sheet may have a million. */
const BLANK_ROW: CellValue[] = [];

/**
 * Cells of a sheet as a grid, row by row as they are read: a sheet may hold sixty million. In a 1904 workbook, cells formatted as
 * dates are shifted to the 1900 system. `part` is the sheet's part where that has been unpacked already. Throws an Error where the
 * cells lie so far apart that memory would follow the blank ones between them.
 */
export const readFileGrid = (workbook: WorkbookPackage, entry: SheetEntry, part = partOf(workbook, entry)): Grid => {
  const dateStyles = workbook.uses1904 ? dateStylesOf(workbook) : new Set<number>();
  const rows: CellValue[][] = [];
  const blanks = new BlankCount();
  // One row is gathered at a time and then kept in an array of just its length.
  const gathered: CellValue[] = [];
  let length = 0;
  let current = -1;
  const turnTo = (row: number): void => {
    if (length > 0) rows[current] = gathered.slice(0, length);
    const known = rows[row] ?? BLANK_ROW;
    for (length = 0; length < known.length; length += 1) gathered[length] = known[length]!;
    current = row;
  };
  const uncalculated = new UncalculatedCells(workbook.isCalculatedOnOpening);
  const { hiddenRows, merges } = readSheetPart(part, workbook.sharedStrings, (row, column, value, formula, style) => {
    if (formula !== null) uncalculated.add(row, column, value);
    if (value === null) return;
    if (row !== current) turnTo(row);
    blanks.add(row, column, length);
    for (; length < column; length += 1) gathered[length] = null;
    if (length === column) length += 1;
    gathered[column] = typeof value === 'number' && dateStyles.has(style) ? value + DAYS_1904 : value;
  });
  turnTo(rows.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] ??= BLANK_ROW;
  const without = uncalculated.cells();
  return {
    ...{ sheet: entry.name, rows, hiddenRows: hiddenRows.size },
    ...(merges.length > 0 ? { merges } : {}),
    ...(without.length > 0 ? { uncalculated: without } : {}),
  };
};
