import type { AssignmentProblem } from './problem';
import { NONE } from './core/memory';

/**
 * Groups of columns, groups of groups and so on: every column and every group stands in at most one group (a laminar family),
 * and each may be given a least and a most number of heads. Nodes are numbered columns first, then groups.
 */
export type SeatTree = {
  readonly groups: number;
  /** Length columns + groups: the group (0 … groups - 1) each node stands in; -1 for none. A group follows the groups inside it. */
  readonly groupOf: Int32Array;
  /** Length columns + groups: heads wanted at least. What cannot be had is reported as a shortfall, never silently. */
  readonly atLeast: Int32Array;
  /** Length groups: heads allowed at most; columns have their seats. */
  readonly atMost: Int32Array;
  /** Least bounds are musts: an answer that misses one head is none. */
  readonly isMust?: boolean;
};

/** Why a tree cannot be used; nodes are numbered as in the tree. */
export type SeatTreeFault =
  | { readonly kind: 'tree-shape' }
  /** A node that stands in itself, in a group that does not exist, or in one that comes before it. */
  | { readonly kind: 'group-unsound'; readonly node: number }
  | { readonly kind: 'bound-negative'; readonly node: number }
  /** More heads wanted of a node than it may hold. */
  | { readonly kind: 'bounds-crossed'; readonly node: number; readonly atLeast: number; readonly atMost: number }
  /** The least of its parts together is more than a group may hold; `parts` is a smallest such set. */
  | { readonly kind: 'parts-exceed-group'; readonly node: number; readonly parts: readonly number[] };

/** A tree without groups: every column stands alone and wants nothing. */
export const flatTree = (columns: number): SeatTree => ({
  groups: 0,
  groupOf: new Int32Array(columns).fill(NONE),
  atLeast: new Int32Array(columns),
  atMost: new Int32Array(0),
});

/** Fewest parts whose wants together pass the limit: the largest first. */
const smallestExcess = (parts: readonly number[], want: (node: number) => number, limit: number): number[] => {
  const chosen: number[] = [];
  let sum = 0;
  for (const part of [...parts].sort((a, b) => want(b) - want(a) || a - b)) {
    if (sum > limit) break;
    chosen.push(part);
    sum += want(part);
  }
  return chosen.sort((a, b) => a - b);
};

/** Looks for the first thing that is wrong with a tree by itself; null when there is none. */
export const findSeatTreeFault = (problem: AssignmentProblem, tree: SeatTree): SeatTreeFault | null => {
  const { columns, seats } = problem;
  const nodes = columns + tree.groups;
  const { groupOf, atLeast, atMost } = tree;
  if (groupOf.length !== nodes || atLeast.length !== nodes || atMost.length !== tree.groups)
    return { kind: 'tree-shape' };
  const parts: number[][] = Array.from({ length: tree.groups }, () => []);
  for (let node = 0; node < nodes; node += 1) {
    const group = groupOf[node]!;
    if (group < NONE || group >= tree.groups || (group !== NONE && columns + group <= node)) {
      return { kind: 'group-unsound', node };
    }
    if (group !== NONE) parts[group]!.push(node);
    const most = node < columns ? seats[node]! : atMost[node - columns]!;
    if (atLeast[node]! < 0 || most < 0) return { kind: 'bound-negative', node };
    if (atLeast[node]! > most) return { kind: 'bounds-crossed', node, atLeast: atLeast[node]!, atMost: most };
  }
  // What a group must hold at least: its own bound, or the sum of what its parts must hold.
  const wanted = atLeast.slice();
  for (let node = columns; node < nodes; node += 1) {
    const inside = parts[node - columns]!;
    const sum = inside.reduce((total, part) => total + wanted[part]!, 0);
    if (sum > atMost[node - columns]!) {
      return {
        kind: 'parts-exceed-group',
        node,
        parts: smallestExcess(inside, (part) => wanted[part]!, atMost[node - columns]!),
      };
    }
    wanted[node] = Math.max(wanted[node]!, sum);
  }
  return null;
};
