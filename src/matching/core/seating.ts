import { newBytes, newFloats, newInts, NONE, type Bytes, type f64, type Floats, type i32, type Ints } from './memory';
import type { IntStack } from './int-stack';
import type { PairTable } from './pair-table';

/**
 * Who holds which seat, and at what price. The holders of column j stand in `holder[holderStart[j]]` … ; `heads[j]` of them
 * are there. A column with a free seat costs 0; a full one costs `prices[j]`, the least of what its seats were bid for.
 *
 * A seat whose head is worth v to the column is as if bid for with -v by nobody: a column begins at the least of these bids, and
 * its dearer seats come free one after another as its price rises.
 */
export class Seating {
  readonly columnOfRow: Ints;
  /** Points of the pair each seated row holds. */
  readonly pointsOfRow: Floats;
  readonly prices: Floats;
  readonly heads: Ints;
  /** Seats that can matter: one more than rows that have the column can never be filled. */
  readonly capacity: Ints;
  /** Seats to be had at the present price, taken ones included: a column with fewer heads has a free seat. */
  readonly room: Ints;
  /** The price at which a column has room for more; endless where it has room for all. */
  readonly nextPrice: Floats;
  readonly holderStart: Ints;
  readonly holder: Ints;
  /** While bids are taken, what each held seat was bid for: a heap per column, least first. */
  readonly bid: Floats;
  /** Whether the bids of a column are in the order of a heap by now. */
  private readonly isHeap: Bytes;
  private readonly placeOfRow: Ints;
  private readonly rows: i32;
  private readonly columns: i32;

  constructor(private readonly table: PairTable) {
    const rows = table.rows;
    const columns = table.columns;
    const capacity = newInts(columns);
    const room = newInts(columns);
    const nextPrice = newFloats(columns);
    const holderStart = newInts(columns + 1);
    for (let column = 0; column < columns; column += 1) {
      const useful = table.wanted[column]! + 1;
      const seats = table.seats[column]!;
      capacity[column] = seats < useful ? seats : useful;
      room[column] = capacity[column]!;
      nextPrice[column] = Infinity;
      holderStart[column + 1] = holderStart[column]! + capacity[column]!;
    }
    const columnOfRow = newInts(rows);
    for (let row = 0; row < rows; row += 1) columnOfRow[row] = NONE;
    this.rows = rows;
    this.columns = columns;
    this.capacity = capacity;
    this.room = room;
    this.nextPrice = nextPrice;
    this.isHeap = newBytes(columns);
    this.holderStart = holderStart;
    this.holder = newInts(holderStart[columns]!);
    this.bid = newFloats(holderStart[columns]!);
    this.heads = newInts(columns);
    this.prices = newFloats(columns);
    this.columnOfRow = columnOfRow;
    this.pointsOfRow = newFloats(rows);
    this.placeOfRow = newInts(rows);
    if (table.hasSeatValues) this.openFirstSeats();
  }

  /** Whether no seat is free at the present price. */
  isFull(column: i32): boolean {
    return this.heads[column]! >= this.room[column]!;
  }

  /** Gives a column the price it has risen to, and the seats that are to be had at it. */
  setPrice(column: i32, price: f64): void {
    this.prices[column] = price;
    if (price >= this.nextPrice[column]!) this.widen(column, price);
  }

  private widen(column: i32, price: f64): void {
    const table = this.table;
    const capacity = this.capacity[column]!;
    const listed = table.listed(column);
    let room = this.room[column]!;
    while (room < capacity && room < listed && 0 - table.valueOfHead(column, room) <= price) room += 1;
    if (room >= listed && price >= 0) room = capacity;
    this.room[column] = room;
    this.nextPrice[column] = room < capacity ? 0 - table.valueOfHead(column, room) : Infinity;
  }

  private openFirstSeats(): void {
    for (let column = 0; column < this.columns; column += 1) {
      if (this.capacity[column] === 0) continue;
      this.room[column] = 0;
      const price: f64 = 0 - this.table.valueOfHead(column, 0);
      this.prices[column] = price;
      this.widen(column, price);
    }
  }

