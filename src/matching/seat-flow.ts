import { NONE } from './core/memory';
import type { FlowChanges } from './flow-changes';
import { pairOf, type AssignmentProblem, type PointsArray } from './problem';
import type { SeatTree } from './seat-tree';
import { valueOfHead } from './seat-values';

/** Rows that have a column, and the pair each has it by; column by column. */
export type ColumnLists = { readonly start: Int32Array; readonly row: Int32Array; readonly pair: Int32Array };

/** A row that changes its column; NONE where it sits nowhere. */
export type RowMove = { readonly row: number; readonly from: number; readonly to: number };

/**
 * An assignment seen as a flow that can be changed: one head goes from each row to a column, from there up through its groups
 * to the root. Nodes are columns, then groups, then the root. Every change is logged, so that it can be undone.
 *
 * Between changes these hold, and prove the flow optimal (complementary slackness):
 * - a seated row sits where points - price is largest;
 * - raising the heads of a node by one earns nothing: price(above) - price(node) + raiseCost(node) >= 0;
 * - lowering them earns nothing: price(node) - price(above) + lowerCost(node) >= 0.
 *
 * What heads are worth to a column falls from one to the next, so that these costs rise with the heads and one search per head
 * keeps the flow proven (convex costs, Ahuja, Magnanti & Orlin 1993, ch. 14).
 */
export class SeatFlow {
  readonly nodes: number;
  readonly root: number;
  /** The node above each node; NONE above the root. */
  readonly above: Int32Array;
  /** Nodes directly below groups and root: below[belowStart[node - columns]] … */
  readonly belowStart: Int32Array;
  readonly below: Int32Array;
  /** Heads that go up from each node. */
  readonly heads: Int32Array;
  /** Least heads asked of each node so far; nothing at first, whatever the tree wants in the end. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly prices: Float64Array;
  readonly columnOfRow: Int32Array;
  readonly pointsOfRow: Float64Array;
  /** Holders of each column as linked lists. */
  readonly firstHolder: Int32Array;
  readonly nextHolder: Int32Array;
  /** Points as they are now; shared with the problem until a score is changed. */
  points: PointsArray;
  /** Pairs that may not be used. */
  readonly isForbidden: Uint8Array;
  /** The one pair a pinned row may use; NONE for all others. */
  readonly pinned: Int32Array;
  private readonly previousHolder: Int32Array;
  private columnLists: ColumnLists | null = null;
  private readonly undoLog: (() => void)[] = [];
  /** Where rows sat, and at what points, when they were first touched since the last commit. */
  private readonly before = new Map<number, { readonly column: number; readonly points: number }>();
  /** What the heads of columns are worth more than at the last commit. */
  private worthMore = 0n;
  private recording: FlowChanges[number][] | null = null;

  constructor(
    readonly problem: AssignmentProblem,
    tree: SeatTree,
    /** What one head missing at a least bound costs, in points. */
    readonly shortfallCost: number,
  ) {
    const { rows, columns, seats } = problem;
    this.root = columns + tree.groups;
    this.nodes = this.root + 1;
    this.above = new Int32Array(this.nodes).fill(NONE);
    const count = new Int32Array(tree.groups + 2);
    for (let node = 0; node < this.root; node += 1) {
      const group = tree.groupOf[node]!;
      this.above[node] = group === NONE ? this.root : columns + group;
      count[this.above[node]! - columns + 1]! += 1;
    }
    for (let group = 0; group <= tree.groups; group += 1) count[group + 1]! += count[group]!;
    this.belowStart = count.slice();
    this.below = new Int32Array(this.root);
    for (let node = 0; node < this.root; node += 1) this.below[count[this.above[node]! - columns]!++] = node;
    this.heads = new Int32Array(this.nodes);
    this.least = new Int32Array(this.nodes);
    this.most = new Int32Array(this.nodes);
    this.most.set(seats);
    this.most.set(tree.atMost, columns);
    this.prices = new Float64Array(this.nodes);
    this.columnOfRow = new Int32Array(rows).fill(NONE);
    this.pointsOfRow = new Float64Array(rows);
    this.firstHolder = new Int32Array(columns).fill(NONE);
    this.nextHolder = new Int32Array(rows).fill(NONE);
    this.previousHolder = new Int32Array(rows).fill(NONE);
    this.points = problem.points;
    this.isForbidden = new Uint8Array(problem.column.length);
    this.pinned = new Int32Array(rows).fill(NONE);
  }

