import {
  certifyAssignment,
  certifyWithin,
  certifyWithinMoves,
  movesOf,
  solveAssignment,
  solveBounded,
  solveWithinLimits,
  solveWithinMoves,
  type SeatTree,
} from '../../matching';

import type { Instance } from './instance-file';
import type { Limits } from './limits-file';

/** An answer as printed, in costs; or why there is none. */
export type InstanceAnswer =
  | { readonly refused: string }
  | {
      readonly objective: number;
      readonly bound: number;
      readonly gap: number;
      /** `integer-program`: the answer was checked; the bound is HiGHS's word. */
      readonly certificate: 'ok' | 'broken' | 'integer-program';
      readonly moves?: number;
      readonly shortfalls?: readonly { readonly node: number; readonly missing: number }[];
      readonly detail?: string;
      /** When solving had ended, before the proof was checked. */
      readonly solvedAt: number;
    };

const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part));

/** Points to costs: both ends of a proof change sides. */
const inCosts = (total: bigint, bound: bigint): { objective: number; bound: number; gap: number } => ({
  objective: 0 - Number(total),
  bound: 0 - Number(bound),
  gap: Number(bound - total),
});

/** Solves an instance without limits, within a budget of moves, within bounds on groups, or within limits that need integer programming. */
export const solveInstance = async (
  { problem, ownColumn }: Instance,
  limits: Limits | null,
  mostMoves: number | null,
  timeLimitMs: number,
  clock: () => number,
): Promise<InstanceAnswer> => {
  if (limits?.kind === 'tree') return solveTree({ problem, ownColumn }, limits.tree, clock);
  if (limits) {
    // Only these limits need HiGHS and what surrounds it.
    const { integerSolver } = await import('./integer-solver');
    const outcome = await solveWithinLimits(problem, ownColumn, limits.limits, integerSolver(), timeLimitMs);
    const solvedAt = clock();
    if (outcome.status !== 'optimal' && outcome.status !== 'stopped') return { refused: asJson(outcome) };
    const isStopped = outcome.status === 'stopped';
    return {
      ...inCosts(outcome.total, isStopped ? outcome.bound : outcome.total),
      certificate: outcome.proof === 'integer-program' ? 'integer-program' : 'ok',
      moves: movesOf(ownColumn, outcome.columnOfRow).length,
      ...(isStopped ? { detail: outcome.detail } : {}),
      solvedAt,
    };
  }
  if (mostMoves !== null) {
    const outcome = solveWithinMoves(problem, ownColumn, mostMoves);
    const solvedAt = clock();
    if (outcome.status === 'infeasible' || outcome.status === 'invalid') return { refused: asJson(outcome) };
    const isSound = certifyWithinMoves(problem, ownColumn, mostMoves, outcome.proof) === outcome.bound;
    return {
      ...inCosts(outcome.total, outcome.bound),
      certificate: isSound ? 'ok' : 'broken',
      moves: outcome.moves,
      solvedAt,
    };
  }
  const outcome = solveAssignment(problem);
  const solvedAt = clock();
  if (outcome.status !== 'optimal') return { refused: asJson(outcome) };
  const { total, bound, faults } = certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices);
  return { ...inCosts(total, bound), certificate: faults.length === 0 ? 'ok' : 'broken', solvedAt };
};

const solveTree = ({ problem }: Instance, tree: SeatTree, clock: () => number): InstanceAnswer => {
  const outcome = solveBounded(problem, tree);
  const solvedAt = clock();
  if (outcome.status !== 'optimal') return { refused: asJson(outcome) };
  const { total, bound, faults } = certifyWithin(problem, tree, outcome.columnOfRow, outcome.nodePrices);
  const points = certifyAssignment(problem, outcome.columnOfRow, new Float64Array(problem.columns)).total;
  return {
    objective: 0 - Number(points),
    // Both are printed without the cost of missing heads, which only orders the answers.
    bound: 0 - Number(points + bound - total),
    gap: Number(bound - total),
    certificate: faults.length === 0 ? 'ok' : 'broken',
    shortfalls: outcome.shortfalls,
    solvedAt,
  };
};
