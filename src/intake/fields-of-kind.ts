import { isUsed, type Field, type SheetKind } from './fields';
import { EMPLOYEE_WORDS, POSITION_WORDS } from './header-words';
import { KNOWN_LISTS } from './list-words';

/** What a column of a sheet of this kind can hold, each field once, those people look for first at the front. */
export const fieldsOfKind = (kind: SheetKind): readonly Field[] => {
  const list = KNOWN_LISTS.find((known) => known.kind === kind);
  const posts = kind === 'position' || kind === 'both' ? POSITION_WORDS : [];
  const words = list?.words ?? (kind === 'position' ? posts : [...posts, ...EMPLOYEE_WORDS]);
  return [...new Set(words.map(({ field }) => field))].filter(isUsed);
};
