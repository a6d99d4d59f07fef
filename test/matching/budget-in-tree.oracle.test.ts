import { seededRandom } from '../../src/kernel';
import { certifyWithin, certifyWithinMoves, solveBounded, solveWithinMoves, type SeatTree } from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf, type Table } from './problems';

type Case = { readonly table: Table; readonly own: Int32Array; readonly tree: SeatTree };

/** Everybody has a column to stay in, there are seats for all who do, and each column and group keeps some of its heads. */
const SMALL_PROBLEMS = runs(60, 1500);

const randomCase = (seed: number): Case => {
  const random = seededRandom(seed);
  const { matrix, seats } = feasibleTable(random, 2 + random.below(5), 2 + random.below(4), 50 + random.below(50));
  const own = Int32Array.from(matrix, (row) =>
    random.pick(row.flatMap((worth, column) => (worth === null ? [] : [column]))),
  );
  const headsAt = (column: number): number => own.filter((one) => one === column).length;
  const enough = seats.map((count, column) => Math.max(count, headsAt(column)));
  const groups = 1 + random.below(2);
  const groupOf = Int32Array.from({ length: seats.length + groups }, (_, node) =>
    node < seats.length && random.chance(85) ? random.below(groups) : -1,
  );
  const headsBefore = Array.from({ length: seats.length + groups }, (_, node) =>
    node < seats.length ? headsAt(node) : own.filter((column) => groupOf[column] === node - seats.length).length,
  );
  const atLeast = Int32Array.from(headsBefore, (heads) => Math.min(heads, random.below(4)));
  const atMost = new Int32Array(groups).fill(matrix.length);
  return { table: { matrix, seats: enough }, own, tree: { groups, groupOf, atLeast, atMost, isMust: true } };
};

const keepsTree = ({ table, tree }: Case, choice: readonly number[]): boolean => {
  const { length } = table.seats;
  return [...tree.atLeast].every((least, node) => {
    const heads = choice.filter((column) => (node < length ? column === node : tree.groupOf[column] === node - length));
    return heads.length >= least;
  });
};

/** Most points over every arrangement that keeps seats, tree and budget. */
const bruteForce = (one: Case, most: number): number => {
  const { table, own } = one;
  let best = -Infinity;
  const choice: number[] = [];
  const left = [...table.seats];
  const visit = (row: number, points: number, moves: number): void => {
    if (moves > most) return;
    const worths = table.matrix[row];
    if (!worths) {
      if (points > best && keepsTree(one, choice)) best = points;
      return;
    }
    worths.forEach((worth, column) => {
      if (worth === null || left[column] === 0) return;
      left[column]! -= 1;
      choice.push(column);
      visit(row + 1, points + worth, moves + (own[row] === column ? 0 : 1));
      choice.pop();
      left[column]! += 1;
    });
  };
  visit(0, 0, 0);
  return best;
};

const totalOf = ({ table }: Case, columnOfRow: Int32Array): number =>
  table.matrix.reduce((sum, row, index) => sum + (row[columnOfRow[index]!] ?? Number.NaN), 0);

describe('heads that must stay', () => {
  test('small problems: the answer keeps every bound and is the best that does', () => {
    let binding = 0;
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const one = randomCase(seed);
      const problem = problemOf(one.table);
      const outcome = solveBounded(problem, one.tree);
      if (outcome.status !== 'optimal') throw new Error(`${seed} ${outcome.status}`);
      expect(keepsTree(one, [...outcome.columnOfRow])).toBe(true);
      expect({ seed, total: totalOf(one, outcome.columnOfRow) }).toEqual({ seed, total: bruteForce(one, Infinity) });
      const { faults } = certifyWithin(problem, one.tree, outcome.columnOfRow, outcome.nodePrices);
      expect({ seed, faults }).toEqual({ seed, faults: [] });
      if (outcome.nodePrices.some((price) => price < 0)) binding += 1;
    }
    expect(binding).toBeGreaterThan(SMALL_PROBLEMS / 15);
  });

  test('a bound that nobody can fill is no answer, and an answer that misses a head is rejected', () => {
    const problem = problemOf({ matrix: [[5, 1, null]], seats: [1, 1, 1] });
    const groupOf = Int32Array.of(-1, -1, -1);
    const must = (...atLeast: number[]): SeatTree => ({
      groups: 0,
      groupOf,
      atLeast: Int32Array.from(atLeast),
      atMost: new Int32Array(0),
      isMust: true,
    });
    expect(solveBounded(problem, must(0, 0, 1))).toEqual({ status: 'infeasible', rows: [], groups: [], node: 2 });
    expect(solveBounded(problem, must(0, 1, 0))).toMatchObject({ status: 'optimal', columnOfRow: Int32Array.of(1) });
    const { faults } = certifyWithin(problem, must(0, 1, 0), Int32Array.of(0), new Float64Array(3));
    expect(faults).toContainEqual({ kind: 'heads-missing', column: 1 });
  });
});

describe('a budget of moves within a tree', () => {
  test('small problems: what is called optimal is; what is not shows a gap that holds the best there is', () => {
    const met = { optimal: 0, stopped: 0, priced: 0, tight: 0 };
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const one = randomCase(seed);
      const problem = problemOf(one.table);
      const budget = seededRandom(seed + 5000).below(4);
      const outcome = solveWithinMoves(problem, one.own, budget, () => undefined, one.tree);
      if (outcome.status !== 'optimal' && outcome.status !== 'stopped') throw new Error(`${seed} ${outcome.status}`);
      met[outcome.status] += 1;
      const best = bruteForce(one, budget);
      const total = totalOf(one, outcome.columnOfRow);
      const isKept = keepsTree(one, [...outcome.columnOfRow]) && outcome.moves <= budget;
      const isHeld = total <= best && BigInt(best) <= outcome.bound && BigInt(total) === outcome.total;
      expect({ seed, isKept, isHeld }).toEqual({ seed, isKept: true, isHeld: true });
      if (outcome.status === 'optimal') expect({ seed, total }).toEqual({ seed, total: best });
      expect(certifyWithinMoves(problem, one.own, budget, outcome.proof, one.tree)).toBe(outcome.bound);
      if (outcome.proof.pricePerMove > 0) met.priced += 1;
      if (best < bruteForce({ ...one, tree: { ...one.tree, atLeast: one.tree.atLeast.map(() => 0) } }, budget))
        met.tight += 1;
    }
    expect(met.optimal).toBeGreaterThan(SMALL_PROBLEMS * 0.8);
    expect(Math.min(met.priced, met.tight)).toBeGreaterThan(SMALL_PROBLEMS / 8);
  });
});
