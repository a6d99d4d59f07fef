import { pairRule } from './define-rule';
import { judgeLeadershipEntry, leadershipCandidate, leadershipChanges, quoteLeadershipEntry } from './leadership-entry';
import { passes } from './rule';

/** R22: a JPT Madya has S1/D4, two years as JPT Pratama or Ahli Utama, seven years in the related field, and is at most 58. */
export const jptMadyaPost = pairRule({
  id: 'R22',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 24, minRelatedMonths: 84, maxAgeYears: 58 },
  basis: { source: 'PP 11/2017 Pasal 107(1)b', validFrom: '2017-04-07', lastChecked: '2026-01-31', isVerified: false },
  changesOn: leadershipChanges,
  ofPerson: leadershipCandidate,
  ofPost: ({ to }) => ({ isOfLevel: to.level === 'jpt-madya' }),
  quotes: quoteLeadershipEntry,
  judge: (candidate, { isOfLevel }) =>
    isOfLevel ? judgeLeadershipEntry(candidate, 'jpt-madya', ['jpt-pratama', 'ahli-utama']) : passes(),
});
