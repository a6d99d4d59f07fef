import { thresholdOf, type RuleId, type RuleSetting } from '../domain';

/** Pairs of limits of which the second may not come before, or be less than, the first. */
const IN_ORDER: Readonly<Partial<Record<RuleId, readonly [first: string, second: string]>>> = {
  R42: ['determinationDate', 'termEndDate'],
  R45: ['actingFromDate', 'actingToDate'],
  R32: ['minPercent', 'suitablePercent'],
};

/** The entry of a rule that contradicts another one: "validTo", or a threshold; null when none does. */
export const contradictionIn = (id: RuleId, { thresholds, validFrom, validTo }: RuleSetting): string | null => {
  if (validTo !== null && validTo < validFrom) return 'validTo';
  const pair = IN_ORDER[id];
  if (!pair) return null;
  const [first, second] = [thresholds[pair[0]] ?? 0, thresholds[pair[1]] ?? 0];
  const isDay = thresholdOf(pair[1]).kind === 'day';
  return second < first && !(isDay && second === 0) ? pair[1] : null;
};
