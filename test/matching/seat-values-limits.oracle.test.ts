import loadHighs from 'highs';

import { answerWithHighs } from '../../src/engine';
import { seededRandom, type Random } from '../../src/kernel';
import {
  certifyAssignment,
  certifyWithin,
  certifyWithinMoves,
  keptColumns,
  solveBounded,
  solveInOrder,
  solveWithinLimits,
  solveWithinMoves,
  type IntegerSolver,
  type MoveLimits,
  type SeatTree,
} from '../../src/matching';
import { runs } from '../support/depth';

import { everyArrangement, feasibleValued, totalOfValued, valuedProblem, type ValuedTable } from './seat-values';

type Case = { readonly table: ValuedTable; readonly own: Int32Array; readonly tree: SeatTree };

/** Everybody has a column to stay in; columns and up to two groups want some heads, and groups may hold only so many. */
const randomCase = (random: Random, isMust: boolean): Case => {
  const table = feasibleValued(random, 2 + random.below(4), 2 + random.below(4), 50 + random.below(50));
  const { matrix, seats } = table;
  const own = matrix.map((row) => random.pick(row.flatMap((worth, column) => (worth === null ? [] : [column]))));
  const headsAt = (column: number): number => own.filter((one) => one === column).length;
  const enough = seats.map((count, column) => Math.max(count, headsAt(column)));
  const groups = random.below(3);
  const groupOf = Int32Array.from({ length: seats.length + groups }, (_, node) =>
    node < seats.length && groups > 0 && random.chance(85) ? random.below(groups) : -1,
  );
  const headsBefore = [...groupOf].map((_, node) =>
    node < seats.length ? headsAt(node) : own.filter((column) => groupOf[column] === node - seats.length).length,
  );
  const atLeast = headsBefore.map((heads, node) =>
    isMust
      ? Math.min(heads, random.below(4))
      : random.chance(40)
        ? random.below(node < seats.length ? 1 + enough[node]! : 3)
        : 0,
  );
  const atMost = headsBefore
    .slice(seats.length)
    .map((heads) => (random.chance(60) ? heads + random.below(2) : matrix.length));
  return {
    table: { ...table, seats: enough },
    own: Int32Array.from(own),
    tree: { groups, groupOf, atLeast: Int32Array.from(atLeast), atMost: Int32Array.from(atMost), isMust },
  };
};

const headsOf = ({ table, tree }: Case, choice: readonly number[]): number[] =>
  [...tree.atLeast].map((_, node) => {
    const columns = table.seats.length;
    return choice.filter((column) => (node < columns ? column === node : tree.groupOf[column] === node - columns))
      .length;
  });

const missingOf = (one: Case, choice: readonly number[]): number =>
  headsOf(one, choice).reduce((sum, heads, node) => sum + Math.max(0, one.tree.atLeast[node]! - heads), 0);

const keepsMost = (one: Case, choice: readonly number[]): boolean =>
  headsOf(one, choice).every((heads, node) => heads <= (one.tree.atMost[node - one.table.seats.length] ?? heads));

const movesIn = ({ own }: Case, choice: readonly number[]): number =>
  choice.filter((column, row) => column !== own[row]).length;

const IN_TREES = runs(150, 6000);

test('within a tree of groups, answers have the fewest heads missing and then the largest total, with proof', () => {
  const met = { optimal: 0, infeasible: 0, invalid: 0, short: 0 };
  for (let seed = 1; seed <= IN_TREES; seed += 1) {
    const one = randomCase(seededRandom(seed), seed % 2 === 0);
    const problem = valuedProblem(one.table);
    const outcome = solveBounded(problem, one.tree);
    met[outcome.status] += 1;
    if (outcome.status === 'invalid') continue;
    const kept = everyArrangement(one.table)
      .filter((choice) => keepsMost(one, choice) && !(one.tree.isMust && missingOf(one, choice) > 0))
      .map((choice) => ({ missing: missingOf(one, choice), total: totalOfValued(one.table, choice) }))
      .sort((a, b) => a.missing - b.missing || b.total - a.total);
    if (outcome.status === 'infeasible') {
      expect([seed, kept]).toEqual([seed, []]);
      continue;
    }
    const choice = [...outcome.columnOfRow];
    const found = { missing: missingOf(one, choice), total: totalOfValued(one.table, choice) };
    expect([seed, found]).toEqual([seed, kept[0]]);
    const { faults, missing } = certifyWithin(problem, one.tree, outcome.columnOfRow, outcome.nodePrices);
    expect([seed, faults, missing]).toEqual([seed, [], found.missing]);
    if (found.missing > 0) met.short += 1;
  }
  expect(Math.min(met.optimal, met.short * 5)).toBeGreaterThan(IN_TREES / 6);
});

