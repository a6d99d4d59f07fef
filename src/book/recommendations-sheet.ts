import { gradeOf, totalCost, type Ruling, type Transfer } from '../domain';
import { shortenToLines, type DraftCell } from '../sheets';
import { describeVerdict, fill, type Texts } from '../text';

import type { ChainEnd, ChainOfPlan } from './chains-of-plan';
import { input as inputCell, MOST_LINES, pointsFormula, stacked, text, textFormula, whole } from './cells';
import { dateOfEntry, type LedgerEntry } from './ledger';
import { reasonOf, shortReasonOf } from './reason';
import type { ReportInput } from './report-input';
import { rowSeal } from './row-seal';
import { ROW_RULINGS } from './rulings';
import type { Side } from './score-basis';
import { numberCell, totalOnScores } from './score-rows';
import { rangeOn, sheetOf } from './sheet-of';
import { computed, entry, type Column, type TablePlaces } from './sheet-spec';
import { either, kindOf, linesOf, told, type Line, type Write } from './transfer-lines';
import { chainWorthText, leftSeatText, needOf, pointsColumn, seatText, summedColumn, thinText } from './worth-columns';

/** The full reason has nearly the widest column there can be (255 characters), so that it takes two lines. */
const PIXELS = { person: 152, seat: 186, reason: 284, full: 1780, notes: 600 };

const chainName = (chain: ChainOfPlan, texts: Texts): string =>
  fill(texts.sheets.labels.chainOf, {
    kind: kindOf(chain, texts),
    chain: chain.chain,
    people: chain.transfers.length,
  });

const endCell = (end: ChainEnd | null, some: string, none: string, texts: Texts): DraftCell => {
  if (end === null) return text(none, 'group');
  const { position, headsAfter } = end;
  const seats = fill(texts.sheets.labels.seatsTaken, { unit: position.unit, heads: headsAfter, seats: position.seats });
  return text(stacked(some, seats, PIXELS.seat), 'group');
};

/** The reason for one transfer; a chain of one has no row of its own that could call it thin. */
const personReason = (transfer: Transfer, { transfers }: ChainOfPlan, { planned, texts }: ReportInput): string => {
  const thin = transfers.length === 1 ? thinText(transfers, planned.plan, texts) : '';
  return shortReasonOf(transfer, planned.plan, texts, thin);
};

const scoreColumn = (id: 'scoreNow' | 'scoreProposed', side: Side): Column<Line> =>
  computed(id, {
    width: 72,
    write: either(({ transfer, scoresRow }, at, input) => {
      const { total } = side === 'now' ? transfer.current : transfer.proposed;
      return pointsFormula(totalOnScores(scoresRow, side, at.cell('nip'), input), total, 'row');
    }),
  });

/** What the plan took over from the approval of a row, so that nobody types it twice; null where nothing was approved. */
const approvedOn = ({ employee, to }: Transfer, { decided }: ReportInput): LedgerEntry | null =>
  decided?.lines
    .filter(
      ({ standing }) =>
        standing.kind === 'followed' &&
        standing.commitment.ruling === 'approve' &&
        standing.commitment.nip === employee.nip &&
        standing.commitment.post === to.id,
    )
    .at(-1)?.entry ?? null;

/** How many of a chain have been decided; who is rejected or stays breaks it. */
const chainTally: Write<ChainOfPlan> = ({ transfers }, at, input) => {
  const { labels, rulings } = input.texts.sheets;
  const count = (among: readonly Ruling[]): string =>
    among
      .map(
        (ruling) => `COUNTIFS(${at.column('chain')},${at.cell('chain')},${at.column('decision')},"${rulings[ruling]}")`,
      )
      .join('+');
  const decided = ` ${fill(labels.decidedOf, { people: transfers.length })}`;
  const broken = count(['reject', 'stay']);
  const formula = `IF(${broken}>0,"${labels.brokenChain} "&${broken},${count(ROW_RULINGS)}&"${decided}")`;
  const approved = transfers.filter((transfer) => approvedOn(transfer, input) !== null).length;
  return textFormula(formula, `${approved}${decided}`, 'groupText');
};

