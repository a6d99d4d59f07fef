/** Parts of the review, as its bar shows them. */
export const REVIEW_VIEWS = ['proposals', 'changes', 'scenarios', 'history'] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

/** Which part of the review is open. */
export type ReviewPlace = {
  readonly view: ReviewView;
  /** Numbers of the plans whose difference is shown, the earlier one first; null for the newest and the one it came from. */
  readonly pair: readonly [number, number] | null;
  /** The sheet of somebody's list that is looked at in the history; null for the history itself. */
  readonly list: string | null;
};

/** The list of proposals. */
export const FIRST_PLACE: ReviewPlace = { view: 'proposals', pair: null, list: null };
