export { outcomeOf } from './pair-outcome';
export {
  backtest,
  type Backtest,
  type BacktestCause,
  type BacktestKind,
  type BacktestOurs,
  type BacktestRow,
} from './backtest';
export { evaluate } from './evaluate';
export {
  LEAST_RANKED,
  NEAR_SCORE,
  type ApprovedMove,
  type BeforeAfter,
  type EvaluatedMove,
  type Evaluation,
  type Measured,
  type MoveOutcome,
  type Ratings,
} from './evaluation';
export { LEAST_CASES, type MeanOf } from './mean-of';
export {
  lookAt,
  PlanExplainer,
  type PairLook,
  type DisplacedPerson,
  type ForcedPrice,
  type PairExplanation,
  type Standing,
} from './explain-pair';
export { rulingsAgainst, type RulingsAgainst } from './against-rulings';
export type { BestBeside, WhyLeftOut } from './beside-best';
export { checkList, type CheckedList, type CheckedRow, type RowOutcome } from './check-list';
export type { ListClash } from './list-clashes';
export type { ChangeCause, LinkedCause, Named, OwnCause, RecordChange } from './change-cause';
export { ExchangeLinks, type Thread } from './exchange-links';
export { findPlanChanges, type FormerRun, type PlanChange, type PlanChanges } from './plan-changes';
export { findAgreement, scenarioMove, type Agreement, type ScenarioMove, type ScenarioRow } from './scenario-agreement';
export { forcePairs } from './force-pair';
export { priceTogether, type PriceTogether } from './price-together';
export { ValueOfMoves, type PartsOfChange } from './value-of-moves';
export { WhatIfs, type PersonThen, type PostThen, type UnitThen, type WhatIf } from './what-if';
export { batchesOfPlan, type Batch, type BatchStep } from './batches';
export { chainWorth, type ChainWorth } from './chain-worth';
export { balanceAgencies, type AgencyBalance } from './agency-balance';
export { judgeFairness, type Fairness, type GroupShare, type PassedOver } from './fairness';
export type { EmptySeat, EmptySeats, WayOut } from './empty-seat';
export { findEmptySeats } from './empty-seats';
export type { JudgedRequest, JudgedRequests, RequesterShare, RequestOutcome } from './requests';
export {
  testRobustness,
  type MissingFact,
  type MoveRobustness,
  type Robustness,
  type RobustnessStage,
  type WeightInterval,
} from './robustness';
export { buildShortlists, type Candidate, type CandidateOutcome, type Shortlist } from './shortlist';
export { approvalsOfPlan, countUnlawfulApprovals, isLossApproved } from './approvals-of-plan';
export { provenOf, type PlanProven } from './proof-of-plan';
export { seatsOfMoves, type LeftSeat, type SeatsOfMove, type TakenSeat } from './seats-of-moves';
export { strengthsOf, weaknessesOf, type Strength } from './strengths';
export { countUnchecked } from './unchecked-rules';
export { WeightTrials, type Upheld } from './weight-trials';
export { findNeeds, HORIZONS, monthsToLeave, sumNeeds, type Needs, type NeedSums, type PostNeed } from './needs';
export { professionNeeds, type ProfessionNeed } from './profession-needs';
export { agencyNeeds, type AgencyNeed } from './agency-needs';
export { MONTHS_AHEAD, whoFills, type SeatCandidate, type SoonEligible, type WhoFills } from './who-fills';
export { effectsOf, type MoveEffect, type PlanEffects } from './effects';
export { aimsOf, type Aim, type AimKey, type Figure } from './aims';
export { WishedColumns, wishesIn } from './wished';
export { unwantedMoves, type UnwantedMove, type UnwantedMoves } from './unwanted-moves';
export { findHorizon, type Horizon, type MonthAhead } from './horizon';
export { handoverOf, type Handover, type HandoverPlan, type UnitRisk, type WayHome } from './handover';
export { trainingOf, type GapWithCourse, type MoverTraining, type Training } from './training';
export type { TrainingGap } from './training-gaps';
export type { Mentor, Nearness } from './mentors';
export {
  publicSummary,
  type PublicCause,
  type PublicCounts,
  type PublicFate,
  type PublicFit,
  type PublicReach,
  type PublicSummary,
} from './public-summary';
export type { MovedCounts, PublicPlaces, StaffCounts, ToldPlaces } from './public-places';
export { groupPosts, type PostGroup } from './post-groups';
export { boxOf, isTalent, talentOf, type Talent, type TalentNote, type TalentPerson } from './talent';
export {
  findBenches,
  isKeyPost,
  READY_WITHIN,
  type Bench,
  type Benches,
  type ReadyPerson,
  type Waiting,
} from './ready';
export type { ReadyStep } from './ready-steps';
export { nearestPosts, type NearPost } from './nearest-posts';
