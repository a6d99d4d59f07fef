import { runStep as en } from './en/run-step';
import { runStep as id } from './id/run-step';
import type { Language, Words } from './texts';

/** Words of the step Run in the pane. */
export type RunStepWords = Words<typeof id>;

/** Words of the step Run, apart from the other texts: they are loaded with the step. */
export const runStepOf = (language: Language): RunStepWords => (language === 'id' ? id : en);
