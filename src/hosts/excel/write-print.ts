import {
  footerCodes,
  marginInches,
  PAPERS,
  PLAIN_PRINT,
  titleRowsAddress,
  type PrintSetup,
  type SheetDraft,
} from '../../sheets';

import { rangeAt } from './range-at';
import { isDone } from './excel-run';

const POINTS_PER_INCH = 72;

const queuePrint = (sheet: Excel.Worksheet, print: PrintSetup): void => {
  const { pageLayout } = sheet;
  const margins = marginInches(print);
  pageLayout.orientation = 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.isOnePage ? { verticalFitToPages: 1 } : {}) };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = margins.left * POINTS_PER_INCH;
  pageLayout.rightMargin = margins.right * POINTS_PER_INCH;
  pageLayout.topMargin = margins.top * POINTS_PER_INCH;
  pageLayout.bottomMargin = margins.bottom * POINTS_PER_INCH;
  pageLayout.headerMargin = margins.header * POINTS_PER_INCH;
  pageLayout.footerMargin = margins.footer * POINTS_PER_INCH;
  const { left, middle, right } = footerCodes(print);
  const { defaultForAllPages } = pageLayout.headersFooters;
  if (left !== '') defaultForAllPages.leftFooter = left;
  if (middle !== '') defaultForAllPages.centerFooter = middle;
  if (right !== '') defaultForAllPages.rightFooter = right;
  if (print.area) pageLayout.setPrintArea(rangeAt(sheet, print.area));
  const rows = titleRowsAddress(print);
  if (rows !== null) pageLayout.setPrintTitleRows(rows);
  // Last, because it is what is refused most, by a computer without that paper or without a printer: what stands before it in a
  // request is then done already, and a sheet is whole without.
  pageLayout.paperSize = PAPERS[print.paper].name;
};

/**
 * Sets up how sheets are printed (ExcelApi 1.9), as far as this computer can print: all in one request, and one by one where that
 * is refused.
 */
export const writePrint = async (context: Excel.RequestContext, drafts: readonly SheetDraft[]): Promise<void> => {
  const queue = ({ name, print = PLAIN_PRINT }: SheetDraft): void =>
    queuePrint(context.workbook.worksheets.getItem(name), print);
  drafts.forEach(queue);
  if (await isDone(context)) return;
  for (const draft of drafts) {
    queue(draft);
    await isDone(context);
  }
};
