import { seededRandom, type Random } from '../../src/kernel';
import { certifyAssignment, certifyWithin, solveAssignment, solveBounded, type SeatTree } from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf, type Table } from './problems';

/** Up to three groups, the last of which may hold the others, with bounds that are sometimes too tight. */
const randomTree = (random: Random, table: Table): SeatTree => {
  const columns = table.seats.length;
  const groups = random.below(4);
  const hasTop = groups === 3;
  const inner = hasTop ? 2 : groups;
  const groupOf = Int32Array.from({ length: columns + groups }, (_, node) => {
    if (node < columns) return inner > 0 && random.chance(80) ? random.below(inner) : -1;
    return hasTop && node < columns + 2 && random.chance(80) ? 2 : -1;
  });
  const most = table.matrix.length;
  return {
    groups,
    groupOf,
    atLeast: Int32Array.from({ length: columns + groups }, (_, node) =>
      random.chance(30) ? random.below(node < columns ? (table.seats[node] ?? 0) + 1 : 3) : 0,
    ),
    atMost: Int32Array.from({ length: groups }, () => (random.chance(60) ? 2 + random.below(most) : most)),
  };
};

/** Heads of every node under an arrangement. */
const headsOf = (tree: SeatTree, columns: number, choice: readonly number[]): number[] => {
  const heads = new Array<number>(columns + tree.groups).fill(0);
  for (const column of choice) heads[column]! += 1;
  for (let node = 0; node < heads.length; node += 1) {
    const group = tree.groupOf[node]!;
    if (group >= 0) heads[columns + group]! += heads[node]!;
  }
  return heads;
};

type Best = { readonly missing: number; readonly points: number };

/** Fewest heads missing, then most points, over every arrangement within the most bounds. */
const bruteForce = ({ matrix, seats }: Table, tree: SeatTree): Best | null => {
  let best: Best | null = null;
  const choice: number[] = [];
  const visit = (row: number, points: number): void => {
    const worths = matrix[row];
    if (worths) {
      worths.forEach((worth, column) => {
        if (worth === null) return;
        choice.push(column);
        visit(row + 1, points + worth);
        choice.pop();
      });
      return;
    }
    const heads = headsOf(tree, seats.length, choice);
    if (heads.some((count, node) => count > (seats[node] ?? tree.atMost[node - seats.length]!))) return;
    const missing = heads.reduce((sum, count, node) => sum + Math.max(0, tree.atLeast[node]! - count), 0);
    if (!best || missing < best.missing || (missing === best.missing && points > best.points))
      best = { missing, points };
  };
  visit(0, 0);
  return best;
};

const SMALL_PROBLEMS = runs(700, 3000);

const smallCase = (seed: number): { readonly table: Table; readonly tree: SeatTree } => {
  const random = seededRandom(seed);
  const table = feasibleTable(random, 1 + random.below(5), 2 + random.below(4), 40 + random.below(60));
  return { table, tree: randomTree(random, table) };
};

