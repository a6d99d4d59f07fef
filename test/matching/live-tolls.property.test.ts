import { seededRandom } from '../../src/kernel';
import { certifyAssignment, solveAssignment, withRows, worthOf, type AssignmentProblem } from '../../src/matching';
import { Budgets } from '../../src/matching/budgets';
import { isLeft, type Restriction } from '../../src/matching/condition-proof';
import { LiveTolls } from '../../src/matching/live-tolls';
import { optionsOf } from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf } from './problems';

const PROBLEMS = runs(150, 2000);
const STEPS = 12;

test(`${PROBLEMS} problems: an answer carried on through tolls and restrictions is the one found anew`, () => {
  let crowded = 0;
  for (let seed = 1; seed <= PROBLEMS; seed += 1) {
    const random = seededRandom(seed);
    const columns = 2 + random.below(4);
    const { matrix, seats } = feasibleTable(random, 3 + random.below(8), columns, 60);
    const problem = problemOf({ matrix, seats });
    const first = solveAssignment(problem);
    if (first.status !== 'optimal') throw new Error(first.status);
    const ownColumn = Int32Array.from(first.columnOfRow, (column) =>
      random.chance(15) ? -1 : random.chance(60) ? column : random.below(columns),
    );
    const conditions = {
      groupOfColumn: Int32Array.from({ length: columns }, () => random.below(2)),
      mostLeaving: Int32Array.of(1, 2),
      places: [Int32Array.of(random.below(columns))],
      apart: [],
      notBothLeave: [],
    };
    const budgets = new Budgets(ownColumn, { conditions, tree: null, maxMoves: null });
    const anyRestriction = (): Restriction => {
      const row = random.below(problem.rows);
      const kind = random.pick(['stay-in-group', 'leave-group', 'keep-column', 'leave-column', 'avoid-place'] as const);
      return kind === 'avoid-place' ? { kind, row, place: 0 } : { kind, row };
    };
    const anew = (within: readonly Restriction[], tolls: Float64Array): AssignmentProblem =>
      withRows(
        problem,
        new Map(
          [...ownColumn.keys()].map((row) => {
            const group = budgets.groupOfRow[row]!;
            const tollOf = (column: number): number =>
              group < 0
                ? 0
                : (budgets.counts(budgets.moves, row, column) ? tolls[budgets.moves]! : 0) +
                  (budgets.counts(group, row, column) ? tolls[group]! : 0);
            const open = optionsOf(problem, row, (column) =>
              within.every((one) => one.row !== row || isLeft(one, column, ownColumn, conditions)),
            );
            return [row, open.map(({ column, points }) => ({ column, points: points - tollOf(column) }))];
          }),
        ),
      );
    const start = { columnOfRow: first.columnOfRow, columnPrices: first.columnPrices, tolls: new Float64Array(3) };
    const live = new LiveTolls(problem, { ownColumn, conditions, budgets }, start);
    let within: readonly Restriction[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      if (random.chance(30)) within = [];
      else if (random.chance(50)) within = [...within, anyRestriction()];
      const tolls = Float64Array.from({ length: 3 }, () => (random.chance(30) ? 0 : random.below(200)));
      const asked = anew(within, tolls);
      const cold = solveAssignment(asked);
      const carried = live.at(within, tolls);
      if (carried.kind !== 'answer') {
        expect({ seed, step, kind: carried.kind, cold: cold.status }).toEqual({
          seed,
          step,
          kind: 'crowded',
          cold: 'infeasible',
        });
        crowded += 1;
        continue;
      }
      if (cold.status !== 'optimal') throw new Error(`${seed} ${step} ${cold.status}`);
      const report = certifyAssignment(asked, carried.columnOfRow, carried.columnPrices);
      const counts = budgets.countsOf(carried.columnOfRow);
      const given = [...tolls].reduce((sum, toll, budget) => sum + toll * (live.rowsOf(budget) - counts[budget]!), 0);
      expect({ seed, step, faults: report.faults, total: report.total, worth: carried.worth }).toEqual({
        seed,
        step,
        faults: [],
        total: worthOf(asked, cold.columnOfRow),
        worth: worthOf(problem, carried.columnOfRow) + BigInt(given),
      });
    }
  }
  expect(crowded).toBeGreaterThan(PROBLEMS / 10);
});
