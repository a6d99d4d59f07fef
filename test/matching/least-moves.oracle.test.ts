import { seededRandom } from '../../src/kernel';
import {
  certifyAssignment,
  certifyWithinMoves,
  movesOf,
  solveAssignment,
  solveLeastMoves,
  type AssignmentProblem,
} from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf } from './problems';

const SMALL_PROBLEMS = runs(60, 2000);

/** A small table in which every row has a column of its own with room for all who are there, and columns that value heads. */
const withHomes = (seed: number): { readonly problem: AssignmentProblem; readonly own: Int32Array } => {
  const random = seededRandom(seed);
  const { matrix, seats } = feasibleTable(random, 2 + random.below(5), 2 + random.below(4), 40 + random.below(60));
  const own = matrix.map((row) => random.pick(row.flatMap((worth, column) => (worth === null ? [] : [column]))));
  const enough = seats.map((count, column) => Math.max(count, own.filter((home) => home === column).length));
  const problem = problemOf({ matrix, seats: enough });
  if (random.chance(50)) return { problem, own: Int32Array.from(own) };
  const values = enough.map((count) =>
    Array.from({ length: count }, () => random.below(30)).sort((one, other) => other - one),
  );
  const start = Int32Array.from([0, ...values.map((_, at) => values.slice(0, at + 1).flat().length)]);
  return {
    problem: { ...problem, seatValues: { start, value: Float64Array.from(values.flat()) } },
    own: Int32Array.from(own),
  };
};

const worthOf = (problem: AssignmentProblem, columnOfRow: Int32Array): bigint =>
  certifyAssignment(problem, columnOfRow, new Float64Array(problem.columns)).total;

/** Every arrangement: the most worth with at least and at most so many moves (null where there is none), and the most moves there can be. */
const bruteForce = (
  problem: AssignmentProblem,
  own: Int32Array,
  least: number,
  most: number,
): { readonly best: bigint | null; readonly mostMoves: number } => {
  const left = Int32Array.from(problem.seats);
  const columnOfRow = new Int32Array(problem.rows);
  let [best, mostMoves]: [bigint | null, number] = [null, 0];
  const place = (row: number): void => {
    if (row === problem.rows) {
      const moves = movesOf(own, columnOfRow).length;
      if (moves > most) return;
      mostMoves = Math.max(mostMoves, moves);
      if (moves < least) return;
      const worth = worthOf(problem, columnOfRow);
      if (best === null || worth > best) best = worth;
      return;
    }
    for (let pair = problem.rowStart[row] ?? 0; pair < (problem.rowStart[row + 1] ?? 0); pair += 1) {
      const column = problem.column[pair] ?? -1;
      if ((left[column] ?? 0) === 0) continue;
      left[column] = (left[column] ?? 0) - 1;
      columnOfRow[row] = column;
      place(row + 1);
      left[column] = (left[column] ?? 0) + 1;
    }
  };
  place(0);
  return { best, mostMoves };
};

describe('a number of moves at least', () => {
  test(`${SMALL_PROBLEMS} small problems: the ceiling holds the best there is, and what reaches it is the best`, () => {
    const met = { exact: 0, within: 0, infeasible: 0 };
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const { problem, own } = withHomes(seed);
      const free = solveAssignment(problem);
      if (free.status !== 'optimal') throw new Error(`seed ${seed}: ${free.status}`);
      const already = movesOf(own, free.columnOfRow).length;
      const least = already + 1 + seededRandom(seed + 9000).below(3);
      const outcome = solveLeastMoves(problem, own, least, problem.rows);
      const { best, mostMoves } = bruteForce(problem, own, least, problem.rows);
      if (outcome.status === 'infeasible') {
        expect({ seed, best, mostMoves }).toEqual({ seed, best: null, mostMoves: outcome.mostMoves });
        met.infeasible += 1;
        continue;
      }
      if (outcome.status === 'invalid') throw new Error(outcome.fault.kind);
      const found = worthOf(problem, outcome.columnOfRow);
      const bound = certifyWithinMoves(problem, own, least, outcome.proof);
      const moves = movesOf(own, outcome.columnOfRow).length;
      expect({ seed, enough: moves >= least, moves }).toEqual({ seed, enough: true, moves: outcome.moves });
      expect({ seed, priced: outcome.proof.pricePerMove <= 0 }).toEqual({ seed, priced: true });
      if (best === null) throw new Error(`seed ${seed}: an answer where there is none`);
      expect({ seed, holds: bound >= best && best >= found }).toEqual({ seed, holds: true });
      met[found === best ? 'exact' : 'within'] += 1;
    }
    expect(met.infeasible).toBeGreaterThan(0);
    expect(met.exact).toBeGreaterThan(15 * met.within);
  });

  test('of many rounds of one worth only as many are made as are asked for', () => {
    // Forty people in posts of one seat each, every exchange of neighbours costs the same.
    const people = 40;
    const rows = Array.from({ length: people }, (_, row) => [row - (row % 2), row - (row % 2) + 1]);
    const problem: AssignmentProblem = {
      rows: people,
      columns: people,
      rowStart: Int32Array.from({ length: people + 1 }, (_, row) => 2 * row),
      column: Int32Array.from(rows.flat()),
      points: Int32Array.from(rows.flatMap((columns, row) => columns.map((column) => (column === row ? 100 : 90)))),
      seats: new Int32Array(people).fill(1),
    };
    const own = Int32Array.from({ length: people }, (_, row) => row);
    const outcome = solveLeastMoves(problem, own, 6, people);
    if (outcome.status !== 'solved') throw new Error(outcome.status);
    expect(outcome.moves).toBe(6);
    expect(worthOf(problem, outcome.columnOfRow)).toBe(3940n);
    expect(certifyWithinMoves(problem, own, 6, outcome.proof)).toBe(3940n);
    expect(solveLeastMoves(problem, own, 7, people)).toMatchObject({ status: 'solved', moves: 8 });
    expect(solveLeastMoves(problem, own, 7, 7)).toEqual({ status: 'infeasible', mostMoves: 6 });
  });
});