  listHolders(column: i32, into: IntStack): void {
    const first = this.holderStart[column]!;
    const last = first + this.heads[column]!;
    for (let place = first; place < last; place += 1) into.push(this.holder[place]!);
  }

  /** Takes a free seat. */
  seat(row: i32, column: i32, points: f64): void {
    const place = this.holderStart[column]! + this.heads[column]!;
    this.holder[place] = row;
    this.placeOfRow[row] = place;
    this.heads[column] = this.heads[column]! + 1;
    this.columnOfRow[row] = column;
    this.pointsOfRow[row] = points;
  }

  /** Leaves the seat held; the last holder of the column takes its place in the list. */
  leave(row: i32): void {
    const column = this.columnOfRow[row]!;
    this.heads[column] = this.heads[column]! - 1;
    const last = this.holderStart[column]! + this.heads[column];
    const place = this.placeOfRow[row]!;
    const moved = this.holder[last]!;
    this.holder[place] = moved;
    this.placeOfRow[moved] = place;
    this.columnOfRow[row] = NONE;
  }

  /** Everybody leaves; prices stay. */
  vacate(): void {
    for (let column = 0; column < this.columns; column += 1) {
      this.heads[column] = 0;
      this.isHeap[column] = 0;
    }
    for (let row = 0; row < this.rows; row += 1) this.columnOfRow[row] = NONE;
  }

  /** Lowers all prices by the least of them: true to a proof where no seat is free. */
  lowerPrices(): void {
    let least: f64 = Infinity;
    for (let column = 0; column < this.columns; column += 1) {
      if (this.prices[column]! < least) least = this.prices[column]!;
    }
    for (let column = 0; column < this.columns; column += 1) this.prices[column] = this.prices[column]! - least;
  }

  /** Takes a free seat with a bid; the bid that takes the last one free gives the column a price. */
  seatWithBid(row: i32, column: i32, points: f64, bid: f64): void {
    this.bid[this.holderStart[column]! + this.heads[column]!] = bid;
    this.seat(row, column, points);
    if (this.isHeap[column] === 1) this.rise(column, this.heads[column]! - 1, row, bid);
    if (!this.isFull(column)) return;
    if (this.isHeap[column] === 0) this.makeHeap(column);
    this.setPriceByBids(column);
  }

  /** The least bid is the price, or what the next seat may be had for. */
  private setPriceByBids(column: i32): void {
    const least: f64 = this.bid[this.holderStart[column]!]!;
    const next: f64 = this.nextPrice[column]!;
    this.setPrice(column, least < next ? least : next);
  }

  private makeHeap(column: i32): void {
    this.isHeap[column] = 1;
    for (let place = (this.heads[column]! >> 1) - 1; place >= 0; place -= 1) {
      const at = this.holderStart[column]! + place;
      this.sink(column, place, this.holder[at]!, this.bid[at]!);
    }
  }

  /** Takes the cheapest seat of a full column for a higher bid; answers the row that held it. */
  outbid(row: i32, column: i32, points: f64, bid: f64): i32 {
    const root = this.holderStart[column]!;
    const evicted = this.holder[root]!;
    this.sink(column, 0, row, bid);
    this.columnOfRow[row] = column;
    this.pointsOfRow[row] = points;
    this.columnOfRow[evicted] = NONE;
    this.setPriceByBids(column);
    return evicted;
  }

  /** Puts a holder into a column's heap at `from` or above it. */
  private rise(column: i32, from: i32, row: i32, bid: f64): void {
    const root = this.holderStart[column]!;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.bid[root + parent]! <= bid) break;
      this.bid[root + place] = this.bid[root + parent]!;
      this.holder[root + place] = this.holder[root + parent]!;
      this.placeOfRow[this.holder[root + place]!] = root + place;
      place = parent;
    }
    this.bid[root + place] = bid;
    this.holder[root + place] = row;
    this.placeOfRow[row] = root + place;
  }

  /** Puts a holder into a column's heap at `from` or below it. */
  private sink(column: i32, from: i32, row: i32, bid: f64): void {
    const holder = this.holder;
    const placeOfRow = this.placeOfRow;
    const bids = this.bid;
    const root = this.holderStart[column]!;
    const size = this.heads[column]!;
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
