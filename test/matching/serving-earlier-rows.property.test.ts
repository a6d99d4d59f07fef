import { seededRandom, type Random } from '../../src/kernel';
import {
  certifyAssignment,
  findConditionBreaches,
  pairOf,
  serveEarlierRows,
  solveAssignment,
  type AssignmentProblem,
  type SideConditions,
} from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf } from './problems';

const TABLES = runs(100, 3000);

/** Two groups of columns of which no more may leave than do, and two rows apart where they are. */
const conditionsKeptBy = (
  problem: AssignmentProblem,
  own: Int32Array,
  columnOfRow: Int32Array,
  random: Random,
): SideConditions => {
  const groupOfColumn = Int32Array.from({ length: problem.columns }, () => random.below(2));
  const mostLeaving = new Int32Array(2);
  own.forEach((column, row) => {
    if (groupOfColumn[column] !== groupOfColumn[columnOfRow[row]!]) mostLeaving[groupOfColumn[column]!]! += 1;
  });
  const places = [Int32Array.of(random.below(4))];
  const asked = { groupOfColumn, mostLeaving, places, apart: [[0, 1] as const], notBothLeave: [[2, 3] as const] };
  const broken = findConditionBreaches(own, asked, columnOfRow).map(({ kind }) => kind);
  return {
    ...asked,
    apart: broken.includes('apart') ? [] : asked.apart,
    notBothLeave: broken.includes('both-leave') ? [] : asked.notBothLeave,
  };
};

test(`${TABLES} answers: the sum and the limit stay, and no two rows are left that should have changed places`, () => {
  let changed = 0;
  for (let seed = 1; seed <= TABLES; seed += 1) {
    const random = seededRandom(seed);
    // Few different points, so that many answers are worth the same.
    const { matrix, seats } = feasibleTable(random, 6, 4, 80);
    const coarse = matrix.map((row) => row.map((worth) => (worth === null ? null : Math.abs(worth) % 2)));
    const problem = problemOf({ matrix: coarse, seats });
    const solved = solveAssignment(problem);
    if (solved.status !== 'optimal') throw new Error(solved.status);
    const { columnOfRow } = solved;
    const own = Int32Array.from(columnOfRow, (column, row) =>
      random.chance(50) && pairOf(problem, row, 0) >= 0 ? 0 : column,
    );
    const conditions = conditionsKeptBy(problem, own, columnOfRow, random);
    const limits = { conditions, tree: null, maxMoves: null };
    const isKept = (answer: Int32Array): boolean => findConditionBreaches(own, conditions, answer).length === 0;
    const served = serveEarlierRows(problem, own, columnOfRow, limits);
    const totalOf = (answer: Int32Array): bigint =>
      certifyAssignment(problem, answer, new Float64Array(problem.columns)).total;
    expect({ seed, total: totalOf(served), isKept: isKept(served) }).toEqual({
      seed,
      total: totalOf(columnOfRow),
      isKept: true,
    });
    expect(serveEarlierRows(problem, own, served, limits)).toEqual(served);
    if (served.some((column, row) => column !== columnOfRow[row])) changed += 1;
  }
  expect(changed).toBeGreaterThan(TABLES / 20);
});
