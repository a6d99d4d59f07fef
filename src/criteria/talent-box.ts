import type { Breakdown, CriterionId } from '../domain';

import { weightedAverage, type Weighted } from './weighted-average';

/** Talent of KepKa BKN 411/2025: two axes of 0-100, half and half, and the box of the grid (PermenPANRB 3/2020) they meet in. */
export type TalentBox = {
  readonly performance: number;
  readonly potential: number;
  readonly talent: number;
  readonly box: number;
};

/** Items of the performance axis; all others are of the potential axis. */
const PERFORMANCE: ReadonlySet<CriterionId> = new Set(['skpRating', 'awards', 'teamRoles', 'feedback']);

/** Lowest points of the middle and of the upper third, on both axes. */
const CUTS = { middle: 60, upper: 80 } as const;

/** Boxes of PermenPANRB 3/2020: rows are performance below, as and above what is expected; columns potential low, middle, high. */
export const BOX_GRID = [
  [1, 3, 6],
  [2, 5, 8],
  [4, 7, 9],
] as const;

const third = (points: number): 0 | 1 | 2 => (points >= CUTS.upper ? 2 : points >= CUTS.middle ? 1 : 0);

/** The axes from items of 0-100, unrounded, and where they meet. Who scores higher in sum may sit in a lower box: show both. */
export const talentOf = (performance: readonly Weighted[], potential: readonly Weighted[]): TalentBox => {
  const [y, x] = [weightedAverage(performance), weightedAverage(potential)];
  return { performance: y, potential: x, talent: (x + y) / 2, box: BOX_GRID[third(y)][third(x)] };
};

/** The axes and their box from a breakdown by the criteria of KepKa BKN 411/2025; null where one axis has no weight. */
export const talentBox = ({ contributions }: Breakdown): TalentBox | null => {
  const axis = (isPerformance: boolean): Weighted[] =>
    contributions
      .filter(({ criterion, isExcluded }) => !isExcluded && PERFORMANCE.has(criterion) === isPerformance)
      .map(({ score, weight }) => ({ score: score / 100, weight }));
  const [performance, potential] = [axis(true), axis(false)];
  const weighs = (parts: readonly Weighted[]): boolean => parts.some(({ weight }) => weight > 0);
  return weighs(performance) && weighs(potential) ? talentOf(performance, potential) : null;
};
