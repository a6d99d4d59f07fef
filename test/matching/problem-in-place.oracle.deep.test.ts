import { required, seededRandom } from '../../src/kernel';
import { certifyAssignment, roomForProblem, solveAssignment, type AssignmentProblem } from '../../src/matching';
import { coreInPlace, coreInTypeScript } from '../../src/matching/running-core';
import { solveWith } from '../../src/matching/solve-assignment';
import { BENCH_INSTANCES } from '../bench/instances';
import { among, runs } from '../support/depth';

import { feasibleTable, problemOf, randomTable } from './problems';

const integers = (problem: AssignmentProblem): AssignmentProblem => ({
  ...problem,
  points: Int32Array.from(problem.points),
});

const benchProblem = (name: string): AssignmentProblem => {
  const made = required(
    BENCH_INSTANCES.find((instance) => instance.name === name),
    name,
  ).make();
  return { ...made, points: Int32Array.from(made.cost, (cost) => 0 - cost) };
};

const builtInPlace = (problem: AssignmentProblem, spareBytes?: number): AssignmentProblem => {
  const { rows, columns, rowStart, column, points, seats } = problem;
  const room = roomForProblem({ rows, columns, pairs: column.length }, spareBytes);
  room.rowStart.set(rowStart);
  room.column.set(column);
  room.points.set(points);
  room.seats.set(seats);
  return room;
};

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);

const asNumbers = ({ rowStart, column, points, seats }: AssignmentProblem): number[][] =>
  [rowStart, column, points, seats].map((list) => [...list]);

test('a problem built where the core reads it is answered as any other, again and again, and stays as it was', () => {
  for (let seed = 1; seed <= runs(20, 400); seed += 1) {
    const random = seededRandom(seed);
    const size = { rows: random.below(40), columns: 1 + random.below(30), density: 5 + random.below(95), mostSeats: 3 };
    const table =
      seed % 3 === 0 ? randomTable(random, size) : feasibleTable(random, size.rows, size.columns, size.density);
    const problem = integers(problemOf(table));
    const expected = solveWith(problem, coreInTypeScript(problem));
    const room = builtInPlace(problem);
    const outcomes = [solveAssignment(room), solveAssignment(room)];
    expect({ seed, outcomes }).toEqual({ seed, outcomes: [expected, expected] });
    expect(asNumbers(room)).toEqual(asNumbers(problem));
  }
});

test.each(among(1, ['h10k', 'm500', 'b10k', 'c30kd', 'p5k']))(
  '%s is solved in its own room, which is large enough',
  (name) => {
    const problem = benchProblem(name);
    const room = builtInPlace(problem);
    const core = required(coreInPlace(room), 'a core');
    const outcome = solveWith(room, core);
    if (outcome.status !== 'optimal') throw new Error(outcome.status);
    // The proof is recomputed from arrays the core never saw.
    expect(certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices).faults).toEqual([]);
    expect(bytesOf(room.column).equals(bytesOf(problem.column))).toBe(true);
    expect(bytesOf(room.points).equals(bytesOf(problem.points))).toBe(true);
  },
);

test('where the room set aside is too small, a copy is solved', () => {
  const problem = benchProblem('h10k');
  const expected = solveAssignment(problem);
  for (const spareBytes of [0, 65536, 400000, 1200000]) {
    const room = builtInPlace(problem, spareBytes);
    expect(solveAssignment(room)).toEqual(expected);
    expect(coreInPlace(room)).toBeNull();
  }
});

test('a problem too large for WebAssembly gets common arrays', () => {
  const room = roomForProblem({ rows: 1, columns: 1, pairs: 1 }, 2 ** 33);
  expect([room.column.length, coreInPlace(room)]).toEqual([1, null]);
});

test('a list exchanged afterwards is not overlooked', () => {
  const room = builtInPlace(integers(problemOf(feasibleTable(seededRandom(3), 12, 6, 80))));
  const dearer = { ...room, points: Int32Array.from(room.points, (points) => 2 * points + 1) };
  expect(solveAssignment(dearer)).toEqual(solveWith(dearer, coreInTypeScript(dearer)));
});