test('within a budget of moves, and within a tree too, what is called optimal is; what is not shows a gap that holds the best', () => {
  const met = { optimal: 0, stopped: 0, priced: 0 };
  for (let seed = 1; seed <= runs(125, 5000); seed += 1) {
    const random = seededRandom(seed);
    const one = randomCase(random, true);
    const tree = seed % 2 === 0 ? one.tree : null;
    const problem = valuedProblem(one.table);
    const budget = random.below(4);
    const outcome = solveWithinMoves(problem, one.own, budget, undefined, tree);
    if (outcome.status !== 'optimal' && outcome.status !== 'stopped') throw new Error(`${seed} ${outcome.status}`);
    met[outcome.status] += 1;
    const isKept = (choice: readonly number[]): boolean =>
      movesIn(one, choice) <= budget && (tree === null || (keepsMost(one, choice) && missingOf(one, choice) === 0));
    const best = everyArrangement(one.table)
      .filter(isKept)
      .reduce((most, choice) => Math.max(most, totalOfValued(one.table, choice)), -Infinity);
    const choice = [...outcome.columnOfRow];
    const total = totalOfValued(one.table, choice);
    const isHeld = total <= best && BigInt(best) <= outcome.bound && BigInt(total) === outcome.total;
    expect({ seed, isHeld, isKept: isKept(choice) }).toEqual({ seed, isHeld: true, isKept: true });
    if (outcome.status === 'optimal') expect([seed, total]).toEqual([seed, best]);
    const ceiling = certifyWithinMoves(problem, one.own, budget, outcome.proof, ...(tree ? [tree] : []));
    expect([seed, ceiling]).toEqual([seed, outcome.bound]);
    if (outcome.proof.pricePerMove > 0) met.priced += 1;
  }
  expect(met.optimal).toBeGreaterThan(met.stopped * 4);
  expect(met.priced).toBeGreaterThan(50);
});

test('several measures in an order are each the best among what the ones before leave equal', () => {
  for (let seed = 1; seed <= runs(80, 3000); seed += 1) {
    const random = seededRandom(seed);
    const { table } = randomCase(random, true);
    const flat: ValuedTable = {
      ...table,
      matrix: table.matrix.map((row) => row.map((worth) => (worth === null ? null : worth % 3))),
      values: table.values.map((list) => list.map((worth) => worth % 3).sort((a, b) => b - a)),
    };
    const before = Int32Array.from(table.matrix, () => random.below(table.seats.length));
    const priority = table.seats.map(() => random.below(4));
    const measures = [keptColumns(before), { most: 3, of: (_: number, column: number) => priority[column]! }];
    const sumsOf = (choice: readonly number[]): number[] => [
      totalOfValued(flat, choice),
      ...measures.map(({ of }) => choice.reduce((sum, column, row) => sum + of(row, column), 0)),
    ];
    const outcome = solveInOrder(valuedProblem(flat), measures);
    if (outcome.status !== 'optimal') throw new Error(outcome.status);
    const [best] = everyArrangement(flat)
      .map(sumsOf)
      .sort((a, b) => b[0]! - a[0]! || b[1]! - a[1]! || b[2]! - a[2]!);
    expect([seed, sumsOf([...outcome.columnOfRow])]).toEqual([seed, best]);
    for (const { problem, columnPrices } of outcome.stages) {
      expect([seed, certifyAssignment(problem, outcome.columnOfRow, columnPrices).faults]).toEqual([seed, []]);
    }
  }
});

test('limits by integer programming count what heads are worth', async () => {
  const highs = await loadHighs();
  const solver: IntegerSolver = {
    solve: (program, timeLimitMs) => Promise.resolve(answerWithHighs(highs, program, timeLimitMs)),
  };
  let byProgram = 0;
  for (let seed = 1; seed <= runs(15, 400); seed += 1) {
    const random = seededRandom(seed);
    const one = randomCase(random, true);
    const units = Int32Array.from(one.table.seats, () => random.below(2));
    const limits: MoveLimits = {
      unitOfColumn: units,
      mostMoves: random.below(4),
      ...(random.chance(50) ? { mostOut: Int32Array.of(random.below(2), random.below(2)) } : {}),
    };
    const outcome = await solveWithinLimits(valuedProblem(one.table), one.own, limits, solver, 20000);
    const isKept = (choice: readonly number[]): boolean => {
      const leaves = (unit: number): number =>
        choice.filter((column, row) => units[one.own[row]!] === unit && units[column] !== unit).length;
      const { mostMoves = 0, mostOut } = limits;
      return movesIn(one, choice) <= mostMoves && [0, 1].every((unit) => !mostOut || leaves(unit) <= mostOut[unit]!);
    };
    const best = everyArrangement(one.table)
      .filter(isKept)
      .reduce((most, choice) => Math.max(most, totalOfValued(one.table, choice)), -Infinity);
    if (outcome.status !== 'optimal') throw new Error(`${seed} ${outcome.status}`);
    const choice = [...outcome.columnOfRow];
    expect([seed, isKept(choice), totalOfValued(one.table, choice), Number(outcome.total)]).toEqual([
      seed,
      true,
      best,
      best,
    ]);
    if (outcome.proof === 'integer-program') byProgram += 1;
  }
  expect(byProgram).toBeGreaterThan(5);
});
