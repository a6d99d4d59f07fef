import { NAMED_OPTIONS, type CivilDate, type CriterionId, type Policy } from '../../domain';
import { RULES } from '../../rules';
import type { SheetDraft } from '../../sheets';
import { describeOption, describeThreshold, publicWordsOf, type Texts } from '../../text';

import { rowFit, rowShare, rowText } from '../row-cells';
import { plainSheet, type PlainBlock } from './plain-sheet';

const WIDTHS = [300, 120, 420, 260, 260] as const;

const criteriaBlock = ({ criteria }: Policy, texts: Texts): PlainBlock => {
  const words = publicWordsOf(texts.language);
  return {
    heading: words.criterionHead,
    headers: [words.criterionHead, words.weightHead, words.explainsHead, words.missingHead],
    rows: Object.entries(criteria)
      .filter(([, { weight }]) => weight > 0)
      .map(([id, { weight, missing }]) => {
        const { name, explains } = texts.policy.criteria[id as CriterionId];
        return [rowText(name), rowShare(weight), rowFit(explains, WIDTHS[2]), rowText(texts.policy.missing[missing])];
      }),
  };
};

const limitsOf = (thresholds: Readonly<Record<string, number>>, texts: Texts): string =>
  Object.entries(thresholds)
    .map(([name, value]) => `${texts.policy.thresholds[name] ?? name}: ${describeThreshold(name, value, texts)}`)
    .join('; ');

const rulesBlock = ({ rules }: Policy, texts: Texts): PlainBlock => {
  const words = publicWordsOf(texts.language);
  return {
    heading: words.ruleHead,
    headers: [words.ruleHead, words.modeHead, words.explainsHead, words.limitHead, words.basisHead],
    rows: RULES.filter(({ id }) => rules[id].mode !== 'off').map(({ id, basis }) => {
      const { name, asks } = texts.policy.rules[id];
      return [
        rowText(`${id} ${name}`),
        rowText(texts.policy.modes[rules[id].mode]),
        rowFit(asks, WIDTHS[2]),
        rowFit(limitsOf(rules[id].thresholds, texts) || null, WIDTHS[3]),
        rowFit(basis.source, WIDTHS[4]),
      ];
    }),
  };
};

const optionsBlock = (policy: Policy, texts: Texts): PlainBlock => {
  const words = publicWordsOf(texts.language);
  return {
    heading: words.optionHead,
    headers: [words.optionHead, words.valueHead, words.explainsHead],
    rows: NAMED_OPTIONS.map((named) => {
      const { name, explains } = texts.policy.options[named.key];
      return [rowText(name), rowText(describeOption(named, policy, texts)), rowFit(explains, WIDTHS[2])];
    }),
  };
};

/** The policy of a plan for readers outside the office: weights, rules with their limits and where they are written, options. No exemption is on it. */
export const rulesDraft = (policy: Policy, asOf: CivilDate, texts: Texts): SheetDraft => {
  const words = publicWordsOf(texts.language);
  return plainSheet({
    key: 'aturan',
    name: words.rulesSheet,
    title: words.rulesTitle,
    notices: [words.rulesNotice],
    widths: WIDTHS,
    blocks: [criteriaBlock(policy, texts), rulesBlock(policy, texts), optionsBlock(policy, texts)],
    asOf,
    texts,
  });
};
