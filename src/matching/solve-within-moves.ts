import type { ProgressListener } from '../kernel';

import { ExactSum } from './exact-sum';
import { splitIntoExchanges } from './exchanges';
import { certifyWithinMoves, reduced, withBonus, type MoveProof } from './move-price';
import {
  canAllStay,
  findOwnColumnFault,
  largestOf,
  pairOf,
  type AssignmentProblem,
  type OwnColumnFault,
  type ProblemFault,
} from './problem';
import { flatTree, type SeatTree, type SeatTreeFault } from './seat-tree';
import { solveAssignment } from './solve-assignment';
import { solveBounded } from './solve-bounded';
import { TreeHeads } from './tree-heads';

/** What solving within a budget of moves came to. */
export type MoveOutcome =
  /** `stopped` is the best found, up to `gap` points below the proven ceiling; `optimal` has gap 0. */
  | {
      readonly status: 'optimal' | 'stopped';
      readonly columnOfRow: Int32Array;
      readonly moves: number;
      readonly total: bigint;
      readonly bound: bigint;
      readonly gap: bigint;
      readonly proof: MoveProof;
    }
  /** At least `fewestMoves` are needed to seat everybody, and these rows must move; null: nobody can say where these rows should sit, at any number of moves. */
  | { readonly status: 'infeasible'; readonly rows: readonly number[]; readonly fewestMoves: number | null }
  | {
      readonly status: 'invalid';
      readonly fault: ProblemFault | OwnColumnFault | SeatTreeFault | { readonly kind: 'budget-negative' };
    };

/** An answer at one price per move. */
type Point = {
  readonly columnOfRow: Int32Array;
  readonly nodePrices: Float64Array;
  /** Points each row has, at no price. */
  readonly pointsOfRow: Float64Array;
  readonly total: bigint;
  readonly stays: number;
};

type PricedPoint = Point & { readonly price: number };

/**
 * The most points with at most `mostMoves` rows outside their own column (rows without one, -1, never count).
 *
 * A price on every move turns the budget into an assignment problem (Lagrangian relaxation, Fisher 1981). 1. Without a price; 2. the
 * price at which the number of moves passes the budget is closed in on by interpolation; pairs that no better answer than the
 * one known can use are dropped on the way. 3. At that price the answers with the most and the fewest moves are both optimal;
 * their difference is split into exchanges that cost nothing there, and as many are made as the budget allows.
 *
 * When the exchanges reach the budget, or the price is 0, the answer is proven optimal; otherwise what is missing is shown as a
 * gap. The relaxation of a budget can be genuinely fractional (three full columns in a round and two moves). The same within a
 * `tree` whose bounds are musts: then only exchanges that keep them are made.
 */
export const solveWithinMoves = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  mostMoves: number,
  onProgress: ProgressListener<'solve'> = () => undefined,
  tree: SeatTree | null = null,
): MoveOutcome => {
  if (!(mostMoves >= 0)) return { status: 'invalid', fault: { kind: 'budget-negative' } };
  const ownFault = findOwnColumnFault(problem, ownColumn);
  if (ownFault) return { status: 'invalid', fault: ownFault };
  return new MoveBudget(problem, ownColumn, mostMoves, tree, onProgress).solve();
};

const isSame = (one: Point, other: Point): boolean => one.total === other.total && one.stays === other.stays;

/** Interpolations of the price per move before chords are followed to the end. */
const INTERPOLATIONS = 6;
/** A problem is made smaller only when at most this share of its pairs is left. */
const NARROWING = 0.8;

