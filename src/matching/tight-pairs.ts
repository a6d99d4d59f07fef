import type { AssignmentProblem } from './problem';
import type { SolveOutcome } from './solve-assignment';

type Prices = Extract<SolveOutcome, { status: 'optimal' }>['columnPrices'];

/**
 * The problem of choosing among the optimal answers to `problem` by a second measure: by complementary slackness these are just
 * the assignments that use tight pairs (points - price is the row's largest) and fill every column with a price. The filling is
 * asked for by a bonus above everything the second measure can differ by. `second` gives whole numbers from 0 to `most`.
 * O(pairs).
 */
export const problemAmongOptima = (
  problem: AssignmentProblem,
  prices: Prices,
  second: (pair: number, row: number) => number,
  most = 1,
): AssignmentProblem => {
  const { rows, columns, seats } = problem;
  const { rowStart, pairs } = findTightPairs(problem, prices);
  const bonus = rows * most + 1;
  const points = new Float64Array(pairs.length);
  for (let row = 0; row < rows; row += 1) {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at += 1) {
      const pair = pairs[at]!;
      points[at] = second(pair, row) + (prices[problem.column[pair]!]! > 0 ? bonus : 0);
    }
  }
  return { rows, columns, rowStart, column: pairs.map((pair) => problem.column[pair]!), points, seats };
};

/** Pairs an optimal answer may use, row by row as in the problem. */
const findTightPairs = (
  { rows, rowStart, column, points }: AssignmentProblem,
  prices: Prices,
): { readonly rowStart: Int32Array; readonly pairs: Int32Array } => {
  const start = new Int32Array(rows + 1);
  const pairs: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    let best = -Infinity;
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      const worth = points[pair]! - prices[column[pair]!]!;
      if (worth > best) best = worth;
    }
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      if (points[pair]! - prices[column[pair]!]! === best) pairs.push(pair);
    }
    start[row + 1] = pairs.length;
  }
  return { rowStart: start, pairs: Int32Array.from(pairs) };
};
