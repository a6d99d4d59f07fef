import type { Appraisal, CivilDate } from '../domain';
import {
  LEAST_CASES,
  LEAST_RANKED,
  NEAR_SCORE,
  type BeforeAfter,
  type EvaluatedMove,
  type Evaluation,
} from '../insight';
import { PALETTE, type DraftCell } from '../sheets';
import {
  evaluationWordsOf,
  fill,
  formatDate,
  formatDecimal,
  formatPoints,
  formatSigned,
  formatWhole,
  type Texts,
} from '../text';

import { text } from './cells';
import { printPage } from './print-page';
import { rowCode, rowPair, rowPoints, rowText } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed, type SheetInput } from './sheet-spec';

/** An evaluation of a run, and the later file it rests on. */
export type EvaluatedRun = {
  readonly evaluation: Evaluation;
  /** The run that was decided on, and the day of its data. */
  readonly run: number;
  readonly then: CivilDate;
  readonly file: string;
};

type EvaluationInput = SheetInput & { readonly evaluated: EvaluatedRun };

type Row = EvaluatedMove & { readonly number: number };

const WIDTHS = { person: 190, post: 186, outcome: 120, rating: 110 } as const;

const LOOKS = { there: 'good', elsewhere: 'row', 'not-moved': 'bad', unread: 'rowMuted', gone: 'rowMuted' } as const;

/** What is to be said of an evaluation as a whole, sentence by sentence. */
export const describeEvaluation = ({ counts, moves, people, common, year }: Evaluation, texts: Texts): string[] => {
  const words = evaluationWordsOf(texts.language);
  const whole = (count: number): string => formatWhole(count, texts);
  return [
    words.noCause,
    fill(words.counts, {
      moves: whole(moves.length),
      there: whole(counts.there),
      elsewhere: whole(counts.elsewhere),
      still: whole(counts['not-moved']),
      gone: whole(counts.gone),
      unread: whole(counts.unread),
    }),
    fill(words.people, { common: whole(common), people: whole(people) }),
    fill(words.years, { year }),
    fill(words.peers, {
      near: formatPoints(NEAR_SCORE, texts),
      count: whole(moves.filter(({ peer }) => peer !== null).length),
    }),
    fill(words.few, { least: LEAST_CASES, ranked: LEAST_RANKED }),
  ];
};

/** Tables of an evaluation as texts: a header and lines of a label and four cells each. */
export type EvaluationTable = { readonly header: readonly string[]; readonly lines: readonly (readonly string[])[] };

const NONE = '–';

const meansOf = ({ before, after, change }: BeforeAfter, texts: Texts): string[] => [
  before.mean === null ? NONE : formatPoints(before.mean, texts),
  after.mean === null ? NONE : formatPoints(after.mean, texts),
  change.mean === null ? NONE : formatSigned(change.mean, texts),
];

/** The programme, the criteria and the units of an evaluation. */
export const tablesOfEvaluation = (
  { movers, others, paired, foretold, units }: Evaluation,
  texts: Texts,
): EvaluationTable[] => {
  const words = evaluationWordsOf(texts.language);
  const whole = (count: number): string => formatWhole(count, texts);
  const ratings = [words.cases, words.before, words.after, words.change];
  const line = (label: string, means: BeforeAfter): string[] => [
    label,
    whole(means.change.cases),
    ...meansOf(means, texts),
  ];
  return [
    {
      header: [words.programme, ...ratings],
      lines: [
        line(words.movers, movers),
        line(words.others, others),
        line(words.pairedMovers, paired.movers),
        line(words.pairedPeers, paired.peers),
      ],
    },
    {
      header: [words.foretelling, words.cases, words.correlation],
      lines: foretold.map(({ criterion, cases, correlation }) => [
        criterion === null ? words.whole : texts.policy.criteria[criterion].name,
        whole(cases),
        correlation === null ? NONE : formatDecimal(correlation / 100, texts),
      ]),
    },
    {
      header: [words.units, ...ratings],
      lines: units.map((unit) => [unit.unit, whole(unit.change.cases), ...meansOf(unit, texts)]),
    },
  ];
};

const ratingText = (appraisal: Appraisal | null, texts: Texts): string | null =>
  appraisal === null
    ? null
    : fill(evaluationWordsOf(texts.language).rating, {
        rating: texts.policy.ratings[appraisal.rating],
        year: appraisal.year,
      });

