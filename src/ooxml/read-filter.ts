import { parseRangeAddress, type CellRange } from '../sheets';

import { readRelations, type SheetEntry, type WorkbookPackage } from './workbook-package';
import { partText } from './zip';

const FILTER = /<(?:\w+:)?autoFilter\b[^>]*?\bref="([^"]+)"/;

const rangeIn = (xml: string): CellRange | null => parseRangeAddress(FILTER.exec(xml)?.[1] ?? '');

/** Where a sheet has filter buttons: its own, else those of the first of its tables with some; null where there are none. */
export const readFileFilter = ({ parts }: WorkbookPackage, { path }: SheetEntry): CellRange | null => {
  if (path === null) return null;
  const xml = partText(parts, path) ?? '';
  // Behind the cells, which are most of a part.
  const own = rangeIn(xml.slice(Math.max(0, xml.lastIndexOf('sheetData>'))));
  if (own !== null) return own;
  for (const { type, target, isExternal } of readRelations(parts, path)) {
    if (isExternal || !type.endsWith('/table')) continue;
    const range = rangeIn(partText(parts, target) ?? '');
    if (range !== null) return range;
  }
  return null;
};
