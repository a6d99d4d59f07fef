import type { CivilDate, Plan, Policy, PositionLevel } from '../../domain';
import type { PlaceCounts, PublicCounts, PublicFate, PublicPlaces, PublicSummary } from '../../insight';
import type { DraftCell, SheetDraft } from '../../sheets';
import { fill, formatDate, formatWhole, publicWordsOf, type Texts } from '../../text';

import { text } from '../cells';
import { rowText, rowWhole } from '../row-cells';
import { provenSentence } from '../summary-sheet';
import { plainSheet, type PlainBlock } from './plain-sheet';
import { rulesDraft } from './rules-draft';

type Row = readonly (DraftCell | null)[];

/** What a summary is told with, beside its counts. */
export type PublicAbout = {
  readonly plan: Plan;
  readonly policy: Policy;
  readonly asOf: CivilDate;
  readonly texts: Texts;
};

const WIDTHS = { name: 460, number: 96, wide: 330 } as const;

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
    heading,
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

const figureRows = ({ total, people, moves, firstSeats, smallest }: PublicSummary, { asOf, texts }: PublicAbout): Row[] => {
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
    figure(words.emptySeats, change(total.emptyBefore, total.emptyAfter)),
    ...(firstSeats.all === 0
      ? []
      : [
          figure(
            fill(words.firstSeats, { p: whole(firstSeats.all) }),
            change(firstSeats.before, firstSeats.after),
          ),
        ]),
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
    widths: [WIDTHS.name, WIDTHS.number * 2, WIDTHS.number * 4],
    blocks: [
      { headers: [], rows: figureRows(summary, about) },
      { heading: words.proofHead, headers: [], rows: [[text(provenSentence(plan, texts))]] },
      {
        heading: words.methodHead,
        headers: [],
        rows: [[text(fill(words.method, { sheet: words.rulesSheet }))]],
      },
      ...ofMoves,
      countsBlock(
        isQuiet ? words.countHead : words.fatesHead,
        summary.fates,
        (fate) => fateWord(fate, isQuiet, texts),
        texts,
      ),
      {
        heading: words.keptOutHead,
        headers: [words.ruleHead, words.postsHead],
        rows: keptOut.length === 0 ? [[rowText(words.nobody), rowWhole(0)]] : keptOut,
        note: fill(words.keptOutNote, { p: smallest }),
      },
    ],
    asOf,
    texts,
  });
};

const placeCells = (
  { seats, before, after, emptyBefore, emptyAfter, arrivals, departures }: PlaceCounts,
  withheld: string,
  look: 'row' | 'total' | 'group',
): DraftCell[] =>
  [seats, before, after, emptyBefore, emptyAfter, arrivals, departures].map((count) =>
    count === null ? { ...rowText(withheld, look), align: 'right' } : rowWhole(count, look),
  );

const placeHeaders = (texts: Texts): string[] => {
  const words = publicWordsOf(texts.language);
  return [
    words.seatsHead,
    words.beforeHead,
    words.afterHead,
    words.emptyBeforeHead,
    words.emptyAfterHead,
    words.arrivalsHead,
    words.departuresHead,
  ];
};

const levelsDraft = (summary: PublicSummary, { asOf, texts }: PublicAbout): SheetDraft => {
  const words = publicWordsOf(texts.language);
  const { levels, total, smallest } = summary;
  const row = (name: string, counts: PlaceCounts, look: 'row' | 'total' = 'row'): Row => [
    rowText(name, look),
    ...placeCells(counts, words.withheld, look),
  ];
  return plainSheet({
    key: 'jenjang',
    name: words.levelsSheet,
    title: words.levelsTitle,
    notices: [fill(words.placesNotice, { p: smallest })],
    widths: [WIDTHS.wide, ...placeHeaders(texts).map(() => WIDTHS.number)],
    blocks: [
      {
        headers: [words.levelHead, ...placeHeaders(texts)],
        rows: [
          ...levels.rows.map(({ name, ...counts }) => row(texts.policy.levels[name satisfies PositionLevel], counts)),
          ...(levels.others === null
            ? []
            : [row(fill(words.others, { p: levels.others.members }), levels.others)]),
          row(words.total, total, 'total'),
        ],
      },
    ],
    asOf,
    texts,
  });
};

const agenciesDraft = (summary: PublicSummary, { asOf, texts }: PublicAbout): SheetDraft => {
  const words = publicWordsOf(texts.language);
  const { agencies, unitsOf, total, smallest } = summary;
  const row = (agency: string, unit: string, counts: PlaceCounts, look: 'row' | 'total' | 'group' = 'row'): Row => [
    rowText(agency, look === 'group' ? 'groupText' : look),
    rowText(unit, look === 'group' ? 'groupText' : look),
    ...placeCells(counts, words.withheld, look),
  ];
  const others = ({ others: merged }: PublicPlaces<string>, agency: string): Row[] =>
    merged === null ? [] : [row(agency, fill(words.others, { p: merged.members }), merged)];
  const rows = agencies.rows.flatMap(({ name, ...counts }): Row[] => {
    const agency = name === '' ? words.noAgency : name;
    const units = unitsOf.get(name) ?? { rows: [], others: null };
    return [
      row(agency, words.allUnits, counts, 'group'),
      ...units.rows.map(({ name: unit, ...own }) => row(agency, unit, own)),
      ...others(units, agency),
    ];
  });
  return plainSheet({
    key: 'perangkat',
    name: words.placesSheet,
    title: words.placesTitle,
    notices: [fill(words.placesNotice, { p: smallest })],
    widths: [WIDTHS.wide, WIDTHS.wide, ...placeHeaders(texts).map(() => WIDTHS.number)],
    blocks: [
      {
        headers: [words.agencyHead, words.unitHead, ...placeHeaders(texts)],
        rows: [
          ...rows,
          ...(agencies.others === null
            ? []
            : [row(fill(words.others, { p: agencies.others.members }), words.allUnits, agencies.others, 'group')]),
          row(words.total, '', total, 'total'),
        ],
      },
    ],
    asOf,
    texts,
  });
};

/** The sheets of a public summary, in the order people read them. */
export const publicDrafts = (summary: PublicSummary, about: PublicAbout): readonly SheetDraft[] => [
  overview(summary, about),
  agenciesDraft(summary, about),
  levelsDraft(summary, about),
  rulesDraft(about.policy, about.asOf, about.texts),
];
