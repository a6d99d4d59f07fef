import { LEVEL_RANK_BANDS } from '../domain';
import { classKey } from '../kernel';

import { FULL, type Criterion } from './criterion';

const STEP_COST = 2500;

/** Rank against the post: full marks inside its band, 25 less per step below or above. */
export const rankFit: Criterion = {
  id: 'rankFit',
  defaultMissing: 'neutral',
  score: ({ employee, to }) => {
    if (employee.rank === null) return null;
    const [usualLow, high] = LEVEL_RANK_BANDS[to.level];
    const low = to.requiredRank ?? usualLow;
    const off = Math.max(low - employee.rank, employee.rank - Math.max(high, low), 0);
    return Math.max(0, FULL - off * STEP_COST);
  },
  candidateKey: ({ employee }) => classKey(employee.rank),
  postKey: (to) => classKey(to.requiredRank, ...LEVEL_RANK_BANDS[to.level]),
  evidence: ({ employee, to }) => ({
    facts: [
      { key: 'rank', value: employee.rank },
      { key: 'requiredRank', value: to.requiredRank ?? LEVEL_RANK_BANDS[to.level][0] },
    ],
    source: employee.sources.rank ?? null,
  }),
};
