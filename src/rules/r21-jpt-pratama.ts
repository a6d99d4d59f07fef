import { pairRule } from './define-rule';
import { judgeLeadershipEntry, leadershipCandidate, leadershipChanges, quoteLeadershipEntry } from './leadership-entry';
import { passes } from './rule';

/** R21: a JPT Pratama has S1/D4, two years as Administrator or Ahli Madya, five years in the related field, and is at most 56. */
export const jptPratamaPost = pairRule({
  id: 'R21',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 24, minRelatedMonths: 60, maxAgeYears: 56 },
  basis: {
    source: 'PP 11/2017 jo PP 17/2020 Pasal 107(1)c',
    validFrom: '2017-04-07',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  changesOn: leadershipChanges,
  ofPerson: leadershipCandidate,
  ofPost: ({ to }) => ({ isOfLevel: to.level === 'jpt-pratama' }),
  quotes: quoteLeadershipEntry,
  judge: (candidate, { isOfLevel }) =>
    isOfLevel
      ? judgeLeadershipEntry(candidate, 'jpt-pratama', ['administrator', 'ahli-madya', 'ahli-utama'])
      : passes(),
});
