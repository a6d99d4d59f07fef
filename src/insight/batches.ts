import type { Points, Transfer } from '../domain';
import { memoizeByObject, required } from '../kernel';
import type { Planned } from '../planning';

import { fallsWith } from './falls';
import { MoveTies } from './move-ties';

/** A part of a plan that can be submitted by itself: a refusal in it touches no other part. */
export type Batch = {
  /** In the order in which they can be carried out; those of one rank at one time. */
  readonly steps: readonly BatchStep[];
  /** What the part brings, in hundredths. */
  readonly total: Points;
};

/** A move of a batch. */
export type BatchStep = {
  readonly transfer: Transfer;
  /** From 1: who must have left before somebody comes has the lower one. */
  readonly rank: number;
  /** Moves that fall with it when it is refused, as few as can be, in plan order. */
  readonly falls: readonly Transfer[];
  /** Whether fewer are proven not to do; else the search ended at its bound. */
  readonly isFewest: boolean;
};

/** Which of some things hang together, by the smallest number of each part. */
class Parts {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root]!;
    for (let at = index; at !== root;) {
      const next = this.parent[at]!;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  join(all: readonly number[]): void {
    for (const one of all) {
      const [a, b] = [this.find(all[0]!), this.find(one)];
      this.parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
}

/** Ranks of moves of one part: each comes after all it waits for; those that wait for each other share a rank. */
const ranksOf = (members: readonly number[], ties: MoveTies): ReadonlyMap<number, number> => {
  const rank = new Map<number, number>();
  let waiting = [...members];
  for (let step = 1; waiting.length > 0; step += 1) {
    const isWaiting = new Set(waiting);
    const free = waiting.filter((move) => !ties.waitsFor(move).some((one) => one !== move && isWaiting.has(one)));
    // Nobody can go first: a swap, or several that hang together, go at one time with all that wait for nothing else.
    const next = free.length > 0 ? free : togetherOf(waiting, isWaiting, ties);
    for (const move of next) rank.set(move, step);
    const gone = new Set(next);
    waiting = waiting.filter((move) => !gone.has(move));
  }
  return rank;
};

/** The smallest set of moves that wait for nobody but each other. */
const togetherOf = (waiting: readonly number[], isWaiting: ReadonlySet<number>, ties: MoveTies): readonly number[] => {
  const reachOf = (start: number): readonly number[] => {
    const reached = new Set([start]);
    for (const move of reached)
      for (const before of ties.waitsFor(move)) if (isWaiting.has(before)) reached.add(before);
    return [...reached];
  };
  return waiting.map(reachOf).reduce((least, one) => (one.length < least.length ? one : least));
};

/**
 * Splits a plan into the smallest parts of which none touches another: moves hang together by chains, by seats, units and posts that would have
 * too many or too few people if some were refused, and by rules about two people. In plan order.
 */
export const batchesOfPlan = memoizeByObject((planned: Planned): readonly Batch[] => {
  const { transfers } = planned.plan;
  const ties = new MoveTies(planned);
  const parts = new Parts(transfers.length);
  for (const group of ties.groups) parts.join(group);
  const members = new Map<number, number[]>();
  transfers.forEach((_, move) => {
    const root = parts.find(move);
    const known = members.get(root);
    if (known) known.push(move);
    else members.set(root, [move]);
  });
  const transferAt = (move: number): Transfer => required(transfers[move], 'transfer');
  return [...members.values()].map((moves): Batch => {
    const ranks = ranksOf(moves, ties);
    const steps = moves.map((move): BatchStep => {
      const { falls, isFewest } = fallsWith(move, ties);
      return { transfer: transferAt(move), rank: ranks.get(move) ?? 1, falls: falls.map(transferAt), isFewest };
    });
    return {
      steps: steps.sort((a, b) => a.rank - b.rank),
      total: moves.reduce((sum, move) => sum + transferAt(move).worth.total, 0),
    };
  });
});
