import { foldText } from '../sheets';

import { isOfAnotherProfession } from './licence';

const isWithin = (part: string, whole: string): boolean => ` ${whole} `.includes(` ${part} `);

/**
 * True for a field of study that a post's list names: the same words, or one within the other. A degree of one licensed profession is never that
 * of another, however alike they are called: a dentist ("Dokter Gigi") is no "Dokter".
 */
export const isListedField = (field: string, accepted: readonly string[]): boolean => {
  const folded = foldText(field);
  return accepted
    .map(foldText)
    .some(
      (name) =>
        folded === name || ((isWithin(name, folded) || isWithin(folded, name)) && !isOfAnotherProfession(folded, name)),
    );
};
