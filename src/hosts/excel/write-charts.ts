import { cellAddress, type ChartDraft, type SheetDraft } from '../../sheets';
import type { MissingChart } from '../../usecases';

import { rangeAt } from './range-at';
import { isDone } from './excel-run';

const CHART_TYPES = { bar: 'BarClustered', column: 'ColumnClustered', curve: 'XYScatterLines' } as const;

type Drafted = { readonly sheet: Excel.Worksheet; readonly name: string; readonly chart: ChartDraft };

const queueChart = ({ sheet, chart: { title, kind, range, place } }: Drafted): void => {
  const chart = sheet.charts.add(CHART_TYPES[kind], rangeAt(sheet, range), 'Columns');
  chart.title.text = title;
  chart.setPosition(cellAddress(place.firstRow, place.firstColumn), cellAddress(place.lastRow, place.lastColumn));
};

/** Takes charts off a sheet that has more than so many: those a refused request had begun. */
const dropBeyond = async (context: Excel.RequestContext, sheet: Excel.Worksheet, kept: number): Promise<void> => {
  const { charts } = sheet;
  charts.load('items/name');
  await context.sync();
  for (const chart of charts.items.slice(kept)) chart.delete();
  await context.sync();
};

/**
 * Adds the charts of drafts, in one request where Excel takes them all. Charts are decoration that the numbers can do without: some
 * Excels refuse a kind or a setter. What was refused is taken off again and told.
 */
export const writeCharts = async (
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
): Promise<readonly MissingChart[]> => {
  const drafted = drafts.flatMap(({ name, charts = [] }): Drafted[] => {
    const sheet = context.workbook.worksheets.getItem(name);
    return charts.map((chart) => ({ sheet, name, chart }));
  });
  if (drafted.length === 0) return [];
  drafted.forEach(queueChart);
  if (await isDone(context)) return [];
  const standing = new Map<string, number>();
  for (const { sheet, name } of drafted) {
    if (!standing.has(name)) await dropBeyond(context, sheet, 0);
    standing.set(name, 0);
  }
  const missing: MissingChart[] = [];
  for (const one of drafted) {
    const before = standing.get(one.name) ?? 0;
    queueChart(one);
    if (await isDone(context)) standing.set(one.name, before + 1);
    else {
      missing.push({ sheet: one.name, title: one.chart.title });
      await dropBeyond(context, one.sheet, before);
    }
  }
  return missing;
};
