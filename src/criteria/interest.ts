import { classKey } from '../kernel';
import { foldText } from '../sheets';

import { FULL, type Candidacy, type Criterion } from './criterion';

/** 0-based place of the target among the wishes, by post, unit or agency; null when it is not wished for. */
const wishPlace = ({ employee, to }: Candidacy): number | null => {
  const targets = [to.name, to.unit, to.agency ?? ''].map(foldText).filter((text) => text !== '');
  const place = (employee.interests ?? []).findIndex((wish) => {
    const wanted = foldText(wish);
    return (
      wanted !== '' && targets.some((target) => target === wanted || (wanted.length > 5 && target.includes(wanted)))
    );
  });
  return place < 0 ? null : place;
};

const PLACE_SCORES = [FULL, 8500, 7000] as const;

/** Stated wish: first choice 100, second 85, third 70; somewhere else 20. Without a wish it says nothing. Our option. */
export const interest: Criterion = {
  id: 'interest',
  defaultWeight: 50,
  defaultMissing: 'neutral',
  score: (candidacy) => {
    const wishes = candidacy.employee.interests;
    if (wishes === null || wishes.length === 0) return null;
    const place = wishPlace(candidacy);
    return place === null ? 2000 : (PLACE_SCORES[place] ?? 7000);
  },
  candidateKey: ({ employee }) => classKey(...(employee.interests ?? [])),
  postKey: (to) => classKey(to.name, to.unit, to.agency),
  evidence: ({ employee }) => ({
    facts: [{ key: 'interests', value: employee.interests?.join(', ') || null }],
    source: employee.sources.interest ?? null,
  }),
};
