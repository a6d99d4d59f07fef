import { formatArea, isInsideGrid, parseArea, quoteSheetName, sheetArea, splitSheetName, type Area } from './address';
import type { World } from './events';
import { ExcelError, invalidArgument } from './excel-error';
import type { Remote } from './remote-object';
import type { MemorySheet } from './sheet-model';

export interface RangeTarget {
  readonly world: World;
  readonly sheet: MemorySheet;
  readonly area: Area;
}

const targets = new WeakMap<Remote, RangeTarget>();

export const rememberTarget = (remote: Remote, target: RangeTarget): Remote => {
  targets.set(remote, target);
  return remote;
};

export const targetOf = (value: unknown): RangeTarget | undefined =>
  typeof value === 'object' && value !== null ? targets.get(value as Remote) : undefined;

export const withArea = (target: RangeTarget, area: Area): RangeTarget => {
  if (!isInsideGrid(area) || area.bottom < area.top || area.right < area.left)
    throw invalidArgument('outside the sheet');
  return { ...target, area };
};

export const fullAddress = ({ sheet, area }: RangeTarget): string =>
  `${quoteSheetName(sheet.name)}!${formatArea(area)}`;

/** '=Sheet!$A$1:$B$2', the way Excel shows a range inside a rule. */
export const absoluteFormula = ({ sheet, area }: RangeTarget): string =>
  `=${quoteSheetName(sheet.name)}!${formatArea(area).replace(
    /([A-Z]+)?(\d+)?/g,
    (_, letters?: string, digits?: string) =>
      `${letters === undefined ? '' : `$${letters}`}${digits === undefined ? '' : `$${digits}`}`,
  )}`;

/** A range argument: a range object or an address on the given sheet; nothing means the whole sheet. */
export const rangeArgument = (world: World, sheet: MemorySheet, value: unknown): RangeTarget => {
  const known = targetOf(value);
  if (known !== undefined) return known;
  if (value === undefined || value === null || value === '') return { world, sheet, area: sheetArea() };
  if (typeof value !== 'string') throw invalidArgument('address');
  const { sheet: sheetName, rest } = splitSheetName(value);
  const owner = sheetName === undefined ? sheet : world.workbook.findSheet(sheetName);
  const area = parseArea(rest);
  if (owner !== undefined && area !== undefined) return { world, sheet: owner, area };
  const named = world.workbook.names.get(value.toLowerCase());
  const target = named === undefined ? undefined : targetOf(named.value);
  if (target === undefined) throw invalidArgument(`the address "${value}"`);
  return target;
};

export const assertAlive = ({ world, sheet }: { readonly world: World; readonly sheet: MemorySheet }): void => {
  if (!world.workbook.sheets.includes(sheet)) throw new ExcelError('ItemNotFound', 'the sheet is gone');
};

/** Writing needs an open workbook and, on a protected sheet, cells that are all unlocked. */
export const assertWritable = (target: RangeTarget): void => {
  assertAlive(target);
  if (target.world.workbook.isReadOnly) throw new ExcelError('AccessDenied', 'the workbook is read-only');
  if (!target.sheet.isProtected) return;
  if (target.sheet.looks.read(target.area, 'protection.locked') !== false) {
    throw new ExcelError('AccessDenied', `the sheet "${target.sheet.name}" is protected`);
  }
};

/** Looks, structure and objects of a protected sheet are closed even where cells are unlocked. */
export const assertSheetFree = (target: { readonly world: World; readonly sheet: MemorySheet }): void => {
  assertAlive(target);
  if (target.world.workbook.isReadOnly || target.sheet.isProtected) {
    throw new ExcelError('AccessDenied', `the sheet "${target.sheet.name}" is protected`);
  }
};
