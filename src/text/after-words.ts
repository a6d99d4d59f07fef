import { afterWords as en } from './en/after-words';
import { afterWords as id } from './id/after-words';
import type { Language, Words } from './texts';

/** Words of the pane after decisions: changes, scenarios, history, lists of others. */
export type AfterWords = Words<typeof id>;

/** Words of the pane after decisions, apart from the other texts: they are loaded with the review. */
export const afterWordsOf = (language: Language): AfterWords => (language === 'id' ? id : en);
