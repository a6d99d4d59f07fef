import { isHalfEmptied, type CountedSeat, type Plan, type Transfer } from '../domain';
import { chainWorth, isLossApproved, type ChainWorth } from '../insight';
import { fill, formatPoints, formatSigned, type Texts } from '../text';

import { points, signedFormula } from './cells';
import { computed, type Column, type HeaderId, type RowPlace } from './sheet-spec';
import { either, type Line } from './transfer-lines';

/** A word on a chain that is hardly more than staying, or less; "" for others. */
export const thinText = (transfers: readonly Transfer[], plan: Plan, texts: Texts): string => {
  const { labels } = texts.sheets;
  const { isThin, total } = chainWorth(transfers);
  if (!isThin) return '';
  if (total >= 0) return labels.thin;
  const isApproved = transfers.some((transfer) => isLossApproved(transfer, plan));
  return fill(isApproved ? labels.lossApproved : labels.loss, { loss: formatPoints(-total, texts) });
};

/** Where the value of a chain comes from, after a word where it is hardly more than staying. */
export const chainWorthText = (transfers: readonly Transfer[], plan: Plan, texts: Texts): string => {
  const worth = chainWorth(transfers);
  const value = fill(texts.sheets.labels.chainWorth, {
    total: formatSigned(worth.total, texts),
    fit: formatSigned(worth.fit, texts),
    achievement: formatSigned(worth.achievement, texts),
    need: formatSigned(worth.need, texts),
    cost: formatSigned(-worth.cost, texts),
  });
  const thin = thinText(transfers, plan, texts);
  return thin === '' ? value : `${thin} ${value}`;
};

/** "Kursi ke-2 dari 4": a seat as people count them. */
export const seatText = (seat: CountedSeat | null, { sheets: { labels } }: Texts): string | null =>
  seat === null ? null : fill(seat.seat > seat.of ? labels.surplusSeat : labels.seatOf, seat);

/** The seat that is given up in words, and whether the post is less than half filled then. */
export const leftSeatText = (seat: CountedSeat | null, texts: Texts): string | null =>
  seat !== null && isHalfEmptied(seat) ? fill(texts.sheets.labels.seatEmptied, seat) : seatText(seat, texts);

/** Columns of numbers that the value of a row adds up, with their signs. */
const PARTS = {
  gain: { scoreProposed: 1, scoreNow: -1 },
  need: { needWon: 1, needLost: -1 },
  worth: { scoreProposed: 1, scoreNow: -1, achievement: 1, needWon: 1, needLost: -1, cost: -1 },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<HeaderId, 1 | -1>>>>>;

type Summed = keyof typeof PARTS;

const sumOfParts = (id: Summed, part: (id: string) => string): string =>
  Object.entries(PARTS[id])
    .map(([column, sign], index) => `${sign < 0 ? '-' : index === 0 ? '' : '+'}${part(column)}`)
    .join('');

/** Sums over the people of a chain go by its number, wherever they stand; by columns that hold no such sum, or it would sum itself. */
const sumOverPeople = (id: Summed, at: RowPlace, { sheets: { labels } }: Texts): string => {
  const people = `${at.column('chain')},${at.cell('chain')},${at.column('line')},"${labels.linePerson}"`;
  return `ROUND(${sumOfParts(id, (column) => `SUMIFS(${at.column(column)},${people})`)},2)`;
};

/** Need won less need lost. */
export const needOf = ({ worth: { won, lost } }: Transfer): number => (won?.worth ?? 0) - (lost?.worth ?? 0);

/** A column whose rows add up columns of numbers, and whose rows of chains add those up over their people. */
export const summedColumn = (
  id: Summed,
  width: number,
  ofPerson: (transfer: Transfer) => number,
  ofChain: (worth: ChainWorth) => number,
): Column<Line> =>
  computed(id, {
    width,
    write: either(
      ({ transfer }, at) => signedFormula(`ROUND(${sumOfParts(id, at.cell)},2)`, ofPerson(transfer), 'rowStrong'),
      ({ transfers }, at, { texts }) =>
        signedFormula(sumOverPeople(id, at, texts), ofChain(chainWorth(transfers)), 'group'),
    ),
  });

/** Points a transfer brings or costs. */
export const pointsColumn = (id: HeaderId, pick: (transfer: Transfer) => number | null): Column<Line> =>
  computed(id, { width: 84, write: either(({ transfer }) => points(pick(transfer), 'row')) });
