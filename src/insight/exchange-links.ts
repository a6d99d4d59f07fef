import { splitIntoExchanges } from '../matching';

const NOBODY = -1;

/** Where the reason for a row's change lies: over whom it is reached first, and who began it. */
export type Thread = { readonly way: 'taker' | 'maker'; readonly next: number; readonly root: number };

/**
 * Who makes way for whom between two plans: in every exchange the row that comes into the post a row leaves (its taker), and the row
 * that leaves the post it comes into (its maker). Rows that sit alike in both have neither.
 */
export class ExchangeLinks {
  /** Rows of each exchange, each in the order in which one comes into the post of the next. */
  readonly exchanges: readonly (readonly number[])[];
  private readonly taker: Int32Array;
  private readonly maker: Int32Array;

  constructor(from: Int32Array, to: Int32Array, columns: number) {
    this.taker = new Int32Array(from.length).fill(NOBODY);
    this.maker = new Int32Array(from.length).fill(NOBODY);
    this.exchanges = splitIntoExchanges(from, to, columns).map(({ rows }) => rows);
    for (const rows of this.exchanges) {
      rows.forEach((row, place) => {
        const next = rows[(place + 1) % rows.length]!;
        // A walk with two ends does not close: its last row comes into a free seat.
        if (next === row || to[row] !== from[next]) return;
        this.maker[row] = next;
        this.taker[next] = row;
      });
    }
  }

  /** Whether somebody comes into the post the row leaves; false where the seat it leaves stays open. */
  hasTaker(row: number): boolean {
    return this.taker[row] !== NOBODY;
  }

  /** Whether somebody leaves the post the row comes into; false where it comes into a free seat. */
  hasMaker(row: number): boolean {
    return this.maker[row] !== NOBODY;
  }

  /** The nearest row, along takers or makers, for which the test holds; `first` where both are as near. Null where there is none. */
  threadFrom(row: number, first: Thread['way'], isRoot: (row: number) => boolean): Thread | null {
    const ways = first === 'taker' ? (['taker', 'maker'] as const) : (['maker', 'taker'] as const);
    const starts = { taker: this.taker[row]!, maker: this.maker[row]! };
    const at = { ...starts };
    const isOver = (one: number): boolean => one === NOBODY || one === row;
    while (!isOver(at.taker) || !isOver(at.maker)) {
      for (const way of ways) {
        if (isOver(at[way])) continue;
        if (isRoot(at[way])) return { way, next: starts[way], root: at[way] };
        at[way] = this[way][at[way]]!;
      }
    }
    return null;
  }
}
