import { policySheet } from '../../src/book';
import { columnIndex } from '../../src/book/policy/columns';
import type { CivilDate, CriterionId } from '../../src/domain';
import { threadEngine } from '../../src/engine';
import { XlsxWorkbook } from '../../src/hosts/xlsx';
import { ignoreProgress, required } from '../../src/kernel';
import { newPackage, openPackage, packZip, partText, patchCells, textBytes, type CellPatch } from '../../src/ooxml';
import { defaultPolicy } from '../../src/planning';
import { buildSample, type SampleMess } from '../../src/synthetic-data';
import type { DraftCell, SheetDraft } from '../../src/sheets';
import { textsOf } from '../../src/text';
import { planWorkbook, type ComputeResponse, type PlanOptions, type Workbook } from '../../src/usecases';

import { day } from './records';

/** The day the samples are made for and planned on. */
export const SAMPLE_DAY: CivilDate = day('2026-07-01');

/** Sheets of a small made-up city: 60 employees, 40 posts. */
export const smallSample = (mess: SampleMess = 'none'): SheetDraft[] =>
  buildSample({ employees: 60, positions: 40, asOf: SAMPLE_DAY }, 1, mess);

/** Sheets of a smaller one, for tests that plan it a hundred times. */
export const tinySample = (): SheetDraft[] =>
  buildSample({ employees: 30, positions: 20, asOf: SAMPLE_DAY }, 1, 'none');

/** Bytes of a file with these sheets, none of them Padan's. */
export const fileOf = (sheets: readonly SheetDraft[]): Uint8Array => packZip(newPackage(sheets));

/** Opens bytes that are known to be good. */
export const openFile = (bytes: Uint8Array): XlsxWorkbook => {
  const opened = XlsxWorkbook.open(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

/** What most runs of the tests are made with. */
export const PLAN_OPTIONS: PlanOptions = {
  asOf: SAMPLE_DAY,
  language: 'id',
  choices: {},
  policy: null,
  setAside: false,
};

/** A plan that was made. */
export type Planned = Extract<ComputeResponse, { status: 'planned' }>;

/** Plans a workbook in this thread and answers what came out; throws when nothing was planned. */
export const planned = async (workbook: Workbook, options: Partial<PlanOptions> = {}): Promise<Planned> => {
  const ended = await planWorkbook(
    workbook,
    threadEngine(() => 0),
    { ...PLAN_OPTIONS, ...options },
    ignoreProgress,
    () => 0,
  ).result;
  if (!ended.ok) throw new Error(ended.error.code);
  const { response } = ended.value;
  if (response.status === 'blocked')
    throw new Error(response.problems.map(({ code, severity }) => `${code} ${severity}`).join(', '));
  return response;
};

/** The file with some cells of one sheet changed, as a person would change them. */
export const withCells = (bytes: Uint8Array, sheet: string, patches: readonly CellPatch[]): Uint8Array => {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const { parts, sheets } = opened.value;
  const path = required(sheets.find(({ name }) => name === sheet)?.path, sheet);
  return packZip(new Map([...parts, [path, textBytes(patchCells(partText(parts, path) ?? '', patches))]]));
};

/** Where the weight of a criterion stands on the policy sheet of a default policy, as Padan writes it; 0-based. */
export const weightPlace = (criterion: CriterionId): { readonly row: number; readonly column: number } => ({
  row: policySheet(defaultPolicy(), textsOf('id')).rows.findIndex(([key]) => key?.value === criterion),
  column: columnIndex('number'),
});

/** The sheets with one of them changed. */
export const withSheet = (
  sheets: readonly SheetDraft[],
  name: string,
  change: (sheet: SheetDraft) => SheetDraft,
): SheetDraft[] => sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet));

/** A sheet with one cell changed, found by its header and its 0-based row under the header. */
export const withValue = (
  sheet: SheetDraft,
  header: string,
  row: number,
  value: DraftCell['value'],
): SheetDraft & { readonly at: { readonly row: number; readonly column: number } } => {
  const headerRow = (sheet.frozenRows ?? 1) - 1;
  const column = (sheet.rows[headerRow] ?? []).findIndex((cell) => cell?.value === header);
  if (column < 0) throw new Error(`no column ${header} on ${sheet.name}`);
  const at = headerRow + 1 + row;
  const rows = sheet.rows.map((cells, index) => {
    if (index !== at) return cells;
    const copy = [...cells];
    copy[column] = value === null ? null : { value };
    return copy;
  });
  return { ...sheet, rows, at: { row: at, column } };
};
