import { clampScore, FULL_MARKS } from './criterion';
import { pairCriterion } from './define-criterion';

/** Share of the post's seats that would be empty without this person: a post with nobody 100, a full one 0. */
export const unitNeed = pairCriterion({
  id: 'unitNeed',
  defaultMissing: 'neutral',
  ofPerson: () => ({}),
  ofPost: ({ to, othersAtTarget }) => ({ seats: to.seats, others: othersAtTarget }),
  // A post that needs nobody has no seat to fill.
  score: (_, { seats, others }) => (seats === 0 ? 0 : clampScore((FULL_MARKS * (seats - others)) / seats)),
  evidence: ({ to, othersAtTarget }) => ({
    facts: [
      { key: 'seats', value: to.seats },
      { key: 'others', value: othersAtTarget },
    ],
    source: to.source,
  }),
});
