import { EXIT_BLOCK, type ExitList, type ExitLists } from './exit-lists';
import type { Frontier } from './frontier';
import { FARTHEST, Horizon, NO_FARTHER } from './horizon';
import { IntStack } from './int-stack';
import { newBytes, newFloats, newInts, NONE, type Bytes, type f64, type Floats, type i32, type Ints } from './memory';
import type { PairTable } from './pair-table';
import { BLOCK, type RowWindows } from './row-windows';
import type { Seating } from './seating';

/**
 * Second phase: seats one waiting row after another by the shortest augmenting path (Dijkstra over columns by reduced loss,
 * Jonker & Volgenant 1987; capacities as in the transportation problem, Ahuja, Magnanti & Orlin 1993, ch. 9.7).
 *
 * 1. From a waiting row the search reaches its columns at the loss against its best one. From a full column it goes on through
 *    the rows that hold it. It ends at the nearest column with a free seat; where the next seat is dearer than the price, that seat
 *    is as much farther than its column.
 * 2. Of a long row only the window is looked at; the rest of it is an event of its own, at the loss its ceiling allows.
 *    Nothing beyond a horizon is looked at, which is drawn from the searches before; a search that finds no free seat within
 *    it begins again with a wider one.
 * 3. Columns nearer than the goal become dearer by the difference, and the rows on the path move one column on.
 * 4. After a search that had no way to go, the next one first passes by what it has left (Pothen & Fan 1990); when it finds no
 *    seat so, it begins again without.
 *
 * Invariant: as in `Bidding`, so that at the end points and prices prove each other optimal. One search costs
 * O(pairs reached x log columns).
 */
export class SeatSearch {
  /**
   * What a row may come with and still bring a column nearer: distance - price. Distances are counted from the horizon and below
   * zero, so that for a column not yet reached this is -price, and one look tells both whether a pair is within the horizon and
   * whether it is news.
   */
  private readonly slack: Floats;
  /** Row through which each column was reached, and the points it has there. */
  private readonly cameBy: Ints;
  private readonly cameFor: Floats;
  /** Distance of a scanned row plus its worth: a pair of it claims its column with this, less points. */
  private readonly reachOfRow: Floats;
  private readonly isSettled: Bytes;
  private now: f64 = 0;
  /** Distance of the nearest column with a free seat found so far; 0, the horizon, before. */
  private bound: f64 = 0;
  private goal: i32 = NONE;
  private readonly horizon: Horizon = new Horizon();
  private hasBegun: boolean = false;
  /** Whether columns left by searches without any way to go are still marked, so that the next one passes them by. */
  private isMarked: boolean = false;
  /** False once a price grew beyond `largest`; what was seated since proves nothing. */
  isExact: boolean = true;

  /** The stacks hold columns reached, columns settled, and columns (or rows as -1 - row) at the very distance being worked on. */
  constructor(
    private readonly table: PairTable,
    private readonly seating: Seating,
    private readonly windows: RowWindows,
    private readonly exits: ExitLists,
    private readonly frontier: Frontier,
    private readonly reached: IntStack,
    private readonly settled: IntStack,
    private readonly level: IntStack,
    private readonly largest: f64,
  ) {
    const columns = table.columns;
    this.slack = newFloats(columns);
    this.cameBy = newInts(columns);
    this.cameFor = newFloats(columns);
    this.reachOfRow = newFloats(table.rows);
    this.isSettled = newBytes(columns);
  }

