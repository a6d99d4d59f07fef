import { isFunctional, functionalProfession } from '../domain';
import { foldText } from '../sheets';

import { pairRule } from './define-rule';
import { fact, fails, passes } from './rule';

/**
 * R34: whoever holds a functional post leaves it for a pelaksana post or another profession only by a request of the person's own, or
 * with a letter (an exemption). A request for a post of that name counts, wherever it is.
 */
export const leavingAProfession = pairRule({
  id: 'R34',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 11/2017 Pasal 94-95; PermenPANRB 1/2023',
    validFrom: '2017-04-07',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: ({ employee: { requestedPosts }, from }) => {
    const profession = functionalProfession(from);
    return { profession, requested: profession === null ? [] : (requestedPosts ?? []).map(foldText) };
  },
  ofPost: ({ to }) =>
    isFunctional(to.level) || to.level === 'pelaksana'
      ? { profession: functionalProfession(to), title: foldText(to.name) }
      : { profession: null, title: null },
  quotes: ({ from, to }) => ({ fromPosition: from.name, toPosition: to.name }),
  judge: ({ profession, requested }, post) => {
    if (profession === null || post.title === null || profession === post.profession) return passes();
    const isAsked = requested.includes(post.title);
    return (isAsked ? passes : fails)('fromPosition', 'toPosition', fact('ownRequest', isAsked ? 'yes' : 'no'));
  },
});
