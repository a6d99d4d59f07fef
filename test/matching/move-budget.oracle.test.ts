import { seededRandom } from '../../src/kernel';
import { certifyAssignment, certifyWithinMoves, movesOf, solveAssignment, solveWithinMoves } from '../../src/matching';
import { civil, contested } from '../bench/civil-families';
import { planned } from '../bench/planned-family';
import { among, runs } from '../support/depth';

import { feasibleTable, problemOf, type Table } from './problems';

/** A table with a column of its own for most rows, where it may stay. */
const SMALL_PROBLEMS = runs(60, 2000);

const withOwnColumns = (seed: number): { readonly table: Table; readonly own: Int32Array } => {
  const random = seededRandom(seed);
  const { matrix, seats } = feasibleTable(random, 2 + random.below(5), 2 + random.below(4), 40 + random.below(60));
  const owners = matrix.map((row) => {
    const possible = row.flatMap((worth, column) => (worth === null ? [] : [column]));
    return random.chance(85) ? random.pick(possible) : -1;
  });
  const enough = seats.map((count, column) =>
    random.chance(60) ? Math.max(count, owners.filter((own) => own === column).length) : count,
  );
  return { table: { matrix, seats: enough }, own: Int32Array.from(owners) };
};

/** Most points with at most so many moves, over every arrangement; null when there is none. */
const bruteForce = ({ matrix, seats }: Table, own: Int32Array, most: number): number | null => {
  const left = [...seats];
  const best = (row: number, moves: number): number | null => {
    const worths = matrix[row];
    if (!worths) return 0;
    let largest: number | null = null;
    worths.forEach((worth, column) => {
      const spent = moves + (own[row]! >= 0 && own[row] !== column ? 1 : 0);
      if (worth === null || left[column] === 0 || spent > most) return;
      left[column]! -= 1;
      const rest = best(row + 1, spent);
      left[column]! += 1;
      if (rest !== null && (largest === null || worth + rest > largest)) largest = worth + rest;
    });
    return largest;
  };
  return best(0, 0);
};

