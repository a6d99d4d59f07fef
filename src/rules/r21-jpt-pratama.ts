import { classKey } from '../kernel';

import { judgeLeadershipEntry, leadershipEntryKey } from './leadership-entry';
import { passes, type PairRule } from './rule';

/** R21: a JPT Pratama has S1/D4, two years as Administrator or Ahli Madya, five years in the related field, and is at most 56. */
export const jptPratamaPost: PairRule = {
  id: 'R21',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 24, minRelatedMonths: 60, maxAgeYears: 56 },
  basis: {
    source: 'PP 11/2017 jo PP 17/2020 Pasal 107(1)c',
    validFrom: '2017-04-07',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  personKey: leadershipEntryKey,
  postKey: (to) => classKey(to.level === 'jpt-pratama'),
  judge: (move, thresholds) =>
    move.to.level === 'jpt-pratama'
      ? judgeLeadershipEntry(move, ['administrator', 'ahli-madya', 'ahli-utama'], thresholds)
      : passes(),
};
