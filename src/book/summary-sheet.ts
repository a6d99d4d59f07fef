import type { Plan } from '../domain';
import { countUnlawfulApprovals, provenOf, type PlanProven } from '../insight';
import { lineCount, PALETTE, type CellRange, type DraftCell } from '../sheets';
import { fill, formatDate, formatPoints, formatSigned, formatWhole, type Texts } from '../text';

import { signedFormula, text } from './cells';
import { PageCells } from './page-cells';
import { printPage } from './print-page';
import { noticeOrStale } from './recommendations-sheet';
import type { ReportInput } from './report-input';
import { pageOf, widthsOf } from './sheet-of';
import { aimRows } from './summary-aims';
import { curveOf, effortRows, halfWay } from './summary-effort';
import { countSeatChanges, countUncheckedTransfers } from './summary-facts';
import {
  aboutRows,
  BESIDE,
  COLUMNS,
  contentRows,
  dataRows,
  effectRows,
  GAIN_CELL,
  LANE,
  LANES_ROW,
  needRows,
  PAGE_WIDTH,
  putAgencies,
  putAllAgencies,
  sumOf,
  valueRows,
} from './summary-lanes';
import { balanceNeed } from './summary-need';
import { uncheckedRows, widelyUnchecked } from './summary-unchecked';

const LAST_COLUMN = COLUMNS.length - 1;
const HEADLINE_ROW = 2;
const UNCHECKED_ROW = 4;
const TILES_ROW = 5;
const CHART_ROWS = 9;
/** Points of the rows that are not as high as their text asks: a tile's figure, and the gaps above and below the tiles. */
const HEIGHTS = { [HEADLINE_ROW]: 22, [TILES_ROW + 1]: 30, [TILES_ROW + 3]: 8 };
const GAP_HEIGHT = 4;
const LINE_HEIGHT = 15;

const PROOF_ROW = HEADLINE_ROW + 1;

/** A row across the page. */
const acrossPage = (row: number): CellRange => ({
  firstRow: row,
  lastRow: row,
  firstColumn: 0,
  lastColumn: LAST_COLUMN,
});
const heightOf = (lines: number): number => lines * LINE_HEIGHT + 3;

const titleOf = ({ policy: { planName }, texts: { sheets } }: ReportInput): string =>
  planName === null ? sheets.labels.summaryTitle : fill(sheets.labels.summaryTitleOf, { name: planName });

const headlineOf = (input: ReportInput): string => {
  const { planned, texts } = input;
  const { labels } = texts.sheets;
  const { transfers, objective, stayTotal } = planned.plan;
  if (transfers.length === 0) return labels.noTransfers;
  const { filled, vacated } = countSeatChanges(planned);
  const headline = fill(labels.headline, {
    p: formatWhole(transfers.length, texts),
    a: formatWhole(filled, texts),
    b: formatWhole(vacated, texts),
    q: formatSigned(objective.total - stayTotal, texts),
  });
  const half = halfWay(input);
  return half === null ? headline : `${headline} ${half}`;
};

/** What is said of a plan, and of one that follows decisions. */
const PROOFS = {
  best: ['optimal', 'optimalFollowing'],
  'best-within': ['optimalWithin', 'optimalFollowingWithin'],
  near: ['nearOptimal', 'nearOptimalFollowing'],
} as const satisfies Readonly<Record<PlanProven['kind'], readonly [string, string]>>;

/** How good a plan is proven to be, in a sentence that tells of nobody. */
export const provenSentence = (plan: Plan, texts: Texts): string => {
  const { kind, isFollowing } = provenOf(plan);
  const sentence = texts.sheets.labels[PROOFS[kind][isFollowing ? 1 : 0]];
  return fill(sentence, { gap: formatPoints(plan.objective.gap, texts) });
};

const proofOf = ({ planned: { plan }, texts }: ReportInput): string => {
  const { labels } = texts.sheets;
  const { firstSeats } = plan;
  const proof = provenSentence(plan, texts);
  const unlawful = countUnlawfulApprovals(plan);
  const told =
    unlawful === 0 ? proof : `${fill(labels.unlawfulApprovals, { p: formatWhole(unlawful, texts) })} ${proof}`;
  if (firstSeats.all === 0) return told;
  const { all, before, after } = firstSeats;
  const first = fill(labels.firstSeatsRule, {
    a: formatWhole(after, texts),
    p: formatWhole(all, texts),
    b: formatWhole(before, texts),
  });
  return `${told} ${first}`;
};

type Tile = { readonly first: number; readonly last: number; readonly cells: readonly [string, DraftCell, string] };

