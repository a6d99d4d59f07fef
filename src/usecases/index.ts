export { checkWorkbook, inspectWorkbook } from './check-intake';
export { checkWorkbookBy, type CheckedWorkbook, type CheckRequest } from './check-workbook';
export type { ColumnSample, DoubtfulColumn } from './doubtful-columns';
export { seatsOfIntake, type PostKind, type SeatCounts } from './seats-of-intake';
export { needsJson, needsOfIntake } from './needs-of-intake';
export { describeWhoFills, whoFillsJson, type WhoFillsWords } from './describe-who-fills';
export { draftPost, fieldsSaid, POST_FIELDS, type PostField, type TypedPost } from './drafted-post';
export { readDraftedFile } from './drafted-post-file';
export { computePlan, type ComputeRequest, type ComputeResponse } from './compute-plan';
export { compareResults, comparisonJson, type ResultComparison } from './compare-results';
export { compareRuns, followedBy, type FollowedDecisions, type RunComparison } from './compare-runs';
export { readHistory, type PastPlan, type PastSheet } from './run-history';
export { readStatedRun, type StatedRun } from './stated-run';
export type { ScenarioComparison, ScenarioOptions } from './compare-scenarios';
export { compareScenarios } from './load-scenarios';
export { keptText, recallKept } from './load-kept-choices';
export { writeProblems } from './load-problems';
export { scenariosJson } from './scenarios-json';
export { readScenariosJson } from './scenario-specs';
export { countChanges, describeChange, describeCounts } from './describe-change';
export type { Change, Difference } from './difference';
export type { DecisionsOfRun, DecisionSignature, DecisionWish } from './decide-rows';
export { loadDecisions } from './load-decisions';
export { describeAnswer } from './describe-answer';
export { priceApprovals, type PriceOfApprovals } from './price-approvals';
export { priceApprovalsLater } from './load-approvals';
export { describeApprovals, describeWhatIf, whatIfJson, type WhatIfWords } from './describe-what-if';
export { ENGINE_JOBS, type JobName, type Jobs, type SessionState } from './engine-jobs';
export type { Engine, EngineJob, EngineSession, JobRunner } from './engine-port';
export { explainRun, type MoveFalls, type PairAnswer, type SeatQuestion, type TriedWeights } from './explain-run';
export { reopenForAnswers, type AnswersRequest } from './reopen-for-answers';
export { planJson, problemsJson, readingsJson, unreadableResponse } from './plan-summary';
export { planWorkbookLater } from './load-plan-workbook';
export {
  planWorkbook,
  type PlanJob,
  type PlanJobResult,
  type PlanJobStage,
  type PlanOptions,
  type UnwrittenRun,
} from './plan-workbook';
export { loadPapers } from './load-papers';
export type { MadePapers, PapersWanted } from './make-papers';
export { PlanQuestions, reopenPlan } from './plan-questions';
export { PolicySurveys } from './policy-surveys';
export type {
  AppliedChanges,
  CellEntry,
  CellGuard,
  CellPlace,
  ChangeWatch,
  MissingChart,
  ChoiceStore,
  SelectedRow,
  SheetSnapshot,
  WantedContent,
  Workbook,
  WorkbookChange,
  WorkbookSnapshot,
} from './ports';
export { auditList, checkedListJson, listApprovalsJson, writeAudit, type ListAudit } from './audit-list';
export { backtestDecrees, backtestJson, writeBacktest, type BacktestOutcome } from './backtest-decrees';
export { evaluateRun, evaluationJson, writeEvaluation, type EvaluationOutcome } from './evaluate-run';
export { judgeHere, type ListJudge } from './judge-list';
export { auditListLater, compareRunsLater, readHistoryLater, writeAuditLater } from './load-after';
export type { ListApprovals, ListSignature } from './approve-list';
export { checkChanges } from './check-changes';
export { personOfRow, placeOnResult, type KnownPeople } from './find-person';
export { KNOWN_SHEETS } from './known-sheets';
export { gridsOf, NO_CONTENT, wantUserSheets } from './snapshot';
export { problemOfLock } from './problem-of-lock';
export { problemsOfCharts, problemsOfLeft } from './problems-of-marks';
export { changePolicy, readPolicyInUse, writePolicy, type ChangedPolicy } from './load-policy';
export { policySheetIn, readWorkbook } from './read-workbook';
export { readPolicyJson, type PolicyFileReading } from './read-policy-json';
export { scorePair, type PairScore } from './score-pair';
export { robustnessJson, robustnessOfRun, writeRobustness } from './robustness-of-run';
export { verifyWorkbook, type Verification } from './verify-workbook';
export { PADAN_VERSION } from './version';
export type { NeedsCompared } from './compare-needs';
export { findLeaks, problemOfLeaks, type Leak, type LeakKind, type ScannedFile } from './find-leaks';
export { personalDataOf, type PersonalData, type PersonalSources } from './personal-data';
export { publicJson, publishRun, SMALLEST_COUNT, type PublishedRun } from './publish-run';
export { blindJson, blindRun, type BlindRun } from './blind-run';
export { personFile, personJson, type PersonFile, type PersonFileKind } from './person-file';
