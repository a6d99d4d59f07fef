import { Budgets } from './budgets';
import { byRow, isLeft, type PlanConditions, type Restriction, type TolledPrices } from './condition-proof';
import { largestOf, type AssignmentProblem } from './problem';
import { LiveTolls } from './live-tolls';
import { solveAssignment } from './solve-assignment';
import { solveBounded } from './solve-bounded';
import { worthOf } from './worth-of-answer';

/** Tolls by budget: one per group for rows that leave it, and last the one for every move. */
export type Tolls = Float64Array;

/** A best answer without limits, with prices that prove it. */
export type UnlimitedAnswer = { readonly columnOfRow: Int32Array; readonly columnPrices: Float64Array };

/** The best answer when what is limited costs tolls instead; its ceiling holds for all answers that keep the limits. */
export type Relaxed = {
  readonly kind: 'relaxed';
  readonly columnOfRow: Int32Array;
  readonly tolls: Tolls;
  readonly by: TolledPrices;
  /** Rows that each budget counts. */
  readonly counts: Int32Array;
  /** What the answer is worth, at no tolls. */
  readonly worth: bigint;
  readonly ceiling: bigint;
};

/** Why a part has no answer at all. */
export type Impossible =
  | { readonly kind: 'crowded'; readonly rows: readonly number[] }
  | { readonly kind: 'overspent' }
  /** Heads that must be are missing, and that proves a ceiling below every answer. */
  | { readonly kind: 'missing'; readonly by: TolledPrices }
  /** The numbers leave no room for exact sums, or nothing simple shows why there is no answer. */
  | { readonly kind: 'unproven' };

/** Whether rows have fewer seats in all columns they reach than there are of them (Hall 1935). */
const isCrowded = ({ rowStart, column, seats }: AssignmentProblem, rows: readonly number[]): boolean => {
  const reached = new Set(rows.flatMap((row) => [...column.subarray(rowStart[row], rowStart[row + 1])]));
  return rows.length > [...reached].reduce((sum, one) => sum + seats[one]!, 0);
};

/** Parts of a problem, solved as plain assignments at tolls. Budgets are numbered groups first, then moves. */
export class TollRelaxation {
  /** Pairs that a better answer may use. */
  active: AssignmentProblem;
  readonly budgets: Budgets;
  readonly largest: number;
  /** Pairs looked at so far. */
  work = 0;
  private live: LiveTolls | null = null;
  /** Rows that each budget counts wherever they sit in the active pairs. */
  private forced: Int32Array | null = null;
  solves = 0;

  constructor(
    problem: AssignmentProblem,
    private readonly ownColumn: Int32Array,
    private readonly limits: PlanConditions,
  ) {
    this.active = problem;
    this.budgets = new Budgets(ownColumn, limits);
    this.largest = largestOf(problem);
  }

  /** Solves without tolls and restrictions, unless that has been done. */
  begin(known: UnlimitedAnswer | null): Relaxed | Impossible {
    const tolls = new Float64Array(this.budgets.count);
    if (known === null || this.limits.tree !== null) return this.solve([], tolls);
    const { columnOfRow, columnPrices } = known;
    const counts = this.budgets.countsOf(columnOfRow);
    const answer = this.relaxed(columnOfRow, tolls, columnPrices, counts, worthOf(this.active, columnOfRow));
    this.goOnFrom(answer);
    return answer;
  }

  /** Solves the part of all answers that keep to the restrictions. */
  solve(within: readonly Restriction[], tolls: Tolls): Relaxed | Impossible {
    this.solves += 1;
    if (within.length > 0 && this.isOverspent(within)) return { kind: 'overspent' };
    return this.live === null ? this.solveAnew(within, tolls) : this.solveOn(this.live, within, tolls);
  }

  /** From the answer at hand: only rows that tolls and restrictions are about move. */
  private solveOn(live: LiveTolls, within: readonly Restriction[], tolls: Tolls): Relaxed | Impossible {
    const before = live.work;
    const answer = live.at(within, tolls);
    this.work += this.active.rows + live.work - before;
    if (answer.kind === 'unproven') this.live = null;
    if (answer.kind !== 'answer') return answer;
    const { columnOfRow, columnPrices } = answer;
    const counts = this.budgets.countsOf(columnOfRow);
    let { worth } = answer;
    tolls.forEach((toll, budget) => {
      if (toll !== 0) worth -= BigInt(toll) * BigInt(live.rowsOf(budget) - counts[budget]!);
    });
    return this.relaxed(columnOfRow, tolls, columnPrices, counts, worth);
  }

