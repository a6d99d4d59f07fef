import { briefReasonOf, whyNotChosen, type LedgerEntry } from '../book';
import type { Breakdown, CivilDate, Employee, Plan, Policy, Transfer, Verdict } from '../domain';
import type { PairExplanation, Shortlist, WhatIf } from '../insight';
import { isBar, ruleOf } from '../rules';
import {
  describeFacts,
  fill,
  formatDate,
  formatPoints,
  personWordsOf,
  publicWordsOf,
  type PersonWords,
  type Texts,
} from '../text';

import { describeAnswer } from './describe-answer';
import { describeWhatIf } from './describe-what-if';
import type { HtmlBlock } from './html-page';
import { factsRead } from './person-facts';

/** What is told of one person, whoever reads it. */
export type PersonAccount = {
  readonly run: number;
  readonly asOf: CivilDate;
  readonly policy: Policy;
  readonly plan: Plan;
  /** The person in the post the plan gives: the own one for who stays. */
  readonly planned: PairExplanation;
  /** Null for who stays. */
  readonly transfer: Transfer | null;
  readonly decisions: readonly LedgerEntry[];
  /** The nearest posts the person does not get. */
  readonly nearest: readonly PairExplanation[];
};

/** What is told besides to who decides an objection. */
export type ObjectionAccount = {
  /** The plan without the move; null where nobody is moved, or no plan is left then. */
  readonly without: WhatIf | null;
  /** Who else was looked at for the post the plan gives; null where it has no list. */
  readonly rivals: Shortlist | null;
};

const NOTHING = '-';

const outcomeBlocks = ({ planned, transfer, plan }: PersonAccount, texts: Texts): HtmlBlock[] => {
  const words = personWordsOf(texts.language);
  const { employee, from, to } = planned;
  const sentence = transfer === null ? words.stays : words.moves;
  return [
    { kind: 'heading', text: words.outcomeHead },
    {
      kind: 'text',
      text: fill(sentence, {
        name: employee.name,
        post: from.name,
        unit: from.unit,
        newPost: to.name,
        newUnit: to.unit,
      }),
    },
    ...(transfer === null
      ? []
      : [{ kind: 'text', text: `${words.why}: ${briefReasonOf(transfer, plan, texts)}` } satisfies HtmlBlock]),
  ];
};

const decisionBlocks = ({ decisions }: PersonAccount, words: PersonWords): HtmlBlock[] => [
  { kind: 'heading', text: words.decisionsHead },
  decisions.length === 0
    ? { kind: 'text', text: words.noDecision }
    : {
        kind: 'table',
        headers: [words.decision, words.about, words.official, words.day, words.reason, words.letter, words.writtenAt],
        rows: decisions.map(({ decision, position, unit, official, date, reason, letter, writtenAt }) => [
          decision,
          [position, unit].filter((part) => part !== '').join(', ') || NOTHING,
          ...[official, date, reason, letter, writtenAt].map((part) => part || NOTHING),
        ]),
      },
];

const readBlocks = (employee: Employee, texts: Texts): HtmlBlock[] => {
  const words = personWordsOf(texts.language);
  return [
    { kind: 'heading', text: words.readHead },
    {
      kind: 'table',
      headers: [words.fact, words.value, words.cell],
      rows: factsRead(employee, texts).map(({ fact, value, cell }) => [fact, value, cell]),
    },
  ];
};

const findingOf = (verdict: Verdict, policy: Policy, words: PersonWords): string => {
  if (verdict.status === 'passes') return words.passes;
  if (verdict.status === 'not-checked') return words.unchecked;
  if (verdict.waiver !== null) return words.exempted;
  return isBar(verdict, policy) ? words.bars : words.flagged;
};

/** Of who stays only rules about the person alone say something. */
const isAsked = ({ rule }: Verdict, { transfer }: PersonAccount): boolean =>
  transfer !== null || ruleOf(rule).scope === 'employee';

/** Rules that say something of the person in the post the plan gives; one that has nothing to do with such a move is left unsaid. */
export const verdictsTold = (account: PersonAccount): readonly Verdict[] =>
  account.planned.verdicts.filter(
    (verdict) => isAsked(verdict, account) && (verdict.status !== 'passes' || verdict.facts.length > 0),
  );

const ruleBlocks = (account: PersonAccount, texts: Texts): HtmlBlock[] => {
  const words = personWordsOf(texts.language);
  const { planned, transfer, policy } = account;
  const told = verdictsTold(account);
  const unsaid = planned.verdicts.filter((verdict) => isAsked(verdict, account)).length - told.length;
  return [
    { kind: 'heading', text: words.rulesHead },
    {
      kind: 'text',
      text:
        transfer === null
          ? words.rulesAtHome
          : fill(words.rulesOfMove, { post: planned.to.name, unit: planned.to.unit }),
    },
    {
      kind: 'table',
      headers: [words.rule, words.verdict, words.facts, words.basis],
      rows: told.map((verdict) => [
        `${verdict.rule} ${texts.policy.rules[verdict.rule].name}`,
        findingOf(verdict, policy, words),
        describeFacts(verdict.facts, texts) || NOTHING,
        ruleOf(verdict.rule).basis.source,
      ]),
    },
    ...(unsaid === 0 ? [] : [{ kind: 'note', text: fill(words.rulesUnsaid, { p: unsaid }) } satisfies HtmlBlock]),
  ];
};

