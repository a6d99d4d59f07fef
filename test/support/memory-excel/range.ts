import {
  boundingArea,
  cellsIn,
  columnsIn,
  formatArea,
  isOverlapping,
  LAST_COLUMN,
  LAST_ROW,
  rowsIn,
  type Area,
} from './address';
import { conditionalFormatsRemote } from './conditional-formats';
import { dataValidationRemote } from './data-validation';
import { ExcelError, invalidArgument } from './excel-error';
import * as content from './range-content';
import {
  clearRange,
  isHidden,
  mergeRange,
  readHyperlink,
  setHidden,
  unmergeRange,
  writeHyperlink,
} from './range-edits';
import { rangeFormatRemote } from './range-format';
import { assertAlive, fullAddress, rangeArgument, rememberTarget, withArea, type RangeTarget } from './range-target';
import { defineRemote, type Remote } from './remote-object';
import { worksheetRemote } from './worksheet';

const count = (value: unknown, name: string): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(name);
  return value;
};

const moved = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

const resized = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

const at = (target: RangeTarget, area: Area): Remote => rangeRemote(withArea(target, area));

const used = (target: RangeTarget, isValuesOnly: unknown): Remote | null => {
  const filled = target.sheet.usedArea(isValuesOnly === true, target.area);
  if (filled === undefined || !isOverlapping(filled, target.area)) return null;
  return at(target, intersection(filled, target.area));
};

const intersection = (one: Area, other: Area): Area => ({
  top: Math.max(one.top, other.top),
  left: Math.max(one.left, other.left),
  bottom: Math.min(one.bottom, other.bottom),
  right: Math.min(one.right, other.right),
});

const common = (target: RangeTarget, argument: unknown): Remote | null => {
  const other = rangeArgument(target.world, target.sheet, argument);
  const isShared = other.sheet === target.sheet && isOverlapping(other.area, target.area);
  return isShared ? at(target, intersection(other.area, target.area)) : null;
};

const orNotFound = (found: Remote | null): Remote => {
  if (found === null) throw new ExcelError('ItemNotFound');
  return found;
};

const areasRemote = defineRemote<readonly RangeTarget[]>({
  className: 'RangeAreas',
  trackable: true,
  get: { Address: (targets) => targets.map(fullAddress).join(',') },
});

/** Excel tells of so many merged ranges and no more. */
const MOST_MERGED = 512;

const mergedAreas = (target: RangeTarget): Remote | null => {
  const merged = target.sheet.merged.filter((piece) => isOverlapping(piece, target.area));
  if (merged.length > MOST_MERGED) throw new ExcelError('GeneralException', 'too many merged ranges');
  return merged.length === 0 ? null : areasRemote(merged.map((area) => withArea(target, area)));
};

const makeRange = defineRemote<RangeTarget>({
  className: 'Range',
  trackable: true,
  get: {
    Values: content.readValues,
    Formulas: content.readFormulas,
    NumberFormat: content.readNumberFormats,
    ValueTypes: content.readValueTypes,
    Text: content.readTexts,
    Address: fullAddress,
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => rowsIn(area),
    ColumnCount: ({ area }) => columnsIn(area),
    // Excel answers -1 above the largest 32-bit number.
    CellCount: ({ area }) => (cellsIn(area) > 2 ** 31 - 1 ? -1 : cellsIn(area)),
    RowHidden: ({ sheet, area }) => isHidden(sheet.hiddenRows, area.top, area.bottom),
    ColumnHidden: ({ sheet, area }) => isHidden(sheet.hiddenColumns, area.left, area.right),
    Hyperlink: readHyperlink,
  },
  set: {
    Values: content.writeContents,
    Formulas: content.writeContents,
    NumberFormat: content.writeNumberFormat,
    RowHidden: (target, value) =>
      setHidden(target, target.sheet.hiddenRows, target.area.top, target.area.bottom, value),
    ColumnHidden: (target, value) =>
      setHidden(target, target.sheet.hiddenColumns, target.area.left, target.area.right, value),
    Hyperlink: writeHyperlink,
  },
  navigation: {
    Format: rangeFormatRemote,
    DataValidation: dataValidationRemote,
    ConditionalFormats: conditionalFormatsRemote,
    Worksheet: ({ world, sheet }) => worksheetRemote({ world, sheet }),
  },
  methods: {
    GetCell: (target, [row, column]) => {
      const top = target.area.top + count(row, 'row');
      const left = target.area.left + count(column, 'column');
      return at(target, { top, left, bottom: top, right: left });
    },
    GetRow: (target, [row]) => {
      const top = target.area.top + count(row, 'row');
      return at(target, { ...target.area, top, bottom: top });
    },
    GetColumn: (target, [column]) => {
      const left = target.area.left + count(column, 'column');
      return at(target, { ...target.area, left, right: left });
    },
    GetEntireColumn: (target) => at(target, { ...target.area, top: 0, bottom: LAST_ROW }),
    GetEntireRow: (target) => at(target, { ...target.area, left: 0, right: LAST_COLUMN }),
    GetBoundingRect: (target, [other]) =>
      at(target, boundingArea(target.area, rangeArgument(target.world, target.sheet, other).area)),
    GetIntersection: (target, [other]) => orNotFound(common(target, other)),
    GetIntersectionOrNullObject: (target, [other]) => common(target, other),
    GetOffsetRange: (target, [rows, columns]) =>
      at(target, moved(target.area, count(rows, 'rowOffset'), count(columns, 'columnOffset'))),
    GetResizedRange: (target, [rows, columns]) =>
      at(target, resized(target.area, count(rows, 'deltaRows'), count(columns, 'deltaColumns'))),
    GetAbsoluteResizedRange: (target, [rows, columns]) => {
      const { top, left } = target.area;
      return at(target, {
        top,
        left,
        bottom: top + count(rows, 'rows') - 1,
        right: left + count(columns, 'columns') - 1,
      });
    },
    GetLastCell: (target) => at(target, { ...target.area, top: target.area.bottom, left: target.area.right }),
    GetLastRow: (target) => at(target, { ...target.area, top: target.area.bottom }),
    GetLastColumn: (target) => at(target, { ...target.area, left: target.area.right }),
    GetMergedAreasOrNullObject: mergedAreas,
    GetUsedRange: (target, [isValuesOnly]) => orNotFound(used(target, isValuesOnly)),
    GetUsedRangeOrNullObject: (target, [isValuesOnly]) => used(target, isValuesOnly),
    Select: ({ world, sheet, area }) => {
      const from = world.workbook.activeSheet;
      world.workbook.activate(sheet);
      world.workbook.selection = { sheet, area };
      world.events.activated(from, sheet);
      world.events.selectionChanged(sheet, area);
    },
    Clear: (target, [applyTo]) => clearRange(target, applyTo ?? 'All'),
    Merge: (target, [isAcross]) => mergeRange(target, isAcross === true),
    Unmerge: unmergeRange,
    // office.js asks before it sends a large array in pieces.
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowsIn(area) || columns !== columnsIn(area)) {
        throw invalidArgument(`an array of ${String(rows)} x ${String(columns)} for ${formatArea(area)}`);
      }
    },
  },
});

export const rangeRemote = (target: RangeTarget): Remote => {
  assertAlive(target);
  return rememberTarget(makeRange(target), target);
};
