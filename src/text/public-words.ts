import { publicWords as en } from './en/public-words';
import { publicWords as id } from './id/public-words';
import type { Language, Words } from './texts';

/** Words on what is told of a plan outside the office. */
export type PublicWords = Words<typeof id>;

/** Words of the public summary and the blind copy, in the language asked for; apart from the others, because no page says them. */
export const publicWordsOf = (language: Language): PublicWords => (language === 'id' ? id : en);