const partsOf = ({ contributions }: Breakdown, texts: Texts): string[] => {
  const words = personWordsOf(texts.language);
  const base = contributions.reduce((left, { isExcluded, weight }) => left - (isExcluded ? weight : 0), 1000);
  return contributions.map(({ score, weight, contribution, isExcluded }) =>
    isExcluded
      ? words.leftOut
      : fill(words.part, {
          score: formatPoints(score, texts),
          weight,
          base,
          part: formatPoints(contribution, texts),
        }),
  );
};

const scoreBlocks = ({ planned: { current, proposed }, transfer }: PersonAccount, texts: Texts): HtmlBlock[] => {
  const words = personWordsOf(texts.language);
  const columns = transfer === null ? [current] : [current, proposed];
  const parts = columns.map((breakdown) => partsOf(breakdown, texts));
  return [
    { kind: 'heading', text: words.scoreHead },
    {
      kind: 'table',
      headers: [words.criterion, words.now, ...(transfer === null ? [] : [words.there])],
      rows: [
        ...current.contributions.map(({ criterion }, index) => [
          texts.policy.criteria[criterion].name,
          ...parts.map((column) => column[index] ?? NOTHING),
        ]),
        [words.total, ...columns.map(({ total }) => formatPoints(total, texts))],
      ],
    },
  ];
};

const nearBlocks = ({ nearest, policy }: PersonAccount, texts: Texts): HtmlBlock[] => {
  const words = personWordsOf(texts.language);
  return [
    { kind: 'heading', text: words.nearHead },
    ...(nearest.length === 0
      ? [{ kind: 'text', text: words.noOther } satisfies HtmlBlock]
      : [
          { kind: 'note', text: words.nearNotice } satisfies HtmlBlock,
          { kind: 'list', items: nearest.map((one) => describeAnswer(one, policy, texts)) } satisfies HtmlBlock,
        ]),
  ];
};

const correctBlocks = (words: PersonWords): HtmlBlock[] => [
  { kind: 'heading', text: words.correctHead },
  { kind: 'text', text: words.correct },
  { kind: 'blanks', labels: [words.contact, words.until, words.answered] },
];

const withoutBlocks = (without: WhatIf | null, texts: Texts): HtmlBlock[] => {
  const words = personWordsOf(texts.language);
  const heading: HtmlBlock = { kind: 'heading', text: words.withoutHead };
  if (without === null) return [heading, { kind: 'text', text: words.withoutNone }];
  const { value, person, units, chain, others, posts } = describeWhatIf(without, texts);
  const items = [...(chain === null ? [] : [chain]), ...units, ...posts, ...others];
  return [
    heading,
    { kind: 'text', text: `${person}. ${value}` },
    ...(items.length === 0 ? [] : [{ kind: 'list', items } satisfies HtmlBlock]),
  ];
};

const rivalBlocks = (rivals: Shortlist | null, plan: Plan, texts: Texts): HtmlBlock[] => {
  if (rivals === null) return [];
  const words = personWordsOf(texts.language);
  const { outcomes } = publicWordsOf(texts.language);
  const { position, candidates } = rivals;
  return [
    { kind: 'heading', text: fill(words.rivalsHead, { post: position.name, unit: position.unit }) },
    {
      kind: 'table',
      headers: [words.rivals, words.fit, words.outcome, words.why2],
      rows: candidates.map((candidate) => [
        `${candidate.employee.name}\n${candidate.employee.nip}`,
        formatPoints(candidate.total, texts),
        outcomes[candidate.outcome],
        whyNotChosen(candidate, plan, texts) ?? NOTHING,
      ]),
    },
  ];
};

/** The page about one person; with an `objection` what who decides it must know besides, others among it. */
export const personBlocks = (
  account: PersonAccount,
  objection: ObjectionAccount | null,
  texts: Texts,
): readonly HtmlBlock[] => {
  const words = personWordsOf(texts.language);
  const { run, asOf, planned, plan } = account;
  return [
    { kind: 'note', text: objection === null ? words.personNotice : words.objectionNotice },
    { kind: 'note', text: words.notDecided },
    { kind: 'text', text: fill(words.run, { p: run, day: formatDate(asOf) }) },
    ...outcomeBlocks(account, texts),
    ...decisionBlocks(account, words),
    ...(objection === null ? [] : withoutBlocks(objection.without, texts)),
    ...ruleBlocks(account, texts),
    ...scoreBlocks(account, texts),
    ...(objection === null ? [] : rivalBlocks(objection.rivals, plan, texts)),
    ...nearBlocks(account, texts),
    ...readBlocks(planned.employee, texts),
    ...correctBlocks(words),
  ];
};
