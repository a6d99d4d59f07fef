import type { AssignmentProblem } from './problem';

/** Not seated, no column. */
export const NONE = -1;

/**
 * Who holds which seat, and at what price. The holders of column j stand in `holder[holderStart[j]]` … ; `heads[j]` of them
 * are there. A column with a free seat costs 0; a full one costs `prices[j]`, the least of what its seats were bid for.
 */
export class Seating {
  readonly columnOfRow: Int32Array;
  /** Points of the pair each seated row holds. */
  readonly pointsOfRow: Float64Array;
  readonly prices: Float64Array;
  readonly heads: Int32Array;
  /** Seats that can matter: one more than rows that have the column can never be filled. */
  readonly capacity: Int32Array;
  readonly holderStart: Int32Array;
  readonly holder: Int32Array;
  /** While bids are taken, what each held seat was bid for: a heap per column, least first. */
  readonly bid: Float64Array;
  private readonly placeOfRow: Int32Array;

  constructor(problem: AssignmentProblem) {
    const { rows, columns, column, seats } = problem;
    const wanted = new Int32Array(columns);
    for (let pair = 0; pair < column.length; pair += 1) wanted[column[pair]!]! += 1;
    this.capacity = Int32Array.from(wanted, (count, index) => Math.min(count + 1, seats[index]!));
    this.holderStart = new Int32Array(columns + 1);
    for (let index = 0; index < columns; index += 1)
      this.holderStart[index + 1] = this.holderStart[index]! + this.capacity[index]!;
    this.holder = new Int32Array(this.holderStart[columns]!);
    this.bid = new Float64Array(this.holder.length);
    this.heads = new Int32Array(columns);
    this.prices = new Float64Array(columns);
    this.columnOfRow = new Int32Array(rows).fill(NONE);
    this.pointsOfRow = new Float64Array(rows);
    this.placeOfRow = new Int32Array(rows);
  }

  isFull(column: number): boolean {
    return this.heads[column]! >= this.capacity[column]!;
  }

  /** Takes a free seat. */
  seat(row: number, column: number, points: number): void {
    const place = this.holderStart[column]! + this.heads[column]!;
    this.holder[place] = row;
    this.placeOfRow[row] = place;
    this.heads[column]! += 1;
    this.columnOfRow[row] = column;
    this.pointsOfRow[row] = points;
  }

  /** Leaves the seat held; the last holder of the column takes its place in the list. */
  leave(row: number): void {
    const column = this.columnOfRow[row]!;
    this.heads[column]! -= 1;
    const last = this.holderStart[column]! + this.heads[column]!;
    const place = this.placeOfRow[row]!;
    const moved = this.holder[last]!;
    this.holder[place] = moved;
    this.placeOfRow[moved] = place;
    this.columnOfRow[row] = NONE;
  }

  /** Takes a free seat with a bid; the bid that fills the column gives it a price. */
  seatWithBid(row: number, column: number, points: number, bid: number): void {
    this.bid[this.holderStart[column]! + this.heads[column]!] = bid;
    this.seat(row, column, points);
    if (!this.isFull(column)) return;
    const size = this.capacity[column]!;
    for (let place = (size >> 1) - 1; place >= 0; place -= 1) {
      const at = this.holderStart[column]! + place;
      this.sink(column, place, this.holder[at]!, this.bid[at]!);
    }
    this.prices[column] = this.bid[this.holderStart[column]!]!;
  }

  /** Takes the cheapest seat of a full column for a higher bid; answers the row that held it. */
  outbid(row: number, column: number, points: number, bid: number): number {
    const root = this.holderStart[column]!;
    const evicted = this.holder[root]!;
    this.sink(column, 0, row, bid);
    this.columnOfRow[row] = column;
    this.pointsOfRow[row] = points;
    this.columnOfRow[evicted] = NONE;
    this.prices[column] = this.bid[root]!;
    return evicted;
  }

  /** Puts a holder into a column's heap at `place` or below it. */
  private sink(column: number, from: number, row: number, bid: number): void {
    const { holder, placeOfRow, bid: bids } = this;
    const root = this.holderStart[column]!;
    const size = this.capacity[column]!;
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && bids[root + child + 1]! < bids[root + child]!) child += 1;
      if (bids[root + child]! >= bid) break;
      bids[root + place] = bids[root + child]!;
      holder[root + place] = holder[root + child]!;
      placeOfRow[holder[root + place]!] = root + place;
      place = child;
    }
    bids[root + place] = bid;
    holder[root + place] = row;
    placeOfRow[row] = root + place;
  }
}
