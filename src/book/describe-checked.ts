import type { Commitment, Verdict } from '../domain';
import type { CheckedList, CheckedRow, ListClash, RowOutcome } from '../insight';
import { assertNever } from '../kernel';
import { ruleOf } from '../rules';
import { cellAddress } from '../sheets';
import { describeFacts, fill, formatPoints, formatWhole, type Texts } from '../text';

import type { LabelId } from './sheet-spec';

const OUTCOMES = {
  lawful: 'listLawful',
  'after-drops': 'listAfterDrops',
  'to-drop': 'listToDrop',
  barred: 'listBarred',
} as const satisfies Readonly<Record<RowOutcome, LabelId>>;

/** Words for what keeps a lawful move out of a plan. */
export const EXCLUSIONS = {
  'gains-too-little': 'listGainsTooLittle',
  'loses-too-much': 'listLosesTooMuch',
  'not-long-in-post': 'listNotLong',
  'other-title': 'listOtherTitle',
} as const satisfies Readonly<Record<NonNullable<CheckedRow['exclusion']>, LabelId>>;

/** What rules are called: on a sheet by code and name, where people read sentences by name alone. */
export type RuleNaming = 'with-codes' | 'by-name';

/** "R1 Masa jabatan minimal: 8 bulan; ... [Permenpan RB ...]": a rule that forbids a row, with what it rests on and where it is written. */
export const describeBar = ({ rule, facts }: Verdict, texts: Texts, naming: RuleNaming): string => {
  const told = describeFacts(facts, texts);
  const name = naming === 'by-name' ? texts.policy.rules[rule].name : `${rule} ${texts.policy.rules[rule].name}`;
  return `${name}${told === '' ? '' : ` (${told})`} [${ruleOf(rule).basis.source}]`;
};

/** What a move of a list runs into, in words. */
export const describeClash = (clash: ListClash, { sheets: { labels } }: Texts): string => {
  switch (clash.kind) {
    case 'seats': {
      const { position, heads, seats } = clash;
      return fill(labels.clashSeats, { post: position.name, unit: position.unit, heads, seats });
    }
    case 'post-left':
    case 'unit-left': {
      const { position, heads, least } = clash;
      const sentence = clash.kind === 'post-left' ? labels.clashPostLeft : labels.clashUnitLeft;
      return fill(sentence, { post: position.name, unit: position.unit, heads, least });
    }
    case 'leaving':
      return fill(labels.clashLeaving, { unit: clash.position.unit, count: clash.leaving, most: clash.most });
    case 'apart':
      return fill(labels.clashApart, { person: clash.other.name });
    case 'head-and-deputy':
      return fill(labels.clashHeads, { person: clash.other.name });
    case 'moves':
      return fill(labels.clashMoves, { count: clash.moves, most: clash.most });
    default:
      return assertNever(clash);
  }
};

/** A decision that a row is against, with its cell: "putusan Tolak (P1 Putusan!B9)". */
const describeRuling = ({ ruling, where }: Commitment, { sheets: { labels, rulings } }: Texts): string =>
  fill(labels.clashRuling, {
    ruling: rulings[ruling],
    cell: `${where?.sheet ?? ''}!${cellAddress(where?.row ?? 0, where?.column ?? 0)}`,
  });

/** Whether a row would stay on the list if nobody had decided otherwise. */
export const isOnlyAgainstRulings = ({ outcome, rulings }: CheckedRow): boolean =>
  rulings.length > 0 && (outcome === 'lawful' || outcome === 'after-drops');

/** A row of a checked list in words: the verdict, each reason for it, and what to do. */
export type CheckedRowWords = {
  readonly verdict: string;
  readonly reasons: readonly string[];
  readonly remedy: string;
};

const remedyOf = (row: CheckedRow, { sheets: { labels }, policy }: Texts, naming: RuleNaming): string => {
  const { outcome, bars, from, to, planned } = row;
  const values = {
    best:
      planned.id === to.id
        ? labels.listBestSame
        : planned.id === from.id
          ? labels.listBestStays
          : fill(labels.listBest, { post: planned.name, unit: planned.unit }),
    rules: bars.map(({ rule }) => (naming === 'by-name' ? policy.rules[rule].name : rule)).join(', '),
  };
  if (isOnlyAgainstRulings(row)) return fill(labels.listRevoke, values);
  switch (outcome) {
    case 'barred':
      return fill(labels.listDropBarred, values);
    case 'to-drop':
      return fill(labels.listDrop, values);
    case 'after-drops':
      return fill(labels.listKeepAfter, values);
    case 'lawful':
      return fill(planned.id === to.id ? labels.listAsPlanned : labels.listKeep, values);
    default:
      return assertNever(outcome);
  }
};

/** Puts a checked row into words. */
export const describeCheckedRow = (
  row: CheckedRow,
  texts: Texts,
  naming: RuleNaming = 'with-codes',
): CheckedRowWords => {
  const { labels } = texts.sheets;
  return {
    verdict: labels[isOnlyAgainstRulings(row) ? 'listRuled' : OUTCOMES[row.outcome]],
    reasons: [
      ...row.rulings.map((ruling) => describeRuling(ruling, texts)),
      ...row.bars.map((bar) => describeBar(bar, texts, naming)),
      ...row.clashes.map((clash) => describeClash(clash, texts)),
      // What a rule forbids is not weighed besides.
      ...(row.exclusion === null || row.bars.length > 0 ? [] : [labels[EXCLUSIONS[row.exclusion]]]),
      ...(row.loss === null ? [labels.listNoSeat] : []),
    ],
    remedy: remedyOf(row, texts, naming),
  };
};

/** What is to be said of a checked list as a whole, sentence by sentence; `unread` is how many rows could not be judged. */
export const describeCheckedList = (
  { rows, drops, values, lossTogether, othersMoved }: CheckedList,
  unread: number,
  texts: Texts,
): string[] => {
  const { labels } = texts.sheets;
  const count = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  const points = (value: number): string => formatPoints(value, texts);
  const ruled = rows.filter(({ rulings }) => rulings.length > 0).length;
  const dropped =
    drops.count === 0 ? labels.listLawfulAll : drops.count === drops.atLeast ? labels.listFewest : labels.listAtMost;
  return [
    fill(labels.listCounts, {
      p: formatWhole(rows.length, texts),
      lawful: count('lawful'),
      after: count('after-drops'),
      drop: count('to-drop'),
      barred: count('barred'),
    }),
    ...(unread === 0 ? [] : [fill(labels.listUnread, { count: unread })]),
    ...(ruled === 0 ? [] : [fill(labels.listAgainst, { count: formatWhole(ruled, texts) })]),
    ...(rows.length === 0 ? [] : [fill(dropped, { count: drops.count, least: drops.atLeast })]),
    fill(labels.listValue, { list: points(values.list), stay: points(values.stay), best: points(values.best) }),
    lossTogether === null
      ? labels.listTogetherNone
      : lossTogether === 0 && othersMoved === 0
        ? labels.listTogetherFree
        : fill(labels.listTogether, { loss: points(lossTogether), others: formatWhole(othersMoved, texts) }),
  ];
};
