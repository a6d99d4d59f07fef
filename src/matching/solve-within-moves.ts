import type { ProgressListener } from '../kernel';

import { ExchangesBetween, isEqual, valueOf, type Point, type PricedPoint } from './answers-at-prices';
import { ExactSum } from './exact-sum';
import { certifyWithinMoves, ownPairsOf, withBonus, type MoveProof } from './move-price';
import { PriceSearch } from './price-search';
import {
  canAllStay,
  findOwnColumnFault,
  hasShapeFault,
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
import { screenCandidates, type WithOwnPairs } from './screen-candidates';
import { worthOfHeads } from './seat-values';

/** An answer: `stopped` is the best found, up to `gap` points below the proven ceiling; `optimal` has gap 0. */
type Found = {
  readonly status: 'optimal' | 'stopped';
  readonly columnOfRow: Int32Array;
  readonly moves: number;
  readonly total: bigint;
  readonly bound: bigint;
  readonly gap: bigint;
  readonly proof: MoveProof;
};

/** What solving within a budget of moves came to. */
export type MoveOutcome =
  | Found
  /** At least `fewestMoves` are needed to seat everybody, and these rows must move; null: nobody can say where these rows should sit, at any number of moves. */
  | { readonly status: 'infeasible'; readonly rows: readonly number[]; readonly fewestMoves: number | null }
  | {
      readonly status: 'invalid';
      readonly fault: ProblemFault | OwnColumnFault | SeatTreeFault | { readonly kind: 'budget-negative' };
    };

/**
 * The most points, and worth of heads to columns, with at most `mostMoves` rows outside their own column (rows without one, -1, never
 * count).
 *
 * A price on every move turns the budget into an assignment problem (Lagrangian relaxation, Fisher 1981). 1. Without a price; 2. the
 * price at which the number of moves passes the budget is closed in on by interpolation; pairs that no better answer than the
 * one known can use are dropped on the way. 3. At that price the answers with the most and the fewest moves are both optimal;
 * their difference is split into exchanges that cost nothing there, and as many are made as the budget allows.
 *
 * When the exchanges reach the budget, or the price is 0, the answer is proven optimal; otherwise what is missing is shown as a
 * gap. The relaxation of a budget can be genuinely fractional (three full columns in a round and two moves). The same within a
 * `tree` whose bounds are musts: then only exchanges that keep them are made. `optimum` is an answer without the budget, with the
 * prices that prove it, where the caller has one.
 */
export const solveWithinMoves = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  mostMoves: number,
  onProgress: ProgressListener<'solve'> = () => undefined,
  tree: SeatTree | null = null,
  optimum: Pick<Point, 'columnOfRow' | 'nodePrices'> | null = null,
): MoveOutcome => {
  if (!(mostMoves >= 0)) return { status: 'invalid', fault: { kind: 'budget-negative' } };
  if (hasShapeFault(problem)) return { status: 'invalid', fault: { kind: 'shape' } };
  const ownFault = findOwnColumnFault(problem, ownColumn);
  if (ownFault) return { status: 'invalid', fault: ownFault };
  return new MoveBudget(problem, ownColumn, mostMoves, tree, onProgress).solve(optimum);
};

