import { newInts, NONE, type f64, type i32, type Ints, type Points } from './memory';
import type { PairTable } from './pair-table';
import { BLOCK, type RowWindows } from './row-windows';
import type { Seating } from './seating';

/** Bidding ends when this many passes in a row have not lowered the number of waiting rows by this share. */
const IDLE_PASSES: i32 = 4;
const LEAST_SHARE: f64 = 0.02;
/** Bids per row, on average, after which bidding ends whatever it still achieves. */
const BIDS_PER_ROW: f64 = 30;
/** Bids per row after which a round of raised bids ends. */
const RAISED_BIDS_PER_ROW: f64 = 60;
/** From here on, rows taken in their order find what they read nearer by; below, the order of eviction seats a little more. */
const MANY_ROWS: i32 = 32768;
const SORTED_SHARE: i32 = 64;
/** Bids taken in one call. */
const BIDS_AT_ONCE: i32 = 256;

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

  /** `readsWhole`: the row is read from the problem even if it has a window. */
  make(row: i32, readsWhole: boolean): void {
    const table = this.table;
    const windows = this.windows;
    this.column = NONE;
    this.bestWorth = -Infinity;
    this.nextWorth = -Infinity;
    if (readsWhole || !windows.hasWindow(row) || windows.isFirstLook(row)) {
      this.look(table.column, table.points, table.rowStart[row]!, table.rowStart[row + 1]!);
      return;
    }
    this.lookAtWindow(row);
    const ceiling: f64 = windows.ceiling[row]!;
    if (this.bestWorth <= ceiling && ceiling > -Infinity) {
      windows.rebuild(row);
      this.column = NONE;
      this.bestWorth = -Infinity;
      this.nextWorth = -Infinity;
      this.lookAtWindow(row);
    }
    if (windows.ceiling[row]! > this.nextWorth) this.nextWorth = windows.ceiling[row]!;
  }

  private lookAtWindow(row: i32): void {
    const windows = this.windows;
    const last = windows.end[row]!;
    for (let from = windows.start[row]!; from < last; from += BLOCK) {
      if (windows.bestOf(from) < this.nextWorth) return;
      this.look(windows.column, windows.points, from, from + BLOCK < last ? from + BLOCK : last);
    }
  }

  private look(column: Ints, points: Points, from: i32, to: i32): void {
    const prices = this.seating.prices;
    const heads = this.seating.heads;
    const room = this.seating.room;
    let best = NONE;
    let bestWorth: f64 = this.bestWorth;
    let nextWorth: f64 = this.nextWorth;
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
        if (heads[target]! < room[target]!) best = pair;
      } else if (worth > nextWorth) nextWorth = worth;
    }
    if (best !== NONE) {
      this.column = column[best]!;
      this.points = points[best]!;
    }
    this.bestWorth = bestWorth;
    this.nextWorth = nextWorth;
  }
}

/**
 * First phase: rows bid for seats, and an outbid row bids again (auction with bids per seat, Bertsekas & Castañón 1989,
 * without the usual increment, so that nothing has to be undone later).
 *
 * 1. A waiting row bids for its best column as much as that column may cost before the row would rather go elsewhere.
 * 2. A free seat is taken at once. The column costs nothing while a seat is free, then the least bid among its holders. Where heads
 *    are worth something to the column, seats count as held by nobody for bids below zero (`Seating`).
 * 3. In a full column the holder with the least bid is outbid and waits, unless its bid is higher still.
 *
 * Invariant: every seated row sits where points - price is largest, and a column with a free seat costs 0, or -v where a head more
 * is worth v to it: a bid is the price up to which its holder stays content, and prices elsewhere only rise.
 */
export class Bidding {
  /** Rows that waited when the pass began, in the first `count` places. */
  waiting: Ints;
  count: i32;
  /** Rows of this pass that have had their turn, and those among them, or outbid by them, that wait for the next. */
  private done: i32 = 0;
  private left: i32 = 0;
  private next: Ints;
  private idle: i32 = 0;
  private budget: f64;
  private fewest: f64;
  /** What is added to every bid; with any, nothing is proven, and prices are only a guess. */
  private raise: f64 = 0;
  private readonly choice: Choice;

  /** `most` is the bid of a row that has no other column; it must be larger than any difference of points and of what heads are worth. */
  constructor(
    private readonly table: PairTable,
    private readonly seating: Seating,
    windows: RowWindows,
    private readonly most: f64,
  ) {
    const rows = table.rows;
    this.choice = new Choice(table, seating, windows);
    this.waiting = newInts(rows);
    this.count = rows;
    this.next = newInts(rows);
    this.budget = 0;
    this.fewest = rows;
    this.begin(0);
  }

  /** Begins with all rows waiting, at the prices there are. */
  begin(raise: f64): void {
    const rows = this.table.rows;
    for (let row = 0; row < rows; row += 1) this.waiting[row] = row;
    this.raise = raise;
    this.count = rows;
    this.done = 0;
    this.left = 0;
    this.idle = 0;
    this.budget = (raise > 0 ? RAISED_BIDS_PER_ROW : BIDS_PER_ROW) * rows;
    this.fewest = rows;
  }

  /** Whether bidding no longer seats many; the rows left stand in `waiting`. */
  isOver(): boolean {
    const isIdle = this.raise === 0 && this.idle >= IDLE_PASSES;
    return this.done === 0 && (this.count === 0 || this.budget <= 0 || isIdle);
  }

  /** Rows without a seat just now. */
  open(): i32 {
    return this.left + this.count - this.done;
  }

  /** Takes some bids; false when one grew beyond `largest`. A pass over all waiting rows costs their pairs. */
  step(largest: f64): boolean {
    const waiting = this.waiting;
    const end = this.done + BIDS_AT_ONCE < this.count ? this.done + BIDS_AT_ONCE : this.count;
    for (let at = this.done; at < end; at += 1) {
      if (!this.bid(waiting[at]!, largest)) return false;
    }
    this.done = end;
    if (end === this.count) this.endPass();
    return true;
  }

  private bid(row: i32, largest: f64): boolean {
    const seating = this.seating;
    const choice = this.choice;
    choice.make(row, this.raise > 0);
    const target = choice.column;
    if (target !== NONE && seating.capacity[target]! > 0) {
      const price: f64 = seating.prices[target]!;
      const bid: f64 =
        choice.nextWorth === -Infinity ? this.most : choice.bestWorth + price - choice.nextWorth + this.raise;
      if (bid > largest) return false;
      if (!seating.isFull(target)) {
        seating.seatWithBid(row, target, choice.points, bid);
        return true;
      }
      if (bid >= price) {
        this.budget -= 1;
        this.wait(seating.outbid(row, target, choice.points, bid));
        return true;
      }
    }
    this.wait(row);
    return true;
  }

  private wait(row: i32): void {
    this.next[this.left] = row;
    this.left += 1;
  }

  private endPass(): void {
    const before = this.waiting;
    this.waiting = this.next;
    this.next = before;
    this.count = this.left;
    this.done = 0;
    this.left = 0;
    // A look at every row is worth it only for many of them.
    if (this.table.rows > MANY_ROWS && this.count * SORTED_SHARE > this.table.rows) this.sort();
    this.idle += 1;
    if (this.count < this.fewest * (1 - LEAST_SHARE)) {
      this.fewest = this.count;
      this.idle = 0;
    }
  }

  /** Waiting rows in rising order, by a look at every row. */
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
