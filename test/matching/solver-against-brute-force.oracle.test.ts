import { seededRandom } from '../../src/kernel';
import { certifyAssignment, solveAssignment } from '../../src/matching';
import { runs } from '../support/depth';

import { bruteForceTotal, feasibleTable, problemOf, randomTable, totalOfAnswer, type Table } from './problems';

const SMALL_PROBLEMS = runs(300, 10000);

const smallTable = (seed: number): Table => {
  const random = seededRandom(seed);
  return randomTable(random, {
    rows: random.below(6),
    columns: 1 + random.below(5),
    density: 40 + random.below(61),
    mostSeats: 1 + random.below(3),
  });
};

/** Seats of every column that one of these rows may take. */
const seatsWithinReach = ({ matrix, seats }: Table, rows: readonly number[]): number =>
  seats.reduce((sum, count, column) => {
    const isReached = rows.some((row) => (matrix[row]?.[column] ?? null) !== null);
    return isReached ? sum + count : sum;
  }, 0);

describe('the solver against every possible arrangement', () => {
  test(`${SMALL_PROBLEMS} small problems with several seats per column reach the largest total there is`, () => {
    const met = { optimal: 0, infeasible: 0 };
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const table = smallTable(seed);
      const best = bruteForceTotal(table);
      const outcome = solveAssignment(problemOf(table));
      const found = outcome.status === 'optimal' ? totalOfAnswer(table, outcome.columnOfRow) : outcome.status;
      expect({ seed, found }).toEqual({ seed, found: best ?? 'infeasible' });
      if (outcome.status !== 'invalid') met[outcome.status] += 1;
    }
    // Both answers must have been seen often, or the comparison says little.
    expect(Math.min(met.optimal, met.infeasible)).toBeGreaterThan(SMALL_PROBLEMS / 50);
  });

  test('an infeasible problem is answered with rows that have fewer seats within reach than there are rows', () => {
    let met = 0;
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const table = smallTable(seed);
      const outcome = solveAssignment(problemOf(table));
      if (outcome.status !== 'infeasible') continue;
      met += 1;
      const isGenuine = new Set(outcome.rows).size > seatsWithinReach(table, outcome.rows);
      expect({ seed, rows: outcome.rows, isGenuine }).toEqual({ seed, rows: outcome.rows, isGenuine: true });
    }
    expect(met).toBeGreaterThan(SMALL_PROBLEMS / 50);
  });

  test('the certificate finds no fault and no gap in any answer to a small problem', () => {
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const problem = problemOf(smallTable(seed));
      const outcome = solveAssignment(problem);
      if (outcome.status !== 'optimal') continue;
      const { total, bound, faults } = certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices);
      expect({ seed, gap: bound - total, faults }).toEqual({ seed, gap: 0n, faults: [] });
    }
  });

  test('the certificate finds no fault and no gap in answers to problems of a few hundred rows', () => {
    for (let seed = 1; seed <= runs(4, 40); seed += 1) {
      const random = seededRandom(seed);
      const table = feasibleTable(random, 100 + random.below(200), 20 + random.below(100), 5 + random.below(60));
      const problem = problemOf(table);
      const outcome = solveAssignment(problem);
      if (outcome.status !== 'optimal') throw new Error(`seed ${seed}: ${outcome.status}`);
      const { total, bound, faults } = certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices);
      expect({ seed, total, gap: bound - total, faults }).toEqual({
        seed,
        total: BigInt(totalOfAnswer(table, outcome.columnOfRow)),
        gap: 0n,
        faults: [],
      });
    }
  });

  test('a column with a free seat costs nothing', () => {
    for (let seed = 1; seed <= runs(20, 300); seed += 1) {
      const table = feasibleTable(seededRandom(seed), 30, 12, 40);
      const outcome = solveAssignment(problemOf(table));
      if (outcome.status !== 'optimal') throw new Error(`seed ${seed}: ${outcome.status}`);
      const heads = table.seats.map((_, column) => outcome.columnOfRow.filter((chosen) => chosen === column).length);
      const dearFree = table.seats.flatMap((seats, column) =>
        (heads[column] ?? 0) < seats && outcome.columnPrices[column] !== 0 ? [column] : [],
      );
      expect({ seed, dearFree }).toEqual({ seed, dearFree: [] });
    }
  });
});