describe('a budget of moves', () => {
  test('from an optimum that is known already it comes to as much', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= runs(50, 500); seed += 1) {
      const { table, own } = withOwnColumns(seed);
      const problem = problemOf(table);
      const free = solveAssignment(problem);
      if (free.status !== 'optimal') continue;
      const known = { columnOfRow: free.columnOfRow, nodePrices: free.columnPrices };
      const budget = seededRandom(seed).below(4);
      const [found, again] = [
        solveWithinMoves(problem, own, budget),
        solveWithinMoves(problem, own, budget, undefined, null, known),
      ];
      seen.add(found.status);
      expect({ seed, again }).toEqual({ seed, again: found });
    }
    expect([...seen].sort()).toEqual(['infeasible', 'optimal', 'stopped']);
  });

  test(`${SMALL_PROBLEMS} small problems: what is called optimal is; what is not shows a gap that holds the best there is`, () => {
    const met = { optimal: 0, stopped: 0, infeasible: 0, invalid: 0, priced: 0 };
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const { table, own } = withOwnColumns(seed);
      const problem = problemOf(table);
      const budget = seededRandom(seed + 5000).below(4);
      const best = bruteForce(table, own, budget);
      const outcome = solveWithinMoves(problem, own, budget);
      met[outcome.status] += 1;
      if (outcome.status === 'invalid') throw new Error(outcome.fault.kind);
      if (outcome.status === 'infeasible') {
        // Without the budget it may be possible; then the fewest moves named are the fewest there are.
        expect({ seed, best }).toEqual({ seed, best: null });
        const fewest = outcome.fewestMoves;
        if (fewest === null) {
          expect(bruteForce(table, own, own.length)).toBeNull();
          continue;
        }
        const withMore = bruteForce(table, own, fewest);
        if (withMore !== null && fewest > 0) expect(bruteForce(table, own, fewest - 1)).toBeNull();
        continue;
      }
      const total = table.matrix.reduce((sum, row, index) => sum + (row[outcome.columnOfRow[index]!] ?? Number.NaN), 0);
      expect({ seed, total: outcome.total }).toEqual({ seed, total: BigInt(total) });
      expect(outcome.moves).toBeLessThanOrEqual(budget);
      const isHeld = best !== null && total <= best && BigInt(best) <= outcome.bound;
      expect({ seed, isHeld }).toEqual({ seed, isHeld: true });
      if (outcome.status === 'optimal') expect({ seed, total }).toEqual({ seed, total: best });
      expect(certifyWithinMoves(problem, own, budget, outcome.proof)).toBe(outcome.bound);
      if (outcome.proof.pricePerMove > 0) met.priced += 1;
    }
    expect(met.optimal).toBeGreaterThan(SMALL_PROBLEMS * 0.6);
    expect(Math.min(met.infeasible, met.priced, met.stopped)).toBeGreaterThan(SMALL_PROBLEMS / 80);
  });

  test.each(among(1, [0.2, 0.02, 0.5, 0.9]))(
    'thousands of rows and %d of the moves: hardly any gap, proven by prices for all pairs',
    (share) => {
      for (const make of [() => civil(2500, 40, 3001), () => contested(1500, 30, 3002), () => planned(1500, 300)]) {
        const { cost, own, ...rest } = make();
        const problem = { ...rest, points: cost.map((one) => -one) };
        const free = solveAssignment(problem);
        if (free.status !== 'optimal') throw new Error(free.status);
        const budget = Math.floor(share * movesOf(own, free.columnOfRow).length);
        const outcome = solveWithinMoves(problem, own, budget);
        if (outcome.status === 'infeasible' || outcome.status === 'invalid') throw new Error(outcome.status);
        expect(outcome.moves).toBeLessThanOrEqual(budget);
        expect(certifyAssignment(problem, outcome.columnOfRow, new Float64Array(problem.columns)).total).toBe(
          outcome.total,
        );
        expect(certifyWithinMoves(problem, own, budget, outcome.proof)).toBe(outcome.bound);
        // A part in ten thousand of what all points come to.
        expect(Number(outcome.gap)).toBeLessThan(Math.abs(Number(outcome.total)) / 10000);
      }
    },
  );

  test('three full columns in a round and two moves: nobody can move, and the fractional ceiling is shown', () => {
    const problem = problemOf({
      matrix: [
        [0, 3, null],
        [null, 0, 3],
        [3, null, 0],
      ],
      seats: [1, 1, 1],
    });
    const outcome = solveWithinMoves(problem, Int32Array.of(0, 1, 2), 2);
    expect(outcome).toMatchObject({ status: 'stopped', moves: 0, total: 0n, bound: 6n, gap: 6n });
    expect(solveWithinMoves(problem, Int32Array.of(0, 1, 2), 3)).toMatchObject({
      status: 'optimal',
      moves: 3,
      total: 9n,
    });
  });

  /** Rows that own a ring of columns, each the next one's; the first may win so much, the others nothing. */
  const ring = (size: number, first: number, at: number, columns: number): (number | null)[][] =>
    Array.from({ length: size }, (_, row) => {
      const cells = new Array<number | null>(columns).fill(null);
      cells[at + row] = 0;
      cells[at + ((row + 1) % size)] = row === 0 ? first : 0;
      return cells;
    });

  test('a price that cannot be stated exactly ends the search with what is known, instead of going round', () => {
    const huge = new Array<number | null>(21).fill(null);
    huge[20] = 2 ** 45;
    const matrix = [...ring(11, 56, 0, 21), ...ring(9, 49, 11, 21), huge];
    const own = Int32Array.from([...Array(20).keys(), -1]);
    const outcome = solveWithinMoves(problemOf({ matrix, seats: new Array<number>(21).fill(1) }), own, 8);
    expect(outcome).toMatchObject({ status: 'stopped', moves: 0, total: BigInt(2 ** 45) });
    if (outcome.status !== 'stopped') throw new Error(outcome.status);
    expect(Number(outcome.gap)).toBeLessThan(60);
  });

  test('points near the largest leave no room for a price: the answer is still one, never a fault of the input', () => {
    const L = 2 ** 48;
    const table = {
      matrix: [
        [L, null, null, null, null],
        [null, 0, L + 1, null, null],
        [null, null, null, 0, 4],
      ],
      seats: [1, 1, 1, 1, 1],
    };
    const own = Int32Array.of(0, 1, 3);
    expect(solveWithinMoves(problemOf(table), own, 1)).toMatchObject({ moves: 1, total: BigInt(2 * L + 1) });
    expect(solveWithinMoves(problemOf(table), own, 0)).toMatchObject({ moves: 0, total: BigInt(L) });
  });

  test('own columns that are none are refused by the row', () => {
    const problem = problemOf({ matrix: [[1], [2]], seats: [2] });
    const fault = (own: Int32Array): unknown => solveWithinMoves(problem, own, 1);
    const refused = (row: number): unknown => ({ status: 'invalid', fault: { kind: 'own-column-out-of-range', row } });
    expect(fault(Int32Array.of(0, 1))).toEqual(refused(1));
    expect(fault(Int32Array.of(-2, 0))).toEqual(refused(0));
    expect(fault(Int32Array.of(0))).toEqual(refused(2));
  });

  test('a negative budget is refused', () => {
    const problem = problemOf({ matrix: [[1]], seats: [1] });
    expect(solveWithinMoves(problem, Int32Array.of(0), -1)).toEqual({
      status: 'invalid',
      fault: { kind: 'budget-negative' },
    });
  });
});
