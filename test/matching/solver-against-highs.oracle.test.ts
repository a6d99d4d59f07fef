import loadHighs, { type Highs } from 'highs';

import { seededRandom } from '../../src/kernel';
import { certifyAssignment, solveAssignment, type AssignmentProblem } from '../../src/matching';

import { feasibleTable, problemOf, randomTable } from './problems';

const MEDIUM_PROBLEMS = 1000;

let highs: Highs;

beforeAll(async () => {
  highs = await loadHighs();
});

/** The largest total by linear programming, whose corners are whole here; null when nobody can be seated. */
const linearTotal = ({ rows, columns, rowStart, column, points, seats }: AssignmentProblem): number | null => {
  const pairs = column.length;
  // Column by column of the program: each pair stands in the row of its row and in that of its column.
  const indices = new Int32Array(2 * pairs);
  for (let row = 0; row < rows; row += 1) {
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      indices[2 * pair] = row;
      indices[2 * pair + 1] = rows + column[pair]!;
    }
  }
  return highs.withModel(
    {
      numCols: pairs,
      numRows: rows + columns,
      sense: highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from(points),
      colLower: new Float64Array(pairs),
      colUpper: new Float64Array(pairs).fill(1),
      rowLower: Float64Array.from({ length: rows + columns }, (_, index) => (index < rows ? 1 : 0)),
      rowUpper: Float64Array.from({ length: rows + columns }, (_, index) => (index < rows ? 1 : seats[index - rows]!)),
      matrix: {
        format: 'csc',
        numRows: rows + columns,
        numCols: pairs,
        starts: Int32Array.from({ length: pairs + 1 }, (_, pair) => 2 * pair),
        indices,
        values: new Float64Array(2 * pairs).fill(1),
      },
    },
    (model): number | null => {
      model.options.set({ output_flag: false });
      model.run();
      return model.getModelStatus() === highs.constants.modelStatus.optimal
        ? Math.round(model.getObjectiveValue())
        : null;
    },
  );
};

describe('the solver against linear programming', () => {
  test(`${MEDIUM_PROBLEMS} problems of up to eighty rows come to the total HiGHS finds, or to none`, () => {
    let infeasible = 0;
    for (let seed = 1; seed <= MEDIUM_PROBLEMS; seed += 1) {
      const random = seededRandom(seed);
      const rows = 10 + random.below(70);
      const columns = 5 + random.below(60);
      const table =
        seed % 4 === 0
          ? randomTable(random, { rows, columns, density: 10 + random.below(50), mostSeats: 1 + random.below(6) })
          : feasibleTable(random, rows, columns, 5 + random.below(60));
      const problem = problemOf(table);
      const outcome = solveAssignment(problem);
      const found =
        outcome.status === 'optimal'
          ? Number(certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices).total)
          : null;
      if (outcome.status === 'infeasible') infeasible += 1;
      expect({ seed, found }).toEqual({ seed, found: linearTotal(problem) });
    }
    expect(infeasible).toBeGreaterThan(50);
    expect(infeasible).toBeLessThan(MEDIUM_PROBLEMS / 2);
  });
});
