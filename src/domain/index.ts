export {
  civilDate,
  civilDateFromSerial,
  civilDateParts,
  dayCompleted,
  isoDate,
  monthsBetween,
  parseIsoDate,
  type CivilDate,
} from './civil-date';
export { RULINGS, type Commitment, type ContinuedRun, type Ruling, type Signature } from './commitment';
export { allowanceOf, type Allowance } from './allowance';
export { ABILITY_RULES, isAbilityRule, type AbilityRule, type Course, type CourseAim } from './course';
export { degreesOf } from './degrees';
export { EDUCATION_LEVELS, educationStep, type EducationLevel } from './education';
export { NOTHING_LISTED } from './employee';
export type {
  CompetenceLevels,
  Competency,
  DisciplineCase,
  DisciplineWeight,
  Employee,
  EmployeeFact,
  EmploymentStatus,
  Feedback,
  FeedbackSource,
  LeadershipTraining,
  LegalStatus,
  MoveStatement,
  ObjectionReason,
  Relation,
  Source,
  TalentItem,
  UncountedFeedback,
  UncountedReason,
} from './employee';
export { familyFinder, familyNamed, fieldFamily, type FamilyFinder, type FieldFamily } from './field-family';
export { isListedField } from './listed-field';
export { isLicensed, licenceOf, opensLicensedPost, type Licence } from './licence';
export type { LawNote } from './law-note';
export type { MoveRequest } from './move-request';
export { OUTCOMES, type Outcome, type Outcomes } from './outcome';
export type { Proposal, UnreadProposal, UnreadReason } from './proposal';
export { maskNip, parseNip, type Nip, type NipDefect, type NipFacts } from './nip';
export { firstOfMonth, monthOf, monthsToRetirement, retirementDate } from './retirement';
export { RATING_POINTS, type Appraisal, type PerformanceRating } from './performance';
export {
  isHalfEmptied,
  totalCost,
  type Breakdown,
  type Certificate,
  type Continuation,
  type Contribution,
  type CountedSeat,
  type Fact,
  type KeptCommitment,
  type MoveCost,
  type MoveWorth,
  type Plan,
  type PlanWorth,
  type Points,
  type Transfer,
  type Verdict,
} from './plan';
export {
  isInForce,
  WEIGHT_TOTAL,
  type CriterionSetting,
  type MissingValuePolicy,
  type Policy,
  type PurposeId,
  type RuleId,
  type RuleMode,
  type RuleSetting,
  type Waiver,
} from './policy';
export {
  defaultOptions,
  isOptionValue,
  NAMED_OPTIONS,
  optionOf,
  PLAN_LIMITS,
  PLAN_OPTIONS,
  type NamedOption,
  type OptionKey,
  type OptionValue,
  type PlanLimits,
  type PlanOptionValues,
  type PolicyOption,
  type Unit,
} from './policy-options';
export { headsOf, type Position, type PositionId, type ServiceIndex } from './position';
export { isPoorlyServed, SERVICE_SCALE, serviceGrade, type ServiceGrade } from './service-grade';
export {
  isRetiredCriterion,
  isRetiredKey,
  lacksRetiredWeight,
  RETIRED_OPTIONS,
  type RetiredKey,
} from './retired-policy';
export { SCORING_MODELS, type CriterionId, type PresetId } from './scoring-models';
export {
  careerMove,
  isExpert,
  isFunctional,
  isLeadership,
  isManagerial,
  isSkill,
  LEVEL_RANK_BANDS,
  retirementAge,
  type CareerMove,
  type PositionLevel,
} from './position-level';
export type { IntakeProblem, PadanProblem, ProblemCode } from './problem-code';
export type { HostProblemCode } from './problem-codes/hosts';
export type { IntakeProblemCode } from './problem-codes/intake';
export { functionalChange, functionalProfession, professionOf, titleWithoutLevel } from './profession';
export { thresholdOf, type Threshold } from './threshold';
export { gradeOf, rankCode, rankFromNumber, rankOf, rankTitle, RANK_NAMES, type Rank } from './rank';
export { standingStatement } from './move-statement';
export { retirementAgeIn } from './retirement-age';
