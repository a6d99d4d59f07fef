import { splitIntoExchanges, type Exchange } from './exchanges';

/** An answer at one price per move. */
export type Point = {
  readonly columns: number;
  readonly columnOfRow: Int32Array;
  readonly nodePrices: Float64Array;
  /** Points each row has, at no price. */
  readonly pointsOfRow: Float64Array;
  readonly total: bigint;
  readonly stays: number;
};

/** An answer that is best at price / over per move; its node prices count in 1 / over points. */
export type PricedPoint = Point & { readonly over: number; readonly price: number };

/** An exchange with the moves it costs and the points it brings. */
export type PricedExchange = Exchange & { readonly lost: number; readonly gain: number };

/** Worth of an answer with what its rows that stay earn, in 1 / over points. */
export const valueOf = ({ total, stays }: Point, over: number, price: number): bigint =>
  total * BigInt(over) + BigInt(price) * BigInt(stays);

/** Whether two answers are equally good at one price. */
export const isEqual = (one: Point, other: Point, over: number, price: number): boolean =>
  valueOf(one, over, price) === valueOf(other, over, price);

/** Exchanges from `hi` towards `lo`: those that cost no move, and those that bring points for moves, best per move first. */
export const exchangesBetween = (
  lo: Point,
  hi: Point,
  ownColumn: Int32Array,
): { readonly free: PricedExchange[]; readonly dear: PricedExchange[] } => {
  const isOwn = (row: number, column: number): number => (ownColumn[row] === column ? 1 : 0);
  const exchanges = splitIntoExchanges(hi.columnOfRow, lo.columnOfRow, lo.columns).map(({ rows }) => {
    let [lost, gain] = [0, 0];
    for (const row of rows) {
      lost += isOwn(row, hi.columnOfRow[row]!) - isOwn(row, lo.columnOfRow[row]!);
      gain += lo.pointsOfRow[row]! - hi.pointsOfRow[row]!;
    }
    return { rows, lost, gain };
  });
  const dear = exchanges.filter(({ lost, gain }) => lost > 0 && gain > 0);
  dear.sort((a, b) => b.gain * a.lost - a.gain * b.lost || b.lost - a.lost || a.rows[0]! - b.rows[0]!);
  return { free: exchanges.filter(({ lost, gain }) => lost <= 0 && gain >= 0), dear };
};

/** The exchange with which so many rows stay as are required, when those between two answers are made best first. */
export const lastFitting = (lo: Point, hi: Point, ownColumn: Int32Array, required: number): PricedExchange | null => {
  let spare = hi.stays - required;
  for (const exchange of exchangesBetween(lo, hi, ownColumn).dear) {
    spare -= exchange.lost;
    if (spare <= 0) return exchange;
  }
  return null;
};
