import type { PlanLimits, Position } from '../domain';
import type { ProgressListener } from '../kernel';
import {
  settleTies,
  solveAssignment,
  solveBounded,
  solveWithinMoves,
  TreeHeads,
  type AssignmentProblem,
  type MoveProof,
  type SeatTree,
} from '../matching';

import type { Parties } from './parties';

/** Limits of a whole plan, in columns and rows: heads that must stay where they are, and moves at most. */
export type SolverLimits = {
  readonly tree: SeatTree | null;
  readonly maxMoves: number | null;
};

/** An answer, with the prices that prove it. */
export type SolvedPlan = {
  readonly status: 'solved';
  readonly columnOfRow: Int32Array;
  readonly proof: MoveProof;
  /** The optimum without limits, where that breaks them. */
  readonly withoutLimits: Int32Array | null;
};

/** Why there is no answer: the numbers do not fit, or somebody can sit nowhere. */
export type Unsolved = { readonly status: 'points-overflow' } | { readonly status: 'infeasible' };

/** Whether a policy limits the plan as a whole. */
export const hasLimits = ({ maxMoves, minPerUnit, minPerPost }: PlanLimits): boolean =>
  maxMoves !== null || minPerUnit > 0 || minPerPost > 0;

const unitOf = ({ agency, unit }: Position): string => `${agency ?? ''}\n${unit}`;

/**
 * What the limits of a policy mean for these people and posts. A unit or post that has fewer than the least already keeps
 * what it has; people the employee sheet does not show count and stay.
 */
export const limitsOf = (parties: Parties): SolverLimits | null => {
  const { positions, heads, incumbents, ownColumn, input } = parties;
  const { limits } = input.policy;
  if (!hasLimits(limits)) return null;
  const { maxMoves, minPerUnit, minPerPost } = limits;
  if (minPerUnit === 0 && minPerPost === 0) return { tree: null, maxMoves };
  const columns = positions.length;
  const groupOfUnit = new Map<string, number>();
  const groupOf = positions.map((position) => {
    const unit = unitOf(position);
    const group = groupOfUnit.get(unit) ?? groupOfUnit.size;
    groupOfUnit.set(unit, group);
    return group;
  });
  const groups = groupOfUnit.size;
  const here = new Int32Array(columns + groups);
  const movable = new Int32Array(columns + groups);
  for (let column = 0; column < columns; column += 1) {
    for (const node of [column, columns + groupOf[column]!]) {
      here[node]! += heads[column]!;
      movable[node]! += incumbents[column]!;
    }
  }
  const atLeast = here.map((count, node) => {
    const least = Math.min(count, node < columns ? minPerPost : minPerUnit);
    return Math.max(0, least - (count - movable[node]!));
  });
  return {
    maxMoves,
    tree: {
      groups,
      groupOf: Int32Array.from([...groupOf, ...new Array<number>(groups).fill(-1)]),
      atLeast,
      atMost: new Int32Array(groups).fill(ownColumn.length),
      isMust: true,
    },
  };
};

const keeps = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  { tree, maxMoves }: SolverLimits,
  columnOfRow: Int32Array,
): boolean => {
  const moves = columnOfRow.reduce((count, column, row) => count + (column === ownColumn[row] ? 0 : 1), 0);
  if (maxMoves !== null && moves > maxMoves) return false;
  const heads = new TreeHeads(problem, tree);
  return heads.keepBounds(heads.of(columnOfRow));
};

/**
 * The best answer within the limits. Without limits, or where the optimum keeps them, it is the one that serves the rows in
 * their order; within limits that bind, the order of the rows decides too, but which of equally good answers is not promised.
 */
export const solvePlan = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: SolverLimits | null,
  onProgress: ProgressListener<'solve'>,
): SolvedPlan | Unsolved => {
  const plain = solveAssignment(problem, onProgress);
  if (plain.status === 'invalid') return overflowOf(plain.fault);
  if (plain.status === 'infeasible') return { status: 'infeasible' };
  const settled = settleTies(problem, plain.columnOfRow, plain.columnPrices, ownColumn);
  if (limits === null || keeps(problem, ownColumn, limits, settled)) {
    const nodePrices = new Float64Array(problem.columns + (limits?.tree?.groups ?? 0));
    nodePrices.set(plain.columnPrices);
    return {
      status: 'solved',
      columnOfRow: settled,
      proof: { over: 1, pricePerMove: 0, nodePrices },
      withoutLimits: null,
    };
  }
  const { tree, maxMoves } = limits;
  if (maxMoves === null && tree !== null) {
    const bounded = solveBounded(problem, tree, onProgress);
    if (bounded.status === 'invalid') return overflowOf(bounded.fault);
    if (bounded.status === 'infeasible') return { status: 'infeasible' };
    const { columnOfRow, nodePrices } = bounded;
    return {
      status: 'solved',
      columnOfRow,
      proof: { over: 1, pricePerMove: 0, nodePrices },
      withoutLimits: settled,
    };
  }
  const known = tree === null ? { columnOfRow: settled, nodePrices: plain.columnPrices } : null;
  const within = solveWithinMoves(problem, ownColumn, maxMoves ?? problem.rows, onProgress, tree, known);
  if (within.status === 'invalid') return overflowOf(within.fault);
  if (within.status === 'infeasible') return { status: 'infeasible' };
  return { status: 'solved', columnOfRow: within.columnOfRow, proof: within.proof, withoutLimits: settled };
};

const overflowOf = (fault: { readonly kind: string }): Unsolved => {
  if (fault.kind === 'points-overflow') return { status: 'points-overflow' };
  throw new Error(`planning built an unsound problem: ${JSON.stringify(fault)}`);
};
