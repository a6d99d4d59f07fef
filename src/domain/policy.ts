import type { CivilDate } from './civil-date';
import type { Nip } from './nip';
import type { PlanLimits, PlanOptionValues } from './policy-options';
import type { CriterionId, PresetId } from './scoring-models';

/** Rules of Padan, numbered as in the rule table of the handbook. */
export type RuleId =
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'R9'
  | 'R9b'
  | 'R11'
  | 'R12'
  | 'R14'
  | 'R20'
  | 'R21'
  | 'R22'
  | 'R23'
  | 'R24'
  | 'R25'
  | 'R26'
  | 'R27'
  | 'R28'
  | 'R29'
  | 'R30'
  | 'R31'
  | 'R32'
  | 'R33'
  | 'R34'
  | 'R35'
  | 'R35b'
  | 'R36'
  | 'R36b'
  | 'R37'
  | 'R42'
  | 'R44'
  | 'R45'
  | 'R46';

/** What a failed rule does: stop the move, mark the row, or nothing. */
export type RuleMode = 'block' | 'warn' | 'off';

/**
 * A rule as the office uses it. Thresholds are named with their unit (`minMonths`, `maxAgeYears`); one that ends in `Date` is a
 * day, 0 where none is set. Before `validFrom` and after `validTo` the rule says nothing.
 */
export type RuleSetting = {
  readonly mode: RuleMode;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
};

/** True on the days on which the rule holds. */
export const isInForce = ({ validFrom, validTo }: RuleSetting, asOf: CivilDate): boolean =>
  asOf >= validFrom && (validTo === null || asOf <= validTo);

/** Somebody with the authority has exempted a person (or everybody) from a rule, in a letter. It counts from the letter's day on. */
export type Waiver = {
  readonly nip: Nip | 'all';
  readonly rule: RuleId;
  readonly authority: string;
  readonly letter: string;
  readonly date: CivilDate;
};

/** Purposes a plan can have; each sets some options of the plan, whatever the scoring model. */
export type PurposeId = 'fill' | 'realign' | 'redistribute' | 'rotate' | 'mixed';

/** What a criterion gives when the workbook does not say: half the scale, nothing, or no part in the score at all. */
export type MissingValuePolicy = 'neutral' | 'penalise' | 'exclude';

/** A criterion as the office uses it; `weight` in permille, whole, 0 to `WEIGHT_TOTAL`. */
export type CriterionSetting = {
  readonly weight: number;
  readonly missing: MissingValuePolicy;
};

/** Everything the office decides before a run; the policy sheet is its source of truth. */
export type Policy = PlanOptionValues & {
  /** What the office calls the plan; null where it gave no name. */
  readonly planName: string | null;
  readonly rules: Readonly<Record<RuleId, RuleSetting>>;
  /** Where the criteria and weights come from; they may have been changed since. */
  readonly preset: PresetId;
  /** Where the options that a purpose sets come from; they may have been changed since. */
  readonly purpose: PurposeId;
  /** The criteria in use. */
  readonly criteria: Readonly<Partial<Record<CriterionId, CriterionSetting>>>;
  readonly waivers: readonly Waiver[];
  readonly limits: PlanLimits;
};

/** Sum that the weights of a policy must reach. */
export const WEIGHT_TOTAL = 1000;
