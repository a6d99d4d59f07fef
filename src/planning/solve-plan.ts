import type { ProgressListener } from '../kernel';
import { movesOf, solveLeastMoves, solveWithConditions, withMoveBonus, type AssignmentProblem } from '../matching';

import {
  keepsLimits,
  overflowOf,
  solveWithoutQuota,
  type SolvedPlan,
  type SolverLimits,
  type Unsolved,
} from './plan-limits';

/**
 * The best answer with at least so many moves, where the best one without the quota has fewer. Where the answer breaks conditions on several
 * people, another is sought that keeps them; the ceiling is then the one without conditions, and what lies between is told as the gap.
 */
const solveQuota = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: SolverLimits,
  onProgress: ProgressListener<'solve'>,
): Omit<SolvedPlan, 'withoutLimits'> | Unsolved => {
  const { tree, maxMoves, minMoves, conditions } = limits;
  const most = Math.min(maxMoves ?? problem.rows, problem.rows);
  const least = solveLeastMoves(problem, ownColumn, minMoves, most, onProgress, tree);
  if (least.status === 'invalid') return overflowOf(least.fault);
  if (least.status === 'infeasible') return { status: 'quota-unmet', mostMoves: least.mostMoves };
  const proof = { ...least.proof, conditions: null };
  if (conditions === null || keepsLimits(problem, ownColumn, limits, least.columnOfRow))
    return { status: 'solved', columnOfRow: least.columnOfRow, proof };
  const eager = withMoveBonus(problem, ownColumn, least.bonus);
  let mostMoves = 0;
  // Just as many as asked for, else one more for a round that does not come out, else as many as there may be.
  for (const budget of [minMoves, minMoves + 1, most]) {
    if (budget > most) continue;
    const solved = solveWithConditions(eager, ownColumn, { tree, maxMoves: budget, conditions }, onProgress);
    if (solved.status === 'invalid') return overflowOf(solved.fault);
    if (solved.status !== 'optimal' && solved.status !== 'stopped') continue;
    const { columnOfRow } = solved;
    if (keepsLimits(problem, ownColumn, limits, columnOfRow)) return { status: 'solved', columnOfRow, proof };
    mostMoves = Math.max(mostMoves, movesOf(ownColumn, columnOfRow).length);
  }
  return { status: 'quota-unmet', mostMoves };
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
