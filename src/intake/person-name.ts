import { foldText } from '../sheets';

const TITLES = /^(?:(?:prof|dr|drs|dra|ir|hj?|r|apt|ns|drg|drh)\.?\s+)+/i;

/** A name without what stands before and after it: "Drs. H. Budi Contoh, S.E." and "BUDI CONTOH" are one. */
export const nameKey = (name: string): string => foldText((name.split(',')[0] ?? '').trim().replace(TITLES, ''));

/** Words of a name that can tell people apart. */
export const longWordsOf = (name: string): string[] =>
  nameKey(name)
    .split(' ')
    .filter((word) => word.length >= 3);
