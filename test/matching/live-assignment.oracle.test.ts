import { seededRandom, type Random } from '../../src/kernel';
import {
  certifyAssignment,
  LiveAssignment,
  pairOf,
  settleTies,
  solveAssignment,
  type AssignmentProblem,
  type EditOutcome,
} from '../../src/matching';
import { among, runs } from '../support/depth';

import { feasibleTable, isHallViolator, problemOf } from './problems';

const solve = (problem: AssignmentProblem): { columnOfRow: Int32Array; columnPrices: Float64Array; total: bigint } => {
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') throw new Error(outcome.status);
  return { ...outcome, total: certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices).total };
};

/** An edit drawn at random; some contradict what is pinned or forbidden, some make the problem impossible. */
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
    case 4:
      return live.release(row);
    case 5:
      return live.setPoints(row, column, random.below(2000) - 1000);
    default:
      return live.setSeats(column, random.below(4));
  }
};

const withSeats = (seats: Int32Array, column: number, count: number): Int32Array =>
  seats.map((known, index) => (index === column ? count : known));

const EDITS = runs(300, 1000);
const PROBLEMS = runs(15, 200);

describe('an assignment that is edited', () => {
  test('equals a fresh solve after each of many edits in a row, with the certificate intact', () => {
    for (const seed of among(1, [1, 2, 3])) {
      const random = seededRandom(seed);
      const problem = problemOf(feasibleTable(random, 60, 25, 25));
      const live = new LiveAssignment(problem, solve(problem));
      let { total } = solve(problem);
      const met = { optimal: 0, infeasible: 0, invalid: 0 };
      for (let step = 0; step < EDITS; step += 1) {
        const outcome = drawEdit(random, live, problem);
        met[outcome.status] += 1;
        const now = live.currentProblem();
        const certificate = certifyAssignment(now, live.columnOfRow, live.columnPrices);
        expect({ seed, step, faults: certificate.faults }).toEqual({ seed, step, faults: [] });
        const fresh = solve(now);
        expect({ seed, step, total: certificate.total }).toEqual({ seed, step, total: fresh.total });
        if (outcome.status === 'optimal') total += BigInt(outcome.change);
        expect({ seed, step, total }).toEqual({ seed, step, total: fresh.total });
        if (step % 5 === 0) {
          const anew = new LiveAssignment(now, fresh);
          const [row, column] = [random.below(3), random.below(problem.columns)];
          const price = (of: LiveAssignment): unknown => {
            const forced = of.tryForcing(row, column, 0);
            return forced.status === 'optimal' ? forced.change : forced.status;
          };
          expect({ seed, step, price: price(live) }).toEqual({ seed, step, price: price(anew) });
        }
        if (step % 10 === 0) {
          const settled = settleTies(now, live.columnOfRow, live.columnPrices);
          expect(settled).toEqual(settleTies(now, fresh.columnOfRow, fresh.columnPrices));
        }
      }
      expect(met.optimal).toBeGreaterThan(EDITS * 0.3);
      expect(met.infeasible).toBeGreaterThan(EDITS / 100);
      expect(met.invalid).toBeGreaterThan(EDITS / 100);
    }
  });

  test('an impossible edit changes nothing and names rows with too few seats between them', () => {
    let met = 0;
    for (let seed = 1; seed <= PROBLEMS * 1.5; seed += 1) {
      const random = seededRandom(seed);
      const problem = problemOf(feasibleTable(random, 8, 5, 40));
      const live = new LiveAssignment(problem, solve(problem));
      for (let step = 0; step < 8; step += 1) {
        const seats = live.currentProblem().seats;
        const before = [...live.columnOfRow, ...live.columnPrices];
        const column = random.below(problem.columns);
        const outcome = live.setSeats(column, 0);
        if (outcome.status !== 'infeasible') continue;
        met += 1;
        expect([...live.columnOfRow, ...live.columnPrices]).toEqual(before);
        const asked = { ...live.currentProblem(), seats: withSeats(seats, column, 0) };
        expect({ seed, rows: outcome.rows, isGenuine: isHallViolator(asked, outcome.rows) }).toEqual({
          seed,
          rows: outcome.rows,
          isGenuine: true,
        });
      }
    }
    expect(met).toBeGreaterThan(PROBLEMS / 2);
  });

  test('the price of forcing a row into a column is what a fresh solve without that row and seat loses, and nothing moves', () => {
    let met = 0;
    for (let seed = 1; seed <= PROBLEMS; seed += 1) {
      const random = seededRandom(seed);
      const problem = problemOf(feasibleTable(random, 20, 9, 30));
      const solved = solve(problem);
      const live = new LiveAssignment(problem, solved);
      const forgetful = new LiveAssignment(problem, solved);
      const before = [...live.columnOfRow, ...live.columnPrices];
      for (let step = 0; step < 10; step += 1) {
        const row = random.below(problem.rows);
        const column = random.below(problem.columns);
        const points = random.below(500) - 250;
        const outcome = live.tryForcing(row, column, points);
        expect([...live.columnOfRow, ...live.columnPrices]).toEqual(before);
        // An edit, though it changes nothing, makes it forget what it found for former questions.
        expect(forgetful.release(row)).toMatchObject({ moves: [] });
        expect(outcome).toEqual(forgetful.tryForcing(row, column, points));
        const rest = withoutRow(problem, row, column);
        const fresh = rest === null ? null : solveAssignment(rest);
        if (rest === null || fresh?.status !== 'optimal') {
          expect({ seed, step, status: outcome.status }).toEqual({ seed, step, status: 'infeasible' });
          continue;
        }
        met += 1;
        const total = certifyAssignment(rest, fresh.columnOfRow, fresh.columnPrices).total + BigInt(points);
        const change = outcome.status === 'optimal' ? BigInt(outcome.change) : null;
        expect({ seed, step, change }).toEqual({ seed, step, change: total - solved.total });
      }
    }
    expect(met).toBeGreaterThan(PROBLEMS * 5);
  });

  test('the price of a row that may not keep its column is what a fresh solve without that pair loses, and nothing moves', () => {
    let met = 0;
    for (let seed = 1; seed <= PROBLEMS; seed += 1) {
      const random = seededRandom(seed);
      const problem = problemOf(feasibleTable(random, 20, 9, 30));
      const solved = solve(problem);
      const live = new LiveAssignment(problem, solved);
      const before = [...live.columnOfRow, ...live.columnPrices];
      for (let row = 0; row < problem.rows; row += 1) {
        const outcome = live.tryForbidding(row);
        expect([...live.columnOfRow, ...live.columnPrices]).toEqual(before);
        const pair = pairOf(problem, row, solved.columnOfRow[row]!);
        const less = {
          ...problem,
          rowStart: problem.rowStart.map((at, index) => (index > row ? at - 1 : at)),
          column: problem.column.filter((_, at) => at !== pair),
          points: problem.points.filter((_, at) => at !== pair),
        };
        const fresh = solveAssignment(less);
        if (fresh.status !== 'optimal') {
          expect({ seed, row, status: outcome.status }).toEqual({ seed, row, status: 'infeasible' });
          continue;
        }
        met += 1;
        const change = outcome.status === 'optimal' ? BigInt(outcome.change) : null;
        expect({ seed, row, change }).toEqual({
          seed,
          row,
          change: certifyAssignment(less, fresh.columnOfRow, fresh.columnPrices).total - solved.total,
        });
      }
    }
    expect(met).toBeGreaterThan(PROBLEMS * 5);
  });

  test('one seat more is worth at most its price, and exactly what a fresh solve gains', () => {
    for (let seed = 1; seed <= PROBLEMS; seed += 1) {
      const problem = problemOf(feasibleTable(seededRandom(seed), 20, 9, 30));
      const solved = solve(problem);
      const live = new LiveAssignment(problem, solved);
      for (let column = 0; column < problem.columns; column += 1) {
        const outcome = live.tryOneSeatMore(column);
        if (outcome.status !== 'optimal') throw new Error(outcome.status);
        const fresh = solve({ ...problem, seats: withSeats(problem.seats, column, problem.seats[column]! + 1) });
        expect({ seed, column, gain: BigInt(outcome.change) }).toEqual({
          seed,
          column,
          gain: fresh.total - solved.total,
        });
        expect(outcome.change).toBeLessThanOrEqual(solved.columnPrices[column]!);
      }
    }
  });

  test('pins that cannot be kept together are named, and nobody else', () => {
    const problem = problemOf({
      matrix: [
        [5, 4, 3],
        [5, 4, 3],
        [5, 4, 3],
        [null, null, 3],
      ],
      seats: [1, 2, 2],
    });
    const live = new LiveAssignment(problem, solve(problem));
    expect(live.pin(2, 0).status).toBe('optimal');
    expect(live.pin(0, 0)).toEqual({ status: 'infeasible', rows: [0, 2] });
    // Taking one of the two back is enough.
    expect(live.release(2).status).toBe('optimal');
    expect(live.pin(0, 0).status).toBe('optimal');
    expect(live.columnOfRow[0]).toBe(0);
  });

  test('an edit whose prices would no longer be exact is refused, and nothing changes', () => {
    const far = 2 ** 49;
    const matrix = Array.from({ length: 7 }, (_, row) =>
      Array.from({ length: 7 }, (__, column) =>
        row === 6 ? (column === 0 ? 0 : null) : column === row ? far : column === row + 1 ? -far : null,
      ),
    );
    const problem = problemOf({ matrix, seats: [2, 1, 1, 1, 1, 1, 1] });
    const live = new LiveAssignment(problem, solve(problem));
    const before = [...live.columnOfRow, ...live.columnPrices];
    // One head is pushed through six rows, each of which loses 2^50.
    expect(live.setSeats(0, 1)).toEqual({ status: 'invalid', fault: { kind: 'points-overflow' } });
    expect([...live.columnOfRow, ...live.columnPrices]).toEqual(before);
    expect(live.currentProblem().seats[0]).toBe(2);
  });

  test('long chains of the largest points end as too large instead of running on', () => {
    for (const size of [3, 10, 20]) {
      const matrix = Array.from({ length: size + 1 }, (_, row) =>
        Array.from({ length: size + 2 }, (__, column) => {
          if (row === size) return column === 0 ? 1 : column === size + 1 ? 0 : null;
          return column === row ? 2 ** 49 - 2 * row - 1 : column === row + 1 ? -(2 ** 49) + 3 * row + 2 : null;
        }),
      );
      const problem = problemOf({ matrix, seats: new Array<number>(size + 2).fill(1) });
      const live = new LiveAssignment(problem, solve(problem));
      const before = [...live.columnOfRow, ...live.columnPrices];
      expect(live.forbid(size, size + 1)).toEqual({ status: 'invalid', fault: { kind: 'points-overflow' } });
      expect([...live.columnOfRow, ...live.columnPrices]).toEqual(before);
    }
  });

  test('edits that mean nothing are refused by name', () => {
    const problem = problemOf({
      matrix: [
        [5, null],
        [4, 3],
      ],
      seats: [1, 1],
    });
    const live = new LiveAssignment(problem, solve(problem));
    expect(live.pin(0, 1)).toEqual({ status: 'invalid', fault: { kind: 'not-a-pair', row: 0, column: 1 } });
    expect(live.setPoints(0, 0, 0.5)).toEqual({ status: 'invalid', fault: { kind: 'points-not-whole' } });
    expect(live.setPoints(0, 0, 2 ** 50)).toEqual({ status: 'invalid', fault: { kind: 'points-overflow' } });
    expect(live.setSeats(1, -1)).toEqual({ status: 'invalid', fault: { kind: 'seats-negative', column: 1 } });
    expect(live.setSeats(1, 2 ** 32)).toEqual({ status: 'invalid', fault: { kind: 'seats-too-many', column: 1 } });
    expect(live.tryForcing(0.5, 0, 1)).toEqual({ status: 'invalid', fault: { kind: 'row-out-of-range', row: 0.5 } });
    expect(live.setSeats(7, 1)).toEqual({ status: 'invalid', fault: { kind: 'column-out-of-range', column: 7 } });
    expect(live.release(9)).toEqual({ status: 'invalid', fault: { kind: 'row-out-of-range', row: 9 } });
    expect(live.pin(1, 1).status).toBe('optimal');
    expect(live.pin(1, 0)).toEqual({ status: 'invalid', fault: { kind: 'contradicts-pin', row: 1, column: 0 } });
    expect(live.forbid(1, 1)).toEqual({ status: 'invalid', fault: { kind: 'contradicts-pin', row: 1, column: 1 } });
    expect(live.release(1).status).toBe('optimal');
    expect(live.forbid(1, 0).status).toBe('optimal');
    expect(live.pin(1, 0)).toEqual({ status: 'invalid', fault: { kind: 'contradicts-ban', row: 1, column: 0 } });
    expect(live.forbid(1, 1)).toEqual({ status: 'infeasible', rows: [1] });
  });
});

/** The problem without a row and without the seat it is forced into; null when the column has none. */
const withoutRow = (problem: AssignmentProblem, row: number, column: number): AssignmentProblem | null => {
  if (problem.seats[column] === 0) return null;
  const from = problem.rowStart[row]!;
  const size = problem.rowStart[row + 1]! - from;
  const keep = (_: number, pair: number): boolean => pair < from || pair >= from + size;
  return {
    rows: problem.rows - 1,
    columns: problem.columns,
    rowStart: problem.rowStart
      .filter((_, index) => index !== row + 1)
      .map((start) => (start > from ? start - size : start)),
    column: problem.column.filter(keep),
    points: problem.points.filter(keep),
    seats: withSeats(problem.seats, column, problem.seats[column]! - 1),
  };
};