  /**
   * Seats a waiting row; false when that is impossible: then `hallViolator` of the same row tells who has too few seats. When it is
   * only too far to count, `isExact` turns false.
   */
  seatRow(row: i32): boolean {
    if (!this.hasBegun) {
      this.hasBegun = true;
      this.windows.startTrial();
      for (let column = 0; column < this.table.columns; column += 1) this.slack[column] = -this.seating.prices[column]!;
    }
    const worth: f64 = this.windows.bestWorth(row);
    let horizon: f64 = this.isMarked ? NO_FARTHER : this.horizon.first();
    for (;;) {
      this.now = -horizon;
      this.bound = 0;
      this.goal = NONE;
      if (worth > -Infinity) this.scan(row, worth - horizon);
      this.explore();
      if (this.goal !== NONE || horizon >= FARTHEST) break;
      horizon = this.isMarked ? this.horizon.first() : this.horizon.wider(horizon);
      this.forget();
    }
    if (this.goal === NONE) {
      this.isExact = this.isShut(row);
      return !this.isExact;
    }
    const distance: f64 = this.bound + horizon;
    if (distance > 0) this.raisePrices();
    this.shift(this.goal);
    this.horizon.learn(distance);
    if (horizon === NO_FARTHER) this.keepMarks();
    else this.forget();
    return true;
  }

  private raisePrices(): void {
    for (let index = 0; index < this.settled.size; index += 1) {
      const column = this.settled.items[index]!;
      const price: f64 = this.bound - this.slack[column]!;
      if (price > this.largest) this.isExact = false;
      this.seating.setPrice(column, price);
    }
  }

  /**
   * After a search without any way to go: no price has changed, so what it has left behind would be left again. Columns it came to
   * and did not leave, and the goal, are as if never reached.
   */
  private keepMarks(): void {
    const prices = this.seating.prices;
    while (this.level.size > 0) {
      const node = this.level.pop();
      if (node >= 0 && this.isSettled[node] === 0) this.slack[node] = -prices[node]!;
    }
    this.slack[this.goal] = -prices[this.goal]!;
    this.reached.size = 0;
    this.isMarked = true;
  }

  /** After a search in vain: whether the rows it came to have no column beyond those it came to. */
  private isShut(row: i32): boolean {
    const rows = new IntStack();
    this.hallViolator(row, rows);
    return this.table.haveOnly(rows, this.isSettled);
  }

  /** After a search in vain: the waiting row and all rows that hold the columns it came to. */
  hallViolator(row: i32, into: IntStack): void {
    into.push(row);
    for (let index = 0; index < this.settled.size; index += 1)
      this.seating.listHolders(this.settled.items[index]!, into);
  }

  private explore(): void {
    const level = this.level;
    const frontier = this.frontier;
    while (this.bound > this.now) {
      let node = 0;
      if (level.size > 0) node = level.pop();
      else {
        if (frontier.nearest() >= this.bound) return;
        node = frontier.pop();
        this.now = frontier.distance;
      }
      if (node < 0) this.lookFurther(-1 - node);
      else if (this.isSettled[node] === 0 && this.slack[node]! + this.seating.prices[node]! === this.now) {
        this.isSettled[node] = 1;
        this.settled.push(node);
        this.leaveColumn(node);
      }
    }
  }

  private leaveColumn(column: i32): void {
    const seating = this.seating;
    const price: f64 = seating.prices[column]!;
    if (this.exits.isListed(column, this.windows.isWornOut)) {
      this.leaveByList(column, this.exits.of(column), this.now - price);
      return;
    }
    const first = seating.holderStart[column]!;
    const last = first + seating.heads[column]!;
    for (let place = first; place < last; place += 1) {
      const row = seating.holder[place]!;
      this.scan(row, this.now + seating.pointsOfRow[row]! - price);
    }
  }

  private leaveByList(column: i32, list: ExitList, base: f64): void {
    const slack = this.slack;
    for (let from = 0; from < list.count; from += EXIT_BLOCK) {
      if (base + list.leastFrom(from) >= this.bound) continue;
      const end = from + EXIT_BLOCK < list.count ? from + EXIT_BLOCK : list.count;
      list.looks += end - from;
      for (let place = from; place < end; place += 1) {
        const target = list.target[place]!;
        if (base + list.loss[place]! >= slack[target]!) continue;
        if (this.seating.columnOfRow[list.row[place]!] !== column) this.exits.renew(list, place, column);
        const claim: f64 = base + list.loss[place]!;
        if (claim >= slack[target]!) continue;
        const row = list.row[place]!;
        this.reach(target, claim, row, this.seating.pointsOfRow[row]! - list.loss[place]!);
      }
    }
  }

