import { Frontier } from './core/frontier';
import { MOST_EXACT } from './problem';
import type { SeatFlow } from './seat-flow';
import { NONE } from './core/memory';

/**
 * Sends one head more through a flow by the cheapest way and keeps the flow proven (Dijkstra on reduced costs with a change of
 * prices, Edmonds & Karp 1972; bounds as costs of arcs, Ahuja, Magnanti & Orlin 1993, ch. 14).
 *
 * A head that is too many at a node may go up to the group above, down into a node below that gives one up, or, from a
 * column, along with any holder to another of its columns. `push` looks forward from where a head is too many, `pull` backward
 * from where one is missing. Nodes nearer than the goal become dearer (push) or cheaper (pull) by the difference.
 * Cost: O(pairs reached x log nodes).
 */
export class FlowSearch {
  private readonly distance: Float64Array;
  /** Node before (push) or after (pull) each node on its way; NONE at the start. */
  private readonly link: Int32Array;
  /** Row that makes the step by a change of column, with its pair; NONE for a step up or down. */
  private readonly linkRow: Int32Array;
  private readonly linkPair: Int32Array;
  private readonly isSettled: Uint8Array;
  private readonly frontier = new Frontier();
  private readonly level: number[] = [];
  private readonly reached: number[] = [];
  private readonly settled: number[] = [];
  /** False once a price grew too large to be exact. */
  isExact = true;
  /** Pairs looked at so far. */
  looked = 0;
  private now = 0;
  private bound = Infinity;
  private goal = NONE;

  constructor(private readonly flow: SeatFlow) {
    this.distance = new Float64Array(flow.nodes).fill(Infinity);
    this.link = new Int32Array(flow.nodes);
    this.linkRow = new Int32Array(flow.nodes);
    this.linkPair = new Int32Array(flow.nodes);
    this.isSettled = new Uint8Array(flow.nodes);
  }

  /** Seats a row that waits; false, and nothing changed, when no way leads to the root. */
  seatRow(row: number): boolean {
    const { flow } = this;
    const worth = flow.bestWorth(row);
    this.begin(flow.root, Infinity);
    if (worth > -Infinity) this.reachFromRow(row, worth, NONE);
    this.explore((node) => this.leave(node));
    return this.finishPush();
  }

  /**
   * Takes the head that is too many at `from` to `to`. False when that is impossible or costs `limit` or more; prices then
   * prove it (for an endless limit nothing is changed).
   */
  push(from: number, to: number, limit = Infinity): boolean {
    this.begin(to, limit);
    this.reach(from, 0, NONE, NONE, NONE);
    this.explore((node) => this.leave(node));
    return this.finishPush();
  }

  /** Brings the head that is missing at `to` from `from`; as `push` otherwise. */
  pull(to: number, from: number, limit = Infinity): boolean {
    this.begin(from, limit);
    this.reach(to, 0, NONE, NONE, NONE);
    this.explore((node) => this.enter(node));
    const isFound = this.distance[this.goal]! < Infinity;
    this.reprice(-1);
    if (isFound) {
      for (let node = this.goal; this.link[node] !== NONE; node = this.link[node]!)
        this.step(node, this.link[node]!, node);
    }
    this.forget();
    return isFound;
  }

  /** Nodes the last search without success came to: no way leads out of them. */
  get deadEnd(): readonly number[] {
    return this.lastSettled;
  }

  private lastSettled: readonly number[] = [];

  private begin(goal: number, limit: number): void {
    this.goal = goal;
    this.bound = limit;
    this.now = 0;
  }

  private finishPush(): boolean {
    const isFound = this.distance[this.goal]! < Infinity;
    this.reprice(1);
    if (isFound) {
      for (let node = this.goal, before = this.link[node]!; ; node = before, before = this.link[node]!) {
        if (before === NONE && this.linkRow[node] === NONE) break;
        this.step(before, node, node);
        if (before === NONE) break;
      }
    } else this.lastSettled = this.settled.slice();
    this.forget();
    return isFound;
  }

  /** One step of a head from node to node, as noted at `noted`. */
  private step(from: number, to: number, noted: number): void {
    const { flow } = this;
    const row = this.linkRow[noted]!;
    if (row !== NONE) flow.move(row, to, flow.points[this.linkPair[noted]!]!);
    else if (flow.above[from] === to) flow.changeHeads(from, 1);
    else flow.changeHeads(to, -1);
  }

