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

/** Lowest marks of the middle and of the upper third, on both axes; marks and cuts in one scale. */
export type BoxCuts = { readonly middle: number; readonly upper: number };

const CUTS: BoxCuts = { middle: 60, upper: 80 };

/** Boxes of PermenPANRB 3/2020: rows are performance below, as and above what is expected; columns potential low, middle, high. */
const BOX_GRID = [
  [1, 3, 6],
  [2, 5, 8],
  [4, 7, 9],
] as const;

/** The box from which a talent pool takes its people (PermenPANRB 3/2020). */
export const TALENTS_FROM = 7;

const third = (mark: number, { middle, upper }: BoxCuts): 0 | 1 | 2 => (mark >= upper ? 2 : mark >= middle ? 1 : 0);

/** The box, 1 to 9, in which two marks meet. */
export const boxAt = (performance: number, potential: number, cuts: BoxCuts): number =>
  BOX_GRID[third(performance, cuts)][third(potential, cuts)];

/** The axes from items of 0-100, unrounded, and where they meet. Who scores higher in sum may sit in a lower box: show both. */
export const talentOf = (performance: readonly Weighted[], potential: readonly Weighted[]): TalentBox => {
  const [y, x] = [weightedAverage(performance), weightedAverage(potential)];
  return { performance: y, potential: x, talent: (x + y) / 2, box: boxAt(y, x, CUTS) };
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
