import { workbenchWords as en } from './en/workbench-words';
import { workbenchWords as id } from './id/workbench-words';
import type { Language, Words } from './texts';

/** Words of the workbench beside those of the pane; the task pane does not carry them. */
export type WorkbenchTexts = Words<typeof id>;

const WORDS: Readonly<Record<Language, WorkbenchTexts>> = { id, en };

/** The workbench's own words in a language. */
export const workbenchTextsOf = (language: Language): WorkbenchTexts => WORDS[language];
