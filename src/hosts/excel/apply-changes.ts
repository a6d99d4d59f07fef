import type { PadanProblem } from '../../domain';
import { fail, type Cancel, type ProgressListener, type Result } from '../../kernel';
import {
  freeKeptName,
  markerName,
  quoteSheetName,
  type CellValue,
  type Marker,
  type RunDraft,
  type SheetDraft,
} from '../../sheets';
import {
  checkChanges,
  type AppliedChanges,
  type CellEntry,
  type CellGuard,
  type CellPlace,
  type MissingChart,
  type WorkbookChange,
} from '../../usecases';

import { cellInput } from './cell-input';
import { BatchStop, runExcel, supports, whilePassing, type BatchOptions } from './excel-run';
import { listSheets, type ExcelListing, type MarkName } from './list-sheets';
import { noteEventsOn, turnEvents } from './own-events';
import { toCell } from './to-cell';
import { whyDenied } from './why-denied';

type DraftedSheet = { readonly run: number; readonly draft: SheetDraft };

const assertWritable = async (context: Excel.RequestContext): Promise<void> => {
  const { workbook } = context;
  if (supports('1.8')) workbook.load('readOnly');
  if (supports('1.7')) workbook.protection.load('protected');
  await context.sync();
  if (supports('1.8') && workbook.readOnly) throw new BatchStop({ code: 'host-read-only', severity: 'blocks' });
  if (supports('1.7') && workbook.protection.protected)
    throw new BatchStop({ code: 'host-protected', severity: 'blocks' });
};

const cellOf = (context: Excel.RequestContext, { sheet, row, column }: CellPlace): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);

const keyOf = ({ sheet, row, column }: CellPlace): string => `${row}:${column}:${sheet}`;

/** What stands in the cells of entries; sheets that are not there have nothing in their cells. */
const readEntries = async (
  context: Excel.RequestContext,
  entries: readonly CellGuard[],
  listing: ExcelListing,
): Promise<(place: CellPlace) => CellValue> => {
  const present = new Set(listing.sheets.map(({ name }) => name));
  const asked = entries.flatMap(({ place }) => {
    if (!present.has(place.sheet)) return [];
    const range = cellOf(context, place);
    range.load('values');
    return [[keyOf(place), range] as const];
  });
  await context.sync();
  const found = new Map(asked.map(([key, range]) => [key, toCell(range.values[0]?.[0])]));
  return (place) => found.get(keyOf(place)) ?? null;
};

const setCell = (context: Excel.RequestContext, place: CellPlace, value: CellValue): void => {
  // Excel leaves a cell alone that is given null.
  cellOf(context, place).values = [[value === null ? '' : cellInput({ value })]];
};

/** Deletes sheets and the marks on them. A sheet out of sight is shown first: Excel refuses to delete a very hidden one. */
const deleteSheets = (
  context: Excel.RequestContext,
  listing: ExcelListing,
  sheets: ReadonlySet<string>,
  isUnwanted: (mark: MarkName) => boolean,
): void => {
  for (const { name, visibility } of listing.sheets) {
    if (!sheets.has(name)) continue;
    const sheet = context.workbook.worksheets.getItem(name);
    if (visibility !== 'visible') sheet.visibility = 'Visible';
    sheet.delete();
  }
  for (const mark of listing.marks)
    if ((mark.sheet !== null && sheets.has(mark.sheet)) || isUnwanted(mark))
      context.workbook.names.getItem(mark.name).delete();
};

const mark = (context: Excel.RequestContext, name: string, sheet: string): void => {
  context.workbook.names.add(name, `=${quoteSheetName(sheet)}!$A$1`).visible = false;
};

const isMarkOf = (marks: readonly Marker[]) => {
  const keys = new Set(marks.map(({ run, key }) => markerName(run, key).toLowerCase()));
  return ({ run, key }: Marker): boolean => keys.has(markerName(run, key).toLowerCase());
};

/** Takes away what is in the way of these sheets: an unfinished write of the same run, and marks whose sheets are gone. */
const clearTheWay = (context: Excel.RequestContext, listing: ExcelListing, isOurs: (mark: Marker) => boolean): void => {
  const unfinished = new Set(listing.sheets.flatMap(({ name, standing }) => (standing === 'unfinished' ? [name] : [])));
  const inTheWay = listing.marks.filter(
    (name) => isOurs(name) && (name.stage === 'draft' || (name.stage === 'result' && name.sheet === null)),
  );
  const sheets = inTheWay.flatMap(({ sheet }) => (sheet !== null && unfinished.has(sheet) ? [sheet] : []));
  deleteSheets(context, listing, new Set(sheets), (name) => inTheWay.includes(name));
};

/** Adds the sheets under their draft marks and fills them. */
const writeDrafts = async (
  context: Excel.RequestContext,
  sheets: readonly DraftedSheet[],
  onProgress: ProgressListener<'write'>,
): Promise<readonly MissingChart[]> => {
  // Loaded with the first sheet that is written, before anything of it is sent.
  const { writeSheets } = await import('./write-sheets');
  for (const { run, draft } of sheets) {
    context.workbook.worksheets.add(draft.name);
    mark(context, markerName(run, draft.key, 'draft'), draft.name);
  }
  await context.sync();
  return writeSheets(
    context,
    sheets.map(({ draft }) => draft),
    onProgress,
  );
};

/** Queues what turns drafts into a run: before that request there is no run, after it there is a whole one. */
const finishDrafts = (
  context: Excel.RequestContext,
  runs: readonly RunDraft[],
  sheets: readonly DraftedSheet[],
): void => {
  for (const { run, draft } of sheets) mark(context, markerName(run, draft.key), draft.name);
  for (const { run, draft } of sheets) context.workbook.names.getItem(markerName(run, draft.key, 'draft')).delete();
  const first = runs[runs.length - 1]?.sheets[0];
  if (first) context.workbook.worksheets.getItem(first.name).activate();
};

