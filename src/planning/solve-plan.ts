import type { ProgressListener } from '../kernel';
import {
  movesOf,
  noConditions,
  solveLeastMoves,
  solveWithConditions,
  withMoveBonus,
  worthOf,
  type AssignmentProblem,
} from '../matching';

import {
  boundOf,
  keepsLimits,
  overflowOf,
  solveWithoutQuota,
  type SolvedPlan,
  type SolverLimits,
  type Unsolved,
} from './plan-limits';

/**
 * The best answer with at least so many moves, where the best one without the quota has fewer. Where the answer found by prices does not reach
 * its ceiling or breaks conditions on several people, others with just so many moves, one more, or any are sought by parting; the ceiling stays that
 * of the prices, and what lies between is told as the gap.
 */
const solveQuota = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: SolverLimits,
  onProgress: ProgressListener<'solve'>,
): Omit<SolvedPlan, 'withoutLimits'> | Unsolved => {
  const { tree, maxMoves, minMoves } = limits;
  const conditions = limits.conditions ?? noConditions(problem);
  const most = Math.min(maxMoves ?? problem.rows, problem.rows);
  const least = solveLeastMoves(problem, ownColumn, minMoves, most, onProgress, tree);
  if (least.status === 'invalid') return overflowOf(least.fault);
  if (least.status === 'infeasible') return { status: 'quota-unmet', mostMoves: least.mostMoves };
  const proof = { ...least.proof, conditions: null };
  const bound = boundOf(problem, ownColumn, limits, { columnOfRow: least.columnOfRow, proof });
  let [best, mostMoves]: [Int32Array | null, number] = [null, 0];
  const take = (columnOfRow: Int32Array): void => {
    mostMoves = Math.max(mostMoves, movesOf(ownColumn, columnOfRow).length);
    if (!keepsLimits(problem, ownColumn, limits, columnOfRow)) return;
    if (best === null || worthOf(problem, columnOfRow) > worthOf(problem, best)) best = columnOfRow;
  };
  if (keepsLimits(problem, ownColumn, limits, least.columnOfRow)) take(least.columnOfRow);
  const eager = withMoveBonus(problem, ownColumn, least.bonus);
  for (const budget of [minMoves, minMoves + 1, most]) {
    if (best !== null && (worthOf(problem, best) === bound || budget === most)) break;
    if (budget > most) continue;
    const solved = solveWithConditions(eager, ownColumn, { tree, maxMoves: budget, conditions }, onProgress);
    if (solved.status === 'invalid') return overflowOf(solved.fault);
    if (solved.status === 'optimal' || solved.status === 'stopped') take(solved.columnOfRow);
  }
  return best === null ? { status: 'quota-unmet', mostMoves } : { status: 'solved', columnOfRow: best, proof };
};

/** The best answer within all limits: as without the quota where that makes moves enough (`solveWithoutQuota`), else the best that does. */
export const solvePlan = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: SolverLimits | null,
  onProgress: ProgressListener<'solve'>,
): SolvedPlan | Unsolved => {
  if (limits === null || limits.minMoves === 0) return solveWithoutQuota(problem, ownColumn, limits, onProgress);
  const rest = { ...limits, minMoves: 0 };
  const isFree = rest.tree === null && rest.maxMoves === null && rest.conditions === null;
  const solved = solveWithoutQuota(problem, ownColumn, isFree ? null : rest, onProgress);
  if (solved.status !== 'solved' || keepsLimits(problem, ownColumn, limits, solved.columnOfRow)) return solved;
  const forced = solveQuota(problem, ownColumn, limits, onProgress);
  if (forced.status !== 'solved') return forced;
  return { ...forced, withoutLimits: solved.withoutLimits ?? solved.columnOfRow };
};
