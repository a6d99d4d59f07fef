import type { ProgressListener } from '../kernel';

import { certifyAssignment } from './certify';
import { splitIntoExchanges } from './exchanges';
import { MOST_EXACT, type AssignmentProblem, type ProblemFault } from './problem';
import { solveAssignment } from './solve-assignment';
import { problemAmongOptima } from './tight-pairs';

/** Prices and a price per move, as a fraction of whole numbers, that prove a ceiling (`certifyWithinMoves`). */
export type MoveProof = { readonly over: number; readonly pricePerMove: number; readonly columnPrices: Float64Array };

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
  /** At least `fewestMoves` are needed to seat everybody. */
  | { readonly status: 'infeasible'; readonly rows: readonly number[]; readonly fewestMoves: number }
  | { readonly status: 'invalid'; readonly fault: ProblemFault | { readonly kind: 'budget-negative' } };

/** An answer at one price per move. */
type Point = {
  readonly columnOfRow: Int32Array;
  readonly columnPrices: Float64Array;
  readonly total: bigint;
  readonly stays: number;
};

/** A problem in which sitting in one's own column earns a bonus: points x over + bonus. */
const withBonus = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  over: number,
  bonus: number,
): AssignmentProblem => {
  const points = Float64Array.from(problem.points);
  for (let row = 0; row < problem.rows; row += 1) {
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      points[pair] = points[pair]! * over + (problem.column[pair] === ownColumn[row] ? bonus : 0);
    }
  }
  return { ...problem, points };
};

/** Ceiling of any answer with at most so many moves, proven by prices; computed from the untouched problem. */
export const certifyWithinMoves = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  mostMoves: number,
  { over, pricePerMove, columnPrices }: MoveProof,
): bigint => {
  const owners = ownColumn.reduce((count, column) => count + (column >= 0 ? 1 : 0), 0);
  const { bound } = certifyAssignment(withBonus(problem, ownColumn, over, pricePerMove), ownColumn, columnPrices);
  const scaled = bound - BigInt(pricePerMove) * BigInt(owners - mostMoves);
  // Rounded down: totals are whole.
  const floor = scaled / BigInt(over);
  return scaled < 0n && scaled % BigInt(over) !== 0n ? floor - 1n : floor;
};

/**
 * The most points with at most `mostMoves` rows outside their own column (rows without one, -1, never count).
 *
 * A price on every move turns the budget into an assignment problem (Lagrangian relaxation, Fisher 1981). 1. Without a price; 2. the
 * price at which the number of moves passes the budget is closed in on by interpolation; pairs that no better answer than the
 * one known can use are dropped on the way. 3. At that price the answers with the most and the fewest moves are both optimal;
 * their difference is split into exchanges that cost nothing there, and as many are made as the budget allows.
 *
 * When the exchanges reach the budget, or the price is 0, the answer is proven optimal; otherwise what is missing is shown as a
 * gap. The relaxation of a budget can be genuinely fractional (three full columns in a round and two moves).
 */
export const solveWithinMoves = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  mostMoves: number,
  onProgress: ProgressListener<'solve'> = () => undefined,
): MoveOutcome => {
  if (!(mostMoves >= 0)) return { status: 'invalid', fault: { kind: 'budget-negative' } };
  return new MoveBudget(problem, ownColumn, mostMoves, onProgress).solve();
};

/** Interpolations of the price per move before chords are followed to the end. */
const INTERPOLATIONS = 6;

