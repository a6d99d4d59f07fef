import type { RuleSetting, RuleId } from '../domain';

/** Least and most a limit of a rule can sensibly be; both ends count. */
export type Bounds = { readonly least: number; readonly most: number };

const BY_NAME: Readonly<Record<string, Bounds>> = {
  years: { least: 1, most: 5 },
  acceptFamily: { least: 0, most: 1 },
};

const BY_UNIT: readonly (readonly [RegExp, Bounds])[] = [
  [/Months$/, { least: 0, most: 600 }],
  [/AgeYears/, { least: 18, most: 80 }],
  [/Percent$/, { least: 0, most: 100 }],
  [/Points$/, { least: 0, most: 120 }],
];

/** Bounds of a limit by its name, whose end is its unit. A day has none. */
export const boundsOf = (threshold: string): Bounds =>
  BY_NAME[threshold] ??
  BY_UNIT.find(([unit]) => unit.test(threshold))?.[1] ?? { least: 0, most: Number.MAX_SAFE_INTEGER };

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
  const isDay = pair[1].endsWith('Date');
  return second < first && !(isDay && second === 0) ? pair[1] : null;
};
