import { personWords as en } from './en/person-words';
import { personWords as id } from './id/person-words';
import type { Language, Words } from './texts';

/** Words on the page about one person. */
export type PersonWords = Words<typeof id>;

/** Words of the page about one person and of the pack on an objection, in the language asked for; apart, because no pane says them. */
export const personWordsOf = (language: Language): PersonWords => (language === 'id' ? id : en);