const tableRows = (columnOf: (id: string) => number, { evaluated, texts }: EvaluationInput): (DraftCell | null)[][] => {
  const first = columnOf('person');
  const across = (cells: readonly string[], look: 'header' | 'body'): (DraftCell | null)[] => [
    ...Array.from({ length: first }, () => null),
    ...cells.map((cell, index): DraftCell =>
      index === 0 ? text(cell, look) : { ...text(cell, look), align: 'right' },
    ),
  ];
  return tablesOfEvaluation(evaluated.evaluation, texts).flatMap(({ header, lines }) => [
    [],
    across(header, 'header'),
    ...lines.map((cells) => across(cells, 'body')),
  ]);
};

/** What became of the moves an office approved: one row per move, with who is set beside the mover. */
export const evaluationSheet = sheetOf<Row, EvaluationInput>({
  id: 'evaluation',
  notice: ({ evaluated: { run, then, file }, identity: { asOf }, texts }) =>
    text(
      fill(evaluationWordsOf(texts.language).notice, { run, then: formatDate(then), file, now: formatDate(asOf) }),
      'subtitle',
    ),
  identity: ['nip'],
  above: ({ columnOf }, input) => [
    ...describeEvaluation(input.evaluated.evaluation, input.texts).map((sentence) => [text(sentence, 'subtitle')]),
    ...tableRows(columnOf, input),
    [],
  ],
  columns: ({ texts }) => {
    const words = evaluationWordsOf(texts.language);
    const rating = (appraisal: Appraisal | null): DraftCell => rowText(ratingText(appraisal, texts));
    return [
      computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
      computed('person', {
        width: WIDTHS.person,
        write: ({ employee }) => rowPair(employee.name, employee.nip, WIDTHS.person),
      }),
      computed('evaluatedFrom', {
        width: WIDTHS.post,
        write: ({ from }) => rowPair(from.name, from.unit, WIDTHS.post),
      }),
      computed('decidedSeat', { width: WIDTHS.post, write: ({ to }) => rowPair(to.name, to.unit, WIDTHS.post) }),
      computed('laterSeat', {
        width: WIDTHS.post,
        write: ({ now }) => (now === null ? rowText(null) : rowPair(now.name, now.unit, WIDTHS.post)),
      }),
      computed('completion', {
        width: WIDTHS.outcome,
        write: ({ outcome }) => rowText(words.outcomes[outcome], LOOKS[outcome]),
      }),
      computed('ratingBefore', { width: WIDTHS.rating, write: ({ before }) => rating(before) }),
      computed('ratingAfter', { width: WIDTHS.rating, write: ({ after }) => rating(after) }),
      computed('scoreForetold', { width: 84, write: ({ foretold }) => rowPoints(foretold) }),
      computed('scoreLater', { width: 84, write: ({ later }) => rowPoints(later) }),
      computed('peer', {
        width: WIDTHS.person,
        write: ({ peer }) =>
          peer === null ? rowText(null) : rowPair(peer.employee.name, peer.employee.nip, WIDTHS.person),
      }),
      computed('peerScore', { width: 84, write: ({ peer }) => rowPoints(peer?.score ?? null) }),
      computed('peerBefore', { width: WIDTHS.rating, write: ({ peer }) => rating(peer?.before ?? null) }),
      computed('peerAfter', { width: WIDTHS.rating, write: ({ peer }) => rating(peer?.after ?? null) }),
      computed('nip', { width: 150, write: ({ employee }) => text(employee.nip) }),
      computed('decisionDate', {
        width: 90,
        write: ({ date }) => (date === null ? rowText(null) : { value: date, look: 'row', format: 'date' }),
      }),
    ];
  },
  lastPrinted: 'scoreLater',
  rows: ({ evaluated }) => evaluated.evaluation.moves.map((move, index) => ({ ...move, number: index + 1 })),
  nothing: 'evaluationNone',
  dress: ({ headerRow, lastRow, columnOf }, input) => ({
    tabColor: PALETTE.teal,
    // Of all that stands above the table only its header is wanted on every page.
    print: printPage(
      input,
      { firstRow: 0, lastRow: Math.max(lastRow, headerRow + 1), firstColumn: 0, lastColumn: columnOf('scoreLater') },
      { titleRows: { first: headerRow, last: headerRow } },
    ),
  }),
});
