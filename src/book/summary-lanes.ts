import type { AgencyBalance } from '../insight';
import { cellAddress, type CellRange, type DraftCell } from '../sheets';
import { fill, formatDate, formatWhole } from '../text';

import { checkCode } from './audit-chain';
import { headHashOf } from './audit-sheet';
import { headerRow, link, signedFormula, text, whole, wholeFormula } from './cells';
import type { PageCells } from './page-cells';
import type { ReportInput, SheetId } from './report-input';
import { rowFit, rowPoints, rowShare, rowSigned, rowText, rowWhole } from './row-cells';
import { chooseAgencies, countEffects } from './summary-facts';
import { balanceNeed, type KindBalance } from './summary-need';

type Cells = readonly (DraftCell | null)[];

/** Three lanes with a gap between them, and right of what is printed all agencies with all their figures. Pixels. */
export const COLUMNS = [264, 68, 68, 76, 70, 24, 230, 72, 72, 24, 80, 84, 84, 90, 84] as const;
export const BESIDE = [24, 260, 84, 84, 84, 84, 84, 90, 90] as const;
/** First columns of the lanes. */
export const LANE = { left: 0, middle: 6, right: 10, beside: COLUMNS.length + 1 } as const;

/** Headers of a small table: a text, and numbers right of it. */
export const laneHeader = (headers: readonly string[]): DraftCell[] =>
  headerRow(headers).map((cell, column) => (column === 0 ? cell : { ...cell, align: 'right' }));

/** 0-based row in which the tables begin. */
export const LANES_ROW = 9;
/** Columns of the list of sheets, each with room for a sheet's name. */
const LINK_COLUMNS = [0, 1, LANE.middle, LANE.middle + 1, LANE.right, LANE.right + 2] as const;
/** Pixels of a sentence below the left and the middle lane. */
export const LINE_WIDTH = COLUMNS.slice(0, LANE.right).reduce((sum, width) => sum + width, 0);
/** Pixels of a sentence across the page. */
export const PAGE_WIDTH = COLUMNS.reduce((sum, width) => sum + width, 0);
/** More agencies than this go together in one row. */
const MOST_AGENCIES = 10;

export const sumOf = (balances: readonly AgencyBalance[], pick: (balance: AgencyBalance) => number): number =>
  balances.reduce((total, balance) => total + pick(balance), 0);

const AGENCY_FIGURES = [
  ({ openBefore }) => openBefore,
  ({ openAfter }) => openAfter,
  ({ seats }) => seats,
  ({ headsBefore }) => headsBefore,
  ({ headsAfter }) => headsAfter,
] as const satisfies readonly ((balance: AgencyBalance) => number)[];
/** Of those the ones that find room in the left lane. */
const LANE_FIGURES = [0, 1, 2, 4] as const;

/** All agencies with all their figures, right of what is printed; answers the row of the totals. */
export const putAllAgencies = (page: PageCells, { balances, texts }: ReportInput): number => {
  const { labels, headers } = texts.sheets;
  const column = LANE.beside;
  const first = LANES_ROW + 2;
  const last = first + balances.length - 1;
  return (
    page.putDown(LANES_ROW, column, [
      [text(labels.byAgency, 'heading')],
      laneHeader([
        headers.agency,
        headers.openBefore,
        headers.openAfter,
        headers.seats,
        headers.headsBefore,
        headers.headsAfter,
        headers.meanBefore,
        headers.meanAfter,
      ]),
      ...balances.map((balance) => [
        rowFit(balance.agency, BESIDE[1], 1),
        ...AGENCY_FIGURES.map((figure) => rowWhole(figure(balance))),
        rowPoints(balance.meanBefore),
        rowPoints(balance.meanAfter),
      ]),
      [
        text(labels.total, 'total'),
        ...AGENCY_FIGURES.map((figure, index) => {
          const place = column + 1 + index;
          const range = `${cellAddress(first, place)}:${cellAddress(last, place)}`;
          return wholeFormula(`SUM(${range})`, sumOf(balances, figure), 'total');
        }),
        text(null, 'total'),
        text(null, 'total'),
      ],
    ]) - 1
  );
};