class MoveBudget {
  private readonly owners: number;
  /** Rows that must stay. */
  private readonly required: number;
  /** Pairs still worth a look, as a problem of their own. */
  private active: AssignmentProblem;
  private steps = 0;
  /** The best answer within the budget so far. */
  private best: Point | null = null;
  private readonly largest: number;
  private readonly heads: TreeHeads;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly ownColumn: Int32Array,
    mostMoves: number,
    private readonly tree: SeatTree | null,
    private readonly onProgress: ProgressListener<'solve'>,
  ) {
    this.owners = ownColumn.reduce((count, column) => count + (column >= 0 ? 1 : 0), 0);
    this.required = Math.max(0, this.owners - mostMoves);
    this.active = problem;
    this.heads = new TreeHeads(problem, tree);
    this.largest = largestOf(problem);
  }

  solve(): MoveOutcome {
    const free = this.at(1, 0, this.problem);
    if ('status' in free) return free;
    if (free.stays >= this.required) return this.finish(free, 1, 0, free.nodePrices);
    const stay = this.mostStays();
    if ('status' in stay) return stay;
    let lo = { ...free, price: 0 };
    let hi = { ...stay, price: Infinity };
    for (;;) {
      // The chord between the two: at its slope both are equally good, and nothing is better just where the price belongs.
      const rise = lo.total - hi.total;
      const run = hi.stays - lo.stays;
      const guess = this.steps < INTERPOLATIONS && run > 8 ? this.interpolate(lo, hi, rise, run) : null;
      const isRough = guess !== null;
      const [over, price] = guess === null ? reduced(rise, run, this.largest) : [1, guess];
      const point = this.at(over, price, this.active);
      if ('status' in point) return point;
      if (!isRough && (isSame(point, lo) || isSame(point, hi) || isEqual(point, hi, over, price))) {
        const proof = this.active === this.problem ? point : this.at(over, price, this.problem);
        if ('status' in proof) return proof;
        // With all pairs in sight this is the end even where a rounded price stands beside the true one.
        if (isEqual(proof, hi, over, price) || this.active === this.problem)
          return this.finish(this.fillUp(lo, hi), over, price, proof.nodePrices);
        // A dropped pair matters at this price after all.
        this.active = this.problem;
      }
      if (point.stays >= this.required) hi = { ...point, price: price / over };
      else lo = { ...point, price: price / over };
      if (isRough && hi.price < Infinity) this.narrow(point, over, price, lo, hi);
    }
  }

  /** A whole price between those of two answers at which about the right number of rows should stay; null when there is none. */
  private interpolate(lo: PricedPoint, hi: PricedPoint, rise: bigint, run: number): number | null {
    const chord = Number(rise / BigInt(run));
    const share = (this.required - lo.stays) / run;
    const price = hi.price === Infinity ? chord : Math.round(lo.price + (hi.price - lo.price) * share);
    return price > lo.price && price < hi.price ? price : null;
  }

  /** The best answer when every move costs price / over. */
  private at(
    over: number,
    price: number,
    problem: AssignmentProblem,
  ): Point | Extract<MoveOutcome, { status: 'infeasible' | 'invalid' }> {
    this.steps += 1;
    this.onProgress('solve', this.steps, this.steps + 1);
    const priced = withBonus(problem, this.ownColumn, over, price);
    return this.pointAt(priced);
  }

  /** The optimum of a problem over the same rows and columns. */
  private pointAt(priced: AssignmentProblem): Point | Extract<MoveOutcome, { status: 'infeasible' | 'invalid' }> {
    const outcome = this.tree === null ? solveAssignment(priced) : solveBounded(priced, this.tree);
    if (outcome.status === 'invalid') return outcome;
    if (outcome.status === 'infeasible') return { status: 'infeasible', rows: outcome.rows, fewestMoves: null };
    const nodePrices = 'nodePrices' in outcome ? outcome.nodePrices : outcome.columnPrices;
    return this.pointOf({ columnOfRow: outcome.columnOfRow, nodePrices });
  }

  private pointOf({ columnOfRow, nodePrices }: Pick<Point, 'columnOfRow' | 'nodePrices'>): Point {
    const { rows, points } = this.problem;
    const total = new ExactSum();
    const pointsOfRow = new Float64Array(rows);
    let stays = 0;
    for (let row = 0; row < rows; row += 1) {
      const chosen = columnOfRow[row]!;
      if (chosen === this.ownColumn[row]) stays += 1;
      const earned = points[pairOf(this.problem, row, chosen)]!;
      pointsOfRow[row] = earned;
      total.add(earned);
    }
    return { columnOfRow, nodePrices, pointsOfRow, stays, total: total.value };
  }

  /** The answer with the fewest moves there is, whatever its points. */
  private mostStays(): Point | Extract<MoveOutcome, { status: 'infeasible' | 'invalid' }> {
    const { problem, ownColumn } = this;
    if (canAllStay(problem, ownColumn) && this.heads.keepBounds(this.heads.of(ownColumn))) {
      const nodes = problem.columns + (this.tree?.groups ?? 0);
      return this.pointOf({ columnOfRow: ownColumn, nodePrices: new Float64Array(nodes) });
    }
    const stays = withBonus({ ...problem, points: new Float64Array(problem.points.length) }, ownColumn, 1, 1);
    const point = this.pointAt(stays);
    if ('status' in point || point.stays >= this.required) return point;
    const rows = [...point.columnOfRow.keys()].filter(
      (row) => ownColumn[row]! >= 0 && point.columnOfRow[row] !== ownColumn[row],
    );
    return { status: 'infeasible', rows, fewestMoves: this.owners - point.stays };
  }

  /** Drops the pairs that cost more than what can still be gained over the best answer known; those of `lo` and `hi` stay. */
  private narrow(point: Point, over: number, price: number, lo: Point, hi: Point): void {
    const known = this.fillUp(lo, hi);
    const slack = Number(
      valueOf(point, over, price) - BigInt(price) * BigInt(this.required) - known.total * BigInt(over),
    );
    const { rows, rowStart, column, points } = this.active;
    const { nodePrices } = point;
    const start = new Int32Array(rows + 1);
    const kept = new Int32Array(column.length);
    const worth = new Float64Array(this.problem.columns);
    let count = 0;
    for (let row = 0; row < rows; row += 1) {
      const own = this.ownColumn[row]!;
      const inLo = lo.columnOfRow[row]!;
      const inHi = hi.columnOfRow[row]!;
      let best = -Infinity;
      for (let pair = rowStart[row]!, last = rowStart[row + 1]!; pair < last; pair += 1) {
        const target = column[pair]!;
        worth[target] = points[pair]! * over + (target === own ? price : 0) - nodePrices[target]!;
        if (worth[target] > best) best = worth[target]!;
      }
      for (let pair = rowStart[row]!, last = rowStart[row + 1]!; pair < last; pair += 1) {
        const target = column[pair]!;
        if (best - worth[target]! > slack && target !== inLo && target !== inHi && target !== own) continue;
        kept[count] = pair;
        count += 1;
      }
      start[row + 1] = count;
    }
    if (count > column.length * NARROWING) return;
    const pairs = kept.subarray(0, count);
    const keptPoints = points instanceof Int32Array ? new Int32Array(count) : new Float64Array(count);
    for (let at = 0; at < count; at += 1) keptPoints[at] = points[pairs[at]!]!;
    this.active = { ...this.active, rowStart: start, column: pairs.map((pair) => column[pair]!), points: keptPoints };
  }

  /** From the calmer of two answers, as many exchanges towards the other as the budget allows, the best per move first; answers the best of all so made. */
  private fillUp(lo: Point, hi: Point): Point {
    const columnOfRow = hi.columnOfRow.slice();
    const isOwn = (row: number, column: number): number => (this.ownColumn[row] === column ? 1 : 0);
    const exchanges = splitIntoExchanges(hi.columnOfRow, lo.columnOfRow, this.problem.columns).map(({ rows }) => {
      let [lost, gain] = [0, 0];
      for (const row of rows) {
        lost += isOwn(row, hi.columnOfRow[row]!) - isOwn(row, lo.columnOfRow[row]!);
        gain += lo.pointsOfRow[row]! - hi.pointsOfRow[row]!;
      }
      return { rows, lost, gain };
    });
    const make = (rows: readonly number[]): void => rows.forEach((row) => (columnOfRow[row] = lo.columnOfRow[row]!));
    let spare = hi.stays - this.required;
    const heads = this.heads.of(columnOfRow);
    /** Makes an exchange in the tree, unless that breaks a bound. */
    const fits = (rows: readonly number[]): boolean => {
      const changed = heads.slice();
      for (const row of rows) this.heads.shift(changed, hi.columnOfRow[row]!, lo.columnOfRow[row]!);
      if (!this.heads.keepBounds(changed)) return false;
      heads.set(changed);
      return true;
    };
    // Those that cost no move come first: they may leave more room.
    for (const { rows, lost, gain } of exchanges) {
      if (lost > 0 || gain < 0 || !fits(rows)) continue;
      spare -= lost;
      make(rows);
    }
    const dear = exchanges.filter(({ lost, gain }) => lost > 0 && gain > 0);
    dear.sort((a, b) => b.gain * a.lost - a.gain * b.lost || b.lost - a.lost || a.rows[0]! - b.rows[0]!);
    for (const { rows, lost } of dear) {
      if (lost > spare || !fits(rows)) continue;
      spare -= lost;
      make(rows);
    }
    const filled = this.pointOf({ columnOfRow, nodePrices: hi.nodePrices });
    if (!this.best || filled.total > this.best.total) this.best = filled;
    return this.best;
  }

  private finish(point: Point, over: number, pricePerMove: number, nodePrices: Float64Array): MoveOutcome {
    const proof = { over, pricePerMove, nodePrices };
    const tree = this.tree ?? flatTree(this.problem.columns);
    const bound = certifyWithinMoves(this.problem, this.ownColumn, this.owners - this.required, proof, tree);
    const gap = bound - point.total;
    return {
      status: gap === 0n ? 'optimal' : 'stopped',
      columnOfRow: point.columnOfRow,
      moves: this.owners - point.stays,
      total: point.total,
      bound,
      gap,
      proof,
    };
  }
}

const valueOf = ({ total, stays }: Point, over: number, price: number): bigint =>
  total * BigInt(over) + BigInt(price) * BigInt(stays);

const isEqual = (one: Point, other: Point, over: number, price: number): boolean =>
  valueOf(one, over, price) === valueOf(other, over, price);
