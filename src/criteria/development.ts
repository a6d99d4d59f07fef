import type { Position } from '../domain';
import { classKey } from '../kernel';
import { foldText } from '../sheets';

import type { Criterion } from './criterion';

const agencyOf = ({ agency, unit }: Position): string => foldText(agency ?? unit);

/** What a post adds to somebody's view of the work: another agency 100, another post 80, the same post 60 (scale of KepKa BKN 411/2025). */
export const development: Criterion = {
  id: 'development',
  defaultMissing: 'neutral',
  score: ({ from, to }) => (from.id === to.id ? 6000 : agencyOf(from) === agencyOf(to) ? 8000 : 10000),
  candidateKey: ({ from }) => classKey(agencyOf(from)),
  postKey: (to) => classKey(agencyOf(to)),
  likeness: (post) => [agencyOf(post)],
  evidence: ({ from, to }) => ({
    facts: [
      {
        key: 'variety',
        value: from.id === to.id ? 'same-post' : agencyOf(from) === agencyOf(to) ? 'same-agency' : 'other-agency',
      },
    ],
    source: to.source,
  }),
};
