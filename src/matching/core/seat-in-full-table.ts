import type { IntStack } from './int-stack';
import { newFloats, newInts, NONE, type f64, type Floats, type i32, type Ints } from './memory';
import type { PairTable } from './pair-table';
import type { Seating } from './seating';

/** Where every row has every column, and bidding has left this part of the rows waiting, nothing can be passed over. */
const WAITING_SHARE: i32 = 4;

/** Whether every row of a table has every column, and so many rows wait that windows and heaps would only be in the way. */
export function needsFullTable(table: PairTable, waiting: i32): boolean {
  const pairs: f64 = table.rowStart[table.rows]!;
  const rows: f64 = table.rows;
  const columns: f64 = table.columns;
  return pairs === rows * columns && waiting * WAITING_SHARE > table.rows;
}

/** Whether a full table has as many seats as rows, one in every column at least, and room for the prices of raised bids. */
export function canRaiseBids(table: PairTable, mostExact: f64): boolean {
  let left: f64 = table.rows;
  for (let column = 0; column < table.columns; column += 1) {
    if (table.seats[column]! === 0) return false;
    left -= table.seats[column]!;
  }
  const rows: f64 = table.rows;
  // Where heads are worth something to their columns, prices begin at what the first of them is worth.
  if (table.hasSeatValues) return false;
  return left === 0 && table.largest * 2 * (rows + 1) <= mostExact;
}

/**
 * Second phase for a table in which every row has every column: shortest augmenting paths as in `SeatSearch`, with the nearest
 * column found by a look at all that are not settled (Jonker & Volgenant 1987; Crouse 2016). Points that are products (merit
 * times demand) make every search settle half of all columns, each of which brings nearly all others nearer, so that a heap
 * does more work than the look it spares.
 *
 * Invariant: as in `Bidding`. One search costs O(columns settled x columns).
 */
export class FullTableSearch {
  /** Row through which each column was reached. */
  private readonly cameBy: Ints;
  /** Every column once, with distance - price and price: those not settled in the first `left` places, in no order. */
  private readonly order: Ints;
  private readonly slack: Floats;
  private readonly priceAt: Floats;
  private left: i32 = 0;
  /** Place of the nearest column not settled, and its distance. */
  private nearest: i32 = 0;
  private distance: f64 = 0;
  /** False once a price grew beyond `largest`; what was seated since proves nothing. */
  isExact: boolean = true;

  constructor(
    private readonly table: PairTable,
    private readonly seating: Seating,
    private readonly largest: f64,
  ) {
    const columns = table.columns;
    this.slack = newFloats(columns);
    this.priceAt = newFloats(columns);
    this.cameBy = newInts(columns);
    const order = newInts(columns);
    for (let column = 0; column < columns; column += 1) order[column] = column;
    this.order = order;
  }

  /** Seats a waiting row; false when there are more rows than seats: then `hallViolator` of the same row tells who. */
  seatRow(row: i32): boolean {
    const seating = this.seating;
    const prices = seating.prices;
    const order = this.order;
    const slack = this.slack;
    this.left = this.table.columns;
    for (let place = 0; place < this.left; place += 1) {
      slack[place] = Infinity;
      this.priceAt[place] = prices[order[place]!]!;
    }
    this.reach(row, this.worthOf(row));
    let bound: f64 = Infinity;
    let goal = NONE;
    while (this.left > 0 && this.distance < bound) {
      const column = order[this.nearest]!;
      if (!seating.isFull(column)) {
        bound = this.distance;
        goal = column;
        break;
      }
      const exit: f64 = this.distance - prices[column]! + seating.nextPrice[column]!;
      if (exit < bound) {
        bound = exit;
        goal = column;
      }
      this.left -= 1;
      this.exchange(this.nearest, this.left);
      const now: f64 = this.distance;
      const price: f64 = prices[column]!;
      const first = seating.holderStart[column]!;
      const last = first + seating.heads[column]!;
      // A column without any seat leads nowhere; what is nearest must be looked for all the same.
      if (first === last) this.reach(row, Infinity);
      for (let place = first; place < last; place += 1) {
        const holder = seating.holder[place]!;
        this.reach(holder, now + seating.pointsOfRow[holder]! - price);
      }
    }
    if (goal === NONE) return false;
    for (let place = this.left; place < this.table.columns; place += 1) {
      const column = order[place]!;
      const price: f64 = bound - slack[place]!;
      if (price > this.largest) this.isExact = false;
      seating.setPrice(column, price);
    }
    this.shift(goal);
    return true;
  }

  /** After a search in vain: the waiting row and all rows that hold a column. */
  hallViolator(row: i32, into: IntStack): void {
    into.push(row);
    for (let other = 0; other < this.table.rows; other += 1) {
      if (this.seating.columnOfRow[other] !== NONE) into.push(other);
    }
  }

  private worthOf(row: i32): f64 {
    const prices = this.seating.prices;
    const points = this.table.points;
    const start = this.table.rowStart[row]!;
    let best: f64 = -Infinity;
    for (let column = 0; column < this.table.columns; column += 1) {
      const worth: f64 = points[start + column]! - prices[column]!;
      if (worth > best) best = worth;
    }
    return best;
  }

  /** Brings the columns not settled as near as a row does that was reached at `reachOfRow` (distance + worth), and finds the nearest. */
  private reach(row: i32, reachOfRow: f64): void {
    const points = this.table.points;
    const slack = this.slack;
    const priceAt = this.priceAt;
    const cameBy = this.cameBy;
    const order = this.order;
    const start = this.table.rowStart[row]!;
    let nearest = 0;
    let distance: f64 = Infinity;
    for (let place = 0, left = this.left; place < left; place += 1) {
      const column = order[place]!;
      const claim: f64 = reachOfRow - points[start + column]!;
      let known: f64 = slack[place]!;
      if (claim < known) {
        known = claim;
        slack[place] = claim;
        cameBy[column] = row;
      }
      const reach: f64 = known + priceAt[place]!;
      if (reach < distance) {
        distance = reach;
        nearest = place;
      } else if (reach === distance && !this.seating.isFull(column)) nearest = place;
    }
    this.nearest = nearest;
    this.distance = distance;
  }

  private exchange(one: i32, other: i32): void {
    const column = this.order[one]!;
    const slack: f64 = this.slack[one]!;
    const price: f64 = this.priceAt[one]!;
    this.order[one] = this.order[other]!;
    this.slack[one] = this.slack[other]!;
    this.priceAt[one] = this.priceAt[other]!;
    this.order[other] = column;
    this.slack[other] = slack;
    this.priceAt[other] = price;
  }

  /** Moves every row on the path to the goal one column on; the first of them was waiting. */
  private shift(goal: i32): void {
    const seating = this.seating;
    let column = goal;
    while (column !== NONE) {
      const row = this.cameBy[column]!;
      const left = seating.columnOfRow[row]!;
      if (left !== NONE) seating.leave(row);
      seating.seat(row, column, this.table.points[this.table.rowStart[row]! + column]!);
      column = left;
    }
  }
}
