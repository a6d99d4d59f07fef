import { foldText } from '../sheets';

const TITLES = /^(?:(?:prof|dr|drs|dra|ir|hj?|r|apt|ns|drg|drh)\.?\s+)+/i;

/** A name without what stands before and after it: "Drs. H. Budi Contoh, S.E." and "BUDI CONTOH" are one. */
export const nameKey = (name: string): string => foldText((name.split(',')[0] ?? '').trim().replace(TITLES, ''));

/** Words of a name that can tell people apart. */
export const longWordsOf = (name: string): string[] =>
  nameKey(name)
    .split(' ')
    .filter((word) => word.length >= 3);

/** Whether two ways of writing a name share a word that can tell people apart; names without one may be anybody's. */
export const isSamePerson = (one: string, other: string): boolean => {
  const words = new Set(longWordsOf(one));
  const own = longWordsOf(other);
  return words.size === 0 || own.length === 0 || own.some((word) => words.has(word));
};

/** Whether a post or a name is marked as acting, before or behind it: "Plt. Camat", "Pelaksana Harian Camat", "Budi (Plh.)". */
export const isActing = (text: string | null): boolean =>
  text !== null &&
  (/^\s*(?:plt|plh|pjs?|pgs|pelaksana tugas|pelaksana harian|penjabat)\b/i.test(text) ||
    /[(/,;–-]\s*(?:plt|plh|pjs?|pgs)\b[.\s)]*$/i.test(text));