class MoveBudget {
  private readonly owners: number;
  /** Rows that must stay. */
  private readonly required: number;
  /** Pairs still worth a look, as a problem of their own. */
  private active: AssignmentProblem;
  private steps = 0;
  private readonly largest: number;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly ownColumn: Int32Array,
    mostMoves: number,
    private readonly onProgress: ProgressListener<'solve'>,
  ) {
    this.owners = ownColumn.reduce((count, column) => count + (column >= 0 ? 1 : 0), 0);
    this.required = Math.max(0, this.owners - mostMoves);
    this.active = problem;
    let largest = 0;
    for (let pair = 0; pair < problem.points.length; pair += 1)
      largest = Math.max(largest, Math.abs(problem.points[pair]!));
    this.largest = largest;
  }

  solve(): MoveOutcome {
    const free = this.at(1, 0, this.problem);
    if ('status' in free) return free;
    const calm = this.amongOptima(1, 0, free, true);
    if (calm.stays >= this.required) return this.finish(calm, 1, 0, free.columnPrices);
    const stay = this.mostStays();
    if ('status' in stay) return stay;
    let lo = { ...calm, price: 0 };
    let hi = { ...stay, price: Infinity };
    for (;;) {
      // The chord between the two: at its slope both are equally good, and nothing is better just where the price belongs.
      const rise = lo.total - hi.total;
      const run = hi.stays - lo.stays;
      const isRough = this.steps < INTERPOLATIONS && run > 8;
      const [over, price] = isRough ? [1, this.interpolate(lo, hi, rise, run)] : reduced(rise, run, this.largest);
      const point = this.at(over, price, this.active);
      if ('status' in point) return point;
      if (!isRough && (isSame(point, lo) || isSame(point, hi) || isEqual(point, hi, over, price))) {
        const proof = this.active === this.problem ? point : this.at(over, price, this.problem);
        if ('status' in proof) return proof;
        if (isEqual(proof, hi, over, price)) return this.exchange(proof, over, price);
        // A rounded price stands beside the true one; or a dropped pair matters at this price after all.
        if (this.active === this.problem) return this.finish(hi, over, price, proof.columnPrices);
        this.active = this.problem;
      }
      if (point.stays >= this.required) hi = { ...point, price: price / over };
      else lo = { ...point, price: price / over };
      if (isRough) this.narrow(point, over, price, lo.columnOfRow, hi);
    }
  }

  /** A price between those of two answers at which about the right number of rows should stay. */
  private interpolate(
    lo: Point & { readonly price: number },
    hi: Point & { readonly price: number },
    rise: bigint,
    run: number,
  ): number {
    const chord = Number(rise / BigInt(run));
    if (hi.price === Infinity) return chord;
    const share = (this.required - lo.stays) / run;
    const price = Math.round(lo.price + (hi.price - lo.price) * share);
    return price > lo.price && price < hi.price ? price : chord;
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
    const outcome = solveAssignment(priced);
    if (outcome.status === 'invalid') return outcome;
    if (outcome.status === 'infeasible') return { ...outcome, fewestMoves: this.owners };
    return this.pointOf(priced, outcome, over, price);
  }

  private pointOf(
    priced: AssignmentProblem,
    { columnOfRow, columnPrices }: { readonly columnOfRow: Int32Array; readonly columnPrices: Float64Array },
    over: number,
    price: number,
  ): Point {
    const stays = this.staysOf(columnOfRow);
    const value = certifyAssignment(priced, columnOfRow, columnPrices).total;
    return { columnOfRow, columnPrices, stays, total: (value - BigInt(price) * BigInt(stays)) / BigInt(over) };
  }

  private staysOf(columnOfRow: Int32Array): number {
    let stays = 0;
    for (let row = 0; row < columnOfRow.length; row += 1) {
      if (columnOfRow[row] === this.ownColumn[row] && columnOfRow[row]! >= 0) stays += 1;
    }
    return stays;
  }

  /** Of the answers that are best at this price, one with the most or the fewest rows in their own columns. */
  private amongOptima(over: number, price: number, point: Point, isMost: boolean): Point {
    const priced = withBonus(this.problem, this.ownColumn, over, price);
    const isOwn = (pair: number, row: number): boolean => priced.column[pair] === this.ownColumn[row];
    const choice = problemAmongOptima(priced, point.columnPrices, (pair, row) => (isOwn(pair, row) === isMost ? 1 : 0));
    const outcome = solveAssignment(choice);
    if (outcome.status !== 'optimal') throw new Error(`an optimal answer was lost: ${outcome.status}`);
    return this.pointOf(priced, { columnOfRow: outcome.columnOfRow, columnPrices: point.columnPrices }, over, price);
  }

  /** The answer with the fewest moves there is, whatever its points. */
  private mostStays(): Point | Extract<MoveOutcome, { status: 'infeasible' | 'invalid' }> {
    const { problem, ownColumn } = this;
    if (this.canAllStay()) {
      return this.pointOf(problem, { columnOfRow: ownColumn, columnPrices: new Float64Array(problem.columns) }, 1, 0);
    }
    const stays = {
      ...problem,
      points: withBonus({ ...problem, points: new Float64Array(problem.points.length) }, ownColumn, 1, 1).points,
    };
    const outcome = solveAssignment(stays);
    if (outcome.status === 'invalid') return outcome;
    if (outcome.status === 'infeasible') return { ...outcome, fewestMoves: this.owners };
    const point = this.pointOf(problem, outcome, 1, 0);
    if (point.stays >= this.required) return point;
    const rows = [...outcome.columnOfRow.keys()].filter(
      (row) => ownColumn[row]! >= 0 && outcome.columnOfRow[row] !== ownColumn[row],
    );
    return { status: 'infeasible', rows, fewestMoves: this.owners - point.stays };
  }

  private canAllStay(): boolean {
    const { problem, ownColumn } = this;
    const left = problem.seats.slice();
    for (let row = 0; row < problem.rows; row += 1) {
      const own = ownColumn[row]!;
      if (own < 0 || left[own] === 0) return false;
      left[own]! -= 1;
      let pair = problem.rowStart[row]!;
      while (pair < problem.rowStart[row + 1]! && problem.column[pair] !== own) pair += 1;
      if (pair === problem.rowStart[row + 1]) return false;
    }
    return true;
  }

  /** Drops the pairs that cost more than what can still be gained over the best answer known; those of `lo` and `hi` stay. */
  private narrow(point: Point, over: number, price: number, lo: Int32Array, hi: Point): void {
    const slack = Number(valueOf(point, over, price) - BigInt(price) * BigInt(this.required) - hi.total * BigInt(over));
    const { rows, rowStart, column, points } = this.active;
    const { columnPrices } = point;
    const start = new Int32Array(rows + 1);
    const kept: number[] = [];
    for (let row = 0; row < rows; row += 1) {
      const own = this.ownColumn[row]!;
      const worth = (pair: number): number =>
        points[pair]! * over + (column[pair] === own ? price : 0) - columnPrices[column[pair]!]!;
      let best = -Infinity;
      for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) best = Math.max(best, worth(pair));
      for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
        const target = column[pair];
        if (best - worth(pair) <= slack || target === lo[row] || target === hi.columnOfRow[row] || target === own)
          kept.push(pair);
      }
      start[row + 1] = kept.length;
    }
    if (kept.length === column.length) return;
    this.active = {
      ...this.active,
      rowStart: start,
      column: Int32Array.from(kept, (pair) => column[pair]!),
      points: Float64Array.from(kept, (pair) => points[pair]!),
    };
  }

  /** Between the calmest and the busiest answer at the final price: as many exchanges as the budget allows. */
  private exchange(proof: Point, over: number, price: number): MoveOutcome {
    const calm = this.amongOptima(over, price, proof, true);
    const busy = this.amongOptima(over, price, proof, false);
    const columnOfRow = calm.columnOfRow.slice();
    let spare = calm.stays - this.required;
    const isOwn = (row: number, column: number): number => (this.ownColumn[row] === column ? 1 : 0);
    const exchanges = splitIntoExchanges(calm.columnOfRow, busy.columnOfRow, this.problem.columns)
      .map(({ rows }) => ({
        rows,
        lost: rows.reduce(
          (sum, row) => sum + isOwn(row, calm.columnOfRow[row]!) - isOwn(row, busy.columnOfRow[row]!),
          0,
        ),
      }))
      .sort((a, b) => b.lost - a.lost || a.rows[0]! - b.rows[0]!);
    for (const { rows, lost } of exchanges) {
      if (lost > spare) continue;
      spare -= lost;
      for (const row of rows) columnOfRow[row] = busy.columnOfRow[row]!;
    }
    const priced = withBonus(this.problem, this.ownColumn, over, price);
    return this.finish(
      this.pointOf(priced, { columnOfRow, columnPrices: proof.columnPrices }, over, price),
      over,
      price,
      proof.columnPrices,
    );
  }

  private finish(point: Point, over: number, pricePerMove: number, columnPrices: Float64Array): MoveOutcome {
    const proof = { over, pricePerMove, columnPrices };
    const bound = certifyWithinMoves(this.problem, this.ownColumn, this.owners - this.required, proof);
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

const isSame = (one: Point, other: Point): boolean => one.total === other.total && one.stays === other.stays;

const isEqual = (one: Point, other: Point, over: number, price: number): boolean =>
  valueOf(one, over, price) === valueOf(other, over, price);

/** A fraction in lowest terms; one whose parts would leave no room for exact sums is rounded to a whole. */
const reduced = (rise: bigint, run: number, largest: number): [over: number, price: number] => {
  let [a, b] = [rise, BigInt(run)];
  while (b !== 0n) [a, b] = [b, a % b];
  const [price, over] = [Number(rise / a), run / Number(a)];
  return largest * over + price <= MOST_EXACT / 8 ? [over, price] : [1, Math.round(Number(rise) / run)];
};
