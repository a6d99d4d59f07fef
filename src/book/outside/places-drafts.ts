import type { MovedCounts, PublicSummary, StaffCounts, ToldPlaces } from '../../insight';
import type { DraftCell, SheetDraft } from '../../sheets';
import { fill, publicWordsOf, type PublicWords } from '../../text';

import { rowText, rowWhole } from '../row-cells';
import { plainSheet, type PlainAbout, type PlainBlock } from './plain-sheet';

type Row = readonly (DraftCell | null)[];
type Look = 'row' | 'total' | 'group';

const NAME_WIDTH = 330;
const NUMBER_WIDTH = 104;

/** Counts of a table: their headers, and how they are read off a place. */
type Figures<Counts> = {
  readonly headers: (words: PublicWords) => readonly string[];
  readonly of: (counts: Counts) => readonly number[];
};

const STAFF: Figures<StaffCounts> = {
  headers: (words) => [words.seatsHead, words.beforeHead, words.emptyBeforeHead],
  of: ({ seats, before, emptyBefore }) => [seats, before, emptyBefore],
};

const MOVED: Figures<MovedCounts> = {
  headers: (words) => [words.afterHead, words.emptyAfterHead, words.arrivalsHead, words.departuresHead],
  of: ({ after, emptyAfter, arrivals, departures }) => [after, emptyAfter, arrivals, departures],
};

const row = (names: readonly string[], counts: readonly number[], look: Look = 'row'): Row => [
  ...names.map((name) => rowText(name, look === 'group' ? 'groupText' : look)),
  ...counts.map((count) => rowWhole(count, look)),
];

const levelsBlock = <Name, Counts>(
  { rows, others }: ToldPlaces<Name, Counts>,
  total: Counts,
  figures: Figures<Counts>,
  wordOf: (name: Name) => string,
  words: PublicWords,
): PlainBlock => ({
  headers: [words.levelHead, ...figures.headers(words)],
  rows: [
    ...rows.map((place) => row([wordOf(place.name)], figures.of(place))),
    ...(others === null ? [] : [row([fill(words.others, { p: others.members })], figures.of(others))]),
    row([words.total], figures.of(total), 'total'),
  ],
});

const levelsDraft = ({ levels, total, smallest }: PublicSummary, { asOf, texts }: PlainAbout): SheetDraft => {
  const words = publicWordsOf(texts.language);
  const wordOf = (level: (typeof levels.staff.rows)[number]['name']): string => texts.policy.levels[level];
  return plainSheet({
    key: 'jenjang',
    name: words.levelsSheet,
    title: words.levelsTitle,
    notices: [fill(words.placesNotice, { p: smallest })],
    widths: [NAME_WIDTH, ...MOVED.headers(words).map(() => NUMBER_WIDTH)],
    blocks: [
      levelsBlock(levels.staff, total, STAFF, wordOf, words),
      ...(levels.moved === null || total.moved === null
        ? []
        : [levelsBlock(levels.moved, total.moved, MOVED, wordOf, words)]),
    ],
    asOf,
    texts,
  });
};

/** Agencies, each with its units under it. */
const agencyRows = <Counts>(
  agencies: ToldPlaces<string, Counts>,
  unitsOf: (agency: string) => ToldPlaces<string, Counts> | null,
  total: Counts,
  figures: Figures<Counts>,
  words: PublicWords,
): Row[] => [
  ...agencies.rows.flatMap((place): Row[] => {
    const agency = place.name === '' ? words.noAgency : place.name;
    const units = unitsOf(place.name);
    return [
      row([agency, words.allUnits], figures.of(place), 'group'),
      ...(units?.rows ?? []).map((unit) => row([agency, unit.name], figures.of(unit))),
      ...(units === null || units.others === null
        ? []
        : [row([agency, fill(words.others, { p: units.others.members })], figures.of(units.others))]),
    ];
  }),
  ...(agencies.others === null
    ? []
    : [
        row([fill(words.others, { p: agencies.others.members }), words.allUnits], figures.of(agencies.others), 'group'),
      ]),
  row([words.total, ''], figures.of(total), 'total'),
];

/** What is told of agencies, units and levels: before the plan, and after it where its moves may be told. */
export const placesDrafts = (summary: PublicSummary, about: PlainAbout): readonly SheetDraft[] => {
  const { agencies, unitsOf, total, smallest } = summary;
  const words = publicWordsOf(about.texts.language);
  const sheet = <Counts>(
    named: { readonly key: string; readonly name: string; readonly title: string; readonly notice: string },
    figures: Figures<Counts>,
    rows: Row[],
  ): SheetDraft =>
    plainSheet({
      ...about,
      ...named,
      notices: [fill(named.notice, { p: smallest })],
      widths: [NAME_WIDTH, NAME_WIDTH, ...figures.headers(words).map(() => NUMBER_WIDTH)],
      blocks: [{ headers: [words.agencyHead, words.unitHead, ...figures.headers(words)], rows }],
    });
  const staff = sheet(
    { key: 'perangkat', name: words.placesSheet, title: words.placesTitle, notice: words.placesNotice },
    STAFF,
    agencyRows(agencies.staff, (name) => unitsOf.get(name)?.staff ?? null, total, STAFF, words),
  );
  if (agencies.moved === null || total.moved === null) return [staff, levelsDraft(summary, about)];
  const moved = sheet(
    { key: 'sesudah', name: words.movedSheet, title: words.movedTitle, notice: words.movedNotice },
    MOVED,
    agencyRows(agencies.moved, (name) => unitsOf.get(name)?.moved ?? null, total.moved, MOVED, words),
  );
  return [staff, moved, levelsDraft(summary, about)];
};
