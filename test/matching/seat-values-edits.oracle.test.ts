import { seededRandom, type Random } from '../../src/kernel';
import {
  certifyAssignment,
  LiveAssignment,
  settleTies,
  solveAssignment,
  type AssignmentProblem,
  type EditOutcome,
} from '../../src/matching';
import { among, runs } from '../support/depth';

import { bruteForceValued, feasibleValued, valuedProblem } from './seat-values';

const solve = (problem: AssignmentProblem): { columnOfRow: Int32Array; columnPrices: Float64Array; total: bigint } => {
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') throw new Error(outcome.status);
  return { ...outcome, total: certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices).total };
};

const drawEdit = (random: Random, live: LiveAssignment, problem: AssignmentProblem): EditOutcome => {
  const row = random.below(problem.rows);
  const pair = problem.rowStart[row]! + random.below(problem.rowStart[row + 1]! - problem.rowStart[row]!);
  const column = problem.column[pair]!;
  switch (random.below(7)) {
    case 0:
      return live.forbid(row, random.chance(50) ? live.columnOfRow[row]! : column);
    case 1:
      return live.allow(row, column);
    case 2:
      return live.pin(row, column);
    case 3:
      return live.release(row);
    case 4:
      return live.setPoints(row, column, random.below(2000) - 1000);
    default:
      return live.setSeats(column, random.below(6));
  }
};

const EDITS = runs(100, 1000);

test('with seat values, edits equal a fresh solve after each of many, with the certificate intact', () => {
  for (const seed of among(1, [1, 2, 3, 4, 5, 6, 7, 8])) {
    const random = seededRandom(seed);
    const problem = valuedProblem(feasibleValued(random, 60, 25, 25));
    const live = new LiveAssignment(problem, solve(problem));
    let { total } = solve(problem);
    let made = 0;
    for (let step = 0; step < EDITS; step += 1) {
      const outcome = drawEdit(random, live, problem);
      const now = live.currentProblem();
      const certificate = certifyAssignment(now, live.columnOfRow, live.columnPrices);
      expect({ seed, step, faults: certificate.faults }).toEqual({ seed, step, faults: [] });
      const fresh = solve(now);
      expect({ seed, step, total: certificate.total }).toEqual({ seed, step, total: fresh.total });
      if (outcome.status === 'optimal') {
        total += BigInt(outcome.change);
        made += 1;
      }
      expect({ seed, step, total }).toEqual({ seed, step, total: fresh.total });
      if (step % 10 !== 0) continue;
      const settled = settleTies(now, live.columnOfRow, live.columnPrices);
      expect(settled).toEqual(settleTies(now, fresh.columnOfRow, fresh.columnPrices));
    }
    expect(made).toBeGreaterThan(EDITS * 0.3);
  }
});

const FORCED = runs(80, 2500);

test('with seat values, what forcing costs and what a seat brings is what every arrangement tried says, and nothing moves', () => {
  let met = 0;
  for (let seed = 1; seed <= FORCED; seed += 1) {
    const random = seededRandom(seed);
    const table = feasibleValued(random, 1 + random.below(5), 1 + random.below(4), 60);
    const problem = valuedProblem(table);
    const solved = solve(problem);
    const live = new LiveAssignment(problem, solved);
    const before = [...live.columnOfRow, ...live.columnPrices];
    const [row, column] = [random.below(problem.rows), random.below(problem.columns)];
    const points = random.below(50) - 25;
    const forced = {
      ...table,
      matrix: table.matrix.map((list, index) =>
        index === row ? list.map((_, other) => (other === column ? points : null)) : list,
      ),
    };
    const changeTo = (other: typeof table): number | null => {
      const best = bruteForceValued(other);
      return best && best.total - Number(solved.total);
    };
    const told = live.tryForcing(row, column, points);
    expect([seed, told.status === 'optimal' ? told.change : null]).toEqual([seed, changeTo(forced)]);
    if (told.status === 'optimal') met += 1;
    const wider = { ...table, seats: table.seats.map((count, other) => (other === column ? count + 1 : count)) };
    expect([seed, live.tryOneSeatMore(column)]).toMatchObject([seed, { change: changeTo(wider) }]);
    expect([...live.columnOfRow, ...live.columnPrices]).toEqual(before);
  }
  expect(met).toBeGreaterThan(0.4 * FORCED);
});
