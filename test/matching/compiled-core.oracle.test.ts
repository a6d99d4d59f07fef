import { seededRandom } from '../../src/kernel';
import type { AssignmentProblem } from '../../src/matching';
import { coreInTypeScript, coreInWebAssembly } from '../../src/matching/running-core';
import { solveWith } from '../../src/matching/solve-assignment';
import { BENCH_INSTANCES } from '../bench/instances';
import { among, runs } from '../support/depth';

import { feasibleTable, problemOf, randomTable } from './problems';

jest.setTimeout(120_000);

const compiled = (problem: AssignmentProblem): ReturnType<typeof coreInTypeScript> => {
  const core = coreInWebAssembly(problem);
  if (!core) throw new Error('no WebAssembly here');
  return core;
};

const expectSame = (name: string, problem: AssignmentProblem): void => {
  const expected = solveWith(problem, coreInTypeScript(problem));
  expect({ name, outcome: solveWith(problem, compiled(problem)) }).toEqual({ name, outcome: expected });
};

describe('the core as WebAssembly', () => {
  test('answers as in TypeScript, price by price, for small problems of every kind', () => {
    for (let seed = 1; seed <= runs(60, 1500); seed += 1) {
      const random = seededRandom(seed);
      const size = {
        rows: random.below(40),
        columns: 1 + random.below(30),
        density: 5 + random.below(95),
        mostSeats: 3,
      };
      const table =
        seed % 3 === 0 ? randomTable(random, size) : feasibleTable(random, size.rows, size.columns, size.density);
      const problem = problemOf(table);
      expectSame(`${seed}, doubles`, problem);
      expectSame(`${seed}, integers`, { ...problem, points: Int32Array.from(problem.points) });
    }
  });

  test.each(among(2, ['c3k', 'w3k', 's3k', 'm500', 'h10k', 'b10k', 'g1000', 'h10kno']))(
    'answers as in TypeScript for %s',
    (name) => {
      const made = BENCH_INSTANCES.find((instance) => instance.name === name)!.make();
      expectSame(name, { ...made, points: Int32Array.from(made.cost, (cost) => 0 - cost) });
    },
  );

  test('finds the same faults at the same places', () => {
    const sound = problemOf(feasibleTable(seededRandom(1), 12, 6, 60));
    const faulty: AssignmentProblem[] = [
      { ...sound, points: Float64Array.from(sound.points, (one, pair) => (pair === 5 ? 0.5 : one)) },
      { ...sound, points: Float64Array.from(sound.points, (one, pair) => (pair === 7 ? Number.NaN : one)) },
      { ...sound, points: Float64Array.from(sound.points, (one, pair) => (pair === 3 ? -Infinity : one)) },
      { ...sound, points: Float64Array.from(sound.points, (one, pair) => (pair === 2 ? 2 ** 50 : one)) },
      { ...sound, column: Int32Array.from(sound.column, (one, pair) => (pair === 4 ? 6 : one)) },
      { ...sound, column: Int32Array.from(sound.column, (one, pair) => (pair === 1 ? 0 : one)) },
      { ...sound, seats: Int32Array.from(sound.seats, (one, column) => (column === 2 ? -1 : one)) },
    ];
    for (const problem of faulty) {
      const expected = solveWith(problem, coreInTypeScript(problem));
      expect(expected.status).toBe('invalid');
      expect(solveWith(problem, compiled(problem))).toEqual(expected);
    }
  });

  test('reports how many rows have a seat, again and again', () => {
    const made = BENCH_INSTANCES.find(({ name }) => name === 'h10k')!.make();
    const problem = { ...made, points: Int32Array.from(made.cost, (cost) => 0 - cost) };
    const heard: number[] = [];
    solveWith(problem, compiled(problem), (_, done) => heard.push(done));
    expect(heard.length).toBeGreaterThan(50);
    expect(heard.every((done) => done >= 0 && done <= problem.rows)).toBe(true);
    expect(heard[heard.length - 1]).toBe(problem.rows);
  });
});
