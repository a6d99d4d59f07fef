import { footerText, type CellRange, type PrintSetup } from '../sheets';
import { fill, formatDate } from '../text';

import type { SheetInput } from './sheet-spec';

/** How a sheet is printed: what is printed of it, the rows on top of every page, and a footer that names run, day and page. */
export const printPage = (
  { identity: { run, asOf }, texts: { sheets } }: SheetInput,
  area: CellRange,
  more: Pick<PrintSetup, 'titleRows' | 'isOnePage'>,
): PrintSetup => ({
  paper: 'f4',
  area,
  footer: {
    left: footerText(fill(sheets.labels.printedRun, { p: run, a: formatDate(asOf) })),
    middle: '&A',
    right: sheets.labels.printedPage,
  },
  ...more,
});
