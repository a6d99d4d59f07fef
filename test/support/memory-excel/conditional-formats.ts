import { isCovering, isOverlapping } from './address';
import { ExcelError, invalidArgument, NotImplementedError } from './excel-error';
import { rangeRemote } from './range';
import { assertSheetFree, type RangeTarget } from './range-target';
import { defineRemote, type Remote } from './remote-object';
import { bagRemote, type BagShape } from './settings-bag';
import type { MemoryConditionalFormat } from './sheet-model';

interface FormatTarget {
  readonly range: RangeTarget;
  readonly format: MemoryConditionalFormat;
}

const LOOKS: BagShape = {
  className: 'ConditionalRangeFormat',
  scalars: { NumberFormat: '' },
  children: {
    Fill: { className: 'ConditionalRangeFill', scalars: { Color: '' } },
    Font: {
      className: 'ConditionalRangeFont',
      scalars: { Bold: null, Italic: null, Color: '', Strikethrough: null, Underline: null },
    },
  },
};
const RULE: BagShape = { className: 'ConditionalFormatRule', scalars: { Formula: '' } };
const BARS = { FillColor: '#638EC6', BorderColor: '', GradientFill: true };

/** The part of a conditional format that belongs to each of its types. */
const PARTS: Record<string, { readonly type: string; readonly shape: BagShape }> = {
  Custom: { type: 'Custom', shape: { className: 'CustomConditionalFormat', children: { Rule: RULE, Format: LOOKS } } },
  CellValue: {
    type: 'CellValue',
    shape: { className: 'CellValueConditionalFormat', scalars: { Rule: {} }, children: { Format: LOOKS } },
  },
  TextComparison: {
    type: 'ContainsText',
    shape: { className: 'TextConditionalFormat', scalars: { Rule: {} }, children: { Format: LOOKS } },
  },
  DataBar: {
    type: 'DataBar',
    shape: {
      className: 'DataBarConditionalFormat',
      scalars: {
        ShowDataBarOnly: false,
        BarDirection: 'Context',
        AxisFormat: 'Automatic',
        AxisColor: '#000000',
        LowerBoundRule: { type: 'Automatic' },
        UpperBoundRule: { type: 'Automatic' },
      },
      children: {
        PositiveFormat: { className: 'ConditionalDataBarPositiveFormat', scalars: BARS },
        NegativeFormat: {
          className: 'ConditionalDataBarNegativeFormat',
          scalars: {
            FillColor: '#FF0000',
            BorderColor: '',
            MatchPositiveBorderColor: true,
            MatchPositiveFillColor: false,
          },
        },
      },
    },
  },
};

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const part = (name: string, { range, format }: FormatTarget): Remote | null => {
  const known = PARTS[name];
  if (known === undefined || known.type !== format.type) return null;
  return bagRemote(known.shape, format.settings, lowerFirst(name), () => assertSheetFree(range));
};

const partOrError = (name: string, target: FormatTarget): Remote => {
  const found = part(name, target);
  if (found === null) throw new ExcelError('InvalidOperation', `the format is not of type ${name}`);
  return found;
};

const conditionalFormatRemote = defineRemote<FormatTarget>({
  className: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    StopIfTrue: ({ format }) => format.stopIfTrue,
    Priority: ({ format }) => format.priority,
  },
  set: {
    StopIfTrue: ({ format }, value) => {
      format.stopIfTrue = value === true;
    },
    Priority: ({ format }, value) => {
      if (typeof value !== 'number') throw invalidArgument('priority');
      format.priority = value;
    },
  },
  navigation: Object.fromEntries(
    Object.keys(PARTS).flatMap((name) => [
      [name, (target: FormatTarget) => partOrError(name, target)],
      [`${name}OrNullObject`, (target: FormatTarget) => part(name, target)],
    ]),
  ),
  methods: {
    Delete: ({ range, format }) => {
      assertSheetFree(range);
      range.sheet.conditionalFormats.splice(range.sheet.conditionalFormats.indexOf(format), 1);
    },
    GetRange: ({ range, format }) => rangeRemote({ ...range, area: format.area }),
  },
});

const on = (range: RangeTarget): MemoryConditionalFormat[] =>
  range.sheet.conditionalFormats.filter(({ area }) => isOverlapping(area, range.area));

export const conditionalFormatsRemote = defineRemote<RangeTarget>({
  className: 'ConditionalFormatCollection',
  items: (range) => on(range).map((format) => conditionalFormatRemote({ range, format })),
  item: (range, id) => {
    const format = on(range).find((known) => known.id === id);
    if (format === undefined) throw new ExcelError('ItemNotFound');
    return conditionalFormatRemote({ range, format });
  },
  methods: {
    Add: (range, [type]) => {
      assertSheetFree(range);
      const isKnown = Object.values(PARTS).some((known) => known.type === type);
      if (!isKnown || typeof type !== 'string')
        throw new NotImplementedError(`ConditionalFormatCollection.Add(${String(type)})`);
      const { conditionalFormats } = range.sheet;
      const id = range.world.workbook.newId('format');
      const format = { id, area: range.area, type, stopIfTrue: false, priority: 0, settings: {} };
      // The newest rule goes first in Excel; the older ones move down.
      for (const older of conditionalFormats) older.priority += 1;
      conditionalFormats.push(format);
      return conditionalFormatRemote({ range, format });
    },
    GetCount: (range) => on(range).length,
    GetItemAt: (range, [index]) => {
      const format = on(range)[Number(index)];
      if (format === undefined) throw new ExcelError('ItemNotFound');
      return conditionalFormatRemote({ range, format });
    },
    ClearAll: (range) => {
      assertSheetFree(range);
      const hit = on(range);
      if (hit.some(({ area }) => !isCovering(range.area, area))) {
        throw new NotImplementedError('ConditionalFormatCollection.ClearAll() over a part of a format');
      }
      const kept = range.sheet.conditionalFormats.filter((format) => !hit.includes(format));
      range.sheet.conditionalFormats.splice(0, range.sheet.conditionalFormats.length, ...kept);
    },
  },
});