const tilesOf = (input: ReportInput, gain: DraftCell): Tile[] => {
  const { planned, balances, texts } = input;
  const { labels } = texts.sheets;
  const { transfers } = planned.plan;
  const { thirdEmpty } = balanceNeed(planned);
  const chains = transfers.reduce((most, { chain }) => Math.max(most, chain), 0);
  const { filled, vacated } = countSeatChanges(planned);
  const said = (value: string): DraftCell => text(value, 'tileValue');
  return [
    {
      first: 0,
      last: 0,
      cells: [
        labels.transfers,
        said(formatWhole(transfers.length, texts)),
        fill(labels.inChains, { p: formatWhole(chains, texts) }),
      ],
    },
    {
      first: 1,
      last: 4,
      cells: [
        labels.seatChanges,
        said(fill(labels.seatChangesOf, { a: formatWhole(filled, texts), b: formatWhole(vacated, texts) })),
        labels.seatChangesNote,
      ],
    },
    {
      first: 6,
      last: 6,
      cells: [
        labels.openSeats,
        said(
          [sumOf(balances, ({ openBefore }) => openBefore), sumOf(balances, ({ openAfter }) => openAfter)]
            .map((seats) => formatWhole(seats, texts))
            .join(' → '),
        ),
        labels.beforeAndAfter,
      ],
    },
    { first: 7, last: 8, cells: [labels.scoreGain, gain, labels.pointsWord] },
    {
      first: 10,
      last: 11,
      cells: [
        labels.thirdEmptyShort,
        said([thirdEmpty.before, thirdEmpty.after].map((posts) => formatWhole(posts, texts)).join(' → ')),
        labels.thirdEmptyNote,
      ],
    },
    {
      first: 12,
      last: 14,
      cells: [
        labels.uncheckedTransfers,
        said(
          fill(labels.partOf, {
            a: formatWhole(countUncheckedTransfers(transfers), texts),
            p: formatWhole(transfers.length, texts),
          }),
        ),
        labels.uncheckedNote,
      ],
    },
  ];
};

/** Puts a tile of three rows and answers the cells that are joined in it. */
const putTile = (page: PageCells, { first, last, cells: [label, value, note] }: Tile): CellRange[] => {
  const rest = Array.from({ length: last - first }, () => text(null, 'tile'));
  page.putDown(TILES_ROW, first, [
    [text(label, 'tileLabel'), ...rest],
    [{ ...value, align: 'indent' }, ...rest],
    [text(note, 'tileNote'), ...rest],
  ]);
  if (first === last) return [];
  return [0, 1, 2].map((row) => ({
    firstRow: TILES_ROW + row,
    lastRow: TILES_ROW + row,
    firstColumn: first,
    lastColumn: last,
  }));
};

/** First page: what comes of the plan, its proof, whom it touches, what was not checked, and the way to all other sheets. */
export const summary = pageOf({
  id: 'summary',
  draft: (input) => {
    const { planned, identity, texts } = input;
    const { labels } = texts.sheets;
    const page = new PageCells();
    page.put(0, 0, text(titleOf(input), 'title'));
    page.put(0, LAST_COLUMN, {
      ...text(fill(labels.runAndDay, { p: identity.run, a: formatDate(identity.asOf) }), 'muted'),
      align: 'right',
    });
    page.put(1, 0, noticeOrStale(input));
    page.put(HEADLINE_ROW, 0, text(headlineOf(input), 'lead'));
    const proof = proofOf(input);
    const proofLines = lineCount(proof, PAGE_WIDTH);
    page.put(PROOF_ROW, 0, text(proof, 'wrapped'));
    const widely = widelyUnchecked(input);
    if (widely !== null) page.put(UNCHECKED_ROW, 0, text(widely.told, 'wrapped'));
    const gain = signedFormula(GAIN_CELL, planned.plan.objective.total - planned.plan.stayTotal, 'tileValue');
    const merges = tilesOf(input, gain).flatMap((tile) => putTile(page, tile));
    const totalRow = putAllAgencies(page, input);
    const valueEnd = page.putDown(LANES_ROW, LANE.left, valueRows(input));
    const { drawn, next } = putAgencies(page, input, totalRow, valueEnd + 1);
    const left = page.putDown(next + 1, LANE.left, aimRows(input));
    const needEnd = page.putDown(LANES_ROW, LANE.middle, needRows(input));
    const middle = page.putDown(needEnd + 1, LANE.middle, effectRows(input));
    const chartEnd = LANES_ROW + 1 + CHART_ROWS;
    const effortEnd = page.putDown(chartEnd + 1, LANE.right, effortRows(input));
    const about = page.putDown(effortEnd + 1, LANE.right, aboutRows(input));
    const right = page.putDown(about + 1, LANE.right, dataRows(input));
    const unchecked = page.putDown(Math.max(left, middle, right) + 1, LANE.left, uncheckedRows(input));
    const end = page.putDown(unchecked + 1, LANE.left, contentRows(input));
    const printed = { firstRow: 0, lastRow: end - 1, firstColumn: 0, lastColumn: LAST_COLUMN };
    return {
      rows: page.rows,
      merges: [...merges, acrossPage(PROOF_ROW), ...(widely === null ? [] : [acrossPage(UNCHECKED_ROW)])],
      heights: {
        ...HEIGHTS,
        [PROOF_ROW]: heightOf(proofLines),
        [UNCHECKED_ROW]: widely === null ? GAP_HEIGHT : heightOf(widely.lines),
      },
      hidesGridlines: true,
      print: printPage(input, printed, { isOnePage: true }),
      widths: widthsOf([...COLUMNS, ...BESIDE]),
      tabColor: PALETTE.teal,
      charts: [
        {
          ...(curveOf(input, chartEnd + 1) ?? { title: labels.chartTitle, kind: 'bar', range: drawn }),
          place: {
            firstRow: LANES_ROW,
            lastRow: chartEnd - 1,
            firstColumn: LANE.right,
            lastColumn: LAST_COLUMN,
          },
        },
      ],
    };
  },
});
