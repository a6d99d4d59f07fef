import { LEVEL_RANK_BANDS } from '../domain';

import { pairRule } from './define-rule';
import { fact, fails, failsSoftly, notChecked, passes } from './rule';

/** R30: the post's own minimum rank is a bar; the usual rank of its level, where the post states none, is only marked. */
export const rankFloor = pairRule({
  id: 'R30',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 13/2002; syarat jabatan pada peta jabatan',
    validFrom: '2002-06-17',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: ({ employee: { employmentStatus, rank } }) =>
    employmentStatus === 'pppk' ? { isContract: true, rank: null } : { isContract: false, rank },
  ofPost: ({ to }) => ({
    floor: to.requiredRank ?? LEVEL_RANK_BANDS[to.level][0],
    isStated: to.requiredRank !== null,
  }),
  judge: ({ isContract, rank }, { floor, isStated }) => {
    if (isContract) return passes(fact('employmentStatus', 'pppk'));
    if (rank === null) return notChecked('rank');
    const facts = [fact('rank', rank), fact('requiredRank', floor)];
    if (rank >= floor) return passes(...facts);
    return isStated ? fails(...facts) : failsSoftly(...facts);
  },
});
