import { seededRandom } from '../../src/kernel';
import { certifyAssignment, settleTies, solveAssignment } from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf, type Table } from './problems';

/** Of all best arrangements the one that serves the rows in their order, by trying them all. */
const bruteForceSettled = ({ matrix, seats }: Table): number[] => {
  const left = [...seats];
  const chosen: number[] = [];
  let best: { total: number; columns: number[] } | null = null;
  const walk = (row: number, total: number): void => {
    const worths = matrix[row];
    if (!worths) {
      // Rows take their columns best first, so the first arrangement found of a total is the one wanted.
      if (best === null || total > best.total) best = { total, columns: [...chosen] };
      return;
    }
    const order = worths
      .map((worth, column) => ({ worth, column }))
      .filter((pair): pair is { worth: number; column: number } => pair.worth !== null)
      .sort((a, b) => b.worth - a.worth || a.column - b.column);
    for (const { worth, column } of order) {
      if ((left[column] ?? 0) === 0) continue;
      left[column]! -= 1;
      chosen.push(column);
      walk(row + 1, total + worth);
      chosen.pop();
      left[column]! += 1;
    }
  };
  walk(0, 0);
  const found = best as { columns: number[] } | null;
  if (found === null) throw new Error('no arrangement');
  return found.columns;
};

const settled = (table: Table): number[] => {
  const problem = problemOf(table);
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') throw new Error(outcome.status);
  const columnOfRow = settleTies(problem, outcome.columnOfRow, outcome.columnPrices);
  expect(certifyAssignment(problem, columnOfRow, outcome.columnPrices).faults).toEqual([]);
  return [...columnOfRow];
};

test('the settled answer is the one that serves rows in their order, on small problems full of ties', () => {
  for (let seed = 0; seed < runs(120, 4000); seed += 1) {
    const random = seededRandom(seed);
    const rows = 1 + random.below(6);
    const columns = 1 + random.below(5);
    const table = feasibleTable(random, rows, columns, 0.4 + random.below(7) / 10);
    const few = {
      ...table,
      matrix: table.matrix.map((row) => row.map((worth) => (worth === null ? null : worth % 3))),
    };
    for (const version of [table, few]) expect([seed, settled(version)]).toEqual([seed, bruteForceSettled(version)]);
  }
});

test('equal pairs are settled by the lower column', () => {
  expect(settled({ matrix: [[null, 7, 7, 7]], seats: [1, 1, 1, 1] })).toEqual([1]);
});

test('of two equal rows the first gets what only one can have, whichever column that is', () => {
  expect(
    settled({
      matrix: [
        [5, 9],
        [5, 9],
      ],
      seats: [1, 1],
    }),
  ).toEqual([1, 0]);
  expect(
    settled({
      matrix: [
        [9, 5],
        [9, 5],
      ],
      seats: [1, 1],
    }),
  ).toEqual([0, 1]);
});
