import type { PadanProblem } from '../../domain';
import { fail, succeed, type Cancel, type ProgressListener, type Result } from '../../kernel';
import type { SheetInfo } from '../../sheets';
import {
  NO_CONTENT,
  wantUserSheets,
  type AppliedChanges,
  type CellPlace,
  type ChangeWatch,
  type SelectedRow,
  type SheetSnapshot,
  type WantedContent,
  type Workbook,
  type WorkbookChange,
  type WorkbookSnapshot,
} from '../../usecases';

import { applyChanges } from './apply-changes';
import { BatchStop, runExcel, supports } from './excel-run';
import { listSheets } from './list-sheets';
import { takeRemote } from './other-people';
import { readRemarks } from './read-remarks';
import { readSheets } from './read-sheets';
import { onWaiting } from './waiting';
import { watchChanges } from './watch-changes';
import { readSelectedRow, tellsSelections, watchSelection } from './watch-selection';

/** The workbook open in Excel, through Office.js. */
export class ExcelWorkbook implements Workbook {
  async read(
    wanted: (sheet: SheetInfo, all: readonly SheetInfo[]) => WantedContent = wantUserSheets,
  ): Promise<Result<WorkbookSnapshot, PadanProblem>> {
    const changedByOthers = takeRemote();
    const listed = await runExcel(async (context) => {
      const { protection } = context.workbook;
      if (supports('1.7')) protection.load('protected');
      const remarks = readRemarks(context, changedByOthers);
      const listing = await listSheets(context);
      return { ...listing, isStructureLocked: supports('1.7') && protection.protected, remarks: remarks() };
    });
    if (!listed.ok) return listed;
    const { sheets, faults, highestRun, isStructureLocked, remarks } = listed.value;
    const contents = sheets.map((sheet) => wanted(sheet, sheets));
    const asked = sheets.flatMap(({ name }, index) =>
      contents[index] === 'nothing' ? [] : [{ name, wantsFormulas: contents[index] === 'formulas' }],
    );
    const read = await runExcel((context) => readSheets(context, asked));
    if (!read.ok) return read;
    const found = new Map(read.value.map((content) => [content.grid.sheet, content]));
    const snapshots = sheets.map((sheet): SheetSnapshot => ({ ...sheet, ...NO_CONTENT, ...found.get(sheet.name) }));
    return succeed({ sheets: snapshots, faults, highestRun, isSigned: false, isStructureLocked, remarks });
  }

  apply(
    changes: readonly WorkbookChange[],
    onProgress: ProgressListener<'write'>,
    cancel?: Cancel,
  ): Promise<Result<AppliedChanges, PadanProblem>> {
    return applyChanges(changes, onProgress, cancel);
  }

  watch(): Promise<ChangeWatch> {
    return watchChanges();
  }

  goTo({ sheet, row, column }: CellPlace, unhides = false): Promise<Result<void, PadanProblem>> {
    return runExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.load('visibility');
      await context.sync();
      if (worksheet.visibility !== 'Visible' && unhides) worksheet.visibility = 'Visible';
      else if (worksheet.visibility !== 'Visible')
        throw new BatchStop({ code: 'host-sheet-hidden', severity: 'blocks', params: { sheet } });
      worksheet.activate();
      if (supports('1.7')) worksheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    });
  }

  onSelection(listener: (selected: SelectedRow) => void): () => void {
    return watchSelection(listener);
  }

  get selectedRow(): Workbook['selectedRow'] {
    return tellsSelections() ? undefined : readSelectedRow;
  }

  onWaiting(listener: (seconds: number | null) => void): () => void {
    return onWaiting(listener);
  }
}

/** Whether Excel is there and new enough; Padan needs ExcelApi 1.7 for its basic work. */
export const checkExcel = async (): Promise<Result<void, PadanProblem>> => {
  // The script may be missing altogether: no network, or a page opened outside Excel.
  if (typeof Office === 'undefined') return fail({ code: 'host-missing', severity: 'blocks' });
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return fail({ code: 'host-missing', severity: 'blocks' });
  if (!supports('1.7')) return fail({ code: 'host-too-old', severity: 'blocks', params: { needed: '1.7' } });
  return succeed(undefined);
};
