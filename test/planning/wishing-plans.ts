import type { Policy } from '../../src/domain';
import { makePlan, presetPolicy, verifyPlan, type Planned, type PlanningInput } from '../../src/planning';
import { day, OPEN_RULES } from '../support/records';
import { wishPolicy, type WishCity } from '../support/wish-city';

/** Hears of no progress. */
export const ignore = (): void => undefined;

/** The plan of an input, verified. */
export const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, ignore);
  if (!made.ok) throw new Error(made.error.code);
  expect(verifyPlan(input, made.value)).toEqual([]);
  return made.value;
};

/** A purpose, with wishes alone as fit and rules that keep nobody in place. */
export const wishing = (purpose: Policy['purpose'], parts: Partial<Policy> = {}): Policy => {
  const base = presetPolicy('padan', purpose);
  const { criteria, rules } = wishPolicy({ rules: OPEN_RULES });
  return { ...base, ...parts, criteria, rules, limits: { ...base.limits, maxLeavingPercent: 100, ...parts.limits } };
};

/** Six posts of one seat each, somebody in each, who wish for one another's or for nothing. */
export const ring = (wishes: readonly string[][], policy: Policy): WishCity => ({
  posts: Object.fromEntries(wishes.map((_, index) => [`Bagian ${index}`, {}])),
  people: wishes.map((wished, index) => ({
    at: `Bagian ${index}`,
    wishes: wished,
    facts: { positionDate: day(index % 3 === 0 ? '2025-06-01' : '2018-06-01') },
  })),
  policy,
});
