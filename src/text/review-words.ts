import { review as en } from './en/review-words';
import { review as id } from './id/review-words';
import type { Language, Words } from './texts';

/** Words of the review step. */
export type ReviewWords = Words<typeof id>;

/** Words of the review step, in the language asked for; apart from the others, because a page loads them with that step. */
export const reviewWordsOf = (language: Language): ReviewWords => (language === 'id' ? id : en);
