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

/** Source ranges of the series of a sheet's charts, in the order of the drawing. */
export const readFileCharts = ({ parts }: WorkbookPackage, entry: SheetEntry): readonly string[] => {
  if (entry.path === null) return [];
  const targets = (path: string, kind: string): string[] =>
    readRelations(parts, path).flatMap(({ type, target }) => (type.endsWith(kind) ? [target] : []));
  return targets(entry.path, '/drawing')
    .flatMap((drawing) => targets(drawing, '/chart'))
    .flatMap((chart) => rangesOfChart(parts.get(chart) ?? new Uint8Array()));
};
