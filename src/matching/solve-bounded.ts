import type { ProgressListener } from '../kernel';

import { FlowSearch } from './flow-search';
import { largestOf, MOST_EXACT, type AssignmentProblem, type ProblemFault } from './problem';
import { SeatFlow } from './seat-flow';
import { findSeatTreeFault, type SeatTree, type SeatTreeFault } from './seat-tree';
import { solveAssignment } from './solve-assignment';

/** A least bound that could not be met; nodes are numbered as in the tree. */
export type Shortfall = { readonly node: number; readonly missing: number };

/** What solving within bounds came to. */
export type BoundedOutcome =
  | {
      readonly status: 'optimal';
      readonly columnOfRow: Int32Array;
      /** Length columns + groups, of either sign; with `certifyWithin` they prove the answer. */
      readonly nodePrices: Float64Array;
      /** Heads that cannot be had: as few as possible, and there where they cost the fewest points. */
      readonly shortfalls: readonly Shortfall[];
    }
  /**
   * These rows together would have fewer places than heads within these groups; without rows: this node cannot have the heads
   * it must.
   */
  | {
      readonly status: 'infeasible';
      readonly rows: readonly number[];
      readonly groups: readonly number[];
      readonly node?: number;
    }
  | { readonly status: 'invalid'; readonly fault: ProblemFault | SeatTreeFault };

/** More than any two assignments differ in points and in what heads are worth. */
const costOfShortfall = ({ rows, rowStart, points, seatValues }: AssignmentProblem): number => {
  let sum = 1;
  for (const worth of seatValues?.value ?? []) sum += worth;
  for (let row = 0; row < rows; row += 1) {
    let least = Infinity;
    let most = -Infinity;
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      least = Math.min(least, points[pair]!);
      most = Math.max(most, points[pair]!);
    }
    if (most > least) sum += most - least;
  }
  return sum;
};

/**
 * Exact maximum assignment within a tree of least and most heads: first as few heads missing as possible (none, where the bounds
 * are musts), then the most points.
 *
 * 1. Without bounds (`solveAssignment`); all groups cost nothing.
 * 2. Most bounds, group by group, inner ones first: each head too many is pushed out of its group by the cheapest way.
 * 3. Least bounds: a missing head is worth more than all points together (a convex cost in two pieces, Ahuja, Magnanti & Orlin
 *    1993, ch. 14); each is pulled in by the cheapest way, also from a place where it is missed less, unless none is worth it.
 *
 * The answer stays optimal for the bounds met so far. Cost: a plain solve and one search per head that breaks a bound.
 */
export const solveBounded = (
  problem: AssignmentProblem,
  tree: SeatTree,
  onProgress: ProgressListener<'solve'> = () => undefined,
): BoundedOutcome => {
  const treeFault = findSeatTreeFault(problem, tree);
  if (treeFault) return { status: 'invalid', fault: treeFault };
  const plain = solveAssignment(problem, onProgress);
  if (plain.status === 'infeasible') return { ...plain, groups: [] };
  if (plain.status !== 'optimal') return plain;
  const isBound = tree.atLeast.some((bound) => bound > 0);
  const cost = !isBound ? 0 : tree.isMust ? Infinity : costOfShortfall(problem);
  // A price can sink by one such cost per level, at most.
  if (!tree.isMust && cost * (levelsOf(problem, tree) + 2) > MOST_EXACT / 2) {
    return { status: 'invalid', fault: { kind: 'points-overflow', largest: cost } };
  }
  const flow = new SeatFlow(problem, tree, cost);
  flow.adopt(plain.columnOfRow, plain.columnPrices);
  const search = new FlowSearch(flow);
  for (let node = problem.columns; node < flow.root; node += 1) {
    if (!pushOut(flow, search, node)) return { status: 'infeasible', ...bottleneckOf(flow, search.deadEnd) };
  }
  for (let node = 0; node < flow.root; node += 1) {
    pullIn(flow, search, node, tree.atLeast[node]!);
    if (tree.isMust && flow.heads[node]! < tree.atLeast[node]!)
      return { status: 'infeasible', rows: [], groups: [], node };
  }
  if (!search.isExact) return { status: 'invalid', fault: { kind: 'points-overflow', largest: largestOf(problem) } };
  const root = flow.prices[flow.root]!;
  return {
    status: 'optimal',
    columnOfRow: flow.columnOfRow,
    nodePrices: flow.prices.subarray(0, flow.root).map((price) => price - root),
    shortfalls: Array.from(tree.atLeast, (bound, node) => ({ node, missing: bound - flow.heads[node]! })).filter(
      ({ missing }) => missing > 0,
    ),
  };
};

const levelsOf = (problem: AssignmentProblem, tree: SeatTree): number => {
  const level = new Int32Array(problem.columns + tree.groups);
  let deepest = 0;
  for (let node = 0; node < level.length; node += 1) {
    deepest = Math.max(deepest, level[node]!);
    const group = tree.groupOf[node]!;
    if (group >= 0) level[problem.columns + group] = Math.max(level[problem.columns + group]!, level[node]! + 1);
  }
  return deepest;
};

/** Takes heads out of a group until its most is kept; false when some cannot leave. */
const pushOut = (flow: SeatFlow, search: FlowSearch, node: number): boolean => {
  const most = flow.most[node]!;
  const above = flow.above[node]!;
  while (flow.heads[node]! > most) {
    flow.changeHeads(node, -1);
    flow.setMost(node, flow.heads[node]!);
    if (!search.push(node, above)) return false;
    flow.commit();
  }
  flow.setMost(node, most);
  return true;
};

/** Brings heads into a node until its least is reached or a further one is not worth what is missed elsewhere. */
const pullIn = (flow: SeatFlow, search: FlowSearch, node: number, least: number): void => {
  const above = flow.above[node]!;
  flow.least[node] = Math.min(least, flow.heads[node]!);
  while (flow.heads[node]! < least) {
    const worth = flow.shortfallCost + flow.valueOf(node, flow.heads[node]!);
    const limit = worth + flow.prices[node]! - flow.prices[above]!;
    if (limit <= 0 || flow.heads[node]! >= flow.most[node]!) break;
    flow.least[node] += 1;
    flow.changeHeads(node, 1);
    const isFound = search.pull(node, above, limit);
    if (!isFound) flow.changeHeads(node, -1);
    flow.commit();
    if (!isFound) break;
  }
  flow.least[node] = least;
};

const bottleneckOf = (
  flow: SeatFlow,
  deadEnd: readonly number[],
): { readonly rows: readonly number[]; readonly groups: readonly number[] } => ({
  rows: deadEnd.flatMap((node) => flow.holdersOf(node)).sort((a, b) => a - b),
  groups: deadEnd
    .filter((node) => node >= flow.problem.columns && node !== flow.root && flow.raiseCost(node) === Infinity)
    .map((node) => node - flow.problem.columns)
    .sort((a, b) => a - b),
});
