import type { Feedback, FeedbackSource } from '../domain';

/** Fewer peers than this could be found out one by one, or agree among themselves. */
const LEAST_PEERS = 3;

const meanOf = (views: readonly Feedback[], from: FeedbackSource): number | null => {
  const scores = views.filter((view) => view.from === from).map(({ score }) => score);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

const giversOf = (views: readonly Feedback[], from: FeedbackSource): number =>
  new Set(views.filter((view) => view.from === from).map(({ giver }) => giver)).size;

/** Whether views of a kind of giver are scored: peers and subordinates only where there are enough of them. */
export const isScored = (views: readonly Feedback[], { from, hasEvidence }: Feedback): boolean =>
  from === 'public' ? hasEvidence : from === 'superior' || giversOf(views, from) >= LEAST_PEERS;

/**
 * Score of the views of others, 0-10000, whole: the mean of what each kind of giver says. Peers and subordinates count only
 * from three different people on, the public only with evidence. Null when nothing counts.
 */
export const feedbackScore = (views: readonly Feedback[] | null): number | null => {
  if (views === null) return null;
  const counted = views.filter((view) => isScored(views, view));
  const means = (['superior', 'peer', 'subordinate', 'public'] as const)
    .map((from) => meanOf(counted, from))
    .filter((mean) => mean !== null);
  return means.length === 0 ? null : Math.floor(means.reduce((sum, mean) => sum + mean, 0) / means.length + 0.5);
};
