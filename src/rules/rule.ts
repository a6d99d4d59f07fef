import type { CivilDate, Employee, Fact, Position, RuleId, RuleMode } from '../domain';

/** One person, the seat held now, a seat that might be taken, and the day it would happen. */
export type ProposedMove = {
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  /** People who hold a seat of `to` now (the larger of bezetting and incumbents found). */
  readonly headsAtTarget: number;
  readonly asOf: CivilDate;
  readonly allowPromotions: boolean;
};

/** Where a rule is written, and since when it holds. `note` says what is not certain about it. */
export type LegalBasis = {
  readonly source: string;
  /** First day it holds, ISO. */
  readonly validFrom: string;
  /** Last day somebody compared Padan with the source, ISO. */
  readonly lastChecked: string;
  readonly isVerified: boolean;
};

/** What a rule finds. `isSoft` marks a failure that the law does not make a bar. */
export type Judgement = {
  readonly status: 'passes' | 'fails' | 'not-checked';
  readonly isSoft?: boolean;
  readonly facts: readonly Fact[];
};

/** What a pair rule may look at of the person's side: everything but the target. */
export type MovingPerson = Omit<ProposedMove, 'to' | 'headsAtTarget'>;

/** The limits of a rule as the policy sets them, named with their unit. */
export type Thresholds = Readonly<Record<string, number>>;

/**
 * An eligibility rule. Its sentences are in `text/`. "employee" rules look at the person alone and are judged once per
 * person; "pair" rules look at the target too. A judge never throws and never reads the clock.
 */
export type Rule = PersonRule | PairRule;

type RuleBase = {
  readonly id: RuleId;
  readonly defaultMode: RuleMode;
  /** Named with their unit: `minMonths`, `maxAgeYears`. */
  readonly defaultThresholds: Thresholds;
  readonly basis: LegalBasis;
  readonly judge: (move: ProposedMove, thresholds: Thresholds) => Judgement;
};

/** A rule that looks at the person alone. */
export type PersonRule = RuleBase & { readonly scope: 'employee' };

/**
 * A rule that looks at the target too. Moves to another post whose two keys are equal are judged alike, so that a whole class
 * of people and a whole class of posts need one judgement.
 */
export type PairRule = RuleBase & {
  readonly scope: 'pair';
  /** Names all the rule looks at of person and present post. */
  readonly personKey: (person: MovingPerson, thresholds: Thresholds) => string;
  /** Names all the rule looks at of the target. */
  readonly postKey: (to: Position, headsAtTarget: number) => string;
};

/** The rule holds, on these facts. */
export const passes = (...facts: Fact[]): Judgement => ({ status: 'passes', facts });
/** The rule is broken, on these facts. */
export const fails = (...facts: Fact[]): Judgement => ({ status: 'fails', facts });
/** Worth telling, but no bar. */
export const failsSoftly = (...facts: Fact[]): Judgement => ({ status: 'fails', isSoft: true, facts });
/** The workbook lacks `missing`, so the rule says nothing. */
export const notChecked = (missing: string): Judgement => ({
  status: 'not-checked',
  facts: [{ key: 'missing', value: missing }],
});

/** A fact for a judgement. */
export const fact = (key: string, value: string | number | null): Fact => ({ key, value });
