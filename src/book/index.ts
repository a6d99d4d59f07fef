export { AUDIT_LAYOUT, chainLines, CHOICES_FACT, NO_CHOICES, type AuditLine } from './audit-sheet';
export {
  DATA_KEY,
  dataLines,
  EMPLOYEE_FACTS,
  lineCells,
  linesOnSheet,
  POSITION_FACTS,
  splitFacts,
  type DataLine,
} from './data-sheet';
export { compareSheets, type SheetDifference, type StandingSheet } from './compare-sheet';
export { describeCertainty } from './certainty';
export { buildRun, nameRunSheets } from './build-run';
export { MARKED_SHEETS, RUN_SHEETS } from './registry';
export { ROBUSTNESS_DRAWS, ROBUSTNESS_KEY, robustnessSheet } from './robustness-sheet';
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
export { reasonOf, RECOMMENDATION_COLUMNS, RECOMMENDATION_HEADER_ROW } from './recommendations-sheet';
export type { ReportInput, RunIdentity, RunSheetNames, SheetId, UsedColumn } from './report-input';
export type { DeclaredSheet, SheetTraits } from './sheet-spec';
