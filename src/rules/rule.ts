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

/**
 * An eligibility rule. Its sentences are in `text/`. "employee" rules look at the person alone and are judged once per
 * person; "pair" rules look at the target too. A judge never throws and never reads the clock.
 */
export type Rule = {
  readonly id: RuleId;
  readonly scope: 'employee' | 'pair';
  readonly defaultMode: RuleMode;
  /** Named with their unit: `minMonths`, `maxAgeYears`. */
  readonly defaultThresholds: Readonly<Record<string, number>>;
  readonly basis: LegalBasis;
  readonly judge: (move: ProposedMove, thresholds: Readonly<Record<string, number>>) => Judgement;
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
