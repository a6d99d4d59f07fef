import { seededRandom } from '../../src/kernel';
import { certifyAssignment, settleTies, solveAssignment } from '../../src/matching';
import { runs } from '../support/depth';

import {
  bruteForceValued,
  feasibleValued,
  randomValued,
  totalOfValued,
  valuedProblem,
  type ValuedTable,
} from './seat-values';

const SMALL_PROBLEMS = runs(400, 15000);

const smallTable = (seed: number): ValuedTable => {
  const random = seededRandom(seed);
  return randomValued(random, {
    rows: random.below(6),
    columns: 1 + random.below(5),
    density: 40 + random.below(61),
    mostSeats: 1 + random.below(4),
  });
};

/** The best answer, proven; or how solving ended. */
const provenTotal = (table: ValuedTable): number | string => {
  const problem = valuedProblem(table);
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') return outcome.status;
  const { total, bound, faults } = certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices);
  expect({ faults, gap: bound - total }).toEqual({ faults: [], gap: 0n });
  const found = totalOfValued(table, outcome.columnOfRow);
  expect(total).toBe(BigInt(found));
  return found;
};

test(`${SMALL_PROBLEMS} small problems with falling seat values reach the largest total there is, and prove it`, () => {
  const met = { optimal: 0, infeasible: 0 };
  for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
    const table = smallTable(seed);
    const best = bruteForceValued(table);
    expect({ seed, found: provenTotal(table) }).toEqual({ seed, found: best?.total ?? 'infeasible' });
    met[best ? 'optimal' : 'infeasible'] += 1;
  }
  expect(Math.min(met.optimal, met.infeasible)).toBeGreaterThan(SMALL_PROBLEMS / 50);
});

test('of all best answers the settled one serves rows in their order, with and without a dislike of their own column', () => {
  for (let seed = 1; seed <= runs(200, 6000); seed += 1) {
    const random = seededRandom(seed);
    const table = feasibleValued(random, 1 + random.below(5), 1 + random.below(5), 40 + random.below(61));
    const rough = {
      ...table,
      matrix: table.matrix.map((row) => row.map((worth) => (worth === null ? null : worth % 3))),
      values: table.values.map((list) => list.map((worth) => worth % 3).sort((a, b) => b - a)),
    };
    for (const version of [table, rough]) {
      const problem = valuedProblem(version);
      const outcome = solveAssignment(problem);
      if (outcome.status !== 'optimal') throw new Error(`seed ${seed}: ${outcome.status}`);
      const own = Int32Array.from(version.matrix, () => random.below(version.seats.length + 1) - 1);
      for (const ownColumn of [null, own]) {
        const worthOf = (row: number, column: number): number =>
          column === ownColumn?.[row] ? -Infinity : version.matrix[row]![column]!;
        const best = bruteForceValued(version, (row, columns) =>
          columns.sort((a, b) => worthOf(row, b) - worthOf(row, a) || a - b),
        );
        const settled = settleTies(problem, outcome.columnOfRow, outcome.columnPrices, ownColumn);
        expect([seed, ownColumn, [...settled]]).toEqual([seed, ownColumn, best?.columns]);
        expect(certifyAssignment(problem, settled, outcome.columnPrices).faults).toEqual([]);
      }
    }
  }
});

test('the settled answer does not depend on the order of columns', () => {
  for (let seed = 1; seed <= runs(40, 1000); seed += 1) {
    const random = seededRandom(seed);
    const table = feasibleValued(random, 12, 6, 60);
    // Points that differ inside a row leave no choice to the numbers of columns.
    const distinct: ValuedTable = {
      ...table,
      matrix: table.matrix.map((row) => row.map((worth, column) => (worth === null ? null : (worth % 4) * 8 + column))),
      values: table.values.map((list) => list.map((worth) => (worth % 4) * 8).sort((a, b) => b - a)),
    };
    const order = distinct.seats.map((_, column) => ({ column, key: random.below(1000) }));
    order.sort((a, b) => a.key - b.key || a.column - b.column);
    const columnAt = order.map(({ column }) => column);
    const turned: ValuedTable = {
      matrix: distinct.matrix.map((row) => columnAt.map((column) => row[column]!)),
      seats: columnAt.map((column) => distinct.seats[column]!),
      values: columnAt.map((column) => distinct.values[column]!),
    };
    const settledOf = (version: ValuedTable): number[] => {
      const problem = valuedProblem(version);
      const outcome = solveAssignment(problem);
      if (outcome.status !== 'optimal') throw new Error(`seed ${seed}: ${outcome.status}`);
      return [...settleTies(problem, outcome.columnOfRow, outcome.columnPrices)];
    };
    expect([seed, settledOf(turned).map((column) => columnAt[column])]).toEqual([seed, settledOf(distinct)]);
  }
});
