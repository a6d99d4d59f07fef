import { MOST_EXACT, type AssignmentProblem, type PointsArray } from './problem';
import type { RowWindows } from './row-windows';
import { NONE, type Seating } from './seating';

/** Bidding ends when this many passes in a row have not lowered the number of waiting rows by this share. */
const IDLE_PASSES = 4;
const LEAST_SHARE = 0.02;
/** Bids per row, on average, after which bidding ends whatever it still achieves. */
const BIDS_PER_ROW = 30;

/** From here on, rows taken in their order find what they read nearer by; below, the order of eviction seats a little more. */
const MANY_ROWS = 2 ** 15;

/** Rows between two reports of progress. */
const REPORT_EVERY = 4096;

/** The best pair of a row, and what keeping it is worth above everything else. */
class Choice {
  /** Column and points of the best pair; NONE for a row without pairs. */
  column = NONE;
  points = 0;
  bestWorth = -Infinity;
  /** Largest worth in any other column, hidden ones included. */
  nextWorth = -Infinity;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly seating: Seating,
    private readonly windows: RowWindows,
  ) {}

  make(row: number): void {
    const { problem, windows } = this;
    const { rowStart } = problem;
    if (!windows.hasWindow(row)) {
      this.look(problem.column, problem.points, rowStart[row]!, rowStart[row + 1]!);
      return;
    }
    const { ceiling, column, points, start, end } = windows;
    this.look(column, points, start[row]!, end[row]!);
    if (this.bestWorth <= ceiling[row]! && ceiling[row]! > -Infinity) {
      windows.rebuild(row);
      this.look(column, points, start[row]!, end[row]!);
    }
    if (ceiling[row]! > this.nextWorth) this.nextWorth = ceiling[row]!;
  }

  private look(column: Int32Array, points: PointsArray, from: number, to: number): void {
    const { prices, heads, capacity } = this.seating;
    let best = NONE;
    let bestWorth = -Infinity;
    let nextWorth = -Infinity;
    for (let pair = from; pair < to; pair += 1) {
      const target = column[pair]!;
      const worth = points[pair]! - prices[target]!;
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
    this.points = best === NONE ? 0 : points[best]!;
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
 * up to which its holder stays content, and prices elsewhere only rise. `most` is the bid of a row that has no other column;
 * it must be larger than any difference of points. Answers the rows still waiting, null when a bid grew too large to be exact; a
 * pass costs the windows of the bidders.
 */
export const takeBids = (
  problem: AssignmentProblem,
  seating: Seating,
  windows: RowWindows,
  most: number,
  onPass: (waiting: number) => void,
): Int32Array | null => {
  const { prices, heads, capacity } = seating;
  const rows = seating.columnOfRow.length;
  const choice = new Choice(problem, seating, windows);
  let queue = Int32Array.from({ length: rows }, (_, row) => row);
  let spare = new Int32Array(rows);
  let budget = BIDS_PER_ROW * rows;
  let fewest = rows;
  for (let idle = 0; queue.length > 0 && budget > 0 && idle < IDLE_PASSES; idle += 1) {
    const next = spare.subarray(0, rows);
    let waiting = 0;
    for (let at = 0; at < queue.length; at += 1) {
      if (at % REPORT_EVERY === 0) onPass(waiting + queue.length - at);
      const row = queue[at]!;
      choice.make(row);
      const { column: target, points, bestWorth, nextWorth } = choice;
      if (target !== NONE && capacity[target]! > 0) {
        const bid = nextWorth === -Infinity ? most : bestWorth + prices[target]! - nextWorth;
        if (bid > MOST_EXACT) return null;
        if (heads[target]! < capacity[target]!) {
          seating.seatWithBid(row, target, points, bid);
          continue;
        }
        if (bid >= prices[target]!) {
          budget -= 1;
          next[waiting] = seating.outbid(row, target, points, bid);
          waiting += 1;
          continue;
        }
      }
      next[waiting] = row;
      waiting += 1;
    }
    onPass(waiting);
    spare = new Int32Array(queue.buffer);
    queue = next.subarray(0, waiting);
    if (rows > MANY_ROWS) queue.sort();
    if (waiting < fewest * (1 - LEAST_SHARE)) {
      fewest = waiting;
      idle = -1;
    }
  }
  return queue;
};