const keepUnfinished = (context: Excel.RequestContext, { marks }: ExcelListing): void => {
  const taken = new Set(marks.map(({ name }) => name.toLowerCase()));
  for (const draft of marks) {
    if (draft.stage !== 'draft') continue;
    const name = freeKeptName(taken, draft);
    taken.add(name.toLowerCase());
    if (draft.sheet !== null) mark(context, name, draft.sheet);
    context.workbook.names.getItem(draft.name).delete();
  }
};

/** Takes back what a failed write has done: its sheets go, entries hold again what they held. */
const takeBack = (
  isOurs: (mark: Marker) => boolean,
  entries: readonly CellEntry[],
  options: BatchOptions = {},
): Promise<Result<void, PadanProblem>> =>
  runExcel(
    async (context) => {
      turnEvents(context, true);
      const listing = await listSheets(context);
      const drafts = listing.marks.filter((name) => name.stage !== 'kept' && isOurs(name));
      deleteSheets(context, listing, new Set(drafts.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]))), (name) =>
        drafts.includes(name),
      );
      const found = await readEntries(context, entries, listing);
      for (const { place, expected, value } of entries) if (found(place) === value) setCell(context, place, expected);
      await context.sync();
      noteEventsOn();
    },
    { ...options, isWriting: true },
  );

/** Problems of a write whose last request may still be carried out: it is cleaned up after once its answer has come. */
const IS_OUTSTANDING: ReadonlySet<string> = new Set<PadanProblem['code']>(['host-silent-write', 'host-cancel-late']);

const applyOnce = async (
  changes: readonly WorkbookChange[],
  onProgress: ProgressListener<'write'>,
  cancel: Cancel | undefined,
): Promise<Result<AppliedChanges, PadanProblem>> => {
  const runs = changes.flatMap((change) => (change.kind === 'add-run' ? [change.draft] : []));
  const sheets = runs.flatMap(({ run, sheets: drafts }) => drafts.map((draft) => ({ run, draft })));
  const entries = changes.flatMap((change) => (change.kind === 'set-entries' ? change.entries : []));
  const guards = changes.flatMap((change) => (change.kind === 'set-entries' ? (change.guards ?? []) : []));
  let isOurs: (mark: Marker) => boolean = () => false;
  let isTouched = false;
  const write = async (
    context: Excel.RequestContext,
    { commit }: { readonly commit: () => void },
  ): Promise<AppliedChanges> => {
    await assertWritable(context);
    const listing = await listSheets(context);
    const checked = checkChanges(changes, listing, await readEntries(context, [...entries, ...guards], listing));
    if (!checked.ok) throw new BatchStop(checked.error);
    const { removed, left, removedRuns, unfinished } = checked.value;
    // A marker that was there before, on its sheet, is no part of this write, whatever becomes of it.
    const standing = isMarkOf(listing.sheets.flatMap(({ marker }) => (marker ? [marker] : [])));
    const drafted = isMarkOf(sheets.map(({ run, draft }) => ({ run, key: draft.key })));
    isOurs = (name) => drafted(name) && !standing(name);
    isTouched = true;
    turnEvents(context, false);
    clearTheWay(context, listing, isOurs);
    const missingCharts = sheets.length > 0 ? await writeDrafts(context, sheets, onProgress) : [];
    for (const { place, value } of entries) setCell(context, place, value);
    finishDrafts(context, runs, sheets);
    if (unfinished === 'keep') keepUnfinished(context, listing);
    deleteSheets(
      context,
      listing,
      new Set(removed),
      ({ run, stage, sheet }) => stage === 'result' && sheet === null && removedRuns.has(run),
    );
    turnEvents(context, true);
    // A deleted sheet cannot be taken back.
    if (removed.length > 0) commit();
    await context.sync();
    noteEventsOn();
    return { removed, left, ...(missingCharts.length > 0 ? { missingCharts } : {}) };
  };
  const applied = await runExcel((context, patience) => write(context, { commit: () => patience.commit() }), {
    ...(cancel ? { cancel } : {}),
    isWriting: true,
    isOnce: true,
    isOneStep: true,
    onLateAnswer: async () => (isTouched ? takeBack(isOurs, entries, { isAfterLate: true }) : undefined),
  });
  if (applied.ok || !isTouched || IS_OUTSTANDING.has(applied.error.code)) return applied;
  // Were the clean-up to fail too, the drafts are found by their marks at the next start; the first problem is the one to tell.
  const cleaned = await takeBack(isOurs, entries);
  return cleaned.ok || applied.error.code !== 'engine-stopped'
    ? applied
    : fail({ code: 'host-cancel-left', severity: 'blocks' });
};

/**
 * Makes all changes, or none. Excel carries out a request up to the action that fails, so what a failed or cancelled write has done
 * is taken back in a request of its own; deleting comes last, because a deleted sheet cannot be taken back. What failed for a
 * reason that passes is made again from its beginning.
 */
export const applyChanges = async (
  changes: readonly WorkbookChange[],
  onProgress: ProgressListener<'write'>,
  cancel?: Cancel,
): Promise<Result<AppliedChanges, PadanProblem>> => {
  const applied = await whilePassing(() => applyOnce(changes, onProgress, cancel), cancel);
  if (applied.ok) return applied;
  const places = changes.flatMap((change) => (change.kind === 'set-entries' ? change.entries : []));
  return fail(
    await whyDenied(
      applied.error,
      places.map(({ place }) => place.sheet),
    ),
  );
};
