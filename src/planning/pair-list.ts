import type { Points } from '../domain';
import type { PointsArray } from '../matching';

import type { WorthOfPairs } from './worth-of-pairs';

const FIRST_ROOM = 1024;
/** How much longer arrays become when they are full. */
const LEAST_GROWTH = 1.25;
const MOST_GROWTH = 2;

/** Pairs row by row, in arrays that grow. */
export class PairList {
  private column = new Int32Array(FIRST_ROOM);
  private totals = new Int32Array(FIRST_ROOM);
  private values = new Int32Array(FIRST_ROOM);
  private points: PointsArray;
  length = 0;

  /** `worth` is turned to the row whose pairs are added. */
  constructor(private readonly worth: WorthOfPairs) {
    this.points = worth.newArray(FIRST_ROOM);
  }

  /** Makes room for as many more pairs as a row can have; `share` of all rows are listed already. */
  makeRoom(pairs: number, share: number): void {
    const needed = this.length + pairs;
    if (needed <= this.column.length) return;
    const { column, totals, values, points } = this;
    // As if the other rows were like those listed, within reason: every copy takes time, and too much room takes memory.
    const foreseen = share > 0 ? Math.min(this.length / share, this.length * MOST_GROWTH) : 0;
    const room = Math.ceil(Math.max(needed, this.length * LEAST_GROWTH, foreseen));
    (this.column = new Int32Array(room)).set(column);
    (this.totals = new Int32Array(room)).set(totals);
    (this.values = new Int32Array(room)).set(values);
    (this.points = this.worth.newArray(room)).set(points);
  }

  /** There must be room. */
  add(column: number, total: Points): void {
    const at = this.length;
    const value = this.worth.valueOf(column, total);
    this.column[at] = column;
    this.totals[at] = total;
    this.values[at] = value;
    this.points[at] = this.worth.pointsOf(column, value);
    this.length += 1;
  }

  /** Fit and value of each pair. */
  parts(): { readonly totals: Int32Array; readonly values: Int32Array } {
    return { totals: this.totals.subarray(0, this.length), values: this.values.subarray(0, this.length) };
  }

  /** What the solver is given. */
  problemParts(): { readonly column: Int32Array; readonly points: PointsArray } {
    return { column: this.column.subarray(0, this.length), points: this.points.subarray(0, this.length) };
  }
}
