import type { AssignmentProblem } from './problem';

/** Columns of the pairs that an optimum may use, for rows that have more than one of them, row by row. */
export const findTightPairs = (problem: AssignmentProblem, prices: Float64Array): [Int32Array, Int32Array] => {
  const { rows, rowStart, column, points } = problem;
  const tightStart = new Int32Array(rows + 1);
  let tight = new Int32Array(1024);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const [from, to] = [rowStart[row]!, rowStart[row + 1]!];
    if (count + to - from > tight.length) {
      const larger = new Int32Array(2 * (count + to - from));
      larger.set(tight);
      tight = larger;
    }
    let best = -Infinity;
    let end = count;
    for (let pair = from; pair < to; pair += 1) {
      const target = column[pair]!;
      const worth = points[pair]! - prices[target]!;
      if (worth < best) continue;
      if (worth > best) {
        best = worth;
        end = count;
      }
      tight[end] = target;
      end += 1;
    }
    if (end > count + 1) count = end;
    tightStart[row + 1] = count;
  }
  return [tightStart, tight.subarray(0, count)];
};

/** Rows of lists of columns, column by column, in rising order. */
export const groupByColumn = (columns: number, start: Int32Array, column: Int32Array): [Int32Array, Int32Array] => {
  const rowStart = new Int32Array(columns + 1);
  for (const one of column) rowStart[one + 1]! += 1;
  for (let one = 0; one < columns; one += 1) rowStart[one + 1]! += rowStart[one]!;
  const next = rowStart.slice(0, columns);
  const rows = new Int32Array(column.length);
  for (let row = 0; row + 1 < start.length; row += 1) {
    for (let at = start[row]!; at < start[row + 1]!; at += 1) rows[next[column[at]!]!++] = row;
  }
  return [rowStart, rows];
};
