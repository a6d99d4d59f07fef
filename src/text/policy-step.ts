import { policyStep as en } from './en/policy-step';
import { policyStep as id } from './id/policy-step';
import type { Language, Words } from './texts';

/** Words of the step Policy in the pane. */
export type PolicyStepWords = Words<typeof id>;

/** Words of the step Policy, apart from the other texts: they are loaded with the step. */
export const policyStepOf = (language: Language): PolicyStepWords => (language === 'id' ? id : en);