  private solveAnew(within: readonly Restriction[], tolls: Tolls): Relaxed | Impossible {
    const problem = this.tolled(within, tolls);
    this.work += problem.column.length;
    const { tree } = this.limits;
    const outcome = tree === null ? solveAssignment(problem) : solveBounded(problem, tree);
    if (outcome.status === 'invalid') return { kind: 'unproven' };
    if (outcome.status === 'infeasible') {
      if (isCrowded(problem, outcome.rows)) return { kind: 'crowded', rows: outcome.rows };
      const soft = tree === null ? outcome : solveBounded(problem, { ...tree, isMust: false });
      return soft.status === 'optimal'
        ? { kind: 'missing', by: this.pricedBy(tolls, soft.nodePrices) }
        : { kind: 'unproven' };
    }
    const { columnOfRow } = outcome;
    const nodePrices = 'nodePrices' in outcome ? outcome.nodePrices : outcome.columnPrices;
    const counts = this.budgets.countsOf(columnOfRow);
    const solved = this.relaxed(columnOfRow, tolls, nodePrices, counts, worthOf(this.active, columnOfRow));
    if (within.length === 0) this.goOnFrom(solved);
    return solved;
  }

  /** Further answers are made from this one, which is best without restrictions. A tree of heads that must be is solved anew each time. */
  private goOnFrom({ columnOfRow, tolls, by }: Relaxed): void {
    if (this.limits.tree !== null) return;
    const rows = { ownColumn: this.ownColumn, conditions: this.limits.conditions, budgets: this.budgets };
    this.live = new LiveTolls(this.active, rows, { columnOfRow, tolls, columnPrices: by.nodePrices });
  }

  /** What an answer that is best at its tolls proves: its worth there, and what tolls bring where the limits are spent in full. */
  private relaxed(
    columnOfRow: Int32Array,
    tolls: Tolls,
    nodePrices: Float64Array,
    counts: Int32Array,
    worth: bigint,
  ): Relaxed {
    let ceiling = worth;
    tolls.forEach((toll, budget) => {
      if (toll !== 0) ceiling += BigInt(toll) * BigInt(this.budgets.most[budget]! - counts[budget]!);
    });
    return { kind: 'relaxed', columnOfRow, tolls, by: this.pricedBy(tolls, nodePrices), counts, worth, ceiling };
  }

  /** Drops the pairs with which no answer is worth as much as `known`, by the prices of an answer over the active pairs. O(pairs). */
  screen(answer: Relaxed, known: bigint): void {
    const { by, tolls, ceiling } = answer;
    const { active } = this;
    const slack = Number(ceiling - known);
    const tolled = this.tolled([], tolls).points;
    const rowStart = new Int32Array(active.rows + 1);
    const kept = new Int32Array(active.column.length);
    let count = 0;
    for (let row = 0; row < active.rows; row += 1) {
      const end = active.rowStart[row + 1]!;
      let best = -Infinity;
      for (let pair = active.rowStart[row]!; pair < end; pair += 1)
        best = Math.max(best, tolled[pair]! - by.nodePrices[active.column[pair]!]!);
      for (let pair = active.rowStart[row]!; pair < end; pair += 1) {
        if (best - (tolled[pair]! - by.nodePrices[active.column[pair]!]!) > slack) continue;
        kept[count] = pair;
        count += 1;
      }
      rowStart[row + 1] = count;
    }
    const pairs = kept.subarray(0, count);
    this.active = {
      ...active,
      rowStart,
      column: Int32Array.from(pairs, (pair) => active.column[pair]!),
      points: Float64Array.from(pairs, (pair) => active.points[pair]!),
    };
    this.work += active.column.length;
    this.forced = null;
    this.goOnFrom(answer);
  }