  /** Takes over an optimal answer without bounds: its seats, its prices, and the heads of all groups. */
  adopt(columnOfRow: Int32Array, columnPrices: Float64Array): void {
    const { problem, heads, above } = this;
    this.prices.set(columnPrices);
    for (let row = 0; row < problem.rows; row += 1) {
      const column = columnOfRow[row]!;
      this.place(row, column, this.points[pairOf(problem, row, column)]!);
      heads[column]! += 1;
    }
    for (let node = 0; node < this.root; node += 1) {
      if (above[node] !== this.root) heads[above[node]!]! += heads[node]!;
    }
  }

  /** Cost of one head more through a node; negative where it is worth something to a column, or a least bound is not met yet. */
  raiseCost(node: number): number {
    const heads = this.heads[node]!;
    if (heads < this.least[node]!) return -this.shortfallCost - this.valueOf(node, heads);
    return heads < this.most[node]! ? 0 - this.valueOf(node, heads) : Infinity;
  }

  /** What one head more is worth to a node that has so many: something to columns only. */
  valueOf(node: number, heads: number): number {
    return node < this.problem.columns ? valueOfHead(this.problem, node, heads) : 0;
  }

  /** Cost of one head fewer through a node. */
  lowerCost(node: number): number {
    const heads = this.heads[node]!;
    if (heads === 0) return Infinity;
    return (heads <= this.least[node]! ? this.shortfallCost : 0) + this.valueOf(node, heads - 1);
  }

  isUsable(row: number, pair: number): boolean {
    return this.isForbidden[pair] === 0 && (this.pinned[row] === NONE || this.pinned[row] === pair);
  }

  /** Puts a row into a column, out of the one it held; heads are not touched. NONE unseats it. */
  move(row: number, column: number, points: number): void {
    const from = this.columnOfRow[row]!;
    const before = this.pointsOfRow[row]!;
    this.remember(row);
    this.undoLog.push(() => this.replace(row, from, before));
    this.recording?.push({ kind: 'move', row, column, points });
    this.replace(row, column, points);
  }

  changeHeads(node: number, step: 1 | -1): void {
    const heads = this.heads[node]!;
    const worth = this.valueOf(node, step > 0 ? heads : heads - 1) * step;
    this.write(this.heads, node, heads + step);
    this.recording?.push({ kind: 'heads', node, step });
    if (worth === 0) return;
    this.worthMore += BigInt(worth);
    this.undoLog.push(() => (this.worthMore -= BigInt(worth)));
  }

  setPrice(node: number, price: number): void {
    this.recording?.push({ kind: 'price', node, price });
    this.write(this.prices, node, price);
  }

  setForbidden(pair: number, isForbidden: boolean): void {
    this.write(this.isForbidden, pair, isForbidden ? 1 : 0);
  }

  setPinned(row: number, pair: number): void {
    this.write(this.pinned, row, pair);
  }

  setMost(node: number, most: number): void {
    this.write(this.most, node, most);
  }

  setPoints(row: number, pair: number, points: number): void {
    if (this.points === this.problem.points) this.points = Float64Array.from(this.problem.points);
    const before = this.points[pair]!;
    const held = this.pointsOfRow[row]!;
    this.remember(row);
    this.undoLog.push(() => {
      this.points[pair] = before;
      this.pointsOfRow[row] = held;
    });
    this.points[pair] = points;
    if (this.problem.column[pair] === this.columnOfRow[row]) this.pointsOfRow[row] = points;
  }

