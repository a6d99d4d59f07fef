import type { ProgressListener } from '../kernel';
import {
  certifyConditions,
  certifyWithinMoves,
  findConditionBreaches,
  noConditions,
  movesOf,
  serveEarlierRows,
  settleTies,
  solveAssignment,
  solveBounded,
  solveWithConditions,
  solveWithinMoves,
  TreeHeads,
  type AssignmentProblem,
  type ConditionProof,
  type MoveProof,
  type SeatTree,
  type SideConditions,
} from '../matching';

import { decidedOf, NONE } from './decided';
import type { Parties } from './parties';
import { conditionsOf } from './plan-conditions';
import { groupByUnit } from './units';

/** Limits of a whole plan, in columns and rows: heads that must stay where they are, moves at most, conditions on several people. */
export type SolverLimits = {
  readonly tree: SeatTree | null;
  readonly maxMoves: number | null;
  /** Moves at least; 0 where none are asked for. */
  readonly minMoves: number;
  readonly conditions: SideConditions | null;
};

/** Prices that prove an answer; where conditions bind, the parts of all answers prove it instead. */
export type PlanProof = MoveProof & { readonly conditions: ConditionProof | null };

/** An answer, with what proves it. */
export type SolvedPlan = {
  readonly status: 'solved';
  readonly columnOfRow: Int32Array;
  readonly proof: PlanProof;
  /** The optimum without limits, where that breaks them. */
  readonly withoutLimits: Int32Array | null;
};

/** Why there is no answer: the numbers do not fit, somebody can sit nowhere, or too few can move. */
export type Unsolved =
  | { readonly status: 'points-overflow' }
  | { readonly status: 'infeasible' }
  /** Fewer can move than the quota asks for. */
  | { readonly status: 'quota-unmet'; readonly mostMoves: number };

/**
 * What the limits of a policy mean for these people and posts; null where it sets none. A unit or post that has fewer than the least already keeps
 * what it has; people the employee sheet does not show count and stay.
 */
export const limitsOf = (parties: Parties): SolverLimits | null => {
  const { maxMoves, minMovesPercent, minPerUnit, minPerPost } = parties.input.policy.limits;
  const minMoves = quotaOf(minMovesPercent, parties.employees.length);
  const tree = minPerUnit === 0 && minPerPost === 0 ? null : treeOf(parties);
  const conditions = conditionsOf(parties);
  const isFree = maxMoves === null && minMoves === 0 && tree === null && conditions === null;
  const most = maxMoves === null ? null : Math.max(maxMoves, approvedRows(parties).length);
  return isFree ? null : { tree, maxMoves: most, minMoves, conditions };
};

/** Moves a quota in percent of so many people asks for, rounded up. */
export const quotaOf = (percent: number, people: number): number => Math.ceil((percent * people) / 100);

/** Rows that approvals move. */
const approvedRows = (parties: Parties): number[] => {
  const { decided } = decidedOf(parties);
  if (decided === null) return [];
  return [...decided.approved.keys()].filter(
    (row) => decided.approved[row] !== NONE && decided.approved[row] !== parties.ownColumn[row],
  );
};

const treeOf = (parties: Parties): SeatTree => {
  const { positions, heads, incumbents, ownColumn, input } = parties;
  const { minPerUnit, minPerPost } = input.policy.limits;
  const columns = positions.length;
  const { groupOf, groups } = groupByUnit(positions);
  const here = new Int32Array(columns + groups);
  const movable = new Int32Array(columns + groups);
  for (let column = 0; column < columns; column += 1) {
    for (const node of [column, columns + groupOf[column]!]) {
      here[node]! += heads[column]!;
      movable[node]! += incumbents[column]!;
    }
  }
  // Where approvals take more away than may go, what they leave is the least.
  const left = here.slice();
  for (const row of approvedRows(parties)) {
    const [from, to] = [ownColumn[row]!, decidedOf(parties).decided!.approved[row]!];
    for (const node of [from, columns + groupOf[from]!]) left[node]! -= 1;
    for (const node of [to, columns + groupOf[to]!]) left[node]! += 1;
  }
  const atLeast = here.map((count, node) => {
    const least = Math.min(count, left[node]!, node < columns ? minPerPost : minPerUnit);
    return Math.max(0, least - (count - movable[node]!));
  });
  return {
    groups,
    groupOf: Int32Array.from([...groupOf, ...new Array<number>(groups).fill(-1)]),
    atLeast,
    atMost: new Int32Array(groups).fill(ownColumn.length),
    isMust: true,
  };
};

/** Whether an answer keeps all limits of the plan. */
export const keepsLimits = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  { tree, maxMoves, minMoves, conditions }: SolverLimits,
  columnOfRow: Int32Array,
): boolean => {
  const moves = movesOf(ownColumn, columnOfRow).length;
  if (moves < minMoves || (maxMoves !== null && moves > maxMoves)) return false;
  if (conditions !== null && findConditionBreaches(ownColumn, conditions, columnOfRow).length > 0) return false;
  const heads = new TreeHeads(problem, tree);
  return heads.keepBounds(heads.of(columnOfRow));
};

