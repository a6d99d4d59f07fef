import {
  newBytes,
  newFloats,
  newInts,
  newPoints,
  toInt,
  type Bytes,
  type f64,
  type Floats,
  type i32,
  type Ints,
  type Points,
} from './memory';
import type { PairTable } from './pair-table';

/** Rows up to this length are always read whole. */
const LONG_ROW: i32 = 96;
/** Most pairs a window holds; more pairs of one worth make it useless, so it must not be small. */
const WINDOW: i32 = 160;
/** How many pairs a window is meant to begin with: the first time, while little is known of prices, and later. */
const WANTED_FIRST: i32 = 40;
const WANTED: i32 = 96;
const SAMPLE: i32 = 64;
/** Pairs of a window are passed over so many at a time; WINDOW is a multiple. */
export const BLOCK: i32 = 8;

/** A window must serve this many scans on average, else whole rows are cheaper to read. */
const SCANS_PER_WINDOW: i32 = 16;
const TRIAL: i32 = 1000;

/**
 * For long rows, the few pairs that are worth most at the prices of the day, best first, with a ceiling on the worth of all others.
 *
 * Prices only rise, so the ceiling stays true while the pairs are forgotten: a search need not look at them until its frontier
 * passes the ceiling (the "fourth best" of Goldberg & Kennedy 1995, with a threshold instead of a count). For the same reason
 * a pair is never worth more than when its window was made, so that a search may stop at the first one too far away.
 */
export class RowWindows {
  /** Windows of the long rows: pairs `column[at]` worth `points[at]`, for at in start[row] … end[row] - 1. */
  readonly column: Ints;
  readonly points: Points;
  readonly start: Ints;
  readonly end: Ints;
  /** No pair outside the window is worth more than this at present prices; -Infinity when there is none. */
  readonly ceiling: Floats;
  /** Largest worth in each block when its window was made; never less than it is now. */
  private readonly bestOfBlock: Floats;
  private readonly isLongRow: Bytes;
  private readonly wasLookedAt: Bytes;
  private windowsMade: i32 = 0;
  private scans: i32 = 0;
  isWornOut: boolean = false;
  private readonly sample: Floats;
  /** Worth of each pair of the window that is being made. */
  private readonly worths: Floats;

  constructor(
    private readonly table: PairTable,
    private readonly prices: Floats,
  ) {
    const rows = table.rows;
    const rowStart = table.rowStart;
    const ceiling = newFloats(rows);
    const isLongRow = newBytes(rows);
    const start = newInts(rows);
    const end = newInts(rows);
    let size = 0;
    for (let row = 0; row < rows; row += 1) {
      ceiling[row] = -Infinity;
      if (rowStart[row + 1]! - rowStart[row]! <= LONG_ROW) continue;
      isLongRow[row] = 1;
      ceiling[row] = Infinity;
      start[row] = size;
      end[row] = size;
      size += WINDOW;
    }
    this.sample = newFloats(SAMPLE);
    this.ceiling = ceiling;
    this.isLongRow = isLongRow;
    this.wasLookedAt = newBytes(rows);
    this.start = start;
    this.end = end;
    this.column = newInts(size);
    this.points = newPoints(table.points, size);
    this.bestOfBlock = newFloats(size / BLOCK);
    this.worths = newFloats(WINDOW);
  }

  /** Whether a row has a window; short rows are read from the problem. */
  hasWindow(row: i32): boolean {
    return this.isLongRow[row] === 1;
  }

  /** Whether this is the first look at a row; one look at the whole row costs less than its window, and many rows need no other. */
  isFirstLook(row: i32): boolean {
    const isFirst = this.wasLookedAt[row] === 0;
    this.wasLookedAt[row] = 1;
    return isFirst;
  }

  /** What no pair from place `from` of a window on, the first of a block, can be worth more than. */
  bestOf(from: i32): f64 {
    return this.bestOfBlock[from / BLOCK]!;
  }

  /** Begins counting how long windows serve. */
  startTrial(): void {
    this.windowsMade = 0;
    this.scans = 0;
  }

  /**
   * Whether a scan of this row should go by its window; it is counted. Once
   * windows have turned out to wear off faster than they pay, none serves any more.
   */
  isServing(row: i32): boolean {
    if (this.isWornOut || this.isLongRow[row] !== 1) return false;
    this.scans += 1;
    this.isWornOut = this.windowsMade > TRIAL && this.windowsMade * SCANS_PER_WINDOW > this.scans;
    return !this.isWornOut;
  }

  /** The largest points - price of a row; its window is made anew when the ceiling could hide it. */
  bestWorth(row: i32): f64 {
    const table = this.table;
    if (!this.hasWindow(row)) {
      return this.largestWorth(table.column, table.points, table.rowStart[row]!, table.rowStart[row + 1]!);
    }
    const best: f64 = this.largestWorth(this.column, this.points, this.start[row]!, this.end[row]!);
    if (best >= this.ceiling[row]!) return best;
    this.rebuild(row);
    return this.largestWorth(this.column, this.points, this.start[row]!, this.end[row]!);
  }

