import { seatWords as en } from './en/seat-words';
import { seatWords as id } from './id/seat-words';
import type { Language, Words } from './texts';

/** Words on needs before a plan, and on who can fill one post. */
export type SeatWords = Words<typeof id>;

/** Words of the commands needs and seat, in the language asked for; apart from the others, because no page says them. */
export const seatWordsOf = (language: Language): SeatWords => (language === 'id' ? id : en);