  private reprice(direction: 1 | -1): void {
    const { flow, bound, distance, settled } = this;
    if (bound === Infinity) return;
    for (const node of settled) {
      const step = bound - distance[node]!;
      if (step <= 0) continue;
      const price = flow.prices[node]! + direction * step;
      if (Math.abs(price) > MOST_EXACT) this.isExact = false;
      flow.setPrice(node, price);
    }
  }

  private explore(expand: (node: number) => void): void {
    const { level, frontier, distance, isSettled } = this;
    while (this.bound > this.now) {
      let node = level.pop();
      if (node === undefined) {
        if (frontier.nearest() >= this.bound) return;
        node = frontier.pop();
        this.now = frontier.distance;
      }
      if (isSettled[node] === 1 || distance[node] !== this.now) continue;
      isSettled[node] = 1;
      this.settled.push(node);
      expand(node);
    }
  }

  /** Everywhere a head can go from a node. */
  private leave(node: number): void {
    const { flow, now } = this;
    const price = flow.prices[node]!;
    if (node < flow.problem.columns) {
      for (let row = flow.firstHolder[node]!; row !== NONE; row = flow.nextHolder[row]!) {
        this.reachFromRow(row, now + flow.pointsOfRow[row]! - price, node);
      }
    } else {
      const group = node - flow.problem.columns;
      for (let at = flow.belowStart[group]!; at < flow.belowStart[group + 1]!; at += 1) {
        const part = flow.below[at]!;
        this.reach(part, now + flow.lowerCost(part) + flow.prices[part]! - price, node, NONE, NONE);
      }
    }
    const above = flow.above[node]!;
    if (above !== NONE) this.reach(above, now + flow.raiseCost(node) + flow.prices[above]! - price, node, NONE, NONE);
  }

  private reachFromRow(row: number, reachOfRow: number, from: number): void {
    const { flow, distance } = this;
    const { rowStart, column } = flow.problem;
    const { points, prices } = flow;
    this.looked += rowStart[row + 1]! - rowStart[row]!;
    for (let pair = rowStart[row]!, last = rowStart[row + 1]!; pair < last; pair += 1) {
      const target = column[pair]!;
      const reach = reachOfRow - points[pair]! + prices[target]!;
      if (reach < this.bound && reach < distance[target]! && flow.isUsable(row, pair)) {
        this.reach(target, reach, from, row, pair);
      }
    }
  }

  /** Everywhere a head can come from to a node. */
  private enter(node: number): void {
    const { flow, now } = this;
    const price = flow.prices[node]!;
    const above = flow.above[node]!;
    if (above !== NONE) this.reach(above, now + flow.lowerCost(node) + price - flow.prices[above]!, node, NONE, NONE);
    if (node >= flow.problem.columns) {
      const group = node - flow.problem.columns;
      for (let at = flow.belowStart[group]!; at < flow.belowStart[group + 1]!; at += 1) {
        const part = flow.below[at]!;
        this.reach(part, now + flow.raiseCost(part) + price - flow.prices[part]!, node, NONE, NONE);
      }
      return;
    }
    const lists = flow.byColumn();
    this.looked += lists.start[node + 1]! - lists.start[node]!;
    for (let at = lists.start[node]!; at < lists.start[node + 1]!; at += 1) {
      const row = lists.row[at]!;
      const held = flow.columnOfRow[row]!;
      if (held === node || held === NONE) continue;
      const pair = lists.pair[at]!;
      const reach = now + flow.pointsOfRow[row]! - flow.prices[held]! - flow.points[pair]! + price;
      if (reach < this.bound && reach < this.distance[held]! && flow.isUsable(row, pair)) {
        this.reach(held, reach, node, row, pair);
      }
    }
  }

  private reach(target: number, reach: number, link: number, row: number, pair: number): void {
    const known = this.distance[target]!;
    if (reach >= known || reach >= this.bound) return;
    if (this.isSettled[target] === 1 || reach > 2 * MOST_EXACT) {
      // Only numbers that are no longer exact come back to a node with less, or go this far.
      this.isExact = false;
      return;
    }
    if (known === Infinity) this.reached.push(target);
    this.distance[target] = reach;
    this.link[target] = link;
    this.linkRow[target] = row;
    this.linkPair[target] = pair;
    if (target === this.goal) this.bound = reach;
    else if (reach === this.now) this.level.push(target);
    else this.frontier.push(reach, target);
  }

  private forget(): void {
    for (const node of this.reached) this.distance[node] = Infinity;
    for (const node of this.settled) this.isSettled[node] = 0;
    this.reached.length = 0;
    this.settled.length = 0;
    this.level.length = 0;
    this.frontier.clear();
  }
}
