import { threadEngine } from '../../src/engine';
import { ignoreProgress, required } from '../../src/kernel';
import type { CellPatch } from '../../src/ooxml';
import type { RunDraft, SheetDraft } from '../../src/sheets';
import { planWorkbook, type ComputeResponse, type PlanOptions } from '../../src/usecases';

import { openFile, PLAN_OPTIONS, withCells } from './workbooks';

/** A file after a run, with the sheets that were written. */
export type RunFile = {
  readonly bytes: Uint8Array;
  readonly response: Extract<ComputeResponse, { status: 'planned' }>;
};

/** Plans a file and answers how that ended, with the file as it is then. */
export const ranOn = async (
  bytes: Uint8Array,
  options: Partial<PlanOptions> = {},
): Promise<{ readonly bytes: Uint8Array; readonly ended: Awaited<ReturnType<typeof planWorkbook>['result']> }> => {
  const workbook = openFile(bytes);
  const ended = await planWorkbook(
    workbook,
    threadEngine(() => 0),
    { ...PLAN_OPTIONS, ...options },
    ignoreProgress,
    () => 0,
  ).result;
  return { bytes: workbook.bytes(), ended };
};

/** Plans a file; throws where nothing was planned. */
export const runOn = async (bytes: Uint8Array, options: Partial<PlanOptions> = {}): Promise<RunFile> => {
  const { ended, bytes: written } = await ranOn(bytes, options);
  if (!ended.ok) throw new Error(ended.error.code);
  const { response } = ended.value;
  if (response.status === 'blocked')
    throw new Error(response.problems.map(({ code, severity }) => `${code} ${severity}`).join(', '));
  return { bytes: written, response };
};

/** A sheet of a run by its key. */
export const sheetOfRun = ({ sheets }: RunDraft, key: string): SheetDraft =>
  required(
    sheets.find((sheet) => sheet.key === key),
    key,
  );

/** Column of a drafted table by its id. */
export const columnOf = (sheet: SheetDraft, id: string): number => {
  const column = sheet.layout?.columns.findIndex((one) => one.id === id) ?? -1;
  if (column < 0) throw new Error(`no column ${id} on ${sheet.name}`);
  return column;
};

/** Row of somebody on a drafted table with a column of NIPs. */
export const rowOfNip = (sheet: SheetDraft, nip: string): number => {
  const row = sheet.rows.findIndex((cells) => cells[columnOf(sheet, 'nip')]?.value === nip);
  if (row < 0) throw new Error(`no row of ${nip} on ${sheet.name}`);
  return row;
};

/** What to type into a row: by column id. */
export type RowEntries = Readonly<Record<string, CellPatch['value']>>;

/** The file with entries typed into a row of one of its sheets. */
export const typed = (bytes: Uint8Array, sheet: SheetDraft, row: number, entries: RowEntries): Uint8Array =>
  withCells(
    bytes,
    sheet.name,
    Object.entries(entries).map(([id, value]) => ({ row, column: columnOf(sheet, id), value })),
  );

/** First row of a ledger that nothing stands on. */
export const blankRowOf = (ledger: SheetDraft): number => {
  const decision = columnOf(ledger, 'decision');
  const top = (ledger.layout?.headerRow ?? 0) + 1;
  return top + ledger.rows.slice(top).findIndex((cells) => (cells[decision]?.value ?? null) === null);
};

/** Lines of a drafted ledger that say something, each with the cells asked for. */
export const ledgerLines = (ledger: SheetDraft, ids: readonly string[]): unknown[][] =>
  ledger.rows
    .slice((ledger.layout?.headerRow ?? 0) + 1)
    .filter((cells) => (cells[columnOf(ledger, 'decision')]?.value ?? null) !== null)
    .map((cells) => ids.map((id) => cells[columnOf(ledger, id)]?.value ?? null));
