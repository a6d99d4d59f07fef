import { Crowds } from './crowds';
import { Frontier } from './frontier';
import { IntStack } from './int-stack';
import type { f64, Floats, i32, Ints, Watch } from './memory';
import type { PairTable } from './pair-table';
import { RowWindows } from './row-windows';
import { SeatSearch } from './seat-by-search';
import { Seating } from './seating';
import { Bidding } from './take-bids';

/** What a run came to; below 0 are the faults of `PairTable`, with their sign changed. */
export const OPTIMAL: i32 = 0;
export const INFEASIBLE: i32 = 1;
/** A price grew too large to be exact. */
export const PRICE_OVERFLOW: i32 = 2;

/** Searches between two reports of progress. */
const REPORT_EVERY: i32 = 64;

/** Both phases in their order, over one problem. `mostExact` is the largest size a price may have. */
export class Core {
  /** After an infeasible run: rows that together have fewer seats than heads. */
  readonly tooMany: IntStack = new IntStack();
  readonly columnOfRow: Ints;
  readonly prices: Floats;
  private readonly seating: Seating;

  constructor(
    private readonly table: PairTable,
    private readonly mostExact: f64,
  ) {
    const seating = new Seating(table);
    this.seating = seating;
    this.columnOfRow = seating.columnOfRow;
    this.prices = seating.prices;
  }

  run(watch: Watch): i32 {
    const table = this.table;
    const seating = this.seating;
    const windows = new RowWindows(table, seating.prices);
    const bidding = new Bidding(table, seating, windows);
    if (!bidding.run(2 * table.largest + 1, this.mostExact, watch)) return PRICE_OVERFLOW;
    const search = new SeatSearch(
      table,
      seating,
      windows,
      new Crowds(table, seating),
      new Frontier(),
      new IntStack(),
      new IntStack(),
      new IntStack(),
      this.mostExact,
    );
    for (let at = 0; at < bidding.count; at += 1) {
      if (at % REPORT_EVERY === 0) watch.report(bidding.count - at);
      const row = bidding.waiting[at]!;
      if (!search.seatRow(row)) {
        search.tooMany(row, this.tooMany);
        return INFEASIBLE;
      }
      if (!search.isExact) return PRICE_OVERFLOW;
    }
    return OPTIMAL;
  }
}
