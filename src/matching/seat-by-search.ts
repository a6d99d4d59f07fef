import { Crowds } from './crowds';
import { Frontier } from './frontier';
import { MOST_EXACT, type AssignmentProblem, type PointsArray } from './problem';
import type { RowWindows } from './row-windows';
import { NONE, type Seating } from './seating';

/** A new horizon is half the old one and this much of the way the last search had to go. */
const HORIZON_SLACK = 3;
const HORIZON_GROWTH = 8;
/** A horizon beyond this is none. */
const FARTHEST = 2 ** 40;

/**
 * Second phase: seats one waiting row after another by the shortest augmenting path (Dijkstra over columns by reduced loss,
 * Jonker & Volgenant 1987; capacities as in the transportation problem, Ahuja, Magnanti & Orlin 1993, ch. 9.7).
 *
 * 1. From a waiting row the search reaches its columns at the loss against its best one. From a full column it goes on through
 *    the rows that hold it. It ends at the nearest column with a free seat.
 * 2. Of a long row only the window is looked at; the rest of it is an event of its own, at the loss its ceiling allows.
 *    Nothing beyond a horizon is looked at, which is drawn from the searches before; a search that finds no free seat within
 *    it begins again with a wider one.
 * 3. Columns nearer than the goal become dearer by the difference, and the rows on the path move one column on.
 *
 * Invariant: as in `takeBids`, so that at the end points and prices prove each other optimal. One search costs
 * O(pairs reached x log columns).
 */
