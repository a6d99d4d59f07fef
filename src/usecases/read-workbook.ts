import type { PadanProblem } from '../domain';
import { memoizeByObject, required, succeed, type Result } from '../kernel';
import { nameRunSheets, POLICY_KEY, type RunSheetNames } from '../book';
import type { Grid, SheetInfo } from '../sheets';
import { textsOf, type Language } from '../text';

import { newestAudit } from './audit-facts';
import type { WantedContent, Workbook, WorkbookSnapshot } from './ports';
import { gridsOf, wantUserSheets } from './snapshot';

/** A workbook as read at one moment, with the user's sheets as grids. */
export type WorkbookReading = WorkbookSnapshot & { readonly grids: readonly Grid[] };

/** Which of Padan's own sheets a job wants beside the user's, the policy in use and the newest audit. */
export type WantedBeside = (sheet: SheetInfo, all: readonly SheetInfo[]) => WantedContent;

const nothingBeside: WantedBeside = () => 'nothing';

/**
 * Reads a workbook once: every sheet the user made, the policy sheet in use, the audit sheet of the newest run, and what `beside`
 * wants.
 */
export const readWorkbook = async (
  workbook: Workbook,
  beside: WantedBeside = nothingBeside,
): Promise<Result<WorkbookReading, PadanProblem>> => {
  const read = await workbook.read((sheet, all) => {
    const content = beside(sheet, all);
    if (content !== 'nothing') return content;
    const isFoundation = sheet.name === policySheetIn(all) || sheet.name === newestAudit(all)?.name;
    return isFoundation ? 'values' : wantUserSheets(sheet);
  });
  if (!read.ok) return read;
  return succeed({ ...read.value, grids: gridsOf(read.value, ({ standing }) => standing === 'user') });
};

/** Cells of a sheet that was wanted when the workbook was read; a sheet that was not is a mistake of the caller. */
export const gridNamed = ({ sheets }: WorkbookSnapshot, name: string): Grid =>
  required(sheets.find((sheet) => sheet.name === name)?.grid, `cells of ${name}`);

/** Name of the policy sheet in use; null where there is none. Found once for a list, however many of its sheets ask. */
export const policySheetIn = memoizeByObject(
  (sheets: readonly SheetInfo[]): string | null =>
    sheets.filter(({ marker }) => marker?.key === POLICY_KEY).at(-1)?.name ?? null,
);

/** Number of the next run: one above the highest any mark in the workbook names. */
export const nextRun = ({ highestRun }: Pick<WorkbookSnapshot, 'highestRun'>): number => highestRun + 1;

/** Names for the sheets of the next run. */
export const namesForRun = (
  sheets: readonly SheetInfo[],
  run: number,
  policySheetName: string,
  language: Language,
): RunSheetNames =>
  nameRunSheets(run, policySheetName, [...sheets.map(({ name }) => name), policySheetName], textsOf(language));
