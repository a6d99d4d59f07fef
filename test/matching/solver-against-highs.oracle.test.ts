import loadHighs, { type Highs } from 'highs';

import { seededRandom } from '../../src/kernel';
import { certifyAssignment, solveAssignment, type AssignmentProblem } from '../../src/matching';

import { linearProgramOf } from '../support/linear-program';
import { runs } from '../support/depth';

import { feasibleTable, problemOf, randomTable } from './problems';

const MEDIUM_PROBLEMS = runs(30, 1000);

let highs: Highs;

beforeAll(async () => {
  highs = await loadHighs();
});

/** The largest total by linear programming; null when not everybody can be seated. */
const linearTotal = (problem: AssignmentProblem): number | null =>
  highs.withModel(linearProgramOf(highs, problem), (model): number | null => {
    model.options.set({ output_flag: false });
    model.run();
    return model.getModelStatus() === highs.constants.modelStatus.optimal
      ? Math.round(model.getObjectiveValue())
      : null;
  });

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
    expect(infeasible).toBeGreaterThan(MEDIUM_PROBLEMS / 20);
    expect(infeasible).toBeLessThan(MEDIUM_PROBLEMS / 2);
  });
});
