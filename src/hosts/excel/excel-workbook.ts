import type { PadanProblem } from '../../domain';
import { fail, succeed, type ProgressListener, type Result } from '../../kernel';
import { markerName, parseCellAddress, parseMarkerName, quoteSheetName, type Grid, type RunDraft } from '../../sheets';
import type { CellPlace, SheetInfo, Workbook } from '../../usecases';

import { BatchStop, runExcel, supports } from './excel-run';
import { readSheet } from './read-sheet';
import { writeSheet } from './write-sheet';

/** Marks a sheet that is being written; it becomes a real marker only when the whole run is there. */
const draftMarker = (run: number, key: string): string => `_PadanDraft_${run}_${key}`;
const DRAFT_MARKER = /^_PadanDraft_\d+_[A-Za-z0-9]+$/;

const isPadanName = (name: string): boolean => DRAFT_MARKER.test(name) || parseMarkerName(name) !== null;

const SELECTION_PAUSE_MS = 150;

type NameEntry = { readonly name: string; readonly sheet: string };

/** Defined names that point at a whole sheet's A1, with that sheet. Values are never loaded: that crashes some builds. */
const loadMarkers = async (context: Excel.RequestContext): Promise<NameEntry[]> => {
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  await context.sync();
  return names.items.flatMap(({ name, formula }) => {
    const sheet = /^='?((?:[^']|'')+?)'?!\$A\$1$/.exec(String(formula))?.[1]?.replaceAll("''", "'");
    return sheet === undefined ? [] : [{ name, sheet }];
  });
};

const assertWritable = async (context: Excel.RequestContext): Promise<void> => {
  const { workbook } = context;
  if (supports('1.8')) workbook.load('readOnly');
  if (supports('1.7')) workbook.protection.load('protected');
  await context.sync();
  if (supports('1.8') && workbook.readOnly) throw new BatchStop({ code: 'host-read-only', severity: 'blocks' });
  if (supports('1.7') && workbook.protection.protected)
    throw new BatchStop({ code: 'host-protected', severity: 'blocks' });
};

/** Deletes the sheets that bear a wanted marker, with every marker of Padan's on them; answers how many sheets. */
const deleteMarked = async (context: Excel.RequestContext, isWanted: (name: string) => boolean): Promise<number> => {
  const markers = await loadMarkers(context);
  const sheets = new Set(markers.flatMap(({ name, sheet }) => (isWanted(name) ? [sheet] : [])));
  for (const { name, sheet } of markers) {
    if (sheets.has(sheet) && isPadanName(name)) context.workbook.names.getItem(name).delete();
  }
  for (const sheet of sheets) context.workbook.worksheets.getItem(sheet).delete();
  await context.sync();
  return sheets.size;
};

const enableEvents = (context: Excel.RequestContext, isOn: boolean): void => {
  if (supports('1.8')) context.runtime.enableEvents = isOn;
};

/** The workbook open in Excel, through Office.js. */
export class ExcelWorkbook implements Workbook {
  readonly host = 'excel';

  listSheets(): Promise<Result<readonly SheetInfo[], PadanProblem>> {
    return runExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      const markers = new Map(
        (await loadMarkers(context)).flatMap(({ name, sheet }) => {
          const marker = parseMarkerName(name);
          return marker ? [[sheet, marker] as const] : [];
        }),
      );
      return worksheets.items.map(({ name, visibility }) => ({
        name,
        isHidden: visibility !== 'Visible',
        marker: markers.get(name) ?? null,
      }));
    });
  }

  readGrid(sheet: string): Promise<Result<Grid, PadanProblem>> {
    return runExcel((context) => readSheet(context, sheet));
  }

  async writeRuns(
    runs: readonly RunDraft[],
    onProgress: ProgressListener<'write'>,
  ): Promise<Result<void, PadanProblem>> {
    const sheets = runs.flatMap(({ run, sheets: drafts }) => drafts.map((draft) => ({ run, draft })));
    const ours = new Set(sheets.map(({ run, draft }) => markerName(run, draft.key)));
    const written = await runExcel(async (context) => {
      await assertWritable(context);
      // What an interrupted run left behind is ours by its marker and is in the way.
      await deleteMarked(context, (name) => DRAFT_MARKER.test(name));
      // A marker that was there before is no part of this write, whatever becomes of it.
      for (const { name } of await loadMarkers(context)) ours.delete(name);
      enableEvents(context, false);
      for (const { run, draft } of sheets) {
        context.workbook.worksheets.add(draft.name);
        const mark = context.workbook.names.add(draftMarker(run, draft.key), `=${quoteSheetName(draft.name)}!$A$1`);
        mark.visible = false;
      }
      await context.sync();
      for (const [index, { draft }] of sheets.entries()) {
        await writeSheet(context, context.workbook.worksheets.getItem(draft.name), draft);
        onProgress('write', index + 1, sheets.length);
      }
      // One request turns drafts into a run: before it there is no run, after it there is a whole one.
      for (const { run, draft } of sheets) {
        context.workbook.names.add(markerName(run, draft.key), `=${quoteSheetName(draft.name)}!$A$1`).visible = false;
      }
      for (const { run, draft } of sheets) context.workbook.names.getItem(draftMarker(run, draft.key)).delete();
      const first = runs[runs.length - 1]?.sheets[0];
      if (first) context.workbook.worksheets.getItem(first.name).activate();
      enableEvents(context, true);
      await context.sync();
    });
    if (written.ok) return written;
    // Excel carries out a request up to the action that fails, so some sheets may already bear their lasting marker.
    const cleaned = await runExcel(async (context) => {
      enableEvents(context, true);
      return deleteMarked(context, (name) => DRAFT_MARKER.test(name) || ours.has(name));
    });
    // Were the clean-up to fail too, the next run finds the drafts by their markers; the first problem is the one to tell.
    return cleaned.ok ? written : fail(written.error);
  }

  removeRun(run: number): Promise<Result<number, PadanProblem>> {
    return runExcel((context) => deleteMarked(context, (name) => parseMarkerName(name)?.run === run));
  }

  goTo({ sheet, row, column }: CellPlace): Promise<Result<void, PadanProblem>> {
    return runExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      if (supports('1.7')) worksheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    });
  }

  onSelection(listener: (place: CellPlace) => void): () => void {
    if (!supports('1.9')) return () => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    const onChange = ({ address, worksheetId }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
      clearTimeout(timer);
      timer = setTimeout(() => void report(worksheetId, address), SELECTION_PAUSE_MS);
      return Promise.resolve();
    };
    const report = async (worksheetId: string, address: string): Promise<void> => {
      const place = parseCellAddress(address.split(':')[0] ?? '');
      const named = await runExcel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(worksheetId);
        worksheet.load('name');
        await context.sync();
        return worksheet.name;
      });
      // A sheet deleted in the meantime has nothing to tell.
      if (!isStopped && named.ok && place) listener({ sheet: named.value, ...place });
    };
    const registration = runExcel(async (context) => {
      const handler = context.workbook.worksheets.onSelectionChanged.add(onChange);
      await context.sync();
      return handler;
    });
    return () => {
      isStopped = true;
      clearTimeout(timer);
      void registration.then((registered) => {
        if (!registered.ok) return;
        const handler = registered.value;
        void Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        });
      });
    };
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
