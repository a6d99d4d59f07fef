import { seededRandom } from '../../src/kernel';
import {
  certifyAssignment,
  keptColumns,
  LiveAssignment,
  solveAssignment,
  solveInOrder,
  type Measure,
} from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf, type Table } from './problems';

/** Best sums by several measures, the first before the second and so on, over every arrangement. */
const bruteForce = ({ matrix, seats }: Table, measures: readonly Measure[]): number[] => {
  let best: number[] = [];
  const left = [...seats];
  const isBetter = (sums: readonly number[]): boolean => {
    const place = sums.findIndex((sum, index) => sum !== best[index]);
    return best.length === 0 || (place >= 0 && sums[place]! > best[place]!);
  };
  const visit = (row: number, sums: readonly number[]): void => {
    const worths = matrix[row];
    if (!worths) {
      if (isBetter(sums)) best = [...sums];
      return;
    }
    worths.forEach((worth, column) => {
      if (worth === null || left[column] === 0) return;
      left[column]! -= 1;
      visit(row + 1, [sums[0]! + worth, ...measures.map(({ of }, index) => sums[index + 1]! + of(row, column))]);
      left[column]! += 1;
    });
  };
  visit(0, [0, ...measures.map(() => 0)]);
  return best;
};

const sumsOf = ({ matrix }: Table, measures: readonly Measure[], columnOfRow: Int32Array): number[] => [
  matrix.reduce((sum, row, index) => sum + (row[columnOfRow[index]!] ?? Number.NaN), 0),
  ...measures.map(({ of }) => columnOfRow.reduce((sum, column, row) => sum + of(row, column), 0)),
];

describe('measures in an order', () => {
  test('small problems: points, then fewest changes, then priority, as every arrangement tried', () => {
    for (let seed = 1; seed <= runs(60, 1500); seed += 1) {
      const random = seededRandom(seed);
      const table = feasibleTable(random, 1 + random.below(5), 2 + random.below(4), 50 + random.below(50));
      const flat = {
        ...table,
        matrix: table.matrix.map((row) => row.map((worth) => (worth === null ? null : worth % 3))),
      };
      const before = Int32Array.from(table.matrix, () => random.below(table.seats.length));
      const priority = table.seats.map(() => random.below(4));
      const measures = [keptColumns(before), { most: 3, of: (_: number, column: number) => priority[column]! }];
      const outcome = solveInOrder(problemOf(flat), measures);
      if (outcome.status !== 'optimal') throw new Error(outcome.status);
      expect({ seed, sums: sumsOf(flat, measures, outcome.columnOfRow) }).toEqual({
        seed,
        sums: bruteForce(flat, measures),
      });
      for (const { problem, columnPrices } of outcome.stages) {
        expect({ seed, faults: certifyAssignment(problem, outcome.columnOfRow, columnPrices).faults }).toEqual({
          seed,
          faults: [],
        });
      }
    }
  });

  test('after one pair is forbidden, no more rows change than must', () => {
    for (let seed = 1; seed <= runs(4, 40); seed += 1) {
      const random = seededRandom(seed);
      const problem = problemOf(feasibleTable(random, 150, 50, 15));
      const first = solveAssignment(problem);
      if (first.status !== 'optimal') throw new Error(first.status);
      const live = new LiveAssignment(problem, first);
      const before = Int32Array.from(first.columnOfRow);
      const row = random.below(problem.rows);
      if (live.forbid(row, before[row]!).status !== 'optimal') continue;
      const again = solveInOrder(live.currentProblem(), [keptColumns(before)]);
      if (again.status !== 'optimal') throw new Error(again.status);
      const changes = (columnOfRow: Int32Array): number =>
        columnOfRow.filter((column, index) => column !== before[index]).length;
      // The edit in place moves a few rows only; the proven minimum is never more.
      expect(changes(again.columnOfRow)).toBeLessThanOrEqual(changes(live.columnOfRow));
      expect(changes(again.columnOfRow)).toBeGreaterThan(0);
    }
  });
});
