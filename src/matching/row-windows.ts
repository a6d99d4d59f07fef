import type { AssignmentProblem, PointsArray } from './problem';

/** Rows up to this length are always read whole. */
const LONG_ROW = 96;
/** Most pairs a window holds, and how many one is meant to begin with. */
const WINDOW = 80;
const WANTED = 48;
const SAMPLE = 64;

/** Gaps of the Shell sort of a window (Ciura 2001). */
const GAPS = [23, 10, 4, 1] as const;
/** A window must serve this many scans on average, else whole rows are cheaper to read. */
const SCANS_PER_WINDOW = 5;
const TRIAL = 1000;

/**
 * For long rows, the few pairs that are worth most at the prices of the day, best first, with a ceiling on the worth of all others.
 *
 * Prices only rise, so the ceiling stays true while the pairs are forgotten: a search need not look at them until its frontier
 * passes the ceiling (the "fourth best" of Goldberg & Kennedy 1995, with a threshold instead of a count). For the same reason
 * a pair is never worth more than when its window was made, so that a search may stop at the first one too far away.
 */
export class RowWindows {
  /** Windows of the long rows: pairs `column[at]` worth `points[at]`, for at in start[row] … end[row] - 1. */
  readonly column: Int32Array;
  readonly points: PointsArray;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** No pair outside the window is worth more than this at present prices; -Infinity when there is none. */
  readonly ceiling: Float64Array;
  /** Worth of each pair of a long row when its window was made; never less than it is now. */
  readonly worthThen: Float64Array;
  private readonly isLongRow: Uint8Array;
  private windowsMade = 0;
  private scans = 0;
  private isWornOut = false;
  private readonly sample = new Float64Array(SAMPLE);

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly prices: Float64Array,
  ) {
    const { rows, rowStart } = problem;
    this.ceiling = new Float64Array(rows).fill(-Infinity);
    this.isLongRow = new Uint8Array(rows);
    this.start = new Int32Array(rows);
    this.end = new Int32Array(rows);
    let size = 0;
    for (let row = 0; row < rows; row += 1) {
      if (rowStart[row + 1]! - rowStart[row]! <= LONG_ROW) continue;
      this.isLongRow[row] = 1;
      this.ceiling[row] = Infinity;
      this.start[row] = size;
      this.end[row] = size;
      size += WINDOW;
    }
    this.column = new Int32Array(size);
    this.points = problem.points instanceof Int32Array ? new Int32Array(size) : new Float64Array(size);
    this.worthThen = new Float64Array(size);
  }

  /** Whether a row has a window; short rows are read from the problem. */
  hasWindow(row: number): boolean {
    return this.isLongRow[row] === 1;
  }

  /** Begins counting how long windows serve. */
  startTrial(): void {
    this.windowsMade = 0;
    this.scans = 0;
  }

  /**
   * Whether a scan of this row should go by its window, whose pairs stand best first with `worthThen`; it is counted. Once
   * windows have turned out to wear off faster than they pay, none serves any more.
   */
  isServing(row: number): boolean {
    if (this.isWornOut || this.isLongRow[row] !== 1) return false;
    this.scans += 1;
    this.isWornOut = this.windowsMade > TRIAL && this.windowsMade * SCANS_PER_WINDOW > this.scans;
    return !this.isWornOut;
  }

  /** Makes the window of a long row afresh at present prices: O(length of the row). */
  rebuild(row: number): void {
    const { problem, prices } = this;
    const { column, points } = problem;
    const from = problem.rowStart[row]!;
    const to = problem.rowStart[row + 1]!;
    this.windowsMade += 1;
    let threshold = this.sampledThreshold(from, to);
    const start = this.start[row]!;
    const worths = this.worthThen.subarray(start, start + WINDOW);
    let count = 0;
    let ceiling = -Infinity;
    for (let pair = from; pair < to; pair += 1) {
      const worth = points[pair]! - prices[column[pair]!]!;
      if (worth < threshold) {
        if (worth > ceiling) ceiling = worth;
        continue;
      }
      if (count === WINDOW) {
        const raised = raisedThreshold(worths);
        // Too many pairs of one worth: some of them stay outside, under a ceiling of that same worth.
        if (raised === null) {
          threshold = worths[0]!;
          ceiling = Math.max(ceiling, Math.min(worth, threshold));
          if (worth > threshold) {
            worths[0] = worth;
            this.column[start] = column[pair]!;
            this.points[start] = points[pair]!;
          }
          continue;
        }
        threshold = raised;
        let kept = 0;
        for (let step = 0; step < count; step += 1) {
          if (worths[step]! < threshold) {
            if (worths[step]! > ceiling) ceiling = worths[step]!;
            continue;
          }
          worths[kept] = worths[step]!;
          this.column[start + kept] = this.column[start + step]!;
          this.points[start + kept] = this.points[start + step]!;
          kept += 1;
        }
        count = kept;
        if (worth < threshold) {
          if (worth > ceiling) ceiling = worth;
          continue;
        }
      }
      worths[count] = worth;
      this.column[start + count] = column[pair]!;
      this.points[start + count] = points[pair]!;
      count += 1;
    }
    this.end[row] = start + count;
    this.ceiling[row] = ceiling;
    this.sortWindow(start, count);
  }

  /** A worth that about WANTED pairs of the row reach, judged by pairs taken at even steps. */
  private sampledThreshold(from: number, to: number): number {
    const { sample, prices } = this;
    const { column, points } = this.problem;
    const step = (to - from) / SAMPLE;
    for (let drawn = 0; drawn < SAMPLE; drawn += 1) {
      const pair = from + Math.floor(drawn * step);
      sample[drawn] = points[pair]! - prices[column[pair]!]!;
    }
    sample.sort();
    return sample[SAMPLE - 1 - Math.min(SAMPLE - 1, Math.floor((SAMPLE * WANTED) / (to - from)))]!;
  }

  private sortWindow(start: number, count: number): void {
    const { worthThen, column, points } = this;
    for (const gap of GAPS) {
      for (let from = start + gap; from < start + count; from += 1) {
        const worth = worthThen[from]!;
        const heldColumn = column[from]!;
        const heldPoints = points[from]!;
        let place = from;
        while (place >= start + gap && worthThen[place - gap]! < worth) {
          worthThen[place] = worthThen[place - gap]!;
          column[place] = column[place - gap]!;
          points[place] = points[place - gap]!;
          place -= gap;
        }
        worthThen[place] = worth;
        column[place] = heldColumn;
        points[place] = heldPoints;
      }
    }
  }
}

/** Half-way from the smallest to the largest worth of a full window; null when all are equal. */
const raisedThreshold = (worths: Float64Array): number | null => {
  let least = worths[0]!;
  let most = least;
  for (let step = 1; step < WINDOW; step += 1) {
    if (worths[step]! > most) most = worths[step]!;
    if (worths[step]! < least) least = worths[step]!;
  }
  if (least === most) return null;
  const middle = (least + most) / 2;
  return middle > least ? middle : most;
};
