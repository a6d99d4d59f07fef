import type { Transfer } from '../domain';
import { strengthsOf } from '../insight';
import { fill, formatPoints, formatSigned, lowerFirst, type Texts } from '../text';

import type { ReportInput } from './report-input';

type Verdict = Transfer['flags'][number];

const flagged = ({ flags }: Transfer, isMeant: (verdict: Verdict) => boolean): readonly Verdict[] =>
  flags.filter(isMeant);

/** What the flags of a transfer say, in the order they weigh. */
const FLAGS = {
  notChecked: ({ status }: Verdict) => status === 'not-checked',
  exempted: ({ status, waiver }: Verdict) => status === 'fails' && waiver !== null,
  unmet: ({ status, isSoft, waiver }: Verdict) => status === 'fails' && !isSoft && waiver === null,
  remarks: ({ status, isSoft }: Verdict) => status === 'fails' && isSoft,
} as const;

const named = (transfer: Transfer, { policy }: Texts, kind: keyof typeof FLAGS): string[] =>
  flagged(transfer, FLAGS[kind]).map(({ rule }) => `${rule} ${policy.rules[rule].name}`);

const classesOf = ({ from, to }: Transfer): { readonly from: number; readonly to: number } | null =>
  from.jobClass !== null && to.jobClass !== null && to.jobClass !== from.jobClass
    ? { from: from.jobClass, to: to.jobClass }
    : null;

/** Job classes of both posts where the proposed one is lower: allowances depend on it. */
const classDropOf = (transfer: Transfer): ReturnType<typeof classesOf> => {
  const classes = classesOf(transfer);
  return classes !== null && classes.to < classes.from ? classes : null;
};

/** The sentence a committee reads. */
export const reasonOf = (transfer: Transfer, { texts }: Pick<ReportInput, 'texts'>): string =>
  texts.sheets.reason({
    toPosition: transfer.to.name,
    toUnit: transfer.to.unit,
    current: formatPoints(transfer.current.total, texts),
    proposed: formatPoints(transfer.proposed.total, texts),
    gain: formatPoints(transfer.gain, texts),
    strengths: strengthsOf(transfer).map(({ criterion, difference }) => ({
      name: texts.policy.criteria[criterion].name,
      difference: formatSigned(difference, texts),
    })),
    notChecked: named(transfer, texts, 'notChecked'),
    exempted: named(transfer, texts, 'exempted'),
    unmet: named(transfer, texts, 'unmet'),
    remarks: named(transfer, texts, 'remarks'),
    classDrop: classDropOf(transfer),
  });

/** Criteria named in the short reason: more of them do not fit in two lines. */
const MOST_STRENGTHS = 2;

/** The same in a few words, for a cell of two lines: what a column beside it does not say. */
export const shortReasonOf = (transfer: Transfer, texts: Texts): string => {
  const { labels } = texts.sheets;
  const strengths = strengthsOf(transfer, MOST_STRENGTHS).map(
    ({ criterion, difference }) =>
      `${lowerFirst(texts.policy.criteria[criterion].name)} (${formatSigned(difference, texts)})`,
  );
  const classes = classesOf(transfer);
  const rules = (kind: keyof typeof FLAGS, sentence: string): string => {
    const flags = flagged(transfer, FLAGS[kind]);
    return flags.length === 0 ? '' : fill(sentence, { rules: flags.map(({ rule }) => rule).join(', ') });
  };
  return [
    strengths.length === 0 ? '' : fill(labels.mainly, { strengths: strengths.join(', ') }),
    classes === null ? '' : fill(labels.classMove, classes),
    rules('exempted', labels.exemptedRules),
    rules('unmet', labels.unmetRules),
    rules('remarks', labels.remarkedRules),
    rules('notChecked', labels.uncheckedRules),
  ]
    .filter((part) => part !== '')
    .join(' ');
};
