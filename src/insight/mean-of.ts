import type { Points } from '../domain';

/** Fewer cases than this are counted and not averaged: they would tell of single people. */
export const LEAST_CASES = 5;

/** A mean in hundredths, rounded half up, and of how many cases; null where there are too few. */
export type MeanOf = { readonly mean: Points | null; readonly cases: number };

/** Averages at least so many values. */
export const meanOf = (values: readonly number[], least: number): MeanOf => ({
  mean: values.length < least ? null : Math.floor(values.reduce((sum, value) => sum + value, 0) / values.length + 0.5),
  cases: values.length,
});