class MoveBudget {
  private readonly owners: number;
  /** Rows that must stay. */
  private readonly required: number;
  /** Pairs still worth a look, as a problem of their own. */
  private active: WithOwnPairs;
  private readonly whole: WithOwnPairs;
  private readonly largest: number;
  private mayNarrow = true;
  private slackInVain = Infinity;
  private steps = 0;
  private readonly exchanges: ExchangesBetween;
  private readonly prices: PriceSearch;
  /** The best answer within the budget so far. */
  private best: Point | null = null;
  /** Points of each row in its own column, where it may sit there. */
  private readonly ownPoints: Float64Array;
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
    this.whole = { problem, ownPair: ownPairsOf(problem, ownColumn) };
    this.active = this.whole;
    this.largest = largestOf(problem);
    this.heads = new TreeHeads(problem, tree);
    this.exchanges = new ExchangesBetween(ownColumn, problem);
    this.prices = new PriceSearch(this.exchanges, this.owners, this.required, this.largest);
    this.ownPoints = Float64Array.from(this.whole.ownPair, (pair) => problem.points[pair] ?? 0);
  }

  solve(optimum: Pick<Point, 'columnOfRow' | 'nodePrices'> | null): MoveOutcome {
    const free = optimum === null ? this.at(1, 0, this.whole) : this.pointOf(optimum);
    if ('status' in free) return free;
    if (free.stays >= this.required) return this.finish(free, { over: 1, price: 0 }, free.nodePrices);
    const stay = this.mostStays();
    if ('status' in stay) return stay;
    let lo: PricedPoint = { ...free, over: 1, price: 0 };
    let hi: PricedPoint = { ...stay, over: 1, price: Infinity };
    for (;;) {
      const { over, price, isLast } = this.prices.next(lo, hi);
      const solved = this.at(over, price, isLast ? this.whole : this.active, [lo, hi]);
      // The problem itself is sound, or the first solve had told: only this price leaves no room for exact sums.
      if ('status' in solved) return this.finishBetween(lo, hi, []);
      const point = { ...solved, over, price };
      if (isLast) return this.finishBetween(lo, hi, [point]);
      if (point.stays >= this.required) hi = point;
      else lo = point;
      const meeting = this.meeting(lo, hi);
      if (meeting !== null) {
        const filled = this.fillUp(lo, hi);
        const found = this.finish(filled, meeting, meeting.nodePrices);
        if (this.isCeiling(meeting, found)) return found;
        // A dropped pair has been given no price, or matters at this price after all.
        const whole = this.at(meeting.over, meeting.price, this.whole, [lo, hi]);
        if ('status' in whole) return this.finishBetween(lo, hi, []);
        if (isEqual(whole, hi, meeting.over, meeting.price)) return this.finish(filled, meeting, whole.nodePrices);
        this.active = this.whole;
        this.mayNarrow = false;
        if (whole.stays >= this.required) hi = { ...whole, over: meeting.over, price: meeting.price };
        else lo = { ...whole, over: meeting.over, price: meeting.price };
      } else if (this.mayNarrow && hi.price < Infinity) this.narrow(point, lo, hi);
    }
  }

  /** What can be said where no price proves more: the lowest of the ceilings known. */
  private finishBetween(lo: PricedPoint, hi: PricedPoint, others: readonly PricedPoint[]): Found {
    const filled = this.fillUp(lo, hi);
    return [lo, hi, ...others]
      .filter(({ price }) => price < Infinity)
      .map((point) => this.finish(filled, point, point.nodePrices))
      .reduce((best, one) => (one.bound < best.bound ? one : best));
  }

  /** The one of two answers at whose price both are best: nothing beats what lies between them. Null when they do not meet. */
  private meeting(lo: PricedPoint, hi: PricedPoint): PricedPoint | null {
    if (hi.price < Infinity && isEqual(lo, hi, hi.over, hi.price)) return hi;
    return isEqual(lo, hi, lo.over, lo.price) ? lo : null;
  }

  /** Whether the ceiling proven for all pairs is the one of the pairs still in sight. */
  private isCeiling(point: PricedPoint, { bound }: { readonly bound: bigint }): boolean {
    const { over, price } = point;
    return bound * BigInt(over) <= valueOf(point, over, price) - BigInt(price) * BigInt(this.required);
  }

  /** The best answer when every move costs price / over. */
  private at(
    over: number,
    price: number,
    { problem, ownPair }: WithOwnPairs,
    like: readonly Point[] = [],
  ): Point | Extract<MoveOutcome, { status: 'infeasible' | 'invalid' }> {
    this.steps += 1;
    this.onProgress('solve', this.steps, this.steps + 1);
    return this.pointAt(withBonus(problem, ownPair, this.largest, over, price), like);
  }

  /** The optimum of a problem over the same rows and columns. */
  private pointAt(
    priced: AssignmentProblem,
    like: readonly Point[] = [],
  ): Point | Extract<MoveOutcome, { status: 'infeasible' | 'invalid' }> {
    const outcome = this.tree === null ? solveAssignment(priced) : solveBounded(priced, this.tree);
    if (outcome.status === 'invalid') return outcome;
    if (outcome.status === 'infeasible') return { status: 'infeasible', rows: outcome.rows, fewestMoves: null };
    const nodePrices = 'nodePrices' in outcome ? outcome.nodePrices : outcome.columnPrices;
    return this.pointOf({ columnOfRow: outcome.columnOfRow, nodePrices }, like);
  }

  /** An answer with what each row has; most rows sit where they sit in answers that are `like` it. */
  private pointOf(
    { columnOfRow, nodePrices }: Pick<Point, 'columnOfRow' | 'nodePrices'>,
    like: readonly Point[] = [],
  ): Point {
    const { rows, points } = this.problem;
    const total = new ExactSum();
    const pointsOfRow = new Float64Array(rows);
    let stays = 0;
    for (let row = 0; row < rows; row += 1) {
      const chosen = columnOfRow[row]!;
      const isStay = chosen === this.ownColumn[row];
      if (isStay) stays += 1;
      let known = isStay ? this.ownPoints[row] : undefined;
      for (let other = 0; known === undefined && other < like.length; other += 1) {
        if (like[other]!.columnOfRow[row] === chosen) known = like[other]!.pointsOfRow[row];
      }
      const earned = known ?? points[pairOf(this.problem, row, chosen)]!;
      pointsOfRow[row] = earned;
      total.add(earned);
    }
    return {
      columnOfRow,
      nodePrices,
      pointsOfRow,
      stays,
      total: total.value + worthOfHeads(this.problem, columnOfRow),
    };
  }

  /** The answer with the fewest moves there is, whatever its points. */
  private mostStays(): Point | Extract<MoveOutcome, { status: 'infeasible' | 'invalid' }> {
    const { problem, ownColumn } = this;
    if (canAllStay(problem, ownColumn) && this.heads.keepBounds(this.heads.of(ownColumn))) {
      const nodes = problem.columns + (this.tree?.groups ?? 0);
      return this.pointOf({ columnOfRow: ownColumn, nodePrices: new Float64Array(nodes) });
    }
    const { rows: count, columns, rowStart, column, seats } = problem;
    const nothing = { rows: count, columns, rowStart, column, points: new Int32Array(column.length), seats };
    const stays = withBonus(nothing, this.whole.ownPair, 0, 1, 1);
    const point = this.pointAt(stays);
    if ('status' in point || point.stays >= this.required) return point;
    const rows = [...point.columnOfRow.keys()].filter(
      (row) => ownColumn[row]! >= 0 && point.columnOfRow[row] !== ownColumn[row],
    );
    return { status: 'infeasible', rows, fewestMoves: this.owners - point.stays };
  }

  /** Drops the pairs that cost more than what can still be gained over the best answer known; those of `lo` and `hi` stay. */
  private narrow(point: PricedPoint, lo: Point, hi: Point): void {
    const { over, price } = point;
    const known = this.fillUp(lo, hi);
    const slack = Number(
      valueOf(point, over, price) - BigInt(price) * BigInt(this.required) - known.total * BigInt(over),
    );
    // A look at all pairs in vain is not repeated before there is much less to gain.
    if (slack * 2 > this.slackInVain) return;
    const narrowed = screenCandidates(this.active, point, slack, lo.columnOfRow, hi.columnOfRow);
    if (narrowed === null) this.slackInVain = slack;
    else this.active = narrowed;
  }

  /** From the calmer of two answers, as many exchanges towards the other as the budget allows, the best per move first; answers the best of all so made. */
  private fillUp(lo: Point, hi: Point): Point {
    const columnOfRow = hi.columnOfRow.slice();
    const { free, dear } = this.exchanges.of(lo, hi);
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
    for (const { rows, lost } of free) {
      if (!fits(rows)) continue;
      spare -= lost;
      make(rows);
    }
    for (const { rows, lost } of dear) {
      if (lost > spare || !fits(rows)) continue;
      spare -= lost;
      make(rows);
    }
    const filled = this.pointOf({ columnOfRow, nodePrices: hi.nodePrices }, [hi, lo]);
    if (!this.best || filled.total > this.best.total) this.best = filled;
    return this.best;
  }

  private finish(point: Point, { over, price }: Pick<PricedPoint, 'over' | 'price'>, nodePrices: Float64Array): Found {
    const proof = { over, pricePerMove: price, nodePrices };
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