const entryCell = (
  format: DraftCell['format'],
  say: (approved: LedgerEntry, texts: Texts) => DraftCell['value'],
): Write<Line> =>
  either(({ transfer }, _, input) => {
    const approved = approvedOn(transfer, input);
    return inputCell(approved === null ? null : say(approved, input.texts) || null, format);
  });

const printedColumns: readonly Column<Line>[] = [
  computed('number', {
    width: 36,
    write: either(
      ({ number, scoresRow }, at, input) => numberCell(number, scoresRow, at.cell('nip'), input),
      ({ chain }) => ({ ...text(String(chain), 'group'), align: 'center' }),
    ),
  }),
  computed('person', {
    width: PIXELS.person,
    write: either(
      ({ transfer: { employee } }) => text(stacked(employee.name, employee.nip, PIXELS.person), 'row'),
      (chain, _, { texts }) => text(chainName(chain, texts), 'group'),
    ),
  }),
  computed('from', {
    width: PIXELS.seat,
    write: either(
      ({ transfer: { from } }) => text(stacked(from.name, from.unit, PIXELS.seat), 'row'),
      ({ opens }, _, { texts }) => endCell(opens, texts.sheets.labels.opensSeat, texts.sheets.labels.opensNone, texts),
    ),
  }),
  computed('to', {
    width: PIXELS.seat,
    write: either(
      ({ transfer: { to } }) => text(stacked(to.name, to.unit, PIXELS.seat), 'row'),
      ({ closes }, _, { texts }) =>
        endCell(closes, texts.sheets.labels.closesSeat, texts.sheets.labels.closesNone, texts),
    ),
  }),
  computed('reason', {
    width: PIXELS.reason,
    write: either(
      ({ transfer, chain }, _, input) =>
        text(shortenToLines(personReason(transfer, chain, input), PIXELS.reason, MOST_LINES), 'row'),
      ({ transfers }, _, { planned, texts }) =>
        text(shortenToLines(chainWorthText(transfers, planned.plan, texts), PIXELS.reason, MOST_LINES), 'groupText'),
    ),
  }),
  summedColumn(
    'gain',
    80,
    ({ gain }) => gain,
    ({ fit }) => fit,
  ),
  summedColumn('need', 80, needOf, ({ need }) => need),
  summedColumn(
    'worth',
    60,
    ({ worth }) => worth.total,
    ({ total }) => total,
  ),
  entry('decision', { width: 84, write: entryCell('text', (_, { sheets }) => sheets.rulings.approve) }),
  entry('official', { width: 78, write: entryCell('text', ({ official }) => official) }),
  entry('decisionDate', { width: 76, write: entryCell('date', (one) => dateOfEntry(one) ?? one.date) }),
  entry('remark', {
    width: 88,
    write: either(
      entryCell('text', ({ reason }) => reason),
      chainTally,
    ),
  }),
];

