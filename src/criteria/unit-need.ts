import { classKey } from '../kernel';

import { clampScore, FULL, type Criterion } from './criterion';

/** Share of the post's seats that would be empty without this person: a post with nobody 100, a full one 0. */
export const unitNeed: Criterion = {
  id: 'unitNeed',
  defaultMissing: 'neutral',
  // A post that needs nobody has no seat to fill.
  score: ({ to, othersAtTarget }) => (to.seats === 0 ? 0 : clampScore((FULL * (to.seats - othersAtTarget)) / to.seats)),
  candidateKey: () => '',
  postKey: (to, othersAtTarget) => classKey(to.seats, othersAtTarget),
  evidence: ({ to, othersAtTarget }) => ({
    facts: [
      { key: 'seats', value: to.seats },
      { key: 'others', value: othersAtTarget },
    ],
    source: to.source,
  }),
};
