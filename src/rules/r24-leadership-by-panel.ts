import { isLeadership } from '../domain';

import { fact, fails, passes, type Rule } from './rule';

/** R24: moves into or out of JPT posts need a job fit and BKN's approval; they are never an automatic result. */
export const leadershipByPanel: Rule = {
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
  judge: ({ from, to }) => {
    const facts = [fact('fromLevel', from.level), fact('toLevel', to.level)];
    return isLeadership(from.level) || isLeadership(to.level) ? fails(...facts) : passes(...facts);
  },
};
