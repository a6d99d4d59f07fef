import type { Points } from '../domain';
import type { ProgressListener } from '../kernel';
import { certifyAssignment, movesOf, solveWithinMoves } from '../matching';

import type { Planned } from './make-plan';
import { boundOf, keepsLimits, overflowOf, type SolvedPlan, type SolverLimits } from './plan-limits';
import { solvePlan } from './solve-plan';
import { worthOfPlan } from './worth-of-plan';

/** The best plan with so many moves, in hundredths: what it is worth, the same without what its moves cost, and the ceiling of all such plans. */
export type EffortPoint = {
  readonly moves: number;
  readonly value: Points;
  readonly gross: Points;
  readonly bound: Points;
};

/** Moves that are looked at, in percent of those of the plan. */
export const EFFORT_PERCENTS = [0, 10, 25, 50, 75, 100, 125] as const;

/**
 * What the plan would be worth with fewer moves, and with more than pay: up to its own number the best plan with at most so many, beyond it the best
 * with at least so many; the limits of heads and the conditions on several people hold, those on the number of moves do not. A number that cannot be
 * had is left out. Each point costs some plain solves, so it is computed on request.
 */
export const effortCurve = (planned: Planned, onProgress: ProgressListener<'solve'>): EffortPoint[] => {
  const { instance, columnOfRow, proof, limits, plan } = planned;
  const { problem, ownColumn } = instance;
  const all = plan.transfers.length;
  const base: SolverLimits = {
    tree: limits?.tree ?? null,
    conditions: limits?.conditions ?? null,
    maxMoves: null,
    minMoves: 0,
  };
  const isPlain = proof.pricePerMove === 0 && proof.over === 1 && proof.conditions === null && base.tree === null;
  const optimum = isPlain ? { columnOfRow, nodePrices: proof.nodePrices } : null;

  const pointOf = (columns: Int32Array, bound: bigint): EffortPoint => {
    const { total, faults } = certifyAssignment(problem, columns, new Float64Array(problem.columns));
    const fault = faults.find(({ kind }) => kind !== 'gap');
    if (fault || bound < total) throw new Error(`effort: ${fault?.kind ?? 'a plan above its ceiling'}`);
    const worth = worthOfPlan(instance, columns);
    return {
      moves: movesOf(ownColumn, columns).length,
      value: worth.total,
      gross: worth.total + worth.cost,
      bound: worth.total + Number((bound - total) / BigInt(problem.rows + 1)),
    };
  };
  const solved = (within: SolverLimits): EffortPoint | null => {
    const found = solvePlan(problem, ownColumn, within, onProgress);
    return found.status === 'solved' ? certified(within, found) : null;
  };
  const certified = (within: SolverLimits, found: SolvedPlan): EffortPoint =>
    pointOf(found.columnOfRow, boundOf(problem, ownColumn, within, found));
  const atMost = (moves: number): EffortPoint | null => {
    const within = { ...base, maxMoves: moves };
    const few = solveWithinMoves(problem, ownColumn, moves, onProgress, base.tree, optimum);
    if (few.status === 'invalid') throw new Error(`effort: ${overflowOf(few.fault).status}`);
    if (few.status !== 'infeasible' && keepsLimits(problem, ownColumn, within, few.columnOfRow))
      return pointOf(few.columnOfRow, few.bound);
    return solved(within);
  };

  const counts = [...new Set(EFFORT_PERCENTS.map((percent) => Math.ceil((percent * all) / 100)))];
  return counts.flatMap((count): EffortPoint[] => {
    if (count === all) {
      const { total, bound } = plan.objective;
      return [{ moves: all, value: total, gross: total + plan.worth.plan.cost, bound }];
    }
    const point = count < all ? atMost(count) : solved({ ...base, minMoves: count });
    return point === null ? [] : [point];
  });
};
