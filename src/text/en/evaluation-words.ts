import type { evaluationWords as idWords } from '../id/evaluation-words';
import type { Words } from '../texts';

/** Sentences of an evaluation. */
export const evaluationWords: Words<typeof idWords> = {
  notice: 'Decisions on result P{run} (data as of {then}) against the file {file} (as of {now}).',
  noCause:
    'These figures say what came after the moves, not that the moves caused it: nobody was chosen at random, and much else changed as well.',
  counts:
    '{moves} moves approved: {there} in their post, {elsewhere} in another post, {still} not moved yet, {gone} no longer on the list of employees, {unread} whose row cannot be read.',
  people: '{common} of {people} employees of then are in the later file.',
  years:
    'SKP before: the newest before {year}; after: the newest from {year} on. Sangat baik 100, baik 80, butuh perbaikan 60, kurang 40, sangat kurang 20.',
  peers:
    'Compared with: who met the requirements of the same post then, had the nearest score (at most {near} apart), and did not move; each person once. {count} of those moved have somebody to compare with.',
  few: 'Fewer than {least} cases are not averaged; rank correlations are computed from {ranked} cases on.',
  outcomes: {
    there: 'In the post decided',
    elsewhere: 'In another post',
    'not-moved': 'Not moved yet',
    unread: 'Row cannot be read',
    gone: 'No longer on the list',
  },
  programme: 'Programme: mean SKP',
  cases: 'Cases',
  before: 'Before',
  after: 'After',
  change: 'Change',
  movers: 'Moved to their post',
  others: 'All other employees',
  pairedMovers: 'Moved, with somebody to compare with',
  pairedPeers: 'Those they are compared with',
  foretelling: 'Criteria at the decision and SKP after',
  correlation: 'Rank correlation',
  whole: 'Whole score',
  units: 'Units moved to: SKP of those moved there',
  unitCases: '{there} of {moves}',
  rating: '{rating} ({year})',
};
