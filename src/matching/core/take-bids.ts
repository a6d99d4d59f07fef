import { newInts, NONE, type f64, type i32, type Ints, type Points, type Watch } from './memory';
import type { PairTable } from './pair-table';
import type { RowWindows } from './row-windows';
import type { Seating } from './seating';

/** Bidding ends when this many passes in a row have not lowered the number of waiting rows by this share. */
const IDLE_PASSES: i32 = 4;
const LEAST_SHARE: f64 = 0.02;
/** Bids per row, on average, after which bidding ends whatever it still achieves. */
const BIDS_PER_ROW: f64 = 30;
/** From here on, rows taken in their order find what they read nearer by; below, the order of eviction seats a little more. */
const MANY_ROWS: i32 = 32768;
/** Rows between two reports of progress. */
const REPORT_EVERY: i32 = 4096;

/** The best pair of a row, and what keeping it is worth above everything else. */
class Choice {
  /** Column and points of the best pair; NONE for a row without pairs. */
  column: i32 = NONE;
  points: f64 = 0;
  bestWorth: f64 = 0;
  /** Largest worth in any other column, hidden ones included. */
  nextWorth: f64 = 0;

  constructor(
    private readonly table: PairTable,
    private readonly seating: Seating,
    private readonly windows: RowWindows,
  ) {}

  make(row: i32): void {
    const table = this.table;
    const windows = this.windows;
    if (!windows.hasWindow(row)) {
      this.look(table.column, table.points, table.rowStart[row]!, table.rowStart[row + 1]!);
      return;
    }
    this.look(windows.column, windows.points, windows.start[row]!, windows.end[row]!);
    const ceiling: f64 = windows.ceiling[row]!;
    if (this.bestWorth <= ceiling && ceiling > -Infinity) {
      windows.rebuild(row);
      this.look(windows.column, windows.points, windows.start[row]!, windows.end[row]!);
    }
    if (windows.ceiling[row]! > this.nextWorth) this.nextWorth = windows.ceiling[row]!;
  }

  private look(column: Ints, points: Points, from: i32, to: i32): void {
    const prices = this.seating.prices;
    const heads = this.seating.heads;
    const capacity = this.seating.capacity;
    let best = NONE;
    let bestWorth: f64 = -Infinity;
    let nextWorth: f64 = -Infinity;
    for (let pair = from; pair < to; pair += 1) {
      const target = column[pair]!;
      const worth: f64 = points[pair]! - prices[target]!;
      if (worth > bestWorth) {
        nextWorth = bestWorth;
        bestWorth = worth;
        best = pair;
      } else if (worth === bestWorth) {
        nextWorth = worth;
        // Of equal columns one with a free seat disturbs nobody.
        if (heads[target]! < capacity[target]!) best = pair;
      } else if (worth > nextWorth) nextWorth = worth;
    }
    this.column = best === NONE ? NONE : column[best]!;
    if (best !== NONE) this.points = points[best]!;
    this.bestWorth = bestWorth;
    this.nextWorth = nextWorth;
  }
}

/**
 * First phase: rows bid for seats, and an outbid row bids again (auction with bids per seat, Bertsekas & Castañón 1989,
 * without the usual increment, so that nothing has to be undone later).
 *
 * 1. A waiting row bids for its best column as much as that column may cost before the row would rather go elsewhere.
 * 2. A free seat is taken at once. The column costs nothing while a seat is free, then the least bid among its holders.
 * 3. In a full column the holder with the least bid is outbid and waits, unless its bid is higher still.
 *
 * Invariant: every seated row sits where points - price is largest, and a column with a free seat costs 0: a bid is the price
 * up to which its holder stays content, and prices elsewhere only rise.
 */
export class Bidding {
  /** Rows still waiting, in the first `count` places. */
  waiting: Ints;
  count: i32;
  private readonly choice: Choice;
  private spare: Ints;

  constructor(
    private readonly table: PairTable,
    private readonly seating: Seating,
    windows: RowWindows,
  ) {
    this.choice = new Choice(table, seating, windows);
    const waiting = newInts(table.rows);
    for (let row = 0; row < table.rows; row += 1) waiting[row] = row;
    this.count = table.rows;
    this.waiting = waiting;
    this.spare = newInts(table.rows);
  }

  /**
   * Takes bids until they no longer seat many. `most` is the bid of a row that has no other column; it must be larger than any
   * difference of points. False when a bid grew beyond `largest`. A pass costs the pairs of the bidders.
   */
  run(most: f64, largest: f64, watch: Watch): boolean {
    const rows = this.table.rows;
    const prices = this.seating.prices;
    const heads = this.seating.heads;
    const capacity = this.seating.capacity;
    const choice = this.choice;
    let budget: f64 = BIDS_PER_ROW * rows;
    let fewest: f64 = rows;
    for (let idle = 0; this.count > 0 && budget > 0 && idle < IDLE_PASSES; idle += 1) {
      const queue = this.waiting;
      const next = this.spare;
      const length = this.count;
      let left = 0;
      for (let at = 0; at < length; at += 1) {
        if (at % REPORT_EVERY === 0) watch.report(left + length - at);
        const row = queue[at]!;
        choice.make(row);
        const target = choice.column;
        if (target !== NONE && capacity[target]! > 0) {
          const bid: f64 =
            choice.nextWorth === -Infinity ? most : choice.bestWorth + prices[target]! - choice.nextWorth;
          if (bid > largest) return false;
          if (heads[target]! < capacity[target]!) {
            this.seating.seatWithBid(row, target, choice.points, bid);
            continue;
          }
          if (bid >= prices[target]!) {
            budget -= 1;
            next[left] = this.seating.outbid(row, target, choice.points, bid);
            left += 1;
            continue;
          }
        }
        next[left] = row;
        left += 1;
      }
      this.spare = queue;
      this.waiting = next;
      this.count = left;
      if (rows > MANY_ROWS) this.sort();
      if (left < fewest * (1 - LEAST_SHARE)) {
        fewest = left;
        idle = -1;
      }
    }
    return true;
  }

  /** Waiting rows in rising order, by a mark per row. */
  private sort(): void {
    const rows = this.table.rows;
    const waiting = this.waiting;
    const columnOfRow = this.seating.columnOfRow;
    let count = 0;
    for (let row = 0; row < rows; row += 1) {
      if (columnOfRow[row] !== NONE) continue;
      waiting[count] = row;
      count += 1;
    }
  }
}
