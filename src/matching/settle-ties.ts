import { NONE } from './core/memory';
import type { AssignmentProblem } from './problem';
import { headsAtPrice } from './seat-values';
import { findStronglyConnectedComponents, type Arcs } from './strongly-connected-components';
import { findTightPairs, groupByColumn } from './tight-pairs';

/**
 * Of all assignments of the largest total, the one that serves the rows in their order: row 0 gets its best pair among those
 * that some optimum gives it (most points, then the lowest column), then row 1, and so on. With `ownColumn`, a row's own column is
 * the one it likes least, whatever its points: the first row that can move in some optimum moves. There is just one such
 * assignment, whatever way an optimum was found.
 *
 * 1. By complementary slackness every optimum consists of tight pairs: points - price is the row's largest. So two optima
 *    differ by closed walks over columns in which rows change to another tight pair; a walk may also run through "outside",
 *    into a column to which a head more is worth just -price, and out of one to which the last head is.
 * 2. Rows that can take part in such a walk stay within one strongly connected part of that graph.
 * 3. Row by row, each better tight pair is tried: if its column leads back to the one held, over rows not yet settled, the
 *    walk is taken; it is looked for from both ends, one move from the column held. The row is then settled and drops out. Where
 *    nothing leads back, nothing that was seen ever will.
 *
 * O(pairs) to begin; each trial costs the tight pairs it passes. Parts are found anew whenever trials have cost as much.
 */
export const settleTies = (
  problem: AssignmentProblem,
  columnOfRow: Int32Array,
  columnPrices: Float64Array,
  ownColumn: Int32Array | null = null,
): Int32Array => new TieSettler(problem, columnOfRow, columnPrices, ownColumn).settle();

/** Finding the parts takes as long as passing so many times their arcs in trials. */
const WASTE = 8;

class TieSettler {
  private readonly columnOfRow: Int32Array;
  private readonly heads: Int32Array;
  /** Columns of the tight pairs of rows that have more than one, in rising order: `tight[tightStart[row]]` … */
  private readonly tightStart: Int32Array;
  private readonly tight: Int32Array;
  /** The rows of those pairs by column. */
  private readonly wisherStart: Int32Array;
  private readonly wisher: Int32Array;
  /** The row whose move leads from a column straight to the one held, for the columns of which `leadsStraight` is the trial. */
  private readonly leadsStraight: Int32Array;
  private readonly straightBy: Int32Array;
  /** Unsettled holders of each column, as doubly linked lists. */
  private readonly firstHolder: Int32Array;
  private readonly nextHolder: Int32Array;
  private readonly lastHolder: Int32Array;
  private readonly outside: number;
  private readonly seenBy: Int32Array;
  private readonly cameFrom: Int32Array;
  private readonly cameBy: Int32Array;
  private part: Int32Array = new Int32Array(0);
  private parts = 0;
  private seen: number[] = [];
  /** Fewest and most heads a column has at its price; and the columns where these differ. */
  private readonly fewest: Int32Array;
  private readonly most: Int32Array;
  private readonly loose: number[] = [];
  private trial = 0;
  private wasted = 0;

  constructor(
    private readonly problem: AssignmentProblem,
    columnOfRow: Int32Array,
    private readonly prices: Float64Array,
    private readonly ownColumn: Int32Array | null,
  ) {
    const { rows, columns } = problem;
    this.columnOfRow = columnOfRow.slice();
    this.heads = new Int32Array(columns);
    for (const column of columnOfRow) this.heads[column]! += 1;
    [this.tightStart, this.tight] = findTightPairs(problem, prices);
    [this.wisherStart, this.wisher] = groupByColumn(columns, this.tightStart, this.tight);
    this.leadsStraight = new Int32Array(columns + 1);
    this.straightBy = new Int32Array(columns + 1);
    this.firstHolder = new Int32Array(columns).fill(NONE);
    this.nextHolder = new Int32Array(rows);
    this.lastHolder = new Int32Array(rows);
    for (let row = rows - 1; row >= 0; row -= 1) if (this.hasChoice(row)) this.link(row, columnOfRow[row]!);
    this.outside = columns;
    this.seenBy = new Int32Array(columns + 1);
    this.cameFrom = new Int32Array(columns + 1);
    this.cameBy = new Int32Array(columns + 1);
    [this.fewest, this.most] = headsAtPrice(problem, prices);
    for (let column = 0; column < columns; column += 1) {
      if (this.fewest[column]! < this.most[column]!) this.loose.push(column);
    }
  }

  settle(): Int32Array {
    const { problem, columnOfRow, tight } = this;
    this.findParts();
    for (let row = 0; row < problem.rows; row += 1) {
      if (!this.hasChoice(row)) continue;
      this.trial = row + 1;
      const held = columnOfRow[row]!;
      const better = this.betterThan(held, row);
      if (better.length > 0) this.lookBack(held, row);
      for (const wanted of better) {
        if (this.part[wanted] !== this.part[held]) continue;
        if (!this.leadsTo(wanted, held)) {
          // Nothing leads out of what was seen, now or later: it is a part, or several, of its own.
          this.parts += 1;
          for (const column of this.seen) this.part[column] = this.parts;
          continue;
        }
        this.walkBack(wanted, held);
        this.move(row, wanted);
        break;
      }
      this.unlink(row, columnOfRow[row]!);
      if (this.wasted > WASTE * (tight.length + problem.columns)) this.findParts();
    }
    return columnOfRow;
  }

  private hasChoice(row: number): boolean {
    return this.tightStart[row + 1]! > this.tightStart[row]!;
  }