  /** The row of a budget whose answer to being counted is the nearest thing to a tie, where it can be either; -1 for none. O(pairs). */
  mostDoubtful(within: readonly Restriction[], { tolls, by }: Relaxed, budget: number): number {
    const { rows, rowStart, column, points } = this.tolled(within, tolls);
    let [doubtful, least] = [-1, Infinity];
    for (let row = 0; row < rows; row += 1) {
      if (budget < this.budgets.moves && this.budgets.groupOfRow[row] !== budget) continue;
      let [inside, outside] = [-Infinity, -Infinity];
      for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
        const worth = points[pair]! - by.nodePrices[column[pair]!]!;
        if (this.budgets.counts(budget, row, column[pair]!)) outside = Math.max(outside, worth);
        else inside = Math.max(inside, worth);
      }
      const doubt = Math.abs(inside - outside);
      if (doubt < least) [doubtful, least] = [row, doubt];
    }
    return doubtful;
  }

  private pricedBy(tolls: Tolls, nodePrices: Float64Array): TolledPrices {
    return { perLeaving: tolls.subarray(0, this.budgets.moves), perMove: tolls[this.budgets.moves]!, nodePrices };
  }

  /** The active pairs that the restrictions leave, less their tolls. O(pairs). */
  private tolled(within: readonly Restriction[], tolls: Tolls): AssignmentProblem {
    const { active, ownColumn, limits } = this;
    const { groupOfRow } = this.budgets;
    const { conditions } = limits;
    const perMove = tolls[this.budgets.moves]!;
    const ofRow = byRow(within);
    if (ofRow.size === 0 && tolls.every((toll) => toll === 0)) return active;
    const rowStart = new Int32Array(active.rows + 1);
    const column = new Int32Array(active.column.length);
    const points = new Float64Array(active.column.length);
    let count = 0;
    for (let row = 0; row < active.rows; row += 1) {
      const restrictions = ofRow.get(row) ?? [];
      const own = ownColumn[row]!;
      const group = groupOfRow[row]!;
      const perLeaving = group < 0 ? 0 : tolls[group]!;
      for (let pair = active.rowStart[row]!; pair < active.rowStart[row + 1]!; pair += 1) {
        const to = active.column[pair]!;
        if (restrictions.length > 0 && !restrictions.every((one) => isLeft(one, to, ownColumn, conditions))) continue;
        const isMove = own >= 0 && own !== to;
        const toll = isMove ? perMove + (conditions.groupOfColumn[to] === group ? 0 : perLeaving) : 0;
        column[count] = to;
        points[count] = active.points[pair]! - toll;
        count += 1;
      }
      rowStart[row + 1] = count;
    }
    return { ...active, rowStart, column: column.subarray(0, count), points: points.subarray(0, count) };
  }

  /** Whether more rows can only be counted than a budget has room for. */
  private isOverspent(within: readonly Restriction[]): boolean {
    this.forced ??= this.forcedCounts();
    const counts = this.forced.slice();
    for (const [row, restrictions] of byRow(within)) {
      this.countForced(counts, row, [], -1);
      this.countForced(counts, row, restrictions, 1);
    }
    return counts.some((_, budget) => this.budgets.overspent(counts, budget) > 0);
  }

  /** Rows that each budget counts wherever they sit. O(pairs). */
  private forcedCounts(): Int32Array {
    const counts = new Int32Array(this.budgets.count);
    for (let row = 0; row < this.active.rows; row += 1) this.countForced(counts, row, [], 1);
    return counts;
  }

  /** Adds a row to the budgets that count it wherever the restrictions leave it. */
  private countForced(counts: Int32Array, row: number, restrictions: readonly Restriction[], step: 1 | -1): void {
    const { active, ownColumn, limits } = this;
    const group = this.budgets.groupOfRow[row]!;
    if (group < 0) return;
    let [mustMove, mustLeave] = [true, true];
    for (let pair = active.rowStart[row]!; pair < active.rowStart[row + 1]! && mustMove; pair += 1) {
      const column = active.column[pair]!;
      if (!restrictions.every((one) => isLeft(one, column, ownColumn, limits.conditions))) continue;
      if (column === ownColumn[row]) mustMove = false;
      if (limits.conditions.groupOfColumn[column] === group) mustLeave = false;
    }
    if (mustMove) counts[this.budgets.moves]! += step;
    if (mustMove && mustLeave) counts[group]! += step;
  }
}
