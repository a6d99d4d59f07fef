import { LEVEL_RANK_BANDS } from '../domain';

import { FULL_MARKS } from './criterion';
import { pairCriterion } from './define-criterion';

const STEP_COST = 2500;

/** Rank against the post: full marks inside its band, 25 less per step below or above. */
export const rankFit = pairCriterion({
  id: 'rankFit',
  defaultMissing: 'neutral',
  ofPerson: ({ employee }) => ({ rank: employee.rank }),
  ofPost: ({ to }) => {
    const [usualLow, high] = LEVEL_RANK_BANDS[to.level];
    const low = to.requiredRank ?? usualLow;
    return { low, high: Math.max(high, low) };
  },
  score: ({ rank }, { low, high }) => {
    if (rank === null) return null;
    const off = Math.max(low - rank, rank - high, 0);
    return Math.max(0, FULL_MARKS - off * STEP_COST);
  },
  evidence: ({ employee, to }) => ({
    facts: [
      { key: 'rank', value: employee.rank },
      { key: 'requiredRank', value: to.requiredRank ?? LEVEL_RANK_BANDS[to.level][0] },
    ],
    source: employee.sources.rank ?? null,
  }),
});
