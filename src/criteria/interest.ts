import type { Employee, Position } from '../domain';
import { classKey, memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

import { FULL, type Criterion, type Naming } from './criterion';

const textsOf = memoizeByObject(({ name, unit, agency }: Position): readonly string[] =>
  [name, unit, agency].map((text) => foldText(text ?? '')).filter((text) => text !== ''),
);
/** An empty wish keeps its place, but is never met. */
const wantedOf = memoizeByObject((wishes: readonly string[]): readonly string[] =>
  wishes.map((wish) => foldText(wish)),
);

/** Short words stand in too many names to mean the whole of one. */
const SHORT_WISH = 5;

const NO_WISHES: readonly string[] = [];

/** People wish for a post, a unit or an agency, by its name or a part of it. */
export const wishes: Naming = {
  namesOf: ({ interests }: Employee) => wantedOf(interests ?? NO_WISHES),
  textsOf,
  means: (wanted, text) => text === wanted || (wanted.length > SHORT_WISH && text.includes(wanted)),
};

/** 0-based place of the target among the wishes; -1 when it is not wished for. */
const wishPlace = (employee: Employee, to: Position): number =>
  wishes.namesOf(employee).findIndex((wanted) => textsOf(to).some((text) => wishes.means(wanted, text)));

const PLACE_SCORES = [FULL, 8500, 7000] as const;

/** Stated wish: first choice 100, second 85, third 70; somewhere else 20. Without a wish it says nothing. Our option. */
export const interest: Criterion = {
  id: 'interest',
  defaultMissing: 'neutral',
  score: ({ employee, to }) => {
    if (employee.interests === null || employee.interests.length === 0) return null;
    const place = wishPlace(employee, to);
    return place < 0 ? 2000 : (PLACE_SCORES[place] ?? 7000);
  },
  candidateKey: ({ employee }) => classKey(...(employee.interests ?? [])),
  postKey: (to) => classKey(to.name, to.unit, to.agency),
  naming: wishes,
  most: ({ employee: { interests } }) => (interests === null || interests.length === 0 ? null : FULL),
  evidence: ({ employee }) => ({
    facts: [{ key: 'interests', value: employee.interests?.join(', ') || null }],
    source: employee.sources.interest ?? null,
  }),
};