  /** The frontier has come to what a window hides. */
  private lookFurther(row: i32): void {
    const reachOfRow: f64 = this.reachOfRow[row]!;
    this.windows.rebuild(row);
    // More pairs of one worth than a window holds: this time the whole row is read.
    if (reachOfRow - this.windows.ceiling[row]! <= this.now) this.scanWhole(row, reachOfRow);
    else this.scan(row, reachOfRow);
  }

  /** Reaches the columns of a row. Whatever is no nearer than the nearest free seat cannot matter. */
  private scan(row: i32, reachOfRow: f64): void {
    const windows = this.windows;
    if (!windows.isServing(row)) {
      this.scanWhole(row, reachOfRow);
      return;
    }
    const column = windows.column;
    const points = windows.points;
    const slack = this.slack;
    const last = windows.end[row]!;
    for (let from = windows.start[row]!; from < last; from += BLOCK) {
      if (reachOfRow - windows.bestOf(from) >= this.bound) return;
      const end = from + BLOCK < last ? from + BLOCK : last;
      for (let pair = from; pair < end; pair += 1) {
        const target = column[pair]!;
        const claim: f64 = reachOfRow - points[pair]!;
        if (claim < slack[target]!) this.reach(target, claim, row, points[pair]!);
      }
    }
    const rest: f64 = reachOfRow - windows.ceiling[row]!;
    if (rest < this.bound) {
      this.reachOfRow[row] = reachOfRow;
      if (rest <= this.now) this.level.push(-1 - row);
      else this.frontier.push(rest, -1 - row);
    }
  }

  private scanWhole(row: i32, reachOfRow: f64): void {
    const column = this.table.column;
    const points = this.table.points;
    const slack = this.slack;
    for (let pair = this.table.rowStart[row]!, last = this.table.rowStart[row + 1]!; pair < last; pair += 1) {
      const target = column[pair]!;
      const claim: f64 = reachOfRow - points[pair]!;
      if (claim < slack[target]!) this.reach(target, claim, row, points[pair]!);
    }
  }

  private reach(target: i32, claim: f64, row: i32, points: f64): void {
    const price: f64 = this.seating.prices[target]!;
    const reach: f64 = claim + price;
    if (reach >= this.bound) return;
    if (this.slack[target]! === -price) this.reached.push(target);
    this.slack[target] = claim;
    this.cameBy[target] = row;
    this.cameFor[target] = points;
    if (this.seating.heads[target]! < this.seating.room[target]!) {
      this.bound = reach;
      this.goal = target;
      return;
    }
    // One seat more may be had, but dearer; the rows that hold the others may find a nearer way.
    const exit: f64 = claim + this.seating.nextPrice[target]!;
    if (exit < this.bound) {
      this.bound = exit;
      this.goal = target;
    }
    if (reach === this.now) this.level.push(target);
    else this.frontier.push(reach, target);
  }

  /** Moves every row on the path to the goal one column on; the first of them was waiting. */
  private shift(goal: i32): void {
    const seating = this.seating;
    let column = goal;
    while (column !== NONE) {
      const row = this.cameBy[column]!;
      const left = seating.columnOfRow[row]!;
      if (left !== NONE) seating.leave(row);
      seating.seat(row, column, this.cameFor[column]!);
      this.exits.arrive(row, column);
      column = left;
    }
  }

  private forget(): void {
    for (let index = 0; index < this.reached.size; index += 1) {
      const column = this.reached.items[index]!;
      this.slack[column] = -this.seating.prices[column]!;
    }
    for (let index = 0; index < this.settled.size; index += 1) {
      const column = this.settled.items[index]!;
      this.slack[column] = -this.seating.prices[column]!;
      this.isSettled[column] = 0;
    }
    this.isMarked = false;
    this.reached.size = 0;
    this.settled.size = 0;
    this.level.size = 0;
    this.frontier.clear();
  }
}
