import type { AssignmentProblem } from '../../src/matching';

/**
 * A problem without seat values that says the same: each column becomes one column per run of seats of equal worth, and that worth
 * is added to the points. Costs a pair per run and pair. `seatValues` must be sound.
 */
export type SplitSeats = {
  readonly problem: AssignmentProblem;
  /** The column each split column stands for, and what its seats are worth. */
  readonly columnOf: Int32Array;
  readonly valueOf: Float64Array;
};

/** Splits every column into runs of seats of equal worth; a column without seats keeps one of no seats. */
export const splitSeats = (problem: AssignmentProblem): SplitSeats => {
  const { rows, columns, rowStart, column, points, seats, seatValues } = problem;
  const columnOf: number[] = [];
  const valueOf: number[] = [];
  const counts: number[] = [];
  const first = new Int32Array(columns + 1);
  for (let one = 0; one < columns; one += 1) {
    const listed = seatValues ? [...seatValues.value.subarray(seatValues.start[one], seatValues.start[one + 1])] : [];
    const runs = new Map<number, number>([[listed[0] ?? 0, 0]]);
    for (let seat = 0; seat < Math.min(listed.length, seats[one]!); seat += 1) {
      runs.set(listed[seat]!, (runs.get(listed[seat]!) ?? 0) + 1);
    }
    if (seats[one]! > listed.length) runs.set(0, (runs.get(0) ?? 0) + seats[one]! - listed.length);
    for (const [value, count] of runs) {
      columnOf.push(one);
      valueOf.push(value);
      counts.push(count);
    }
    first[one + 1] = columnOf.length;
  }
  const start = new Int32Array(rows + 1);
  const splitColumn: number[] = [];
  const splitPoints: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      for (let run = first[column[pair]!]!; run < first[column[pair]! + 1]!; run += 1) {
        splitColumn.push(run);
        splitPoints.push(points[pair]! + valueOf[run]!);
      }
    }
    start[row + 1] = splitColumn.length;
  }
  return {
    problem: {
      rows,
      columns: columnOf.length,
      rowStart: start,
      column: Int32Array.from(splitColumn),
      points: Float64Array.from(splitPoints),
      seats: Int32Array.from(counts),
    },
    columnOf: Int32Array.from(columnOf),
    valueOf: Float64Array.from(valueOf),
  };
};

/** Prices of the columns that prove for the problem what prices of the split columns prove for the split one. */
export const pricesOfSplit = (
  { columnOf, valueOf }: SplitSeats,
  columns: number,
  prices: Float64Array,
): Float64Array => {
  const joined = new Float64Array(columns).fill(Infinity);
  columnOf.forEach((column, run) => (joined[column] = Math.min(joined[column]!, prices[run]! - valueOf[run]!)));
  return joined;
};
