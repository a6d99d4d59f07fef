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

/** Lets the earlier of two rows have the seat of the later one where it is worth more to it, or as much and its column comes first, and the sum stays; answers whether any had it. */
const shareOut = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  answer: Int32Array,
  movers: readonly number[],
  isKept: (columnOfRow: Int32Array) => boolean,
): boolean => {
  const worthOf = (row: number, target: number): number | null => {
    const pair = pairOf(problem, row, target);
    return pair < 0 ? null : problem.points[pair]!;
  };
  const change = (earlier: number, later: number): boolean => {
    const [mine, other] = [answer[earlier]!, answer[later]!];
    if (other === ownColumn[earlier] || mine === ownColumn[later]) return false;
    const [held, offered] = [worthOf(earlier, mine)!, worthOf(earlier, other)];
    if (mine === other || offered === null || offered < held || (offered === held && other > mine)) return false;
    const given = worthOf(later, mine);
    if (given === null || offered + given !== held + worthOf(later, other)!) return false;
    answer[earlier] = other;
    answer[later] = mine;
    if (isKept(answer)) return true;
    answer[earlier] = mine;
    answer[later] = other;
    return false;
  };
  let isChanged = false;
  movers.forEach((earlier, index) => {
    for (let at = index + 1; at < movers.length; at += 1) {
      if (!change(earlier, movers[at]!)) continue;
      isChanged = true;
      at = index;
    }
  });
  return isChanged;
};

/**
 * Of answers that are worth the same and keep the same limits, one that serves earlier rows: as long as a row that stays could take the
 * seat of a later row that moved, and that one stay instead, the earlier one moves. Where limits bind, settling all ties would need a
 * proof for every row; this settles those between two rows, for one seat and for their two. `isKept` tells whether an answer keeps the limits.
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
  const serve = (column: number, rows: readonly number[]): boolean => {
    const arrived = rows.filter((row) => answer[row] === column && isMover(row)).reverse();
    for (const earlier of rows) {
      if (isMover(earlier) || ownColumn[earlier] === column) continue;
      if (arrived.some((later) => later > earlier && changes(earlier, later, column))) return true;
    }
    return false;
  };
  const columns = [...takers].sort(([a], [b]) => a - b);
  const serveAny = (): boolean => {
    let isChanged = false;
    for (const [column, rows] of columns) while (serve(column, rows)) isChanged = true;
    return isChanged;
  };
  // Every change serves some row better and none before it otherwise, so that they come to an end.
  do while (serveAny());
  while (shareOut(problem, ownColumn, answer, [...answer.keys()].filter(isMover), isKept));
  return answer;
};
