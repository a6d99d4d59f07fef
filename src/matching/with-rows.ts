import type { AssignmentProblem, PointsArray } from './problem';

/** A pair of some row. */
export type RowOption = { readonly column: number; readonly points: number };

/** Pairs of one row, in the order of their columns. */
export const optionsOf = (
  { rowStart, column, points }: AssignmentProblem,
  row: number,
  isKept: (column: number) => boolean = () => true,
): RowOption[] => {
  const options: RowOption[] = [];
  for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1)
    if (isKept(column[pair]!)) options.push({ column: column[pair]!, points: points[pair]! });
  return options;
};

/** The problem in which some rows have other pairs, in the order of their columns; all else is as it was. O(pairs). */
export const withRows = (
  problem: AssignmentProblem,
  changed: ReadonlyMap<number, readonly RowOption[]>,
): AssignmentProblem => {
  if (changed.size === 0) return problem;
  const rows = [...changed].sort(([a], [b]) => a - b);
  const { rowStart } = problem;
  const more = rows.reduce((sum, [row, options]) => sum + options.length - (rowStart[row + 1]! - rowStart[row]!), 0);
  const starts = new Int32Array(problem.rows + 1);
  const column = new Int32Array(problem.column.length + more);
  const isWhole = problem.points instanceof Int32Array && rows.every(([, options]) => options.every(fitsInteger));
  const points: PointsArray = isWhole ? new Int32Array(column.length) : new Float64Array(column.length);
  let [at, next] = [0, 0];
  /** Copies the rows from `next` to before `end`. */
  const copyTo = (end: number): void => {
    const [from, to] = [rowStart[next]!, rowStart[end]!];
    column.set(problem.column.subarray(from, to), at);
    points.set(problem.points.subarray(from, to), at);
    for (let row = next; row < end; row += 1) starts[row + 1] = at + rowStart[row + 1]! - from;
    at += to - from;
    next = end;
  };
  for (const [row, options] of rows) {
    copyTo(row);
    for (const option of options) {
      column[at] = option.column;
      points[at] = option.points;
      at += 1;
    }
    starts[row + 1] = at;
    next = row + 1;
  }
  copyTo(problem.rows);
  return { ...problem, rowStart: starts, column, points };
};

const fitsInteger = ({ points }: RowOption): boolean => points === (points | 0);
