import type { IntStack } from './int-stack';
import {
  isWholeAt,
  newFloats,
  newInts,
  NONE,
  type Bytes,
  type f64,
  type Floats,
  type i32,
  type Ints,
  type Points,
} from './memory';

/** There is more to do: call again. */
export const UNFINISHED: i32 = -1;
/** Kinds of faults that a look at every pair can find; 0 is none. */
export const COLUMN_OUT_OF_RANGE: i32 = 1;
export const COLUMNS_NOT_INCREASING: i32 = 2;
export const POINTS_NOT_WHOLE: i32 = 3;
export const POINTS_OVERFLOW: i32 = 4;
export const SEATS_NEGATIVE: i32 = 5;

/** Rows looked at in one call. */
const ROWS_AT_ONCE: i32 = 256;

/** The pair of a row and a column; NONE when there is none. O(log pairs of the row). */
export function findPair(rowStart: Ints, column: Ints, row: i32, target: i32): i32 {
  let low = rowStart[row]!;
  let high = rowStart[row + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = column[middle]!;
    if (found === target) return middle;
    if (found < target) low = middle + 1;
    else high = middle - 1;
  }
  return NONE;
}

/** The problem as the core sees it; arrays as in `AssignmentProblem`. */
export class PairTable {
  /** Index of what is at fault: a pair, row or column. */
  faultAt: i32 = 0;
  /** Largest size of any points; known after `findFault`. */
  largest: f64 = 0;
  /** Rows that have each column; known after `findFault`. */
  readonly wanted: Ints;
  /** Whether heads are worth anything to their columns; the arrays as in `SeatValues`. */
  hasSeatValues: boolean = false;
  private valueStart: Ints = newInts(0);
  private value: Floats = newFloats(0);
  private rowsSeen: i32 = 0;

  constructor(
    readonly rows: i32,
    readonly columns: i32,
    readonly rowStart: Ints,
    readonly column: Ints,
    readonly points: Points,
    readonly seats: Ints,
  ) {
    this.wanted = newInts(columns);
  }

  /** Whether rows have no column but those marked. */
  haveOnly(rows: IntStack, isMarked: Bytes): boolean {
    for (let index = 0; index < rows.size; index += 1) {
      const row = rows.items[index]!;
      for (let pair = this.rowStart[row]!, last = this.rowStart[row + 1]!; pair < last; pair += 1) {
        if (isMarked[this.column[pair]!] === 0) return false;
      }
    }
    return true;
  }

  takeSeatValues(start: Ints, value: Floats): void {
    this.hasSeatValues = true;
    this.valueStart = start;
    this.value = value;
  }

  /** Forgets what heads are worth where every seat must be taken: then it is the same in every answer. */
  dropIdleSeatValues(): void {
    let left: f64 = this.rows;
    for (let column = 0; column < this.columns; column += 1) left -= this.seats[column]!;
    if (left >= 0) this.hasSeatValues = false;
  }

  /** Heads of a column that are listed with what they are worth. */
  listed(column: i32): i32 {
    return this.hasSeatValues ? this.valueStart[column + 1]! - this.valueStart[column]! : 0;
  }

  /** What one head more is worth to a column that has so many. */
  valueOfHead(column: i32, heads: i32): f64 {
    return heads < this.listed(column) ? this.value[this.valueStart[column]! + heads]! : 0;
  }

  /** The most any head is worth to its column. */
  largestSeatValue(): f64 {
    let largest: f64 = 0;
    for (let column = 0; column < this.columns; column += 1) {
      const first: f64 = this.valueOfHead(column, 0);
      if (first > largest) largest = first;
    }
    return largest;
  }

  /**
   * Looks at every pair once, some rows at each call, until the answer is no longer `UNFINISHED`; the shape of the arrays must be
   * sound. `most` is the largest size points may have.
   */
  findFault(most: f64): i32 {
    const end = this.rowsSeen + ROWS_AT_ONCE < this.rows ? this.rowsSeen + ROWS_AT_ONCE : this.rows;
    for (let row = this.rowsSeen; row < end; row += 1) {
      const fault = this.faultInRow(row);
      if (fault !== 0) return fault;
    }
    this.rowsSeen = end;
    if (end < this.rows) return UNFINISHED;
    if (this.largest > most) return POINTS_OVERFLOW;
    for (let index = 0; index < this.columns; index += 1) {
      if (this.seats[index]! < 0) return this.fault(SEATS_NEGATIVE, index);
    }
    return 0;
  }

  private faultInRow(row: i32): i32 {
    const columns = this.columns;
    const column = this.column;
    const points = this.points;
    const wanted = this.wanted;
    let largest: f64 = this.largest;
    let before = -1;
    for (let pair = this.rowStart[row]!, last = this.rowStart[row + 1]!; pair < last; pair += 1) {
      const target = column[pair]!;
      if (target < 0 || target >= columns) return this.fault(COLUMN_OUT_OF_RANGE, pair);
      if (target <= before) return this.fault(COLUMNS_NOT_INCREASING, row);
      before = target;
      if (!isWholeAt(points, pair)) return this.fault(POINTS_NOT_WHOLE, pair);
      const size: f64 = Math.abs(points[pair]!);
      if (size > largest) largest = size;
      wanted[target] = wanted[target]! + 1;
    }
    this.largest = largest;
    return 0;
  }

  private fault(kind: i32, at: i32): i32 {
    this.faultAt = at;
    return kind;
  }
}
