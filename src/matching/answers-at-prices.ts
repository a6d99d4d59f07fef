import { splitIntoExchanges, type Exchange } from './exchanges';
import type { AssignmentProblem } from './problem';
import { HeadCounts } from './seat-values';

/** An answer at one price per move. */
export type Point = {
  readonly columnOfRow: Int32Array;
  readonly nodePrices: Float64Array;
  /** Points each row has, at no price. */
  readonly pointsOfRow: Float64Array;
  /** Points, and what heads are worth to their columns. */
  readonly total: bigint;
  readonly stays: number;
};

/** An answer that is best at price / over per move; its node prices count in 1 / over points. */
export type PricedPoint = Point & { readonly over: number; readonly price: number };

/** An exchange with the moves it costs and the points it brings. */
type PricedExchange = Exchange & { readonly lost: number; readonly gain: number };

/** Worth of an answer with what its rows that stay earn, in 1 / over points. */
export const valueOf = ({ total, stays }: Point, over: number, price: number): bigint =>
  total * BigInt(over) + BigInt(price) * BigInt(stays);

/** Whether two answers are equally good at one price. */
export const isEqual = (one: Point, other: Point, over: number, price: number): boolean =>
  valueOf(one, over, price) === valueOf(other, over, price);

type Exchanges = { readonly free: readonly PricedExchange[]; readonly dear: readonly PricedExchange[] };

/** What lies between two answers. */
export class ExchangesBetween {
  private lo: Point | null = null;
  private hi: Point | null = null;
  private known: Exchanges = { free: [], dear: [] };

  constructor(
    private readonly ownColumn: Int32Array,
    private readonly problem: AssignmentProblem,
  ) {}

  /**
   * Exchanges from `hi` towards `lo`: those that cost no move, and those that bring points for moves, best per move first. A walk with two
   * ends counts what its heads are worth as if the exchanges listed before it had been made; since values fall, any choice of exchanges
   * brings at least what they are said to bring. The last answer is kept.
   */
  of(lo: Point, hi: Point): Exchanges {
    if (lo !== this.lo || hi !== this.hi) this.known = this.find(lo, hi);
    this.lo = lo;
    this.hi = hi;
    return this.known;
  }

  /** The exchange with which so many rows stay as are required, when those between two answers are made best first. */
  lastFitting(lo: Point, hi: Point, required: number): PricedExchange | null {
    let spare = hi.stays - required;
    for (const exchange of this.of(lo, hi).dear) {
      spare -= exchange.lost;
      if (spare <= 0) return exchange;
    }
    return null;
  }

  private find(lo: Point, hi: Point): Exchanges {
    const isOwn = (row: number, column: number): number => (this.ownColumn[row] === column ? 1 : 0);
    const counts = new HeadCounts(this.problem, hi.columnOfRow);
    const exchanges = splitIntoExchanges(hi.columnOfRow, lo.columnOfRow, this.problem.columns).map(({ rows }) => {
      let lost = 0;
      let gain = counts.move(hi.columnOfRow[rows[0]!]!, lo.columnOfRow[rows[rows.length - 1]!]!);
      for (const row of rows) {
        lost += isOwn(row, hi.columnOfRow[row]!) - isOwn(row, lo.columnOfRow[row]!);
        gain += lo.pointsOfRow[row]! - hi.pointsOfRow[row]!;
      }
      return { rows, lost, gain };
    });
    const dear = exchanges.filter(({ lost, gain }) => lost > 0 && gain > 0);
    dear.sort((a, b) => b.gain * a.lost - a.gain * b.lost || b.lost - a.lost || a.rows[0]! - b.rows[0]!);
    return { free: exchanges.filter(({ lost, gain }) => lost <= 0 && gain >= 0), dear };
  }
}
