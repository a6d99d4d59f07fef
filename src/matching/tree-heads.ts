import { NONE } from './core/memory';
import type { AssignmentProblem } from './problem';
import type { SeatTree } from './seat-tree';

/** Counts of heads in a tree of groups, and whether they keep its bounds. Without a tree there is nothing to count. */
export class TreeHeads {
  constructor(
    private readonly problem: AssignmentProblem,
    private readonly tree: SeatTree | null,
  ) {}

  /** Heads of every column and group. */
  of(columnOfRow: Int32Array): Int32Array {
    const heads = new Int32Array(this.tree === null ? 0 : this.problem.columns + this.tree.groups);
    for (const column of columnOfRow) this.add(heads, column, 1);
    return heads;
  }

  /** One head moves from a column to another. */
  shift(heads: Int32Array, from: number, to: number): void {
    this.add(heads, from, -1);
    this.add(heads, to, 1);
  }

  keepBounds(heads: Int32Array): boolean {
    const { tree, problem } = this;
    if (tree === null) return true;
    return heads.every((count, node) => {
      const most = node < problem.columns ? problem.seats[node]! : tree.atMost[node - problem.columns]!;
      return count >= tree.atLeast[node]! && count <= most;
    });
  }

  private add(heads: Int32Array, column: number, step: number): void {
    if (this.tree === null) return;
    for (let node = column; node !== NONE;) {
      heads[node]! += step;
      const group = this.tree.groupOf[node]!;
      node = group === NONE ? NONE : this.problem.columns + group;
    }
  }
}