/** The number of moves a proof is about: the quota where moves are given something, the budget otherwise. */
const movesProven = (limits: SolverLimits | null, { pricePerMove }: MoveProof, rows: number): number =>
  pricePerMove < 0 ? (limits?.minMoves ?? 0) : (limits?.maxMoves ?? rows);

/** No plan within the limits is worth more, in the units of the problem: recomputed from the proof. */
export const boundOf = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: SolverLimits | null,
  { columnOfRow, proof }: Pick<SolvedPlan, 'columnOfRow' | 'proof'>,
): bigint => {
  const { tree = null, maxMoves = null, conditions = null } = limits ?? {};
  if (proof.conditions === null || conditions === null)
    return certifyWithinMoves(problem, ownColumn, movesProven(limits, proof, problem.rows), proof, tree ?? undefined);
  const bound = certifyConditions(problem, ownColumn, { tree, maxMoves, conditions }, columnOfRow, proof.conditions);
  if (bound === null) throw new Error('planning: the proof of a plan has a hole');
  return bound;
};

/**
 * The best answer within the limits but the least number of moves. Without limits, or where the optimum keeps them, it is the one that serves the rows in
 * their order; within limits that bind, no row that stays could take the seat of a later row that moved at the same worth, but which of
 * equally good answers it is otherwise is not promised.
 */
export const solveWithoutQuota = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: SolverLimits | null,
  onProgress: ProgressListener<'solve'>,
): SolvedPlan | Unsolved => {
  const plain = solveAssignment(problem, onProgress);
  if (plain.status === 'invalid') return overflowOf(plain.fault);
  if (plain.status === 'infeasible') return { status: 'infeasible' };
  const settled = settleTies(problem, plain.columnOfRow, plain.columnPrices, ownColumn);
  const nodePrices = new Float64Array(problem.columns + (limits?.tree?.groups ?? 0));
  nodePrices.set(plain.columnPrices);
  const byPrices = { over: 1, pricePerMove: 0, nodePrices, conditions: null };
  if (limits === null || keepsLimits(problem, ownColumn, limits, settled))
    return { status: 'solved', columnOfRow: settled, proof: byPrices, withoutLimits: null };
  const { conditions } = limits;
  const served = (columnOfRow: Int32Array): Int32Array =>
    serveEarlierRows(problem, ownColumn, columnOfRow, { ...limits, conditions: conditions ?? noConditions(problem) });
  const known = { columnOfRow: settled, nodePrices: plain.columnPrices };
  const counted = solveCounted(problem, ownColumn, limits, known, onProgress);
  if (counted !== null) {
    if (counted.status !== 'solved') return counted;
    if (keepsLimits(problem, ownColumn, limits, counted.columnOfRow))
      return { ...counted, columnOfRow: served(counted.columnOfRow), withoutLimits: settled };
  }
  if (conditions === null) throw new Error('planning: an answer breaks limits it was solved within');
  const start = { columnOfRow: settled, columnPrices: plain.columnPrices };
  const solved = solveWithConditions(problem, ownColumn, { ...limits, conditions }, onProgress, { known: start });
  if (solved.status === 'invalid') return overflowOf(solved.fault);
  if (solved.status !== 'optimal' && solved.status !== 'stopped') return { status: 'infeasible' };
  const proof = { ...byPrices, conditions: solved.proof };
  return { status: 'solved', columnOfRow: served(solved.columnOfRow), proof, withoutLimits: settled };
};

/** The best answer within the limits that are counts of heads and moves, whatever the conditions; null where there are none. */
const solveCounted = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  { tree, maxMoves }: SolverLimits,
  optimum: { readonly columnOfRow: Int32Array; readonly nodePrices: Float64Array },
  onProgress: ProgressListener<'solve'>,
): Omit<SolvedPlan, 'withoutLimits'> | Unsolved | null => {
  if (maxMoves === null) {
    if (tree === null) return null;
    const bounded = solveBounded(problem, tree, onProgress);
    if (bounded.status === 'invalid') return overflowOf(bounded.fault);
    if (bounded.status === 'infeasible') return { status: 'infeasible' };
    const { columnOfRow, nodePrices } = bounded;
    return { status: 'solved', columnOfRow, proof: { over: 1, pricePerMove: 0, nodePrices, conditions: null } };
  }
  const known = tree === null ? optimum : null;
  const within = solveWithinMoves(problem, ownColumn, maxMoves, onProgress, tree, known);
  if (within.status === 'invalid') return overflowOf(within.fault);
  if (within.status === 'infeasible') return { status: 'infeasible' };
  return { status: 'solved', columnOfRow: within.columnOfRow, proof: { ...within.proof, conditions: null } };
};

/** Points that leave no room for exact sums; any other fault is one of Padan. */
export const overflowOf = (fault: { readonly kind: string }): Unsolved => {
  if (fault.kind === 'points-overflow') return { status: 'points-overflow' };
  throw new Error(`planning built an unsound problem: ${JSON.stringify(fault)}`);
};
