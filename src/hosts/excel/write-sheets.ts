import type { ProgressListener } from '../../kernel';
import type { SheetDraft } from '../../sheets';
import type { MissingChart } from '../../usecases';

import { supports } from './excel-run';
import { Requests } from './requests';
import { writeCells } from './write-cells';
import { writeCharts } from './write-charts';
import { writePrint } from './write-print';
import { dressSheet } from './write-sheet';

/**
 * Fills empty sheets with their drafts: the cells of all, then the looks of all. Cells may be written twice without harm, should
 * an answer be too long; tables and rules may not, so that no request with these asks for an answer. All sheets must exist.
 * Answers the charts that Excel refused.
 */
export const writeSheets = async (
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  onProgress: ProgressListener<'write'>,
): Promise<readonly MissingChart[]> => {
  const requests = new Requests(context);
  const sheetOf = ({ name }: SheetDraft): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  for (const [index, draft] of drafts.entries()) {
    await writeCells(requests, sheetOf(draft), draft);
    onProgress('write', index + 1, drafts.length * 2);
  }
  await requests.flush();
  for (const [index, draft] of drafts.entries()) {
    await dressSheet(requests, sheetOf(draft), draft);
    onProgress('write', drafts.length + index + 1, drafts.length * 2);
  }
  await requests.flush();
  const missing = await writeCharts(context, drafts);
  if (supports('1.9')) await writePrint(context, drafts);
  return missing;
};