/** Agencies of the left lane; answers the cells the chart draws and the row after the table. */
export const putAgencies = (
  page: PageCells,
  { balances, texts }: ReportInput,
  totalRow: number,
  firstRow: number,
): { readonly drawn: CellRange; readonly next: number } => {
  const { labels, headers } = texts.sheets;
  const { shown, rest } = chooseAgencies(balances, MOST_AGENCIES);
  const figures = (of: readonly AgencyBalance[]): DraftCell[] =>
    LANE_FIGURES.map((figure) => rowWhole(sumOf(of, AGENCY_FIGURES[figure])));
  const next = page.putDown(firstRow, LANE.left, [
    [text(labels.seatsByAgency, 'heading')],
    laneHeader([headers.agency, headers.openBefore, headers.openAfter, headers.seats, headers.headsAfter]),
    ...shown.map((balance) => [rowFit(balance.agency, COLUMNS[0], 1), ...figures([balance])]),
    ...(rest.length > 0
      ? [[rowText(fill(labels.otherAgencies, { p: formatWhole(rest.length, texts) })), ...figures(rest)]]
      : []),
    [
      text(labels.total, 'total'),
      ...LANE_FIGURES.map((figure) =>
        wholeFormula(cellAddress(totalRow, LANE.beside + 1 + figure), sumOf(balances, AGENCY_FIGURES[figure]), 'total'),
      ),
    ],
  ]);
  const headerAt = firstRow + 1;
  return { drawn: { firstRow: headerAt, lastRow: headerAt + shown.length, firstColumn: 0, lastColumn: 2 }, next };
};

export const dataRows = ({ planned: { plan }, texts }: ReportInput): Cells[] => {
  const { labels } = texts.sheets;
  const { employees, movable, positions, seats, openSeatsBefore } = plan.counts;
  const figure = (label: string, value: number): Cells => [text(label), null, null, null, whole(value)];
  return [
    [text(labels.dataRead, 'heading')],
    figure(labels.employees, employees),
    figure(labels.movable, movable),
    figure(labels.positions, positions),
    figure(labels.seats, seats),
    figure(labels.openBefore, openSeatsBefore),
  ];
};

/** Sources of value below each other, cost taken off, from the lanes' first row on; the gain stands right of their sum. */
const SOURCES = ['fit', 'achievement', 'need', 'cost'] as const;
export const GAIN_ROW = LANES_ROW + 2 + SOURCES.length;
/** Columns of the left lane: if all stay, under the plan, and the difference. */
const VALUE_COLUMNS = { stay: 2, plan: 3, gain: 4 } as const;

/** Address of the gain in value, which the tile shows too. */
export const GAIN_CELL = cellAddress(GAIN_ROW, VALUE_COLUMNS.gain);

export const valueRows = ({ planned: { plan }, texts }: ReportInput): Cells[] => {
  const { labels, headers } = texts.sheets;
  const { objective, withoutLimits, worth } = plan;
  const cellOf = (column: keyof typeof VALUE_COLUMNS): string => cellAddress(GAIN_ROW, VALUE_COLUMNS[column]);
  const figure = (label: string, cell: DraftCell): Cells => [
    rowText(label),
    rowText(null),
    rowText(null),
    rowText(null),
    cell,
  ];
  return [
    [text(labels.scores, 'heading')],
    laneHeader([headers.source, '', headers.ifAllStay, headers.underPlan, headers.difference]),
    ...SOURCES.map((source) => {
      const sign = source === 'cost' ? -1 : 1;
      const [stay, then] = [sign * worth.stay[source], sign * worth.plan[source]];
      return [rowText(labels[source]), rowText(null), rowPoints(stay), rowPoints(then), rowSigned(then - stay)];
    }),
    [
      text(labels.value, 'total'),
      text(null, 'total'),
      rowPoints(worth.stay.total, 'total'),
      rowPoints(worth.plan.total, 'total'),
      signedFormula(`ROUND(${cellOf('plan')}-${cellOf('stay')},2)`, worth.plan.total - worth.stay.total, 'total'),
    ],
    figure(labels.bound, rowPoints(objective.bound)),
    figure(labels.gap, rowPoints(objective.gap)),
    ...(withoutLimits === null
      ? []
      : [
          figure(
            fill(labels.withoutLimitsMoves, { p: formatWhole(withoutLimits.transfers, texts) }),
            rowPoints(withoutLimits.total),
          ),
        ]),
  ];
};

