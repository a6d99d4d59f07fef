import type { PadanProblem, Policy } from '../domain';
import { ignoreProgress, succeed, type Result } from '../kernel';
import { defaultPolicy } from '../planning';
import { nameRunSheets, policySheet, type RunSheetNames } from '../book';
import { freeSheetName, type Grid, type RunDraft, type SheetDraft } from '../sheets';
import { textsOf, type Language } from '../text';

import type { SheetInfo, Workbook } from './ports';
import { readPolicySheet } from './read-policy-sheet';

/** A workbook as read: the user's sheets as grids, Padan's own sheets by name. */
export type WorkbookReading = {
  readonly sheets: readonly SheetInfo[];
  readonly grids: readonly Grid[];
};

/** Reads every sheet the user made; Padan's own results are left out. */
export const readWorkbook = async (workbook: Workbook): Promise<Result<WorkbookReading, PadanProblem>> => {
  const listed = await workbook.listSheets();
  if (!listed.ok) return listed;
  const grids: Grid[] = [];
  for (const { name, marker } of listed.value) {
    if (marker !== null) continue;
    const grid = await workbook.readGrid(name);
    if (!grid.ok) return grid;
    grids.push(grid.value);
  }
  return succeed({ sheets: listed.value, grids });
};

/** Key of the policy sheet's marker. */
export const POLICY_KEY = 'kebijakan';

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
  readonly draft: RunDraft | null;
};

const newestPolicyIn = (sheets: readonly SheetInfo[]): SheetInfo | undefined =>
  sheets.filter(({ marker }) => marker?.key === POLICY_KEY).at(-1);

/** Name of the policy sheet in use; null where there is none. */
export const policySheetIn = (sheets: readonly SheetInfo[]): string | null => newestPolicyIn(sheets)?.name ?? null;

/**
 * The policy on the workbook's policy sheet, else the default. A policy given from outside always gets a sheet of its own, so
 * that the formulas of the run rest on the weights that were used.
 */
export const readPolicyInUse = async (
  workbook: Workbook,
  sheets: readonly SheetInfo[],
  language: Language,
  given: Policy | null,
): Promise<Result<PolicyInUse, PadanProblem>> => {
  const existing = newestPolicyIn(sheets);
  if (given === null && existing) {
    const grid = await workbook.readGrid(existing.name);
    if (!grid.ok) return grid;
    return succeed({ ...readPolicySheet(grid.value), sheetName: existing.name, draft: null });
  }
  const policy = given ?? defaultPolicy();
  const sheetName = freeSheetName(
    textsOf(language).sheets.names.policy,
    sheets.map(({ name }) => name),
  );
  const sheet = draftPolicySheet(policy, sheetName, language);
  const count = sheets.filter(({ marker }) => marker?.key === POLICY_KEY).length;
  return succeed({
    policy,
    problems: [],
    sheetName,
    draft: { run: count === 0 ? 0 : nextRun(sheets), sheets: [sheet] },
  });
};

/** Writes a policy sheet of its own, which is the one in use from then on; sheets that stand already stay as they are. */
export const writePolicy = async (
  workbook: Workbook,
  policy: Policy,
  language: Language,
): Promise<Result<string, PadanProblem>> => {
  const listed = await workbook.listSheets();
  if (!listed.ok) return listed;
  const inUse = await readPolicyInUse(workbook, listed.value, language, policy);
  if (!inUse.ok) return inUse;
  const { draft, sheetName } = inUse.value;
  const written = await workbook.writeRuns(draft === null ? [] : [draft], ignoreProgress);
  return written.ok ? succeed(sheetName) : written;
};

/** Number of the next run: one above the highest marked in the workbook. */
export const nextRun = (sheets: readonly SheetInfo[]): number =>
  Math.max(0, ...sheets.map(({ marker }) => marker?.run ?? 0)) + 1;

/** Names for the sheets of the next run. */
export const namesForRun = (
  sheets: readonly SheetInfo[],
  run: number,
  policySheetName: string,
  language: Language,
): RunSheetNames =>
  nameRunSheets(run, policySheetName, [...sheets.map(({ name }) => name), policySheetName], textsOf(language));
