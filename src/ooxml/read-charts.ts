import { readRelations, type SheetEntry, type WorkbookPackage } from './workbook-package';
import { walkXml } from './xml';

/** Elements that hold the values of a series: `yVal` where each has a number of its own to stand over. */
const VALUES: readonly string[] = ['val', 'yVal'];

/** Ranges the series of a chart part show, as written there: "'P1 X'!$B$2:$B$9". */
const rangesOfChart = (xml: Uint8Array): string[] => {
  const ranges: string[] = [];
  let isValues = false;
  let open: string | null = null;
  walkXml(xml, {
    open: (name) => {
      if (VALUES.includes(name)) isValues = true;
      if (name === 'f' && isValues) open = '';
    },
    text: (text) => {
      if (open !== null) open += text;
    },
    close: (name) => {
      if (VALUES.includes(name)) isValues = false;
      if (name !== 'f' || open === null) return;
      ranges.push(open);
      open = null;
    },
  });
  return ranges;
};

const targetsOf = ({ parts }: WorkbookPackage, path: string | null, kind: string): string[] =>
  path === null ? [] : readRelations(parts, path).flatMap(({ type, target }) => (type.endsWith(kind) ? [target] : []));

/** Source ranges of the series of a sheet's charts, in the order of the drawing. */
export const readFileCharts = (source: WorkbookPackage, { path }: SheetEntry): readonly string[] =>
  targetsOf(source, path, '/drawing')
    .flatMap((drawing) => targetsOf(source, drawing, '/chart'))
    .flatMap((chart) => rangesOfChart(source.parts.get(chart) ?? new Uint8Array()));

type ChartPlace = { readonly row: number; readonly column: number };

/** Cells, from 0, at which the charts of a drawing begin. */
const placesInDrawing = (xml: Uint8Array): ChartPlace[] => {
  const places: ChartPlace[] = [];
  let [row, column] = [0, 0];
  let [isStart, hasChart] = [false, false];
  let number: string | null = null;
  walkXml(xml, {
    open: (name, { uri = '' }) => {
      if (name === 'from') isStart = true;
      if (isStart && (name === 'row' || name === 'col')) number = '';
      if (name === 'graphicData' && /\/chart(?:ex)?$/.test(uri)) hasChart = true;
    },
    text: (text) => {
      if (number !== null) number += text;
    },
    close: (name) => {
      if (number !== null && name === 'row') row = Number(number);
      if (number !== null && name === 'col') column = Number(number);
      if (name === 'row' || name === 'col') number = null;
      if (name === 'from') isStart = false;
      if (!/^(?:one|two)CellAnchor$/.test(name)) return;
      if (hasChart) places.push({ row, column });
      hasChart = false;
    },
  });
  return places;
};

/** Cells at which the charts of a sheet begin. */
export const readChartPlaces = (source: WorkbookPackage, { path }: SheetEntry): readonly ChartPlace[] =>
  targetsOf(source, path, '/drawing').flatMap((drawing) =>
    placesInDrawing(source.parts.get(drawing) ?? new Uint8Array()),
  );
