import type { Appraisal, CivilDate } from '../domain';
import type { EvaluatedMove, Evaluation } from '../insight';
import { PALETTE, type ChartDraft, type DraftCell } from '../sheets';
import { evaluationWordsOf, fill, formatDate, type Texts } from '../text';

import { text } from './cells';
import { describeEvaluation, tablesOfEvaluation, type TableFigure } from './describe-evaluation';
import { printPage } from './print-page';
import { rowCode, rowFit, rowPair, rowPoints, rowSigned, rowText, rowWhole } from './row-cells';
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

/** Rows a chart covers. */
const CHART_ROWS = 14;

const LOOKS = { there: 'good', elsewhere: 'row', 'not-moved': 'bad', unread: 'rowMuted', gone: 'rowMuted' } as const;

const ratingText = (appraisal: Appraisal | null, texts: Texts): string | null =>
  appraisal === null
    ? null
    : fill(evaluationWordsOf(texts.language).rating, {
        rating: texts.policy.ratings[appraisal.rating],
        year: appraisal.year,
      });

const figureCell = ({ kind, value }: TableFigure): DraftCell => {
  if (value === null) return { ...rowText('–'), align: 'right' };
  return kind === 'count' ? rowWhole(value) : kind === 'points' ? rowPoints(value) : rowSigned(value);
};

const tableRows = (columnOf: (id: string) => number, { evaluated, texts }: EvaluationInput): (DraftCell | null)[][] => {
  const before = Array.from({ length: columnOf('person') }, () => null);
  return tablesOfEvaluation(evaluated.evaluation, texts).flatMap(({ header, lines }) => [
    [],
    [
      ...before,
      ...header.map((word, index): DraftCell => ({ ...text(word, 'header'), align: index === 0 ? 'left' : 'right' })),
    ],
    ...lines.map(({ label, figures }) => [...before, rowFit(label, WIDTHS.person), ...figures.map(figureCell)]),
  ]);
};

/** Mean ratings before and after as a chart right of the tables, where there are enough cases for all four. */
const chartsOf = (columnOf: (id: string) => number, { evaluated, texts }: EvaluationInput): ChartDraft[] => {
  const { movers, others, paired } = evaluated.evaluation;
  const all = [movers, others, paired.movers, paired.peers];
  // Title, notice, sentences and a blank row stand above the first table.
  const header = 2 + describeEvaluation(evaluated.evaluation, texts).length + 1;
  const first = columnOf('person');
  return all.some(({ change }) => change.mean === null)
    ? []
    : [
        {
          title: evaluationWordsOf(texts.language).programme,
          kind: 'column',
          range: { firstRow: header, lastRow: header + all.length, firstColumn: first, lastColumn: first + 2 },
          place: {
            firstRow: header,
            lastRow: header + CHART_ROWS,
            firstColumn: columnOf('ratingBefore'),
            lastColumn: columnOf('scoreLater'),
          },
        },
      ];
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
    charts: chartsOf(columnOf, input),
    // Of all that stands above the table only its header is wanted on every page.
    print: printPage(
      input,
      { firstRow: 0, lastRow: Math.max(lastRow, headerRow + 1), firstColumn: 0, lastColumn: columnOf('scoreLater') },
      { titleRows: { first: headerRow, last: headerRow } },
    ),
  }),
});
