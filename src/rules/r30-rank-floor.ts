import { LEVEL_RANK_BANDS } from '../domain';
import { classKey } from '../kernel';

import { fact, fails, failsSoftly, notChecked, passes, type PairRule } from './rule';

/** R30: the post's own minimum rank is a bar; the usual rank of its level, where the post states none, is only marked. */
export const rankFloor: PairRule = {
  id: 'R30',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 13/2002; syarat jabatan pada peta jabatan',
    validFrom: '2002-06-17',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  personKey: ({ employee }) => (employee.employmentStatus === 'pppk' ? 'pppk' : classKey(employee.rank)),
  postKey: (to) => classKey(to.requiredRank, LEVEL_RANK_BANDS[to.level][0]),
  judge: ({ employee, to }) => {
    if (employee.employmentStatus === 'pppk') return passes(fact('employmentStatus', employee.employmentStatus));
    if (employee.rank === null) return notChecked('rank');
    const floor = to.requiredRank ?? LEVEL_RANK_BANDS[to.level][0];
    const facts = [fact('rank', employee.rank), fact('requiredRank', floor)];
    if (employee.rank >= floor) return passes(...facts);
    return to.requiredRank === null ? failsSoftly(...facts) : fails(...facts);
  },
};