/** Seats by the importance of their posts, and posts that lack a third of their people. */
export const needRows = ({ planned, texts }: ReportInput): Cells[] => {
  const { labels, headers } = texts.sheets;
  const { kinds, thirdEmpty } = balanceNeed(planned);
  const { all, before, after } = planned.plan.firstSeats;
  const sum = (pick: (balance: KindBalance) => number): DraftCell =>
    whole(
      kinds.reduce((total, balance) => total + pick(balance), 0),
      'total',
    );
  return [
    [text(labels.seatsByKind, 'heading')],
    laneHeader([headers.kind, headers.closed, headers.opened]),
    ...kinds.map(({ kind, closed, opened }) => [rowText(labels[kind]), rowWhole(closed), rowWhole(opened)]),
    [text(labels.total, 'total'), sum(({ closed }) => closed), sum(({ opened }) => opened)],
    [],
    laneHeader([headers.item, headers.beforePlan, headers.afterPlan]),
    [rowText(labels.thirdEmpty), rowWhole(thirdEmpty.before), rowWhole(thirdEmpty.after)],
    ...(all === 0
      ? []
      : [[rowText(fill(labels.firstSeats, { p: formatWhole(all, texts) })), rowWhole(before), rowWhole(after)]]),
  ];
};

export const effectRows = ({ planned: { plan, instance }, alternatives, texts }: ReportInput): Cells[] => {
  const { labels, headers } = texts.sheets;
  const { transfers } = plan;
  const premium = alternatives?.premium ?? null;
  const row = (label: string, people: number): Cells => [
    rowText(label),
    rowWhole(people),
    rowShare(transfers.length === 0 ? null : (people * 1000) / transfers.length),
  ];
  return [
    [text(labels.affected, 'heading')],
    laneHeader([headers.effect, headers.people, headers.part]),
    ...countEffects(transfers, instance.input.asOf).map(({ effect, people }) => row(labels[effect], people)),
    ...(premium === null
      ? []
      : [row(labels.premiumToOthers, premium.toOthers), row(labels.premiumToNobody, premium.toNobody)]),
  ];
};

export const aboutRows = (input: ReportInput): Cells[] => {
  const { identity, texts } = input;
  const { labels } = texts.sheets;
  const fact = (label: string, value: string): Cells => [
    text(label),
    null,
    null,
    null,
    { ...text(value), align: 'right' },
  ];
  return [
    [text(labels.about, 'heading')],
    fact(labels.runId, `P${identity.run}`),
    fact(labels.asOf, formatDate(identity.asOf)),
    fact(labels.version, identity.version),
    fact(labels.checkCode, checkCode(headHashOf(input))),
  ];
};

export const contentRows = ({ contents, names, texts }: ReportInput): Cells[] => {
  const ids: readonly SheetId[] = [...contents.filter((sheet) => sheet !== 'summary'), 'policy'];
  const rows = Math.ceil(ids.length / LINK_COLUMNS.length);
  const jump = (id: SheetId | undefined): DraftCell | null =>
    id === undefined ? null : link(names[id], names[id], 'A1');
  return [
    [text(texts.sheets.labels.contents, 'heading')],
    ...Array.from({ length: rows }, (_, row) => {
      const cells: (DraftCell | null)[] = Array.from({ length: COLUMNS.length }, () => null);
      LINK_COLUMNS.forEach((column, index) => (cells[column] = jump(ids[index * rows + row])));
      return cells;
    }),
  ];
};
