import { isOverlapping, type Area } from './address';
import { invalidArgument } from './excel-error';
import { assertSheetFree, type RangeTarget } from './range-target';
import { defineRemote, type Remote, type RemoteKind } from './remote-object';

/** Excel's looks of a fresh cell, by the path under which a write is kept. */
const FONT = {
  Bold: false,
  Italic: false,
  Color: '#000000',
  Size: 11,
  Name: 'Calibri',
  Underline: 'None',
  Strikethrough: false,
};
const BORDER = { Style: 'None', Color: '#000000', Weight: 'Thin' };
const FILL = { Color: '#FFFFFF' };
const PROTECTION = { Locked: true, FormulaHidden: false };
const ALIGNMENT = {
  WrapText: false,
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  IndentLevel: 0,
  TextOrientation: 0,
  ShrinkToFit: false,
};
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;
/** Beyond this a test has surely set a row height on a whole sheet by mistake. */
const WIDEST_AREA = 100_000;

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const colour = (value: unknown): string => {
  if (typeof value !== 'string') throw invalidArgument('a colour');
  if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace('#', '').toUpperCase()}`;
  if (/^[a-z]+$/i.test(value)) return value;
  throw invalidArgument(`the colour "${value}"`);
};

const painted = (starts: Record<string, unknown>, path: string): Pick<RemoteKind<RangeTarget>, 'get' | 'set'> => {
  const key = (name: string): string => path + lowerFirst(name);
  return {
    get: Object.fromEntries(
      Object.entries(starts).map(([name, start]) => [
        name,
        ({ sheet, area }) => {
          const value = sheet.looks.read(area, key(name));
          return value === undefined ? start : value;
        },
      ]),
    ),
    set: Object.fromEntries(
      Object.entries(starts).map(([name, start]) => [
        name,
        (target, value) => {
          assertSheetFree(target);
          if (typeof value !== typeof start) throw invalidArgument(key(name));
          target.sheet.looks.paint(target.area, key(name), name === 'Color' ? colour(value) : value);
        },
      ]),
    ),
  };
};

const sizes = (map: ReadonlyMap<number, number>, first: number, last: number, standard: number): number | null => {
  const set = [...map].filter(([at]) => at >= first && at <= last);
  const seen = new Set(set.map(([, size]) => size));
  if (set.length < last - first + 1) seen.add(standard);
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
};

const setSizes = (target: RangeTarget, map: Map<number, number>, first: number, last: number, value: unknown): void => {
  assertSheetFree(target);
  if (typeof value !== 'number' || !(value >= 0) || last - first > WIDEST_AREA)
    throw invalidArgument('a width or height');
  for (let at = first; at <= last; at += 1) map.set(at, value);
};

const fontRemote = defineRemote<RangeTarget>({ className: 'RangeFont', ...painted(FONT, 'font.') });

const protectionRemote = defineRemote<RangeTarget>({
  className: 'FormatProtection',
  ...painted(PROTECTION, 'protection.'),
});

const fillRemote = defineRemote<RangeTarget>({
  className: 'RangeFill',
  ...painted(FILL, 'fill.'),
  methods: {
    Clear: (target) => {
      assertSheetFree(target);
      target.sheet.looks.paint(target.area, 'fill.color', undefined);
    },
  },
});

const borderRemotes = new Map(
  SIDES.map((side) => [
    side,
    defineRemote<RangeTarget>({
      className: 'RangeBorder',
      ...painted(BORDER, `borders.${side}.`),
      identity: () => ({ Id: side, SideIndex: side }),
    }),
  ]),
);

const border = (target: RangeTarget, side: unknown): Remote => {
  const make = typeof side === 'string' ? borderRemotes.get(side) : undefined;
  if (make === undefined) throw invalidArgument(`the border "${String(side)}"`);
  return make(target);
};

const bordersRemote = defineRemote<RangeTarget>({
  className: 'RangeBorderCollection',
  get: { Count: () => SIDES.length },
  item: border,
  items: (target) => SIDES.map((side) => border(target, side)),
});

export const rangeFormatRemote = defineRemote<RangeTarget>({
  className: 'RangeFormat',
  get: {
    ...painted(ALIGNMENT, '').get,
    ColumnWidth: ({ sheet, area }) => sizes(sheet.columnWidths, area.left, area.right, STANDARD_WIDTH),
    RowHeight: ({ sheet, area }) => sizes(sheet.rowHeights, area.top, area.bottom, STANDARD_HEIGHT),
  },
  set: {
    ...painted(ALIGNMENT, '').set,
    ColumnWidth: (target, value) =>
      setSizes(target, target.sheet.columnWidths, target.area.left, target.area.right, value),
    RowHeight: (target, value) => setSizes(target, target.sheet.rowHeights, target.area.top, target.area.bottom, value),
  },
  navigation: { Fill: fillRemote, Font: fontRemote, Borders: bordersRemote, Protection: protectionRemote },
  methods: {
    // About five points a character: near enough to see that a width was fitted, not typed.
    AutofitColumns: (target) => {
      assertSheetFree(target);
      const { sheet, area } = target;
      const used = sheet.usedArea(true);
      if (used === undefined || !isOverlapping(used, area)) return;
      for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column += 1) {
        sheet.columnWidths.set(column, 10 + 5 * longest(target, used, column));
      }
    },
    AutofitRows: assertSheetFree,
  },
});

const longest = ({ sheet, area }: RangeTarget, used: Area, column: number): number => {
  let length = 0;
  for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row += 1) {
    length = Math.max(length, String(sheet.value(row, column)).length);
  }
  return length;
};
