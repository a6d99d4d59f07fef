import { evaluationWords as en } from './en/evaluation-words';
import { evaluationWords as id } from './id/evaluation-words';
import type { Language, Words } from './texts';

/** Sentences of an evaluation. */
export type EvaluationWords = Words<typeof id>;

/** Those of a language; apart, because no page tells them. */
export const evaluationWordsOf = (language: Language): EvaluationWords => (language === 'id' ? id : en);
