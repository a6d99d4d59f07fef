import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import { certifyAssignment, solveAssignment, type AssignmentProblem } from '../../src/matching';

// OR-Library linear assignment problems (J. E. Beasley), least total cost: published optima.
const DENSE: readonly (readonly [string, number])[] = [
  ['assign100', 305],
  ['assign200', 475],
  ['assign300', 626],
  ['assign400', 804],
  ['assign500', 991],
  ['assign600', 1176],
  ['assign700', 1362],
  ['assign800', 1552],
];
const SPARSE: readonly (readonly [string, number])[] = [
  ['assignp800', 2239],
  ['assignp1500', 5839],
  ['assignp3000', 18696],
  ['assignp5000', 48533],
];

const folder = path.resolve(process.cwd(), '..', 'shared', 'instances', 'orlib-assign');

const numbersOf = (name: string): number[] =>
  gunzipSync(readFileSync(path.join(folder, `${name}.txt.gz`)))
    .toString('latin1')
    .trim()
    .split(/\s+/)
    .map(Number);

/** Costs become points below 0, so that the largest total is the least cost. */
const problemFrom = (size: number, costs: readonly ReadonlyMap<number, number>[]): AssignmentProblem => {
  const rowStart = [0];
  const column: number[] = [];
  const points: number[] = [];
  for (const row of costs) {
    for (const [place, cost] of [...row].sort(([a], [b]) => a - b)) {
      column.push(place);
      points.push(-cost);
    }
    rowStart.push(column.length);
  }
  return {
    rows: size,
    columns: size,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(column),
    points: Float64Array.from(points),
    seats: new Int32Array(size).fill(1),
  };
};

const readDense = (name: string): AssignmentProblem => {
  const [size = 0, ...costs] = numbersOf(name);
  const rows = Array.from(
    { length: size },
    (_, row) => new Map(costs.slice(row * size, (row + 1) * size).map((cost, column) => [column, cost])),
  );
  return problemFrom(size, rows);
};

const readSparse = (name: string): AssignmentProblem => {
  const [size = 0, ...triples] = numbersOf(name);
  const rows = Array.from({ length: size }, () => new Map<number, number>());
  for (let place = 0; place + 2 < triples.length; place += 3) {
    const row = rows[triples[place]! - 1]!;
    const column = triples[place + 1]! - 1;
    row.set(column, Math.min(row.get(column) ?? Infinity, triples[place + 2]!));
  }
  return problemFrom(size, rows);
};

const expectOptimum = (problem: AssignmentProblem, optimum: number): void => {
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') throw new Error(outcome.status);
  expect(certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices)).toEqual({
    total: BigInt(-optimum),
    bound: BigInt(-optimum),
    faults: [],
  });
};

if (existsSync(folder)) {
  describe('published assignment problems reach their published optimum, with proof', () => {
    test.each(DENSE)('%s: %d', (name, optimum) => expectOptimum(readDense(name), optimum));
    test.each(SPARSE)('%s: %d', (name, optimum) => expectOptimum(readSparse(name), optimum));
  });
} else {
  test('published assignment problems are not at hand', () => {
    process.stdout.write('published assignment problems: folder not present, nothing compared' + '\n');
  });
}
