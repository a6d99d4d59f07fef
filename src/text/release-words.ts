import { releaseWords as en } from './en/release-words';
import { releaseWords as id } from './id/release-words';
import type { Language, Words } from './texts';

/** Words of the release command and of what it writes. */
export type ReleaseWords = Words<typeof id>;

/** Words of the release command in a language; apart, because no page tells them. */
export const releaseWordsOf = (language: Language): ReleaseWords => (language === 'id' ? id : en);
