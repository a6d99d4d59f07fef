import type { AssignmentProblem } from './problem';
import { headsAtPrice, type SeatValues } from './seat-values';

/** A further measure of an answer: the sum over rows of whole numbers from 0 to `most`. */
export type Measure = { readonly most: number; readonly of: (row: number, column: number) => number };

/**
 * The problem of choosing among the optimal answers to `problem` by a second measure: by complementary slackness these are just
 * the assignments that use tight pairs (points - price is the row's largest) and fill every column with a price; with seat values,
 * that give every column between the fewest and the most heads its price allows. The filling is asked for by a bonus above
 * everything the measure can differ by. O(pairs).
 */
export const problemAmongOptima = (
  problem: AssignmentProblem,
  prices: Float64Array,
  measure: Measure,
): AssignmentProblem => {
  const { rows, columns, rowStart, column, points, seats, seatValues } = problem;
  const bonus = rows * measure.most + 1;
  const start = new Int32Array(rows + 1);
  const columnsKept: number[] = [];
  const pointsKept: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    let best = -Infinity;
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      const worth = points[pair]! - prices[column[pair]!]!;
      if (worth > best) best = worth;
    }
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      const target = column[pair]!;
      if (points[pair]! - prices[target]! < best) continue;
      columnsKept.push(target);
      pointsKept.push(measure.of(row, target) + (!seatValues && prices[target]! > 0 ? bonus : 0));
    }
    start[row + 1] = columnsKept.length;
  }
  const among = {
    rows,
    columns,
    rowStart: start,
    column: Int32Array.from(columnsKept),
    points: Float64Array.from(pointsKept),
  };
  if (!seatValues) return { ...among, seats };
  const [fewest, most] = headsAtPrice(problem, prices);
  return { ...among, seats: most, seatValues: bonusForFirst(fewest, bonus) };
};

/** So many heads of each column are worth a bonus, the others nothing. */
const bonusForFirst = (heads: Int32Array, bonus: number): SeatValues => {
  const start = new Int32Array(heads.length + 1);
  heads.forEach((count, column) => (start[column + 1] = start[column]! + count));
  return { start, value: new Float64Array(start[heads.length]!).fill(bonus) };
};