  /** Tight pairs of a row in the part of the column held that it likes better, best first: of tight pairs the dearer is worth more. */
  private betterThan(held: number, row: number): number[] {
    const { part, tight } = this;
    const better: number[] = [];
    for (let at = this.tightStart[row]!; at < this.tightStart[row + 1]!; at += 1) {
      const column = tight[at]!;
      if (part[column] !== part[held]) continue;
      if (this.compare(row, column, held) < 0) better.push(column);
    }
    return better.sort((a, b) => this.compare(row, a, b));
  }

  /** Below 0 where a row likes the first of two tight columns better. */
  private compare(row: number, one: number, other: number): number {
    const { prices } = this;
    const own = this.ownColumn?.[row];
    if (one !== other && (one === own || other === own)) return one === own ? 1 : -1;
    return prices[other]! - prices[one]! || one - other;
  }

  /** Notes the columns from which one move leads to the column held. Rows before `row` are settled. */
  private lookBack(held: number, row: number): void {
    const { wisher, leadsStraight, straightBy, trial } = this;
    for (let at = this.wisherStart[held]!; at < this.wisherStart[held + 1]!; at += 1) {
      const other = wisher[at]!;
      if (other <= row) continue;
      const column = this.columnOfRow[other]!;
      leadsStraight[column] = trial;
      straightBy[column] = other;
    }
    this.wasted += this.wisherStart[held + 1]! - this.wisherStart[held]!;
    if (!this.canLose(held)) return;
    leadsStraight[this.outside] = trial;
    straightBy[this.outside] = NONE;
  }

  private canGain(column: number): boolean {
    return this.heads[column]! < this.most[column]!;
  }

  private canLose(column: number): boolean {
    return this.heads[column]! > this.fewest[column]!;
  }

  /** Whether moves of unsettled rows lead from one column to another of its part; leaves their trail, and what was `seen`. */
  private leadsTo(from: number, to: number): boolean {
    const { seenBy, trial, tightStart, tight } = this;
    seenBy[from] = trial;
    this.seen = [from];
    if (this.leadsStraight[from] === trial) return this.goStraight(from, to);
    const stack = [from];
    while (stack.length > 0) {
      const node = stack.pop()!;
      if (node === this.outside) {
        for (const column of this.loose) {
          if (this.canLose(column) && this.see(column, node, NONE, to, stack)) return true;
        }
        continue;
      }
      if (this.canGain(node) && this.see(this.outside, node, NONE, to, stack)) return true;
      for (let row = this.firstHolder[node]!; row !== NONE; row = this.nextHolder[row]!) {
        for (let at = tightStart[row]!; at < tightStart[row + 1]!; at += 1) {
          if (this.see(tight[at]!, node, row, to, stack)) return true;
        }
      }
    }
    return false;
  }

  private see(node: number, from: number, row: number, to: number, stack: number[]): boolean {
    this.wasted += 1;
    if (this.seenBy[node] === this.trial || this.part[node] !== this.part[to]) return false;
    this.seenBy[node] = this.trial;
    this.cameFrom[node] = from;
    this.cameBy[node] = row;
    this.seen.push(node);
    if (this.leadsStraight[node] === this.trial) return this.goStraight(node, to);
    stack.push(node);
    return node === to;
  }

  private goStraight(node: number, to: number): boolean {
    this.cameFrom[to] = node;
    this.cameBy[to] = this.straightBy[node]!;
    return true;
  }

  /** Makes the moves of the trail that ends in `to`. */
  private walkBack(from: number, to: number): void {
    for (let node = to; node !== from; node = this.cameFrom[node]!) {
      const row = this.cameBy[node]!;
      if (row !== NONE) this.move(row, node);
    }
  }

  private move(row: number, column: number): void {
    const left = this.columnOfRow[row]!;
    this.unlink(row, left);
    this.heads[left]! -= 1;
    this.heads[column]! += 1;
    this.columnOfRow[row] = column;
    this.link(row, column);
  }

  private link(row: number, column: number): void {
    const first = this.firstHolder[column]!;
    this.nextHolder[row] = first;
    this.lastHolder[row] = NONE;
    if (first !== NONE) this.lastHolder[first] = row;
    this.firstHolder[column] = row;
  }

  private unlink(row: number, column: number): void {
    const next = this.nextHolder[row]!;
    const last = this.lastHolder[row]!;
    if (last === NONE) this.firstHolder[column] = next;
    else this.nextHolder[last] = next;
    if (next !== NONE) this.lastHolder[next] = last;
  }

  private findParts(): void {
    const { tightStart, tight, outside } = this;
    const start = new Int32Array(outside + 2);
    const head: number[] = [];
    // Holders of one column lead to much the same columns; one arc to each is enough.
    const ledFrom = new Int32Array(outside).fill(NONE);
    for (let column = 0; column < outside; column += 1) {
      for (let row = this.firstHolder[column]!; row !== NONE; row = this.nextHolder[row]!) {
        for (let at = tightStart[row]!; at < tightStart[row + 1]!; at += 1) {
          const target = tight[at]!;
          if (target === column || ledFrom[target] === column) continue;
          ledFrom[target] = column;
          head.push(target);
        }
      }
      if (this.canGain(column)) head.push(outside);
      start[column + 1] = head.length;
    }
    for (const column of this.loose) if (this.canLose(column)) head.push(column);
    start[outside + 1] = head.length;
    const arcs: Arcs = { start, head: Int32Array.from(head) };
    this.part = findStronglyConnectedComponents(arcs);
    this.parts = outside + 1;
    this.wasted = 0;
  }
}
