import { ExcelError, invalidArgument } from './excel-error';
import type { World } from './events';
import { assertSheetFree, fullAddress, rangeArgument, targetOf } from './range-target';
import { asText, defineRemote } from './remote-object';
import { bagRemote, type BagShape } from './settings-bag';
import type { MemoryChart, MemorySheet } from './sheet-model';

interface SheetTarget {
  readonly world: World;
  readonly sheet: MemorySheet;
}

interface ChartTarget extends SheetTarget {
  readonly chart: MemoryChart;
}

const TITLE: BagShape = {
  className: 'ChartTitle',
  scalars: { Text: '', Visible: true, Overlay: false, Position: 'Automatic' },
};
const LEGEND: BagShape = { className: 'ChartLegend', scalars: { Visible: true, Overlay: false, Position: 'Right' } };
const AXIS: BagShape = {
  className: 'ChartAxis',
  scalars: { Visible: true, Minimum: '', Maximum: '', MajorUnit: '', ReversePlotOrder: false },
  children: { Title: { className: 'ChartAxisTitle', scalars: { Text: '', Visible: false } } },
};
const AXES: BagShape = { className: 'ChartAxes', children: { ValueAxis: AXIS, CategoryAxis: AXIS } };
const LABELS: BagShape = { className: 'ChartDataLabels', scalars: { ShowValue: false, Position: 'Invalid' } };
const BOX: Record<string, number> = { Top: 0, Left: 0, Width: 360, Height: 216 };

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const child =
  (shape: BagShape, path: string) =>
  ({ world, sheet, chart }: ChartTarget) =>
    bagRemote(shape, chart.settings, path, () => assertSheetFree({ world, sheet }));

const chartRemote = defineRemote<ChartTarget>({
  className: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  get: {
    Id: ({ chart }) => chart.id,
    Name: ({ chart }) => chart.name,
    ChartType: ({ chart }) => chart.type,
    ...Object.fromEntries(
      Object.entries(BOX).map(([name, start]) => [name, ({ chart }) => chart.settings[lowerFirst(name)] ?? start]),
    ),
  },
  set: {
    Name: ({ chart }, value) => {
      chart.name = asText(value, 'name');
    },
    ...Object.fromEntries(
      Object.keys(BOX).map((name) => [
        name,
        (target: ChartTarget, value: unknown) => {
          assertSheetFree(target);
          if (typeof value !== 'number') throw invalidArgument(name);
          target.chart.settings[lowerFirst(name)] = value;
        },
      ]),
    ),
  },
  navigation: {
    Title: child(TITLE, 'title'),
    Legend: child(LEGEND, 'legend'),
    Axes: child(AXES, 'axes'),
    DataLabels: child(LABELS, 'dataLabels'),
  },
  methods: {
    SetPosition: ({ world, sheet, chart }, [start, end]) => {
      assertSheetFree({ world, sheet });
      const first = fullAddress(rangeArgument(world, sheet, start));
      const isOneCell = end === undefined || end === null;
      chart.settings.position = isOneCell ? [first] : [first, fullAddress(rangeArgument(world, sheet, end))];
    },
    Delete: ({ world, sheet, chart }) => {
      assertSheetFree({ world, sheet });
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
  },
});

const find = ({ sheet }: SheetTarget, key: unknown): MemoryChart | undefined =>
  sheet.charts.find((chart) => chart.id === key || chart.name === key);

export const chartsRemote = defineRemote<SheetTarget>({
  className: 'ChartCollection',
  get: { Count: ({ sheet }) => sheet.charts.length },
  items: (target) => target.sheet.charts.map((chart) => chartRemote({ ...target, chart })),
  item: (target, key) => {
    const chart = find(target, key);
    if (chart === undefined) throw new ExcelError('ItemNotFound');
    return chartRemote({ ...target, chart });
  },
  methods: {
    Add: (target, [type, source, seriesBy]) => {
      assertSheetFree(target);
      const range = targetOf(source);
      if (typeof type !== 'string' || range === undefined) throw invalidArgument('the type or source of a chart');
      const chart: MemoryChart = {
        id: target.world.workbook.newId('chart'),
        name: `Chart ${String(target.sheet.charts.length + 1)}`,
        type,
        source: range.area,
        sourceSheet: range.sheet,
        seriesBy: asText(seriesBy ?? 'Auto', 'seriesBy'),
        settings: {},
      };
      target.sheet.charts.push(chart);
      // The chart has been begun when its kind is refused.
      if (target.world.workbook.refusedCharts.includes(type)) throw new ExcelError('GeneralException', type);
      return chartRemote({ ...target, chart });
    },
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (target, [key]) => {
      const chart = find(target, key);
      if (chart === undefined) throw new ExcelError('ItemNotFound');
      return chartRemote({ ...target, chart });
    },
    GetItemOrNullObject: (target, [key]) => {
      const chart = find(target, key);
      return chart === undefined ? null : chartRemote({ ...target, chart });
    },
  },
});
