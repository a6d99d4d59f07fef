import { manifestWords as en } from './en/manifest-words';
import { manifestWords as id } from './id/manifest-words';
import type { Language, Words } from './texts';

/** Words of the manifest. */
export type ManifestWords = Words<typeof id>;

/** Words of the manifest in a language; apart, because no page tells them. */
export const manifestWordsOf = (language: Language): ManifestWords => (language === 'id' ? id : en);
