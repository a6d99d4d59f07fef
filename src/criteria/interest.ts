import type { Employee, Position } from '../domain';
import { memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

import { FULL_MARKS, type Naming } from './criterion';
import { namingCriterion } from './define-criterion';

/** What a wish may name of a post, folded. */
export const wishTextsOf = memoizeByObject(({ name, unit, agency }: Position): readonly string[] =>
  [name, unit, agency].map((text) => foldText(text ?? '')).filter((text) => text !== ''),
);
/** An empty wish keeps its place, but is never met. */
const wantedOf = memoizeByObject((wishes: readonly string[]): readonly string[] =>
  wishes.map((wish) => foldText(wish)),
);

/** Short words stand in too many names to mean the whole of one. */
const SHORT_WISH = 5;

const NO_WISHES: readonly string[] = [];

/** Whether a wish means a text, both folded: it is the whole of it, or a part where it is long enough. */
export const meansText = (wanted: string, text: string): boolean =>
  text === wanted || (wanted.length > SHORT_WISH && text.includes(wanted));

/** People wish for a post, a unit or an agency, by its name or a part of it. */
const wishes: Naming = {
  namesOf: ({ interests }: Employee) => wantedOf(interests ?? NO_WISHES),
  textsOf: wishTextsOf,
  means: meansText,
};

/** Least score of a wish that is met; elsewhere it is less. */
export const LEAST_MET_WISH = 7000;

const PLACE_SCORES = [2000, FULL_MARKS, 8500, LEAST_MET_WISH] as const;

/** Stated wish: first choice 100, second 85, third 70; somewhere else 20. Without a wish it says nothing. Our option. */
export const interest = namingCriterion({
  id: 'interest',
  defaultMissing: 'neutral',
  ofPerson: ({ employee: { interests } }) => ({ hasWishes: interests !== null && interests.length > 0 }),
  naming: wishes,
  score: ({ hasWishes }, place) => (hasWishes ? (PLACE_SCORES[place] ?? LEAST_MET_WISH) : null),
  evidence: ({ employee }) => ({
    facts: [{ key: 'interests', value: employee.interests?.join(', ') || null }],
    source: employee.sources.interest ?? null,
  }),
});