  private largestWorth(column: Ints, points: Points, from: i32, to: i32): f64 {
    const prices = this.prices;
    let best: f64 = -Infinity;
    for (let pair = from; pair < to; pair += 1) {
      const worth: f64 = points[pair]! - prices[column[pair]!]!;
      if (worth > best) best = worth;
    }
    return best;
  }

  /** Makes the window of a long row afresh at present prices: O(length of the row). */
  rebuild(row: i32): void {
    const prices = this.prices;
    const column = this.table.column;
    const points = this.table.points;
    const worths = this.worths;
    const windowColumn = this.column;
    const windowPoints = this.points;
    const from = this.table.rowStart[row]!;
    const to = this.table.rowStart[row + 1]!;
    const start = this.start[row]!;
    this.windowsMade += 1;
    const wanted = this.end[row]! === start ? WANTED_FIRST : WANTED;
    let threshold: f64 = this.sampledThreshold(from, to, wanted);
    let count = 0;
    let ceiling: f64 = -Infinity;
    for (let pair = from; pair < to; pair += 1) {
      const target = column[pair]!;
      const worth: f64 = points[pair]! - prices[target]!;
      if (worth < threshold) {
        if (worth > ceiling) ceiling = worth;
        continue;
      }
      if (count === WINDOW) {
        const raised: f64 = this.raisedThreshold();
        // Too many pairs of one worth: some of them stay outside, under a ceiling of that same worth.
        if (raised === -Infinity) {
          threshold = worths[0]!;
          const hidden: f64 = worth < threshold ? worth : threshold;
          if (hidden > ceiling) ceiling = hidden;
          if (worth > threshold) {
            worths[0] = worth;
            windowColumn[start] = target;
            windowPoints[start] = points[pair]!;
          }
          continue;
        }
        threshold = raised;
        let kept = 0;
        for (let step = 0; step < count; step += 1) {
          const known: f64 = worths[step]!;
          if (known < threshold) {
            if (known > ceiling) ceiling = known;
            continue;
          }
          worths[kept] = known;
          windowColumn[start + kept] = windowColumn[start + step]!;
          windowPoints[start + kept] = windowPoints[start + step]!;
          kept += 1;
        }
        count = kept;
        if (worth < threshold) {
          if (worth > ceiling) ceiling = worth;
          continue;
        }
      }
      worths[count] = worth;
      windowColumn[start + count] = target;
      windowPoints[start + count] = points[pair]!;
      count += 1;
    }
    this.end[row] = start + count;
    this.ceiling[row] = ceiling;
    this.sortWindow(start, count);
  }

  /** A worth that about WANTED pairs of the row reach, judged by pairs taken at even steps. */
  private sampledThreshold(from: i32, to: i32, wanted: i32): f64 {
    const sample = this.sample;
    const length: f64 = to - from;
    const step: f64 = length / SAMPLE;
    for (let drawn = 0; drawn < SAMPLE; drawn += 1) {
      const pair = from + toInt(drawn * step);
      const worth: f64 = this.table.points[pair]! - this.prices[this.table.column[pair]!]!;
      let place = drawn;
      while (place > 0 && sample[place - 1]! > worth) {
        sample[place] = sample[place - 1]!;
        place -= 1;
      }
      sample[place] = worth;
    }
    const share = toInt((SAMPLE * wanted) / length);
    return sample[share < SAMPLE ? SAMPLE - 1 - share : 0]!;
  }

  /** Half-way from the smallest to the largest worth of a full window; -Infinity when all are equal. */
  private raisedThreshold(): f64 {
    const worths = this.worths;
    let least: f64 = worths[0]!;
    let most: f64 = least;
    for (let step = 1; step < WINDOW; step += 1) {
      const worth: f64 = worths[step]!;
      if (worth > most) most = worth;
      if (worth < least) least = worth;
    }
    if (least === most) return -Infinity;
    const middle: f64 = (least + most) / 2;
    return middle > least ? middle : most;
  }

  /** Shell sort with the gaps of Ciura (2001), best first. */
  private sortWindow(start: i32, count: i32): void {
    const worths = this.worths;
    const column = this.column;
    const points = this.points;
    for (let gap = 23; gap > 0; gap = gap === 23 ? 10 : gap === 10 ? 4 : gap === 4 ? 1 : 0) {
      for (let from = gap; from < count; from += 1) {
        const worth: f64 = worths[from]!;
        const heldColumn = column[start + from]!;
        const heldPoints: f64 = points[start + from]!;
        let place = from;
        while (place >= gap && worths[place - gap]! < worth) {
          worths[place] = worths[place - gap]!;
          column[start + place] = column[start + place - gap]!;
          points[start + place] = points[start + place - gap]!;
          place -= gap;
        }
        worths[place] = worth;
        column[start + place] = heldColumn;
        points[start + place] = heldPoints;
      }
    }
    for (let place = 0; place < count; place += BLOCK) this.bestOfBlock[(start + place) / BLOCK] = worths[place]!;
  }
}
