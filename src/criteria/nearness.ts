import { functionalProfession, type Position } from '../domain';
import { memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

import { firstAlike, FULL_MARKS } from './criterion';
import { likenessCriterion } from './define-criterion';

/** What work is like: the profession of a functional post, the title of another, the field, the agency. */
const workOf = memoizeByObject((position: Position): readonly (string | null)[] => [
  functionalProfession(position) ?? foldText(position.name),
  position.family,
  position.agency === null ? null : foldText(position.agency),
]);

/** What the present work and the target's can have in common, the nearest first. */
const NEARNESS = [
  { kind: 'same-post', score: FULL_MARKS },
  { kind: 'same-field', score: 8500 },
  { kind: 'same-agency', score: 7500 },
  { kind: 'other-field', score: 6000 },
] as const;

const nearnessAt = (place: number): (typeof NEARNESS)[number] => NEARNESS[place] ?? NEARNESS[3];

/** How near the present work is to the target's: same title or profession 100, field of work 85, agency 75, other 60. Length of service has no part in it. Our option. */
export const nearness = likenessCriterion({
  id: 'nearness',
  defaultMissing: 'neutral',
  ofPerson: () => ({}),
  likeness: workOf,
  score: (_, place) => nearnessAt(place).score,
  evidence: ({ from, to }) => ({
    facts: [{ key: 'nearness', value: nearnessAt(firstAlike(workOf(from), workOf(to))).kind }],
    source: to.source,
  }),
});
