import { performance } from 'node:perf_hooks';

import { seededRandom } from '../../src/kernel';
import {
  certifyAssignment,
  certifyWithin,
  LiveAssignment,
  movesOf,
  solveAssignment,
  solveBounded,
  solveWithinMoves,
  type AssignmentProblem,
  type SeatTree,
} from '../../src/matching';

import type { CostInstance } from './families';
import { BENCH_INSTANCES } from './instances';
import { median } from './solvers';

const EDITS = 1000;
const ROUNDS = 3;

type Known = { readonly made: CostInstance; readonly problem: AssignmentProblem };

const instanceOf = (name: string): Known => {
  const made = BENCH_INSTANCES.find((instance) => instance.name === name)!.make();
  return { made, problem: { ...made, points: made.cost.map((cost) => 0 - cost) } };
};

const timed = <Answer>(work: () => Answer): readonly [Answer, number] => {
  const begin = performance.now();
  const answer = work();
  return [answer, performance.now() - begin];
};

const share = (times: readonly number[], part: number): string =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)]!.toFixed(3);

/** Milliseconds of a thousand edits in a row, and of a thousand questions what it costs to force a pair. */
export const editLines = (): string[] => [
  '| instance | plain solve | first edit (lists by column) | forbid: median / 95 of 100 / longest | price if forced: median / 95 of 100 / longest | after all edits |',
  '|-|-|-|-|-|-|',
  ...['c10k', 'c100k', 'w100k', 'h10k', 'h10kd', 'h100k'].map((name) => {
    const { problem } = instanceOf(name);
    const [solved, plain] = timed(() => solveAssignment(problem));
    if (solved.status !== 'optimal') throw new Error(solved.status);
    const live = new LiveAssignment(problem, solved);
    const [, first] = timed(() => live.forbid(0, live.columnOfRow[0]!));
    const random = seededRandom(7);
    const [forbids, forces]: [number[], number[]] = [[], []];
    for (let edit = 0; edit < EDITS; edit += 1) {
      const row = random.below(problem.rows);
      forbids.push(timed(() => live.forbid(row, live.columnOfRow[row]!))[1]);
      const other = random.below(problem.rows);
      const pair = problem.rowStart[other]! + random.below(problem.rowStart[other + 1]! - problem.rowStart[other]!);
      forces.push(timed(() => live.tryForcing(other, problem.column[pair]!, problem.points[pair]!))[1]);
    }
    const { faults } = certifyAssignment(live.currentProblem(), live.columnOfRow, live.columnPrices);
    const spread = (times: readonly number[]): string =>
      `${share(times, 0.5)} / ${share(times, 0.95)} / ${share(times, 0.999)}`;
    const proof = faults.length === 0 ? 'gap 0' : 'broken';
    return `| ${name} | ${plain.toFixed(0)} | ${first.toFixed(0)} | ${spread(forbids)} | ${spread(forces)} | ${proof} |`;
  }),
];

/** Times as multiples of a plain solve: budgets of moves, and least heads for groups of columns. */
export const limitLines = (): string[] => [
  '| instance | limit | plain solve, ms | with the limit, ms | times a plain solve | gap |',
  '|-|-|-|-|-|-|',
  ...['c10k', 'c100k', 'w10k', 'h10k'].flatMap((name) => {
    const known = instanceOf(name);
    const { problem, made } = known;
    const runs = Array.from({ length: ROUNDS }, () => timed(() => solveAssignment(problem)));
    const plain = median(runs.map(([, ms]) => ms));
    const first = runs[0]![0];
    if (first.status !== 'optimal') throw new Error(first.status);
    const free = movesOf(made.own, first.columnOfRow).length;
    const line = (limit: string, ms: number, gap: string): string =>
      `| ${name} | ${limit} | ${plain.toFixed(0)} | ${ms.toFixed(0)} | ${(ms / plain).toFixed(1)} | ${gap} |`;
    const budgets = [0.05, 0.3, 0.7].map((part) => {
      const most = Math.floor(free * part);
      const rounds = Array.from({ length: ROUNDS }, () => timed(() => solveWithinMoves(problem, made.own, most)));
      const outcome = rounds[0]![0];
      if (outcome.status !== 'optimal' && outcome.status !== 'stopped') throw new Error(outcome.status);
      const gap = outcome.gap === 0n ? '0' : `${outcome.gap} of ${0n - outcome.total}`;
      return line(`at most ${most} of ${free} moves`, median(rounds.map(([, ms]) => ms)), gap);
    });
    const tree = unitsOf(problem, first.columnOfRow);
    const rounds = Array.from({ length: ROUNDS }, () => timed(() => solveBounded(problem, tree)));
    const outcome = rounds[0]![0];
    if (outcome.status !== 'optimal') throw new Error(outcome.status);
    const { faults } = certifyWithin(problem, tree, outcome.columnOfRow, outcome.nodePrices);
    const missing = outcome.shortfalls.reduce((sum, shortfall) => sum + shortfall.missing, 0);
    const words = `one head more than it had for every tenth of ${tree.groups} groups (${missing} cannot be had)`;
    return [...budgets, line(words, median(rounds.map(([, ms]) => ms)), faults.length === 0 ? '0' : 'broken')];
  }),
];

/** Groups of twenty columns; every tenth wants one head more than it has. */
const unitsOf = ({ columns, rows }: AssignmentProblem, columnOfRow: Int32Array): SeatTree => {
  const groups = Math.ceil(columns / 20);
  const heads = new Int32Array(groups);
  for (const column of columnOfRow) heads[Math.floor(column / 20)]! += 1;
  return {
    groups,
    groupOf: Int32Array.from({ length: columns + groups }, (_, node) => (node < columns ? Math.floor(node / 20) : -1)),
    atLeast: Int32Array.from({ length: columns + groups }, (_, node) =>
      node >= columns && (node - columns) % 10 === 0 ? heads[node - columns]! + 1 : 0,
    ),
    atMost: new Int32Array(groups).fill(rows),
  };
};
