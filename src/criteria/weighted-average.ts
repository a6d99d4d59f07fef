/** A score with its weight; both on scales of the caller's choice. */
export type Weighted = { readonly score: number; readonly weight: number };

/**
 * Sum of score x weight over the sum of weights: simple additive weighting, and multi-attribute utility where the scores are
 * utilities. 0 where nothing weighs anything.
 */
export const weightedAverage = (parts: readonly Weighted[]): number => {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? 0 : parts.reduce((sum, part) => sum + part.score * part.weight, 0) / weight;
};
