import type { evaluationWords as idWords } from '../id/evaluation-words';
import type { Words } from '../texts';

/** Sentences of an evaluation. */
export const evaluationWords: Words<typeof idWords> = {
  notice: 'Decisions on result P{run} (data as of {then}) against the file {file} (as of {now}).',
  noCause:
    'These figures say what came after the moves, not that the moves caused it: nobody was chosen at random, and much else changed as well.',
  counts:
    '{moves} {moves|move|moves} approved: {there} in their post, {elsewhere} in another post, {still} not moved yet, {gone} no longer on the list of employees, {unread} whose row cannot be read.',
  people: '{common} of {people} {people|employee|employees} of then are in the later file.',
  years:
    'SKP before: the newest before {year}; after: the newest from {year} on. Sangat baik 100, baik 80, butuh perbaikan 60, kurang 40, sangat kurang 20.',
  peers:
    'Compared with: who met the requirements of the same post then, had the nearest score (at most {near} apart), and did not move; each person once. {count} of those moved have somebody to compare with.',
  few: 'Fewer than {least} cases are not averaged; rank correlations are computed from {ranked} cases on.',
  outcomes: {
    there: 'Carried out',
    elsewhere: 'In another post',
    'not-moved': 'Not moved yet',
    unread: 'Row unreadable',
    gone: 'No longer there',
  },
  programme: 'Programme: mean SKP',
  cases: 'Cases',
  before: 'Before',
  after: 'After',
  change: 'Change',
  movers: 'Moved to their post',
  others: 'All other employees',
  pairedMovers: 'Those compared',
  pairedPeers: 'Those they are compared with',
  foretelling: 'Criteria at the decision and SKP after',
  correlation: 'Rank correlation',
  whole: 'Whole score',
  measures: 'Other measures',
  measureMovers: '{measure}: moved',
  measureOthers: '{measure}: others',
  measureNames: {
    competence: 'JPM',
    feedback: 'Feedback',
    output: 'Output',
    findings: 'Findings',
    innovations: 'Innovations',
    errors: 'Errors',
    satisfaction: 'IKM of the unit',
  },
  statements:
    'Objections stated since the decision: {objects} by those moved, {otherObjects} by others; consents: {consents} and {otherConsents}.',
  units: 'Units moved to: SKP of those moved there',
  smallUnits: '{units} {units|other unit|other units}, each with fewer than five',
  rating: '{rating} ({year})',
};
