import type { Plan, Policy } from '../../domain';
import type { PublicCounts, PublicFate, PublicSummary } from '../../insight';
import type { DraftCell, SheetDraft } from '../../sheets';
import { fill, formatDate, formatWhole, publicWordsOf, type Texts } from '../../text';

import { text } from '../cells';
import { rowText, rowWhole } from '../row-cells';
import { provenSentence } from '../summary-sheet';
import { plainSheet, type PlainAbout, type PlainBlock } from './plain-sheet';
import { placesDrafts } from './places-drafts';
import { rulesDraft } from './rules-draft';

type Row = readonly (DraftCell | null)[];

/** What a summary is told with, beside its counts. */
export type PublicAbout = PlainAbout & { readonly plan: Plan; readonly policy: Policy };

const WIDTHS = [560, 130, 560] as const;

const countsBlock = <Name>(
  heading: string,
  { rows, others }: PublicCounts<Name>,
  wordOf: (name: Name) => string,
  texts: Texts,
): PlainBlock => {
  const words = publicWordsOf(texts.language);
  const listed: Row[] = [
    ...rows.map(({ name, count }) => [rowText(wordOf(name)), rowWhole(count)]),
    ...(others === null ? [] : [[rowText(fill(words.others, { p: others.members })), rowWhole(others.count)]]),
  ];
  const sum = rows.reduce((all, { count }) => all + count, others?.count ?? 0);
  return {
    headers: [heading, words.countHead],
    rows:
      listed.length === 0
        ? [[rowText(words.nobody), rowWhole(0)]]
        : [...listed, [rowText(words.total, 'total'), rowWhole(sum, 'total')]],
  };
};

const fateWord = (fate: PublicFate, isQuiet: boolean, texts: Texts): string => {
  const words = publicWordsOf(texts.language);
  if (fate === 'free') return isQuiet ? words.fate.freeOrMoves : words.fate.free;
  return fate === 'nowhere'
    ? words.fate.nowhere
    : fill(words.byRule, { rule: fate, name: texts.policy.rules[fate].name });
};

const figureRows = (
  { total, people, moves, firstSeats, smallest }: PublicSummary,
  { asOf, texts }: PublicAbout,
): Row[] => {
  const words = publicWordsOf(texts.language);
  const whole = (count: number | null): string => (count === null ? words.withheld : formatWhole(count, texts));
  const change = (before: number, after: number | null): string =>
    fill(words.fromTo, { a: whole(before), b: whole(after) });
  const figure = (label: string, value: string): Row => [rowText(label), { ...rowText(value), align: 'right' }];
  return [
    figure(words.asOf, formatDate(asOf)),
    figure(words.people, whole(people)),
    figure(words.seats, whole(total.seats)),
    figure(words.moves, moves === null ? fill(words.movesFew, { p: smallest }) : whole(moves)),
    figure(words.emptySeats, change(total.emptyBefore, total.moved?.emptyAfter ?? null)),
    ...(firstSeats.all === 0
      ? []
      : [figure(fill(words.firstSeats, { p: whole(firstSeats.all) }), change(firstSeats.before, firstSeats.after))]),
  ];
};

const overview = (summary: PublicSummary, about: PublicAbout): SheetDraft => {
  const { texts, plan, asOf } = about;
  const words = publicWordsOf(texts.language);
  const { smallest, moves } = summary;
  const isQuiet = moves === null;
  const ofMoves: PlainBlock[] = isQuiet
    ? []
    : [
        countsBlock(words.kindsHead, summary.kinds, (kind) => texts.policy.moves[kind], texts),
        countsBlock(words.reachesHead, summary.reaches, (reach) => words.reach[reach], texts),
        countsBlock(words.causesHead, summary.causes, (cause) => words.cause[cause], texts),
        countsBlock(words.fitsHead, summary.fits, (fit) => words.fit[fit], texts),
      ];
  const keptOut = summary.keptOut.map(({ rule, posts }) => [
    rowText(`${rule} ${texts.policy.rules[rule].name}`),
    rowWhole(posts),
  ]);
  return plainSheet({
    key: 'umum',
    name: words.summarySheet,
    title: words.summaryTitle,
    notices: [
      words.notDecided,
      fill(words.summaryNotice, { p: smallest }),
      ...(isQuiet ? [fill(words.movesFewNotice, { p: smallest })] : []),
    ],
    widths: WIDTHS,
    blocks: [
      { headers: [], rows: figureRows(summary, about) },
      { heading: words.proofHead, headers: [], rows: [[text(provenSentence(plan, texts))]] },
      {
        heading: words.methodHead,
        headers: [],
        rows: words.method.split('\n').map((line) => [text(fill(line, { sheet: words.rulesSheet }))]),
      },
      ...ofMoves,
      countsBlock(
        isQuiet ? words.countHead : words.fatesHead,
        summary.fates,
        (fate) => fateWord(fate, isQuiet, texts),
        texts,
      ),
      {
        headers: [words.keptOutHead, words.postsHead],
        rows: keptOut.length === 0 ? [[rowText(words.nobody), rowWhole(0)]] : keptOut,
        note: fill(words.keptOutNote, { p: smallest }),
      },
    ],
    asOf,
    texts,
  });
};

/** The sheets of a public summary, in the order people read them. */
export const publicDrafts = (summary: PublicSummary, about: PublicAbout): readonly SheetDraft[] => [
  overview(summary, about),
  ...placesDrafts(summary, about),
  rulesDraft(about.policy, about.asOf, about.texts),
];
