import { policySheet, readPolicySheet, WRITTEN_WEIGHT_COLUMNS, type WeightColumns } from '../book';
import type { PadanProblem, Policy } from '../domain';
import type { Place } from '../kernel';
import { defaultPolicy } from '../planning';
import { freeSheetName, type RunDraft, type SheetDraft } from '../sheets';
import { textsOf, type Language } from '../text';

import type { WorkbookSnapshot } from './ports';
import { gridNamed, nextRun, policySheetIn } from './read-workbook';

export { policyOfAudit } from '../book';

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
  /** Cell of the quota of moves on the sheet it was read from. */
  readonly quotaCell: Place | null;
};

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
    quotaCell: read?.quotaCell ?? null,
    sheetName,
    weightColumns: WRITTEN_WEIGHT_COLUMNS,
    draft: { run: existing === null ? 0 : nextRun(reading), sheets: [sheet] },
  };
};
