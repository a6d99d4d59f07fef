import { seededRandom } from '../../src/kernel';
import {
  certifyAssignment,
  certifyConditions,
  findConditionBreaches,
  solveWithConditions,
  type PlanConditions,
  type RowPair,
  type SeatTree,
} from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf, type Table } from './problems';

type Case = { readonly table: Table; readonly own: Int32Array; readonly limits: PlanConditions };

const SMALL_PROBLEMS = runs(100, 6000);

/** Rows with a column of their own, most of which can stay, groups with caps, pairs of rows, at times a budget and a tree. */
const randomCase = (seed: number): Case => {
  const random = seededRandom(seed);
  const columns = 2 + random.below(4);
  const { matrix, seats } = feasibleTable(random, 2 + random.below(6), columns, 40 + random.below(60));
  const own = matrix.map((row) => {
    const possible = row.flatMap((worth, column) => (worth === null ? [] : [column]));
    return random.chance(92) ? random.pick(possible) : -1;
  });
  const headsAt = (column: number): number => own.filter((one) => one === column).length;
  const staysFit = random.chance(85);
  const enough = seats.map((count, column) => (staysFit ? Math.max(count, headsAt(column)) : count));
  const groups = 1 + random.below(3);
  const anyPair = (): RowPair => {
    const one = random.below(matrix.length);
    return [one, (one + 1 + random.below(matrix.length - 1)) % matrix.length];
  };
  const pairs = (share: number): RowPair[] => Array.from({ length: 3 }, anyPair).filter(() => random.chance(share));
  const columnsOf = (): Int32Array =>
    Int32Array.from(Array.from({ length: columns }, (_, column) => column).filter(() => random.chance(50)));
  const groupOf = Int32Array.from({ length: columns + 1 }, (_, node) => (node < columns && random.chance(70) ? 0 : -1));
  const headsBefore = [...seats.map((_, column) => headsAt(column)), own.filter((one) => groupOf[one] === 0).length];
  const tree: SeatTree = {
    groups: 1,
    groupOf,
    atLeast: Int32Array.from(headsBefore, (heads) => Math.min(heads, random.below(3))),
    atMost: Int32Array.of(matrix.length),
    isMust: true,
  };
  return {
    table: { matrix, seats: enough },
    own: Int32Array.from(own),
    limits: {
      conditions: {
        groupOfColumn: Int32Array.from({ length: columns }, () => random.below(groups)),
        mostLeaving: Int32Array.from({ length: groups }, () => random.pick([0, 1, 1, 2, 3, 9])),
        places: [columnsOf(), columnsOf()],
        apart: pairs(40),
        notBothLeave: pairs(30),
      },
      maxMoves: random.chance(30) ? random.below(4) : null,
      tree: staysFit && random.chance(40) ? tree : null,
    },
  };
};

/** Whether a complete arrangement keeps everything, read off the definitions. */
const keeps = ({ own, limits }: Case, choice: readonly number[]): boolean => {
  const { conditions, maxMoves, tree } = limits;
  const group = (column: number): number => conditions.groupOfColumn[column]!;
  const leaves = (row: number): boolean => own[row]! >= 0 && group(own[row]!) !== group(choice[row]!);
  const rows = [...choice.keys()];
  const moves = rows.filter((row) => own[row]! >= 0 && own[row] !== choice[row]).length;
  const heads = (node: number): number =>
    choice.filter((column) => (node < conditions.groupOfColumn.length ? column === node : tree?.groupOf[column] === 0))
      .length;
  return (
    (maxMoves === null || moves <= maxMoves) &&
    [...conditions.mostLeaving].every(
      (most, one) => rows.filter((row) => leaves(row) && group(own[row]!) === one).length <= most,
    ) &&
    conditions.apart.every(
      ([a, b]) =>
        (choice[a] === own[a] && choice[b] === own[b]) ||
        !conditions.places.some((place) => place.includes(choice[a]!) && place.includes(choice[b]!)),
    ) &&
    conditions.notBothLeave.every(([a, b]) => !leaves(a) || !leaves(b)) &&
    (tree === null || [...tree.atLeast].every((least, node) => heads(node) >= least))
  );
};

/** Most points of any arrangement that keeps everything; null when none does. */
const bruteForce = (one: Case): number | null => {
  const { matrix, seats } = one.table;
  const left = [...seats];
  const choice: number[] = [];
  let best: number | null = null;
  const visit = (row: number, points: number): void => {
    const worths = matrix[row];
    if (!worths) {
      if ((best === null || points > best) && keeps(one, choice)) best = points;
      return;
    }
    worths.forEach((worth, column) => {
      if (worth === null || left[column] === 0) return;
      left[column]! -= 1;
      choice.push(column);
      visit(row + 1, points + worth);
      choice.pop();
      left[column]! += 1;
    });
  };
  visit(0, 0);
  return best;
};

describe('conditions on several rows at once', () => {
  test(`${SMALL_PROBLEMS} small problems: the best of all arrangements, with a proof that holds`, () => {
    const met = { optimal: 0, infeasible: 0, parted: 0, tolled: 0 };
    let stopped = 0;
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const one = randomCase(seed);
      const problem = problemOf(one.table);
      const best = bruteForce(one);
      const outcome = solveWithConditions(problem, one.own, one.limits);
      if (outcome.status === 'stopped') {
        // The tree of parts came to its bound: what is found keeps everything, and the gap that is told holds the best.
        const { total, bound, columnOfRow } = outcome;
        const most = BigInt(best ?? NaN);
        expect({ seed, holds: total <= most && most <= bound }).toEqual({ seed, holds: true });
        expect(keeps(one, [...columnOfRow])).toBe(true);
        stopped += 1;
        continue;
      }
      if (outcome.status !== 'optimal') {
        expect({ seed, best, status: outcome.status }).toEqual({ seed, best: null, status: 'infeasible' });
        met.infeasible += 1;
        continue;
      }
      const { columnOfRow, total, bound, proof } = outcome;
      expect({ seed, total, bound }).toEqual({ seed, total: BigInt(best ?? NaN), bound: BigInt(best ?? NaN) });
      expect(keeps(one, [...columnOfRow])).toBe(true);
      expect(findConditionBreaches(one.own, one.limits.conditions, columnOfRow)).toEqual([]);
      expect(certifyAssignment(problem, columnOfRow, new Float64Array(problem.columns)).total).toBe(total);
      expect(certifyConditions(problem, one.own, one.limits, columnOfRow, proof)).toBe(total);
      met.optimal += 1;
      if (proof.part.kind === 'parted') met.parted += 1;
      else if (proof.part.kind === 'priced' && proof.part.by.perLeaving.some((toll) => toll > 0)) met.tolled += 1;
    }
    expect(Math.min(...Object.values(met))).toBeGreaterThan(SMALL_PROBLEMS / 100);
    expect(stopped).toBeLessThanOrEqual(SMALL_PROBLEMS / 1000);
  });
});