/** What people filter by and look up, right of what is printed. */
const furtherColumns: readonly Column<Line>[] = [
  computed('chain', {
    width: 56,
    write: either(
      ({ transfer }) => whole(transfer.chain, 'row'),
      ({ chain }) => whole(chain, 'group'),
    ),
  }),
  computed('step', { width: 66, write: either(({ transfer }) => whole(transfer.step, 'row')) }),
  computed('line', {
    width: 96,
    write: either(
      (_line, _at, { texts }) => text(texts.sheets.labels.linePerson, 'row'),
      (chain, _, { texts }) => text(kindOf(chain, texts), 'group'),
    ),
  }),
  told('nip', 142, ({ employee }) => employee.nip),
  told('rank', 76, ({ employee }) => gradeOf(employee)),
  scoreColumn('scoreNow', 'now'),
  scoreColumn('scoreProposed', 'proposed'),
  pointsColumn('achievement', ({ worth }) => worth.achievement),
  pointsColumn('needWon', ({ worth }) => worth.won?.worth ?? null),
  told('seatWon', 120, ({ worth }, texts) => seatText(worth.won, texts)),
  pointsColumn('needLost', ({ worth }) => worth.lost?.worth ?? null),
  told('seatLost', 120, ({ worth }, texts) => leftSeatText(worth.lost, texts)),
  pointsColumn('cost', ({ worth }) => totalCost(worth.cost)),
  computed('classNow', { width: 72, write: either(({ transfer }) => whole(transfer.from.jobClass, 'row')) }),
  computed('classProposed', { width: 72, write: either(({ transfer }) => whole(transfer.to.jobClass, 'row')) }),
  told('move', 110, ({ move }, { policy }) => policy.moves[move]),
  told('fromPosition', 280, ({ from }) => from.name),
  told('fromUnit', 280, ({ from }) => from.unit),
  told('agencyNow', 280, ({ from }) => from.agency),
  told('toPosition', 280, ({ to }) => to.name),
  told('toUnit', 280, ({ to }) => to.unit),
  told('agencyProposed', 280, ({ to }) => to.agency),
  computed('fullReason', {
    width: PIXELS.full,
    write: either(({ transfer }, _, { planned, texts }) => text(reasonOf(transfer, planned.plan, texts), 'row')),
  }),
  rowSeal(),
  // Last and on one line: it may be as long as it is without making rows higher.
  computed('flags', {
    width: PIXELS.notes,
    write: either(({ transfer }, _, { texts }) =>
      text(transfer.flags.map((flag) => `${describeVerdict(flag, texts)}.`).join(' ') || null),
    ),
  }),
];

/** The sentence under the title; as soon as the live scores are not those of the plan it says so instead. */
export const noticeOrStale = (input: ReportInput): DraftCell => {
  const { labels } = input.texts.sheets;
  const { transfers } = input.planned.plan;
  if (transfers.length === 0) return text(labels.notice, 'subtitle');
  const asPlanned = transfers.reduce((sum, { current, proposed }) => sum + current.total + proposed.total, 0) / 100;
  const live = ['scoreNow', 'scoreProposed'].map((id) => rangeOn(recommendationsSheet, id, input)).join(',');
  return textFormula(
    `IF(ROUND(SUM(${live}),2)=${asPlanned},"${labels.notice}","${labels.stale}")`,
    labels.notice,
    'subtitle',
  );
};

const LOOKS = { approve: 'good', reject: 'bad', postpone: 'caution', stay: 'surplus' } as const;

const dress = (places: TablePlaces, input: ReportInput): ReturnType<Parameters<typeof sheetOf<Line>>[0]['dress']> => {
  const { headers, labels, rulings } = input.texts.sheets;
  const always = { frozenColumns: 2, tabColor: '0F4C5C' };
  if (places.lastRow < places.firstRow) return always;
  const decided = places.body('decision');
  return {
    ...always,
    validations: [
      {
        range: decided,
        source: { sheet: input.names.recommendations, range: places.list(0) },
        errorTitle: headers.decision,
        errorText: labels.decisionError,
      },
    ],
    conditionalLooks: ROW_RULINGS.map((ruling) => ({
      kind: 'textEquals',
      range: decided,
      text: rulings[ruling],
      look: LOOKS[ruling],
    })),
  };
};

/**
 * One row a transfer with live scores, its reason, and the cells in which officials decide; above those of a chain or swap a row
 * that says what it does as a whole. Found again by chain, kind of row and NIP.
 */
export const recommendationsSheet = sheetOf<Line>({
  id: 'recommendations',
  notice: noticeOrStale,
  identity: ['chain', 'line', 'nip'],
  above: (_, { texts }) => [[text(texts.sheets.labels.rulingsOfRows, 'subtitle')]],
  columns: () => [...printedColumns, ...furtherColumns],
  lastPrinted: 'remark',
  rows: linesOf,
  nothing: 'noTransfers',
  lists: ({ texts, planned }) =>
    planned.plan.transfers.length > 0 ? [ROW_RULINGS.map((ruling) => texts.sheets.rulings[ruling])] : [],
  dress,
});
