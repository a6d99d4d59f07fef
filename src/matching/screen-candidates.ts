import type { PricedPoint } from './answers-at-prices';
import type { AssignmentProblem } from './problem';

/** A problem with the pair of each row and its own column, -1 where it has none. */
export type WithOwnPairs = { readonly problem: AssignmentProblem; readonly ownPair: Int32Array };

/** A problem is made smaller only when at most this share of its pairs is left. */
const NARROWING = 0.8;

const longestRow = ({ rows, rowStart }: AssignmentProblem): number => {
  let longest = 0;
  for (let row = 0; row < rows; row += 1) longest = Math.max(longest, rowStart[row + 1]! - rowStart[row]!);
  return longest;
};

/**
 * The pairs that a better answer may still use: those that cost at most `slack` (in 1 / over points) against the best of their row at
 * the prices of an answer, the pairs of two answers that must stay possible, and own columns. Null where nearly all are left. O(pairs).
 */
export const screenCandidates = (
  { problem, ownPair }: WithOwnPairs,
  { over, price, nodePrices }: Pick<PricedPoint, 'over' | 'price' | 'nodePrices'>,
  slack: number,
  columnInOne: Int32Array,
  columnInOther: Int32Array,
): WithOwnPairs | null => {
  const { rows, rowStart, column, points } = problem;
  const start = new Int32Array(rows + 1);
  const ownKept = new Int32Array(rows).fill(-1);
  const kept = new Int32Array(column.length);
  const worth = new Float64Array(longestRow(problem));
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const own = ownPair[row]!;
    const first = rowStart[row]!;
    const last = rowStart[row + 1]!;
    let best = -Infinity;
    for (let pair = first; pair < last; pair += 1) {
      const here = points[pair]! * over + (pair === own ? price : 0) - nodePrices[column[pair]!]!;
      worth[pair - first] = here;
      if (here > best) best = here;
    }
    for (let pair = first; pair < last; pair += 1) {
      if (best - worth[pair - first]! > slack && pair !== own) {
        const target = column[pair]!;
        if (target !== columnInOne[row] && target !== columnInOther[row]) continue;
      }
      if (pair === own) ownKept[row] = count;
      kept[count] = pair;
      count += 1;
    }
    start[row + 1] = count;
  }
  if (count > column.length * NARROWING) return null;
  const keptColumn = new Int32Array(count);
  const keptPoints = points instanceof Int32Array ? new Int32Array(count) : new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    keptColumn[at] = column[kept[at]!]!;
    keptPoints[at] = points[kept[at]!]!;
  }
  return { problem: { ...problem, rowStart: start, column: keptColumn, points: keptPoints }, ownPair: ownKept };
};
