import type { Feedback, FeedbackSource } from '../domain';

/** Fewer peers than this could be found out one by one, or agree among themselves. */
const LEAST_PEERS = 3;

const meanOf = (views: readonly Feedback[], from: FeedbackSource): number | null => {
  const scores = views.filter((view) => view.from === from).map(({ score }) => score);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

const giversOf = (views: readonly Feedback[], from: FeedbackSource): number =>
  new Set(views.filter((view) => view.from === from).map(({ giver }) => giver)).size;

/**
 * Score of the views of others, 0-10000, whole: the mean of what each kind of giver says. Peers and subordinates count only
 * from three different people on, the public only with evidence. Null when nothing counts.
 */
export const feedbackScore = (views: readonly Feedback[] | null): number | null => {
  if (views === null) return null;
  const counted = views.filter(({ from, hasEvidence }) => from !== 'public' || hasEvidence);
  const means = (['superior', 'peer', 'subordinate', 'public'] as const).flatMap((from) => {
    const needsSeveral = from === 'peer' || from === 'subordinate';
    const mean = meanOf(counted, from);
    return mean === null || (needsSeveral && giversOf(counted, from) < LEAST_PEERS) ? [] : [mean];
  });
  return means.length === 0 ? null : Math.floor(means.reduce((sum, mean) => sum + mean, 0) / means.length + 0.5);
};
