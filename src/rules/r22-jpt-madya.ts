import { classKey } from '../kernel';

import { judgeLeadershipEntry, leadershipEntryKey } from './leadership-entry';
import { passes, type PairRule } from './rule';

/** R22: a JPT Madya has S1/D4, two years as JPT Pratama or Ahli Utama, seven years in the related field, and is at most 58. */
export const jptMadyaPost: PairRule = {
  id: 'R22',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 24, minRelatedMonths: 84, maxAgeYears: 58 },
  basis: { source: 'PP 11/2017 Pasal 107(1)b', validFrom: '2017-04-07', lastChecked: '2026-01-31', isVerified: false },
  personKey: leadershipEntryKey,
  postKey: (to) => classKey(to.level === 'jpt-madya'),
  judge: (move, thresholds) =>
    move.to.level === 'jpt-madya' ? judgeLeadershipEntry(move, ['jpt-pratama', 'ahli-utama'], thresholds) : passes(),
};