  /** Moves, heads and prices that a search changes, to be done again from where it began. */
  recorded(search: () => void): FlowChanges {
    const recording: FlowChanges[number][] = [];
    this.recording = recording;
    search();
    this.recording = null;
    return recording;
  }

  /** Forgets how to undo what was done so far. */
  commit(): void {
    this.undoLog.length = 0;
    this.worthMore = 0n;
    this.before.clear();
  }

  /** Undoes everything since the last commit. */
  undo(): void {
    for (let undo = this.undoLog.pop(); undo; undo = this.undoLog.pop()) undo();
    this.before.clear();
  }

  /** Rows that sit elsewhere than at the last commit, and what all changes since then add to the total (points and worth of heads), exactly. */
  changes(): { readonly change: bigint; readonly moves: readonly RowMove[] } {
    let change = this.worthMore;
    const moves: RowMove[] = [];
    for (const [row, { column: from, points }] of this.before) {
      const to = this.columnOfRow[row]!;
      change += BigInt(to === NONE ? 0 : this.pointsOfRow[row]!) - BigInt(from === NONE ? 0 : points);
      if (to !== from) moves.push({ row, from, to });
    }
    return { change, moves: moves.sort((a, b) => a.row - b.row) };
  }

  holdersOf(node: number): number[] {
    const rows: number[] = [];
    if (node >= this.problem.columns) return rows;
    for (let row = this.firstHolder[node]!; row !== NONE; row = this.nextHolder[row]!) rows.push(row);
    return rows;
  }

  /** Rows unseated since the last commit. */
  waitingRows(): number[] {
    return [...this.before.keys()].filter((row) => this.columnOfRow[row] === NONE);
  }

  /** Largest points - price among the pairs a row may use; -Infinity when it may use none. */
  bestWorth(row: number): number {
    const { rowStart, column } = this.problem;
    let best = -Infinity;
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      if (!this.isUsable(row, pair)) continue;
      const worth = this.points[pair]! - this.prices[column[pair]!]!;
      if (worth > best) best = worth;
    }
    return best;
  }

  /** Rows by column; made at the first call, O(pairs). */
  byColumn(): ColumnLists {
    if (this.columnLists) return this.columnLists;
    const { rows, columns, rowStart, column } = this.problem;
    const next = new Int32Array(columns + 1);
    for (let pair = 0; pair < column.length; pair += 1) next[column[pair]! + 1]! += 1;
    for (let index = 0; index < columns; index += 1) next[index + 1]! += next[index]!;
    const start = next.slice();
    const rowOf = new Int32Array(column.length);
    const pairOf = new Int32Array(column.length);
    for (let row = 0; row < rows; row += 1) {
      for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
        const place = next[column[pair]!]!++;
        rowOf[place] = row;
        pairOf[place] = pair;
      }
    }
    this.columnLists = { start, row: rowOf, pair: pairOf };
    return this.columnLists;
  }

  private write(array: { [at: number]: number }, at: number, value: number): void {
    const before = array[at]!;
    array[at] = value;
    this.undoLog.push(() => (array[at] = before));
  }

  private remember(row: number): void {
    if (!this.before.has(row)) {
      this.before.set(row, { column: this.columnOfRow[row]!, points: this.pointsOfRow[row]! });
    }
  }

  private replace(row: number, column: number, points: number): void {
    const from = this.columnOfRow[row]!;
    if (from !== NONE) {
      const next = this.nextHolder[row]!;
      const previous = this.previousHolder[row]!;
      if (previous === NONE) this.firstHolder[from] = next;
      else this.nextHolder[previous] = next;
      if (next !== NONE) this.previousHolder[next] = previous;
    }
    this.columnOfRow[row] = NONE;
    if (column !== NONE) this.place(row, column, points);
  }

  private place(row: number, column: number, points: number): void {
    const first = this.firstHolder[column]!;
    this.nextHolder[row] = first;
    this.previousHolder[row] = NONE;
    if (first !== NONE) this.previousHolder[first] = row;
    this.firstHolder[column] = row;
    this.columnOfRow[row] = column;
    this.pointsOfRow[row] = points;
  }
}
