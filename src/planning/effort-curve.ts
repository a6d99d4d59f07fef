import type { Points } from '../domain';
import type { ProgressListener } from '../kernel';
import {
  certifyAssignment,
  certifyWithinMoves,
  movesOf,
  solveAssignment,
  solveLeastMoves,
  solveWithConditions,
  solveWithinMoves,
  withMoveBonus,
  type AssignmentProblem,
  type MoveProof,
  type SearchBounds,
} from '../matching';

import { gapOfValue } from './gap-of-value';
import type { Planned } from './make-plan';
import { keepsLimits, overflowOf, type SolverLimits } from './plan-limits';
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

/** Eligible pairs up to which the curve costs no more than some plain solves. */
const MOST_PAIRS = 250000;

/** Where prices alone break a condition: an answer that keeps it is looked for, and the ceiling stays that of the prices. */
const REPAIR: SearchBounds = { solves: 40, work: 2 ** 21 };

/** Whether the curve of a plan is so cheap that nobody need ask for it. */
export const isEffortCheap = ({ plan }: Planned): boolean => plan.counts.eligiblePairs <= MOST_PAIRS;

/** Looks for the points of a curve, each from the optimum nobody limits. */
class Curve {
  private readonly problem: AssignmentProblem;
  private readonly ownColumn: Int32Array;
  /** Limits of heads and conditions on several people; those on the number of moves are the points' own. */
  private readonly base: SolverLimits;
  private readonly optimum: { readonly columnOfRow: Int32Array; readonly nodePrices: Float64Array } | null;

  constructor(
    private readonly planned: Planned,
    private readonly onProgress: ProgressListener<'solve'>,
  ) {
    const { instance, limits } = planned;
    this.problem = instance.problem;
    this.ownColumn = instance.ownColumn;
    this.base = { tree: limits?.tree ?? null, conditions: limits?.conditions ?? null, maxMoves: null, minMoves: 0 };
    const free = this.base.tree === null ? solveAssignment(this.problem, onProgress) : null;
    this.optimum = free?.status === 'optimal' ? { columnOfRow: free.columnOfRow, nodePrices: free.columnPrices } : null;
  }

  /** A plan below its ceiling; the ceiling in the units of the problem. */
  pointOf(columns: Int32Array, bound: bigint): EffortPoint {
    const { problem, planned } = this;
    const { total, faults } = certifyAssignment(problem, columns, new Float64Array(problem.columns));
    const fault = faults.find(({ kind }) => kind !== 'gap');
    if (fault || bound < total) throw new Error(`effort: ${fault?.kind ?? 'a plan above its ceiling'}`);
    const worth = worthOfPlan(planned.instance, columns);
    return {
      moves: movesOf(this.ownColumn, columns).length,
      value: worth.total,
      gross: worth.total + worth.cost,
      bound: worth.total + gapOfValue(bound, total, problem.rows + 1),
    };
  }

  /** The best with at most so many moves; null where none was found. */
  atMost(maxMoves: number): EffortPoint | null {
    const { problem, ownColumn, base, onProgress, optimum } = this;
    const few = solveWithinMoves(problem, ownColumn, maxMoves, onProgress, base.tree, optimum);
    if (few.status === 'invalid') throw new Error(`effort: ${overflowOf(few.fault).status}`);
    if (few.status === 'infeasible') return null;
    const within = { ...base, maxMoves };
    if (keepsLimits(problem, ownColumn, within, few.columnOfRow)) return this.pointOf(few.columnOfRow, few.bound);
    return this.repaired(problem, within, few.bound);
  }

  /** The best with at least so many moves, more than pay; null where none was found. */
  atLeast(minMoves: number): EffortPoint | null {
    const { problem, ownColumn, base, onProgress } = this;
    const many = solveLeastMoves(problem, ownColumn, minMoves, problem.rows, onProgress, base.tree);
    if (many.status === 'invalid') throw new Error(`effort: ${overflowOf(many.fault).status}`);
    if (many.status === 'infeasible') return null;
    const bound = this.ceilingOf(minMoves, many.proof);
    const within = { ...base, minMoves };
    if (keepsLimits(problem, ownColumn, within, many.columnOfRow)) return this.pointOf(many.columnOfRow, bound);
    return this.repaired(withMoveBonus(problem, ownColumn, many.bonus), { ...within, maxMoves: minMoves }, bound);
  }

  private ceilingOf(moves: number, proof: MoveProof): bigint {
    return certifyWithinMoves(this.problem, this.ownColumn, moves, proof, this.base.tree ?? undefined);
  }

  /** An answer that keeps the conditions, under a ceiling that holds without them. */
  private repaired(eager: AssignmentProblem, within: SolverLimits, ceiling: bigint): EffortPoint | null {
    const { ownColumn, onProgress } = this;
    const { tree, maxMoves, conditions } = within;
    if (conditions === null) return null;
    const kept = solveWithConditions(eager, ownColumn, { tree, maxMoves, conditions }, onProgress, { bounds: REPAIR });
    if (kept.status === 'invalid') throw new Error(`effort: ${overflowOf(kept.fault).status}`);
    if (kept.status !== 'optimal' && kept.status !== 'stopped') return null;
    if (!keepsLimits(this.problem, ownColumn, within, kept.columnOfRow)) return null;
    const isPlain = eager === this.problem;
    return this.pointOf(kept.columnOfRow, isPlain && kept.bound < ceiling ? kept.bound : ceiling);
  }
}

/**
 * What the plan would be worth with fewer moves, and with more than pay: up to its own number the best plan with at most so many, beyond it the best
 * with at least so many (at most, where the policy allows no more than the plan has); the limits of heads and the conditions on several people hold,
 * those on the number of moves do not. A number that cannot be had is left out. Each point costs some plain solves; where conditions bind it may stay
 * below its ceiling.
 */
export const effortCurve = (planned: Planned, onProgress: ProgressListener<'solve'>): EffortPoint[] => {
  const { plan, limits } = planned;
  const curve = new Curve(planned, onProgress);
  const all = plan.transfers.length;
  const isHeldBack = limits?.maxMoves === all && plan.withoutLimits !== null;
  const counts = [...new Set(EFFORT_PERCENTS.map((percent) => Math.ceil((percent * all) / 100)))];
  const points = new Map<number, EffortPoint>();
  for (const count of counts) {
    if (count === all) {
      const { total, bound } = plan.objective;
      points.set(all, { moves: all, value: total, gross: total + plan.worth.plan.cost, bound });
      continue;
    }
    const point = count < all || isHeldBack ? curve.atMost(count) : curve.atLeast(count);
    if (point !== null && !points.has(point.moves)) points.set(point.moves, point);
  }
  return [...points.values()].sort((one, other) => one.moves - other.moves);
};
