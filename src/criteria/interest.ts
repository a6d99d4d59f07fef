import type { Position } from '../domain';
import { classKey, memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

import { FULL, type Criterion } from './criterion';

const folded = (texts: readonly (string | null)[]): string[] =>
  texts.map((text) => foldText(text ?? '')).filter((text) => text !== '');

const targetsOf = memoizeByObject(({ name, unit, agency }: Position): string[] => folded([name, unit, agency]));
/** An empty wish keeps its place, but is never met. */
const wantedOf = memoizeByObject((wishes: readonly string[]): string[] => wishes.map((wish) => foldText(wish)));

/** Short words stand in too many names to mean the whole of one. */
const SHORT_WISH = 5;

/** 0-based place of the target among the wishes, by post, unit or agency; null when it is not wished for. */
const wishPlace = (wishes: readonly string[], to: Position): number | null => {
  const targets = targetsOf(to);
  const place = wantedOf(wishes).findIndex((wanted) =>
    targets.some((target) => target === wanted || (wanted.length > SHORT_WISH && target.includes(wanted))),
  );
  return place < 0 ? null : place;
};

const PLACE_SCORES = [FULL, 8500, 7000] as const;

/** Stated wish: first choice 100, second 85, third 70; somewhere else 20. Without a wish it says nothing. Our option. */
export const interest: Criterion = {
  id: 'interest',
  defaultMissing: 'neutral',
  score: ({ employee, to }) => {
    const wishes = employee.interests;
    if (wishes === null || wishes.length === 0) return null;
    const place = wishPlace(wishes, to);
    return place === null ? 2000 : (PLACE_SCORES[place] ?? 7000);
  },
  candidateKey: ({ employee }) => classKey(...(employee.interests ?? [])),
  postKey: (to) => classKey(to.name, to.unit, to.agency),
  evidence: ({ employee }) => ({
    facts: [{ key: 'interests', value: employee.interests?.join(', ') || null }],
    source: employee.sources.interest ?? null,
  }),
};
