import { cellsIn, columnsIn, isUnbounded, rowsIn } from './address';
import { displayText } from './display-text';
import { ExcelError, invalidArgument } from './excel-error';
import { assertSheetFree, assertWritable, type RangeTarget } from './range-target';
import { enterValue, valueTypeOf, type CellValue } from './value-entry';

type ReadCell = (row: number, column: number) => unknown;

const readGrid = ({ area, world }: RangeTarget, read: ReadCell): unknown[][] | null => {
  if (isUnbounded(area) || cellsIn(area) > world.workbook.mostCells) return null;
  return Array.from({ length: rowsIn(area) }, (_, row) =>
    Array.from({ length: columnsIn(area) }, (__, column) => read(area.top + row, area.left + column)),
  );
};

export const readValues = (target: RangeTarget): unknown =>
  readGrid(target, (row, column) => target.sheet.value(row, column));

export const readFormulas = (target: RangeTarget): unknown =>
  readGrid(target, (row, column) => target.sheet.formula(row, column) ?? target.sheet.value(row, column));

export const readValueTypes = (target: RangeTarget): unknown =>
  readGrid(target, (row, column) =>
    valueTypeOf(target.sheet.value(row, column), target.sheet.numberFormat(row, column)),
  );

export const readTexts = (target: RangeTarget): unknown => {
  const { sheet, world } = target;
  return readGrid(target, (row, column) =>
    displayText(sheet.value(row, column), sheet.numberFormat(row, column), world.workbook.separators),
  );
};

export const readNumberFormats = (target: RangeTarget): unknown =>
  readGrid(target, (row, column) => target.sheet.numberFormat(row, column));

/** The item for each cell: a scalar is for all of them, an array must have the shape of the range. */
const itemsFor = ({ area }: RangeTarget, value: unknown): ((row: number, column: number) => unknown) => {
  if (!Array.isArray(value)) {
    if (value === null || typeof value === 'object') throw invalidArgument('null or an object for a whole range');
    return () => value;
  }
  const rows = value as unknown[];
  const isShaped =
    rows.length === rowsIn(area) && rows.every((row) => Array.isArray(row) && row.length === columnsIn(area));
  if (!isShaped) throw invalidArgument('the array has another shape than the range');
  return (row, column) => (rows[row - area.top] as unknown[])[column - area.left];
};

const assertWritableSize = (target: RangeTarget): void => {
  if (isUnbounded(target.area)) throw invalidArgument('an unbounded range takes no values');
  if (cellsIn(target.area) > target.world.workbook.mostCells) throw new ExcelError('RangeExceedsLimit');
};

/** Writes `values` or `formulas`: both follow the same entry rules. */
export const writeContents = (target: RangeTarget, value: unknown): void => {
  const { area, sheet, world } = target;
  assertWritable(target);
  assertWritableSize(target);
  const item = itemsFor(target, value);
  const before: CellValue = sheet.value(area.top, area.left);
  // Every item is judged before the first is stored: one bad item leaves the whole range alone.
  const entries = Array.from({ length: rowsIn(area) }, (_, row) =>
    Array.from({ length: columnsIn(area) }, (__, column) =>
      world.workbook.entered(
        enterValue(item(area.top + row, area.left + column), sheet.numberFormat(area.top + row, area.left + column)),
      ),
    ),
  );
  entries.forEach((row, rowAt) => {
    row.forEach((entry, columnAt) => {
      if (entry !== undefined) sheet.enter(area.top + rowAt, area.left + columnAt, entry);
    });
  });
  world.events.changed(sheet, area, before);
};

export const writeNumberFormat = (target: RangeTarget, value: unknown): void => {
  const { area, sheet } = target;
  assertSheetFree(target);
  if (!Array.isArray(value)) {
    if (typeof value !== 'string') throw invalidArgument('numberFormat');
    sheet.setNumberFormat(area, value);
    return;
  }
  const item = itemsFor(target, value);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const format = item(row, column);
      if (format === null) continue;
      if (typeof format !== 'string') throw invalidArgument('numberFormat');
      sheet.setNumberFormat({ top: row, left: column, bottom: row, right: column }, format);
    }
  }
};
