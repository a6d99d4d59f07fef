import { pairRule } from './define-rule';
import { fact, fails, notChecked, passes, type PairRule, type RuleHead } from './rule';

/** The move as its two classes and kinds of posts show it. */
type ClassPair = { readonly jobClass: number | null; readonly isPelaksana: boolean };

/** A rule on a fall in job class, inside pelaksana posts or everywhere else. */
export const classFallRule = (head: RuleHead, isInsidePelaksana: boolean): PairRule =>
  pairRule({
    ...head,
    ofPerson: ({ from: { jobClass, level } }): ClassPair => ({ jobClass, isPelaksana: level === 'pelaksana' }),
    ofPost: ({ to: { jobClass, level } }): ClassPair => ({ jobClass, isPelaksana: level === 'pelaksana' }),
    judge: (now, then) => {
      if ((now.isPelaksana && then.isPelaksana) !== isInsidePelaksana) return passes();
      if (now.jobClass === null || then.jobClass === null) return notChecked('jobClass');
      const facts = [fact('fromClass', now.jobClass), fact('toClass', then.jobClass)];
      return then.jobClass < now.jobClass ? fails(...facts) : passes(...facts);
    },
  });
