import { weightedAverage } from './weighted-average';

/** Value minus target, whole, and what it is worth on the scale of 1 to 5 of profile matching. */
const GAP_VALUES: ReadonlyMap<number, number> = new Map([
  [0, 5],
  [1, 4.5],
  [-1, 4],
  [2, 3.5],
  [-2, 3],
  [3, 2.5],
  [-3, 2],
  [4, 1.5],
  [-4, 1],
]);
const BEST = 5;
const WORST = 1;

/** One factor of a profile: what somebody has, what is asked for, and whether it is a core factor. */
export type Factor = { readonly value: number; readonly target: number; readonly isCore: boolean };

/**
 * What a gap is worth, from 1 to 5. Plain profile matching takes points off for having more than is asked for, so that a person
 * rated alike everywhere can win; with `excessCosts` false more is as good as enough.
 */
export const gapValue = (gap: number, excessCosts: boolean): number => {
  if (gap > 0 && !excessCosts) return BEST;
  return GAP_VALUES.get(Math.max(-4, Math.min(4, gap))) ?? WORST;
};

/**
 * One aspect of profile matching, from 1 to 5: the mean over core factors and the mean over secondary ones, weighed by
 * `coreShare` (percent). An aspect of one kind alone is the mean of that kind.
 */
export const matchProfile = (factors: readonly Factor[], coreShare: number, excessCosts: boolean): number => {
  const mean = (isCore: boolean): { readonly score: number; readonly weight: number } => {
    const values = factors
      .filter((factor) => factor.isCore === isCore)
      .map(({ value, target }) => gapValue(value - target, excessCosts));
    const score = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    return { score, weight: values.length === 0 ? 0 : isCore ? coreShare : 100 - coreShare };
  };
  return weightedAverage([mean(true), mean(false)]);
};
