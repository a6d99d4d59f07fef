import type { Position } from '../domain';
import { foldText } from '../sheets';

import { FULL_MARKS } from './criterion';
import { likenessCriterion } from './define-criterion';

const agencyOf = ({ agency, unit }: Position): string => foldText(agency ?? unit);

/** What a post adds to somebody's view of the work: another agency 100, another post 80, the same post 60 (scale of KepKa BKN 411/2025). */
export const development = likenessCriterion({
  id: 'development',
  defaultMissing: 'neutral',
  ofPerson: () => ({}),
  likeness: (post) => [agencyOf(post)],
  score: (_, place, isStaying) => (isStaying ? 6000 : place === 0 ? 8000 : FULL_MARKS),
  evidence: ({ from, to }) => ({
    facts: [
      {
        key: 'variety',
        value: from.id === to.id ? 'same-post' : agencyOf(from) === agencyOf(to) ? 'same-agency' : 'other-agency',
      },
    ],
    source: to.source,
  }),
});
