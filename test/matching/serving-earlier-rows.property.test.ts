import { seededRandom } from '../../src/kernel';
import { certifyAssignment, pairOf, serveEarlierRows, solveAssignment } from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf } from './problems';

const TABLES = runs(300, 3000);

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
    const banned = random.below(4);
    const isKept = (answer: Int32Array): boolean => answer[0] === columnOfRow[0] || answer[0] !== banned;
    const served = serveEarlierRows(problem, own, columnOfRow, isKept);
    const totalOf = (answer: Int32Array): bigint =>
      certifyAssignment(problem, answer, new Float64Array(problem.columns)).total;
    expect({ seed, total: totalOf(served), isKept: isKept(served) }).toEqual({
      seed,
      total: totalOf(columnOfRow),
      isKept: true,
    });
    expect(serveEarlierRows(problem, own, served, isKept)).toEqual(served);
    if (served.some((column, row) => column !== columnOfRow[row])) changed += 1;
  }
  expect(changed).toBeGreaterThan(TABLES / 20);
});
