import type { PadanProblem, Policy } from '../domain';
import { ignoreProgress, required, succeed, type Result } from '../kernel';
import { defaultPolicy } from '../planning';
import {
  nameRunSheets,
  POLICY_KEY,
  policySheet,
  readPolicySheet,
  WRITTEN_WEIGHT_COLUMNS,
  type RunSheetNames,
  type WeightColumns,
} from '../book';
import { freeSheetName, type Grid, type RunDraft, type SheetDraft, type SheetInfo } from '../sheets';
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

/** The policy sheet as Padan writes it, under this name. */
export const draftPolicySheet = (policy: Policy, sheetName: string, language: Language): SheetDraft => {
  const texts = textsOf(language);
  const names = { ...texts.sheets.names, policy: sheetName };
  return policySheet(policy, { ...texts, sheets: { ...texts.sheets, names } });
};

/** The policy a run uses, the sheet it stands on, and that sheet's draft when the workbook has none yet. */
export type PolicyInUse = {
  readonly policy: Policy;
  readonly problems: readonly PadanProblem[];
  readonly sheetName: string;
  readonly weightColumns: WeightColumns;
  readonly draft: RunDraft | null;
};

const newestPolicyIn = (sheets: readonly SheetInfo[]): SheetInfo | undefined =>
  sheets.filter(({ marker }) => marker?.key === POLICY_KEY).at(-1);

/** Name of the policy sheet in use; null where there is none. */
export const policySheetIn = (sheets: readonly SheetInfo[]): string | null => newestPolicyIn(sheets)?.name ?? null;

/**
 * The policy on the workbook's policy sheet, else the default. A policy given from outside, or from a sheet whose weights no longer stand, always gets a sheet of its own, so
 * that the formulas of the run rest on the weights that were used.
 */
export const readPolicyInUse = (reading: WorkbookSnapshot, language: Language, given: Policy | null): PolicyInUse => {
  const { sheets } = reading;
  const existing = policySheetIn(sheets);
  const read = given === null && existing !== null ? readPolicySheet(gridNamed(reading, existing)) : null;
  if (read !== null && existing !== null && !read.isRestated) return { ...read, sheetName: existing, draft: null };
  const policy = given ?? read?.policy ?? defaultPolicy();
  const sheetName = freeSheetName(
    textsOf(language).sheets.names.policy,
    sheets.map(({ name }) => name),
  );
  const sheet = draftPolicySheet(policy, sheetName, language);
  return {
    policy,
    problems: read?.problems ?? [],
    sheetName,
    weightColumns: WRITTEN_WEIGHT_COLUMNS,
    draft: { run: existing === null ? 0 : nextRun(reading), sheets: [sheet] },
  };
};

/** Writes a policy sheet of its own, which is the one in use from then on; sheets that stand already stay as they are. */
export const writePolicy = async (
  workbook: Workbook,
  policy: Policy,
  language: Language,
): Promise<Result<string, PadanProblem>> => {
  const listed = await workbook.read(() => 'nothing');
  if (!listed.ok) return listed;
  const { draft, sheetName } = readPolicyInUse(listed.value, language, policy);
  const written = await workbook.apply(draft === null ? [] : [{ kind: 'add-run', draft }], ignoreProgress);
  return written.ok ? succeed(sheetName) : written;
};

/** Number of the next run: one above the highest any mark in the workbook names. */
export const nextRun = ({ highestRun }: Pick<WorkbookSnapshot, 'highestRun'>): number => highestRun + 1;

/** Runs with sheets in the workbook, in the order they were made. */
export const runsIn = (sheets: readonly SheetInfo[]): readonly number[] =>
  [
    ...new Set(
      sheets.flatMap(({ marker }) => (marker && marker.run > 0 && marker.key !== POLICY_KEY ? [marker.run] : [])),
    ),
  ].sort((a, b) => a - b);

/** Names for the sheets of the next run. */
export const namesForRun = (
  sheets: readonly SheetInfo[],
  run: number,
  policySheetName: string,
  language: Language,
): RunSheetNames =>
  nameRunSheets(run, policySheetName, [...sheets.map(({ name }) => name), policySheetName], textsOf(language));
