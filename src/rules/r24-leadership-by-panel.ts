import { isLeadership } from '../domain';
import { classKey } from '../kernel';

import { fact, fails, passes, type PairRule } from './rule';

/** R24: moves into or out of JPT posts need a job fit and BKN's approval; they are never an automatic result. */
export const leadershipByPanel: PairRule = {
  id: 'R24',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 17/2020; PP 11/2017 Pasal 107',
    validFrom: '2020-02-28',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  personKey: ({ from }) => classKey(isLeadership(from.level)),
  postKey: (to) => classKey(isLeadership(to.level)),
  judge: ({ from, to }) => {
    const facts = [fact('fromLevel', from.level), fact('toLevel', to.level)];
    return isLeadership(from.level) || isLeadership(to.level) ? fails(...facts) : passes(...facts);
  },
};
