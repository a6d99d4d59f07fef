export { compareSheets, type SheetDifference, type StandingSheet } from './compare-sheet';
export { chainLines, checkChain, checkCode, type AuditLine } from './audit-chain';
export { CHOICES_FACT, NO_CHOICES } from './audit-events';
export { readAudit, type AuditReading } from './audit-sheet';
export { dataLines, EMPLOYEE_FACTS, lineCells, POSITION_FACTS, splitFacts, type DataLine } from './data-lines';
export { DATA_KEY, linesOnSheet } from './data-sheet';
export { describeCertainty } from './certainty';
export { buildRun, nameRunSheets } from './build-run';
export { MARKED_SHEETS, RUN_SHEETS } from './registry';
export { readDraws, ROBUSTNESS_KEY, robustnessSheet } from './robustness-sheet';
export {
  draftOf,
  FIRST_POLICY_ENTRY,
  isRefusedName,
  layPolicyOut,
  mayBeWaived,
  MISSING_CODEC,
  MODE_CODEC,
  optionCodec,
  POLICY_KEY,
  policySheet,
  readPolicySheet,
  setOption,
  thresholdCodec,
  WEIGHT_CODEC,
  weightFormula,
  WRITTEN_WEIGHT_COLUMNS,
  type Codec,
  type PolicyDraft,
  type PolicyReading,
  type WeightColumns,
} from './policy';
export { withStandingCounts } from './problems-notice';
export { reasonOf } from './reason';
export { readRecommendations } from './read-recommendations';
export type { ReportInput, RunIdentity, RunSheetNames, SheetId, UsedColumn } from './report-input';
export { sealOnSheet } from './seal';
export type { DeclaredSheet, SheetTraits } from './sheet-spec';
