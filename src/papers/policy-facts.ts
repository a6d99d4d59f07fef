import type { CriterionId, Policy, RuleId } from '../domain';
import {
  describeThreshold,
  fill,
  formatWhole,
  lowerFirst,
  type PaperFacts,
  type PaperWords,
  type Texts,
} from '../text';

import { listed } from './listed';

type Speaker = { readonly words: PaperWords; readonly texts: Texts };

/** A rule by its name, with the limits the office uses; a day that nobody has entered is left out. */
const ruleSentence = (rule: RuleId, { rules }: Policy, { words, texts }: Speaker): string => {
  const { name } = texts.policy.rules[rule];
  const limits = Object.entries(rules[rule].thresholds)
    .map(([limit, value]) => [texts.policy.thresholds[limit] ?? limit, describeThreshold(limit, value, texts)] as const)
    .filter(([, value]) => value !== '-')
    .map(([limit, value]) => `${lowerFirst(limit)} ${value}`);
  return limits.length === 0 ? `${rule} ${name}` : fill(words.ruleLine, { rule, name, limits: limits.join('; ') });
};

/** What people are told of a policy: the rules that bar, and the criteria that count, heaviest first. */
export const policyFacts = (policy: Policy, speaker: Speaker): PaperFacts => {
  const { words, texts } = speaker;
  const { rules, criteria } = policy;
  const barring = (Object.keys(rules) as RuleId[]).filter((rule) => rules[rule].mode === 'block');
  const weighed = (Object.keys(criteria) as CriterionId[])
    .map((criterion) => ({ criterion, weight: criteria[criterion]?.weight ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return {
    ...listed(
      'aturan',
      barring.map((rule) => ruleSentence(rule, policy, speaker)),
    ),
    ...listed(
      'bobot',
      weighed.map(({ criterion, weight }) =>
        fill(words.weightLine, {
          name: texts.policy.criteria[criterion].name,
          weight: formatWhole(weight, texts),
        }),
      ),
    ),
  };
};
