import { isLeadership } from '../domain';

import { pairRule } from './define-rule';
import { fails, passes } from './rule';

/** R24: moves into or out of JPT posts need a job fit and BKN's approval; they are never an automatic result. */
export const leadershipByPanel = pairRule({
  id: 'R24',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 17/2020; PP 11/2017 Pasal 107',
    validFrom: '2020-02-28',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: ({ from }) => ({ isLeadership: isLeadership(from.level) }),
  ofPost: ({ to }) => ({ isLeadership: isLeadership(to.level) }),
  quotes: ({ from, to }) => ({ fromLevel: from.level, toLevel: to.level }),
  judge: (person, post) => (person.isLeadership || post.isLeadership ? fails : passes)('fromLevel', 'toLevel'),
});