export class SeatSearch {
  private readonly distance: Float64Array;
  /** Row through which each column was reached, and the points it has there. */
  private readonly cameBy: Int32Array;
  private readonly cameFor: Float64Array;
  /** Distance of a scanned row plus its worth: a pair of it reaches its column at this, less points, plus price. */
  private readonly reachOfRow: Float64Array;
  private readonly isSettled: Uint8Array;
  private readonly frontier = new Frontier();
  private readonly crowds: Crowds;
  private readonly reached: number[] = [];
  private readonly settled: number[] = [];
  /** Columns, and rows as -1 - row, reached at the very distance being worked on. */
  private readonly level: number[] = [];
  private now = 0;
  /** Distance of the nearest column with a free seat found so far. */
  private bound = Infinity;
  private goal = NONE;
  private horizon = 1;
  /** False once a price grew too large to be exact; what was seated since proves nothing. */
  isExact = true;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly seating: Seating,
    private readonly windows: RowWindows,
  ) {
    this.distance = new Float64Array(problem.columns).fill(Infinity);
    this.cameBy = new Int32Array(problem.columns);
    this.cameFor = new Float64Array(problem.columns);
    this.reachOfRow = new Float64Array(problem.rows);
    this.isSettled = new Uint8Array(problem.columns);
    this.crowds = new Crowds(problem, seating);
    windows.startTrial();
  }

  /** Seats a waiting row; answers the rows that are too many for their seats when that is impossible. */
  seatRow(row: number): number[] | null {
    const worth = this.bestWorth(row);
    for (let { horizon } = this; ; horizon = horizon < FARTHEST ? horizon * HORIZON_GROWTH : Infinity) {
      this.now = 0;
      this.bound = horizon;
      this.goal = NONE;
      if (worth > -Infinity) this.scan(row, worth);
      this.explore();
      if (this.goal !== NONE || horizon === Infinity) break;
      this.forget();
    }
    const { goal, bound, distance, settled, seating } = this;
    const tooMany = goal === NONE ? [row, ...settled.flatMap((column) => this.holdersOf(column))] : null;
    if (goal !== NONE) {
      for (let index = 0; index < settled.length; index += 1) {
        const column = settled[index]!;
        const price = seating.prices[column]! + (bound - distance[column]!);
        if (price > MOST_EXACT) this.isExact = false;
        seating.prices[column] = price;
      }
      this.shift(goal);
      this.horizon = 1 + Math.floor((this.horizon + HORIZON_SLACK * bound) / 2);
    }
    this.forget();
    return tooMany;
  }

  /** The largest points - price of a row; its window is made anew when the ceiling could hide it. */
  private bestWorth(row: number): number {
    const { windows, problem } = this;
    const { rowStart } = problem;
    if (!windows.hasWindow(row)) {
      return this.largestWorth(problem.column, problem.points, rowStart[row]!, rowStart[row + 1]!);
    }
    const { column, points, start, end, ceiling } = windows;
    const best = this.largestWorth(column, points, start[row]!, end[row]!);
    if (best >= ceiling[row]!) return best;
    windows.rebuild(row);
    return this.largestWorth(column, points, start[row]!, end[row]!);
  }

  private largestWorth(column: Int32Array, points: PointsArray, from: number, to: number): number {
    const { prices } = this.seating;
    let best = -Infinity;
    for (let pair = from; pair < to; pair += 1) {
      const worth = points[pair]! - prices[column[pair]!]!;
      if (worth > best) best = worth;
    }
    return best;
  }

  private explore(): void {
    const { level, frontier, distance, settled, isSettled } = this;
    while (this.bound > this.now) {
      let node = level.pop();
      if (node === undefined) {
        if (frontier.nearest >= this.bound) return;
        node = frontier.pop();
        this.now = frontier.distance;
      }
      if (node < 0) this.lookFurther(-1 - node);
      else if (isSettled[node] === 0 && distance[node] === this.now) {
        isSettled[node] = 1;
        settled.push(node);
        this.leaveColumn(node);
      }
    }
  }

  private leaveColumn(column: number): void {
    const { seating, now } = this;
    const price = seating.prices[column]!;
    if (this.crowds.isCrowded(column)) {
      this.crowds.forEachWayOut(column, (target, row, loss) => {
        const reach = now + loss - price + seating.prices[target]!;
        this.reach(target, reach, row, seating.pointsOfRow[row]! - loss);
      });
      return;
    }
    const { holder, holderStart, heads, pointsOfRow } = seating;
    const first = holderStart[column]!;
    const last = first + heads[column]!;
    for (let place = first; place < last; place += 1) {
      const row = holder[place]!;
      this.scan(row, now + pointsOfRow[row]! - price);
    }
  }

  /** The frontier has come to what a window hides. */
  private lookFurther(row: number): void {
    const reachOfRow = this.reachOfRow[row]!;
    this.windows.rebuild(row);
    // More pairs of one worth than a window holds: this time the whole row is read.
    if (reachOfRow - this.windows.ceiling[row]! <= this.now) this.scanWhole(row, reachOfRow);
    else this.scan(row, reachOfRow);
  }

  /** Reaches the columns of a row. Whatever is no nearer than the nearest free seat cannot matter. */
  private scan(row: number, reachOfRow: number): void {
    const { column, points, start, end, worthThen } = this.windows;
    const { distance } = this;
    const { prices } = this.seating;
    if (!this.windows.isServing(row)) {
      this.scanWhole(row, reachOfRow);
      return;
    }
    for (let pair = start[row]!, last = end[row]!; pair < last; pair += 1) {
      if (reachOfRow - worthThen[pair]! >= this.bound) return;
      const target = column[pair]!;
      const reach = reachOfRow - points[pair]! + prices[target]!;
      if (reach < distance[target]!) this.reach(target, reach, row, points[pair]!);
    }
    const rest = reachOfRow - this.windows.ceiling[row]!;
    if (rest < this.bound) {
      this.reachOfRow[row] = reachOfRow;
      if (rest <= this.now) this.level.push(-1 - row);
      else this.frontier.push(rest, -1 - row);
    }
  }

  private scanWhole(row: number, reachOfRow: number): void {
    const { column, points, rowStart } = this.problem;
    const { distance } = this;
    const { prices } = this.seating;
    let { bound } = this;
    for (let pair = rowStart[row]!, last = rowStart[row + 1]!; pair < last; pair += 1) {
      const target = column[pair]!;
      const reach = reachOfRow - points[pair]! + prices[target]!;
      if (reach < bound && reach < distance[target]!) {
        this.reach(target, reach, row, points[pair]!);
        bound = this.bound;
      }
    }
  }

  private reach(target: number, reach: number, row: number, points: number): void {
    const { distance, seating } = this;
    const known = distance[target]!;
    if (reach >= known || reach >= this.bound) return;
    if (known === Infinity) this.reached.push(target);
    distance[target] = reach;
    this.cameBy[target] = row;
    this.cameFor[target] = points;
    if (seating.heads[target]! < seating.capacity[target]!) {
      this.bound = reach;
      this.goal = target;
    } else if (reach === this.now) this.level.push(target);
    else this.frontier.push(reach, target);
  }

  /** Moves every row on the path to the goal one column on; the first of them was waiting. */
  private shift(goal: number): void {
    const { seating, crowds } = this;
    let column = goal;
    while (column !== NONE) {
      const row = this.cameBy[column]!;
      const left = seating.columnOfRow[row]!;
      if (left !== NONE) seating.leave(row);
      seating.seat(row, column, this.cameFor[column]!);
      crowds.arrive(row, column);
      column = left;
    }
  }

  private holdersOf(column: number): number[] {
    const { holder, holderStart, heads } = this.seating;
    const first = holderStart[column]!;
    return [...holder.subarray(first, first + heads[column]!)];
  }

  private forget(): void {
    const { distance, isSettled, reached, settled } = this;
    for (let index = 0; index < reached.length; index += 1) distance[reached[index]!] = Infinity;
    for (let index = 0; index < settled.length; index += 1) isSettled[settled[index]!] = 0;
    reached.length = 0;
    settled.length = 0;
    this.level.length = 0;
    this.frontier.clear();
  }
}