describe('solving within bounds', () => {
  test(`${SMALL_PROBLEMS} small problems reach the fewest missing heads and then the most points there are, with proof`, () => {
    const met = { optimal: 0, infeasible: 0, invalid: 0, short: 0, bound: 0 };
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const { table, tree } = smallCase(seed);
      const problem = problemOf(table);
      const outcome = solveBounded(problem, tree);
      met[outcome.status] += 1;
      if (outcome.status === 'invalid') {
        expect(['bounds-crossed', 'parts-exceed-group']).toContain(outcome.fault.kind);
        continue;
      }
      const best = bruteForce(table, tree);
      if (outcome.status === 'infeasible') {
        expect({ seed, best }).toEqual({ seed, best: null });
        continue;
      }
      const { columnOfRow, nodePrices, shortfalls } = outcome;
      const points = table.matrix.reduce((sum, row, index) => sum + (row[columnOfRow[index]!] ?? Number.NaN), 0);
      const missing = shortfalls.reduce((sum, shortfall) => sum + shortfall.missing, 0);
      expect({ seed, missing, points }).toEqual({ seed, ...best });
      const certificate = certifyWithin(problem, tree, columnOfRow, nodePrices);
      expect({ seed, missing: certificate.missing, faults: certificate.faults }).toEqual({ seed, missing, faults: [] });
      if (missing > 0) met.short += 1;
      const plain = solveAssignment(problem);
      if (
        plain.status === 'optimal' &&
        certifyAssignment(problem, plain.columnOfRow, plain.columnPrices).total !== BigInt(points)
      )
        met.bound += 1;
    }
    expect(Math.min(met.infeasible, met.invalid, met.short)).toBeGreaterThan(SMALL_PROBLEMS / 30);
    // Bounds must have cost points often, or the comparison says little.
    expect(met.bound).toBeGreaterThan(SMALL_PROBLEMS / 6);
  });

  test('groups that hold too few heads for their rows are named with those rows', () => {
    const problem = problemOf({
      matrix: [
        [5, 4, null],
        [5, 4, null],
        [null, 3, 9],
      ],
      seats: [2, 2, 2],
    });
    const tree: SeatTree = {
      groups: 2,
      groupOf: Int32Array.of(0, 0, 1, -1, -1),
      atLeast: new Int32Array(5),
      atMost: Int32Array.of(1, 3),
    };
    expect(solveBounded(problem, tree)).toEqual({ status: 'infeasible', rows: [0, 1], groups: [0] });
  });

  test('bounds that contradict each other are named before anything is solved', () => {
    const problem = problemOf({ matrix: [[5, 4, 3]], seats: [2, 2, 2] });
    const base = { groups: 1, groupOf: Int32Array.of(0, 0, 0, -1), atMost: Int32Array.of(3) };
    const fault = (change: Partial<SeatTree>): unknown =>
      solveBounded(problem, { ...base, atLeast: new Int32Array(4), ...change });
    expect(fault({ atLeast: Int32Array.of(3, 0, 0, 0) })).toEqual({
      status: 'invalid',
      fault: { kind: 'bounds-crossed', node: 0, atLeast: 3, atMost: 2 },
    });
    expect(fault({ atLeast: Int32Array.of(2, 1, 2, 0) })).toEqual({
      status: 'invalid',
      fault: { kind: 'parts-exceed-group', node: 3, parts: [0, 2] },
    });
    expect(fault({ groupOf: Int32Array.of(0, 0, 0, 0) })).toEqual({
      status: 'invalid',
      fault: { kind: 'group-unsound', node: 3 },
    });
    expect(fault({ atLeast: Int32Array.of(-1, 0, 0, 0) })).toEqual({
      status: 'invalid',
      fault: { kind: 'bound-negative', node: 0 },
    });
    expect(fault({ atLeast: new Int32Array(2) })).toEqual({ status: 'invalid', fault: { kind: 'tree-shape' } });
  });

  test('a few hundred rows in units and agencies are solved with proof', () => {
    for (let seed = 1; seed <= runs(5, 30); seed += 1) {
      const random = seededRandom(seed);
      const table = feasibleTable(random, 200, 60, 15);
      const problem = problemOf(table);
      const tree: SeatTree = {
        groups: 13,
        groupOf: Int32Array.from({ length: 73 }, (_, node) =>
          node < 60 ? Math.floor(node / 6) : node < 70 ? 10 + ((node - 60) % 3) : -1,
        ),
        atLeast: Int32Array.from({ length: 73 }, (_, node) => (node >= 60 && node < 70 ? 18 + random.below(6) : 0)),
        atMost: Int32Array.from({ length: 13 }, (_, group) => (group < 10 ? 26 : 90)),
      };
      const outcome = solveBounded(problem, tree);
      if (outcome.status === 'infeasible') continue;
      if (outcome.status === 'invalid') throw new Error(outcome.fault.kind);
      const certificate = certifyWithin(problem, tree, outcome.columnOfRow, outcome.nodePrices);
      expect({ seed, faults: certificate.faults }).toEqual({ seed, faults: [] });
    }
  });
});
