import { ExitLists } from './exit-lists';
import { Frontier } from './frontier';
import { IntStack } from './int-stack';
import type { f64, Floats, i32, Ints } from './memory';
import { UNFINISHED, type PairTable } from './pair-table';
import { RowWindows } from './row-windows';
import { SeatSearch } from './seat-by-search';
import { canRaiseBids, FullTableSearch, needsFullTable } from './seat-in-full-table';
import { Seating } from './seating';
import { Bidding } from './auction-phase';

/** What a run came to. */
export const OPTIMAL: i32 = 0;
export const INFEASIBLE: i32 = 1;
/** A price grew too large to be exact. */
export const PRICE_OVERFLOW: i32 = 2;

/** Searches made in one call. */
const SEARCHES_AT_ONCE: i32 = 8;

/** Raised bids begin at this part of the largest points, and come down by this factor. */
const FIRST_RAISE: f64 = 4;
const RAISE_STEP: f64 = 5;

/**
 * Both phases in their order, over one problem without faults, a little at each call: the caller can report and stop in between,
 * and a compiler that improves its code while it runs is entered anew. `mostExact` is the largest size a price may have.
 */
export class Core {
  /** After an infeasible run: rows that together have fewer seats than heads. */
  readonly hallViolator: IntStack = new IntStack();
  readonly columnOfRow: Ints;
  readonly prices: Floats;
  private readonly bidding: Bidding;
  private readonly search: SeatSearch;
  private readonly fullSearch: FullTableSearch;
  private readonly seating: Seating;
  /** Decided when bidding is over. */
  private isFullTable: boolean = false;
  private isDecided: boolean = false;
  private isRaised: boolean = false;
  private raise: f64 = 0;
  private searched: i32 = 0;

  constructor(
    private readonly table: PairTable,
    private readonly mostExact: f64,
  ) {
    table.dropIdleSeatValues();
    const seating = new Seating(table);
    const windows = new RowWindows(table, seating.prices);
    this.seating = seating;
    this.columnOfRow = seating.columnOfRow;
    this.prices = seating.prices;
    this.bidding = new Bidding(table, seating, windows, 2 * table.largest + table.largestSeatValue() + 1);
    this.search = new SeatSearch(
      table,
      seating,
      windows,
      new ExitLists(table, seating),
      new Frontier(),
      new IntStack(),
      new IntStack(),
      new IntStack(),
      mostExact,
    );
    this.fullSearch = new FullTableSearch(table, seating, mostExact);
  }

  /** Rows without a seat just now. */
  open(): i32 {
    return this.bidding.open() - this.searched;
  }

  /** Goes on; `UNFINISHED` until the run has come to something. */
  step(): i32 {
    const bidding = this.bidding;
    if (!bidding.isOver()) return bidding.step(this.mostExact) ? UNFINISHED : PRICE_OVERFLOW;
    if (!this.isDecided) {
      this.decide();
      return UNFINISHED;
    }
    const end = this.searched + SEARCHES_AT_ONCE < bidding.count ? this.searched + SEARCHES_AT_ONCE : bidding.count;
    while (this.searched < end) {
      const row = bidding.waiting[this.searched]!;
      if (!this.seatRow(row)) {
        if (this.isFullTable) this.fullSearch.hallViolator(row, this.hallViolator);
        else this.search.hallViolator(row, this.hallViolator);
        return INFEASIBLE;
      }
      if (!this.search.isExact || !this.fullSearch.isExact) return PRICE_OVERFLOW;
      this.searched += 1;
    }
    if (this.searched < bidding.count) return UNFINISHED;
    if (this.isRaised) this.seating.lowerPrices();
    return OPTIMAL;
  }

  /**
   * What follows bidding: searches; or, in a full table where it has failed and every seat will be taken, bidding again from better
   * prices. Those come from rounds in which every bid is raised, by less and less (Bertsekas 1988, scaling): they prove nothing, but
   * where all seats are taken in the end, prices may begin anywhere.
   */
  private decide(): void {
    if (this.raise === 0) {
      this.isFullTable = this.isRaised || needsFullTable(this.table, this.bidding.count);
      this.isDecided = !this.isFullTable || this.isRaised || !canRaiseBids(this.table, this.mostExact);
      if (this.isDecided) return;
      this.isRaised = true;
      this.raise = Math.floor(this.table.largest / FIRST_RAISE);
    } else this.raise = Math.floor(this.raise / RAISE_STEP);
    this.seating.vacate();
    this.bidding.begin(this.raise);
  }

  private seatRow(row: i32): boolean {
    return this.isFullTable ? this.fullSearch.seatRow(row) : this.search.seatRow(row);
  }
}
