import { pairOf, type AssignmentProblem } from './problem';
import { valueOfHead } from './seat-values';

/** Rows that have a pair with one of some columns, by column. */
const takersOf = (problem: AssignmentProblem, columns: ReadonlySet<number>): ReadonlyMap<number, number[]> => {
  const takers = new Map([...columns].map((column): [number, number[]] => [column, []]));
  for (let row = 0; row < problem.rows; row += 1)
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1)
      takers.get(problem.column[pair]!)?.push(row);
  return takers;
};

/**
 * Of answers that are worth the same and keep the same limits, one that serves earlier rows: as long as a row that stays could take the
 * seat of a later row that moved, and that one stay instead, the earlier one moves. Where limits bind, settling all ties would need a
 * proof for every row; this settles those between two rows for one seat. `isKept` tells whether an answer keeps the limits.
 */
export const serveEarlierRows = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  columnOfRow: Int32Array,
  isKept: (columnOfRow: Int32Array) => boolean,
): Int32Array => {
  const answer = columnOfRow.slice();
  const heads = new Int32Array(problem.columns);
  for (const column of answer) heads[column]! += 1;
  const isMover = (row: number): boolean => answer[row] !== ownColumn[row];
  const takers = takersOf(problem, new Set([...answer].filter((_, row) => isMover(row))));
  const worthOf = (row: number, column: number): number => problem.points[pairOf(problem, row, column)]!;
  const changes = (earlier: number, later: number, column: number): boolean => {
    const [left, back] = [ownColumn[earlier]!, ownColumn[later]!];
    if (left !== back && heads[back]! >= problem.seats[back]!) return false;
    const need =
      left === back ? 0 : valueOfHead(problem, back, heads[back]!) - valueOfHead(problem, left, heads[left]! - 1);
    const gain =
      worthOf(earlier, column) - worthOf(earlier, left) + worthOf(later, back) - worthOf(later, column) + need;
    if (gain !== 0) return false;
    answer[earlier] = column;
    answer[later] = back;
    if (isKept(answer)) {
      heads[left]! -= 1;
      heads[back]! += 1;
      return true;
    }
    answer[earlier] = left;
    answer[later] = column;
    return false;
  };
  // Each exchange gives a seat to an earlier row, so that they come to an end.
  const serve = (column: number, rows: readonly number[]): boolean => {
    const arrived = rows.filter((row) => answer[row] === column && isMover(row)).reverse();
    for (const earlier of rows) {
      if (isMover(earlier) || ownColumn[earlier] === column) continue;
      if (arrived.some((later) => later > earlier && changes(earlier, later, column))) return true;
    }
    return false;
  };
  for (const [column, rows] of [...takers].sort(([a], [b]) => a - b)) while (serve(column, rows));
  return answer;
};
