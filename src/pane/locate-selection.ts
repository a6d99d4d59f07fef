import { RECOMMENDATION_HEADER_ROW, type RunSheetNames } from '../book';
import type { CellPlace } from '../usecases';

import type { ReviewedPlan } from './pane-state';

/** Rows per transfer on the score sheet: one per criterion and the total. */
const blockSize = (response: ReviewedPlan): number =>
  (response.plan.transfers[0]?.proposed.contributions.length ?? 0) + 1;

const SCORES_FIRST_ROW = 3;

/**
 * The transfer a selected cell is about: its row on the recommendation or score sheet, or the person's own row on the user's
 * employee sheet. Null when the cell is about no transfer.
 */
export const transferAt = (place: CellPlace, response: ReviewedPlan, names: RunSheetNames): number | null => {
  const { transfers } = response.plan;
  const within = (index: number): number | null => (index >= 0 && index < transfers.length ? index : null);
  if (place.sheet === names.recommendations) return within(place.row - RECOMMENDATION_HEADER_ROW - 1);
  if (place.sheet === names.scores)
    return place.row < SCORES_FIRST_ROW
      ? null
      : within(Math.floor((place.row - SCORES_FIRST_ROW) / blockSize(response)));
  const index = transfers.findIndex(
    ({ employee }) => employee.source.sheet === place.sheet && employee.source.row === place.row,
  );
  return index < 0 ? null : index;
};

/** Cell of a transfer's row on the recommendation sheet. */
export const recommendationPlace = (index: number, names: RunSheetNames): CellPlace => ({
  sheet: names.recommendations,
  row: RECOMMENDATION_HEADER_ROW + 1 + index,
  column: 1,
});

/** First cell of a transfer's block on the score sheet. */
export const scoresPlace = (index: number, response: ReviewedPlan, names: RunSheetNames): CellPlace => ({
  sheet: names.scores,
  row: SCORES_FIRST_ROW + index * blockSize(response),
  column: 0,
});
