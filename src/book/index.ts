export { compareSheets, type ComparedWith, type SheetDifference, type StandingSheet } from './compare-sheet';
export { chainLines, checkChain, checkCode, type AuditLine } from './audit-chain';
export {
  ALTERNATIVES_FACT,
  CHOICES_FACT,
  FORMER_FACT,
  NAMES_FACT,
  NO_CHOICES,
  UNFILLED_FACT,
  WORTH_FACT,
} from './audit-facts';
export { readAudit, type AuditReading } from './read-audit';
export {
  dataLines,
  EMPLOYEE_FACTS,
  employeeLine,
  lineCells,
  POSITION_FACTS,
  splitFacts,
  type DataLine,
} from './data-lines';
export { linesOnSheet } from './read-data';
export { describeCertainty } from './certainty';
export {
  backtestDraft,
  buildRun,
  evaluationDraft,
  problemsDraft,
  proposalsSheet,
  robustnessSheet,
  scenariosDraft,
} from './build-run';
export { describeBacktest, describeBacktestOurs, describeBacktestRow } from './describe-backtest';
export { describeEvaluation, figureText, tablesOfEvaluation } from './describe-evaluation';
export { describeCheckedList, describeCheckedRow, isOnlyAgainstRulings } from './describe-checked';
export { changesNotice, changeWord, readChangeCauses } from './changes-sheet';
export { describeChangeCause } from './describe-change-cause';
export { nameRunSheets } from './name-run-sheets';
export { markerKey, MARKED_SHEETS, RUN_SHEETS, sheetsOfRun } from './registry';
export { readDraws } from './robustness-sheet';
export {
  changesOnSheet,
  draftOf,
  FIRST_POLICY_ENTRY,
  isRefusedName,
  layPolicyOut,
  mayBeWaived,
  MISSING_CODEC,
  MODE_CODEC,
  NAME_CODEC,
  optionCodec,
  POLICY_KEY,
  policySheet,
  readPolicySheet,
  setOption,
  thresholdCodec,
  WEIGHT_CODEC,
  weightFormula,
  WRITTEN_WEIGHT_COLUMNS,
  type ChangesOnSheet,
  type Codec,
  type FileForm,
  type PolicyCell,
  type PolicyDraft,
  type PolicyReading,
  type WeightColumns,
} from './policy';
export { targetOf } from './summary-aims';
export { planFigures, type BeforeAfter, type PlanFigures } from './plan-figures';
export { policyOfAudit } from './policy-of-audit';
export { withStandingCounts } from './problems-notice';
export { readRowSeals, untouchedRows, type ChangedCell, type RowFault, type RowSeals } from './read-row-seals';
export { strandedDecisions, type StrandedDecision } from './stranded-decisions';
export { briefReasonOf, reasonOf, shortReasonOf } from './reason';
export { chainsOfPlan, transferNumber } from './chains-of-plan';
export { placesOfDecisions, readDecisions, readRecommendations, signaturesAlone } from './read-recommendations';
export {
  dateOfEntry,
  factOfEntry,
  type Decided,
  type JudgedDecisions,
  type LedgerEntry,
  type LedgerLine,
  type LedgerStanding,
} from './ledger';
export { measureOfPolicy, measureOfTrail } from './value-measure';
export { describeKept } from './ledger-sheet';
export { entriesOfRecommendations, joinEntries, postsOfAudit, readLedger, roomOnLedger } from './read-ledger';
export { readDecided } from './decision-events';
export {
  DECISION_FIELDS,
  decidedRow,
  rowsToDecide,
  type DecisionCells,
  type RowToDecide,
  type SheetToDecide,
} from './rows-to-decide';
export { nearestRuling, parseRuling, ROW_RULINGS, type RowRuling } from './rulings';
export type { ReportInput, RunIdentity, RunSheetNames, SheetId, UsedColumn } from './report-input';
export { figuresOf, type PlannedScenario, type ScenarioFigures } from './scenario-figures';
export { factsOfTrail, readScenarioTrail, scenarioTrail, type ScenarioFact } from './scenario-trail';
export { scenarioLetter, type ComparedScenarios } from './scenarios-sheet';
export { sealKey, sealOnSheet } from './seal';
export type { DeclaredSheet, SheetTraits } from './sheet-spec';
export { whyNotChosen } from './why-not-chosen';
export { leftSeatText, seatText } from './worth-columns';
export { readPostNeeds, type StatedNeed } from './read-post-needs';
export { readUnfilled } from './unfilled';
export type { UnfilledBefore } from './unfilled-before';
export { blindDrafts, keyDrafts, publicDrafts, type BlindAbout } from './outside';
