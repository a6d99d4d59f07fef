import { formatArea, isCovering, isOverlapping, isUnbounded, isWholeColumns, type Area } from './address';
import { ExcelError, invalidArgument } from './excel-error';
import { assertSheetFree, assertWritable, type RangeTarget } from './range-target';
import type { MemorySheet } from './sheet-model';

const remove = <T extends { readonly area: Area }>(items: T[], area: Area): void => {
  const kept = items.filter((item) => !isCovering(area, item.area));
  items.splice(0, items.length, ...kept);
};

const forEachFilled = (sheet: MemorySheet, area: Area, act: (row: number, column: number) => void): void => {
  const used = sheet.usedArea(false);
  if (used === undefined) return;
  for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row += 1) {
    for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column += 1) {
      act(row, column);
    }
  }
};

const clearContents = ({ sheet, area }: RangeTarget): void =>
  forEachFilled(sheet, area, (row, column) => sheet.enter(row, column, { value: '' }));

const clearLooks = ({ sheet, area }: RangeTarget): void => {
  if (isUnbounded(area) && !isWholeColumns(area)) {
    forEachFilled(sheet, area, (row, column) =>
      sheet.setNumberFormat({ top: row, left: column, bottom: row, right: column }, 'General'),
    );
  } else sheet.setNumberFormat(area, 'General');
  sheet.looks.strip(area);
  remove(sheet.conditionalFormats, area);
};

const clearHyperlinks = ({ sheet, area }: RangeTarget): void => {
  for (const address of [...sheet.hyperlinks.keys()]) {
    const [letters = '', digits = ''] = address.split(/(?<=[A-Z])(?=\d)/);
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(digits) - 1;
    if (isCovering(area, { top: row, left: column, bottom: row, right: column })) sheet.hyperlinks.delete(address);
  }
};

export const clearRange = (target: RangeTarget, applyTo: unknown): void => {
  assertWritable(target);
  const before = target.sheet.value(target.area.top, target.area.left);
  switch (applyTo) {
    case 'Contents':
      clearContents(target);
      break;
    case 'Formats':
      clearLooks(target);
      return;
    case 'Hyperlinks':
    case 'RemoveHyperlinks':
      clearHyperlinks(target);
      return;
    case 'All':
      clearContents(target);
      clearLooks(target);
      clearHyperlinks(target);
      remove(target.sheet.validations, target.area);
      break;
    default:
      throw invalidArgument(`applyTo "${String(applyTo)}"`);
  }
  target.world.events.changed(target.sheet, target.area, before);
};

/** Merging keeps only the first cell of each merged piece. */
export const mergeRange = (target: RangeTarget, isAcross: boolean): void => {
  assertSheetFree(target);
  const { sheet, area } = target;
  if (isUnbounded(area)) throw invalidArgument('an unbounded range');
  if (sheet.tables.some((table) => isOverlapping(table.area, area)))
    throw new ExcelError('InvalidOperation', 'a table is here');
  const pieces = isAcross
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
        ...area,
        top: area.top + row,
        bottom: area.top + row,
      }))
    : [area];
  unmergeRange(target);
  for (const piece of pieces) {
    sheet.merged.push(piece);
    forEachFilled(sheet, piece, (row, column) => {
      if (row !== piece.top || column !== piece.left) sheet.enter(row, column, { value: '' });
    });
  }
};

export const unmergeRange = (target: RangeTarget): void => {
  assertSheetFree(target);
  const { merged } = target.sheet;
  const kept = merged.filter((piece) => !isOverlapping(piece, target.area));
  merged.splice(0, merged.length, ...kept);
};

export const isHidden = (hidden: ReadonlySet<number>, first: number, last: number): boolean | null => {
  const inside = [...hidden].filter((at) => at >= first && at <= last).length;
  if (inside === 0) return false;
  return inside === last - first + 1 ? true : null;
};

export const setHidden = (
  target: RangeTarget,
  hidden: Set<number>,
  first: number,
  last: number,
  value: unknown,
): void => {
  assertSheetFree(target);
  if (typeof value !== 'boolean') throw invalidArgument('hidden');
  for (let at = first; at <= last; at += 1) {
    if (value) hidden.add(at);
    else hidden.delete(at);
  }
};

export const readHyperlink = ({ sheet, area }: RangeTarget): unknown =>
  sheet.hyperlinks.get(formatArea({ ...area, bottom: area.top, right: area.left })) ?? null;

export const writeHyperlink = (target: RangeTarget, value: unknown): void => {
  assertWritable(target);
  const { sheet, area } = target;
  if (typeof value !== 'object' || value === null || isUnbounded(area)) throw invalidArgument('hyperlink');
  const link = value as Record<string, unknown>;
  if (link.address === undefined && link.documentReference === undefined) throw invalidArgument('hyperlink');
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      sheet.hyperlinks.set(formatArea({ top: row, left: column, bottom: row, right: column }), link);
      if (typeof link.textToDisplay === 'string') sheet.enter(row, column, { value: link.textToDisplay });
    }
  }
  // Excel gives the cell its own style of a link.
  sheet.looks.paint(area, 'font.color', '#0563C1');
  sheet.looks.paint(area, 'font.underline', 'Single');
};
