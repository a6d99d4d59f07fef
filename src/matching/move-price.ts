import { certifyWithin } from './certify';
import { largestOf, MOST_EXACT, pairOf, type AssignmentProblem } from './problem';
import { flatTree, type SeatTree } from './seat-tree';

/** Prices and a price per move, as a fraction of whole numbers, that prove a ceiling (`certifyWithinMoves`). */
export type MoveProof = {
  readonly over: number;
  readonly pricePerMove: number;
  /** Length columns + groups of the tree, if there is one. */
  readonly nodePrices: Float64Array;
};

/** Pair of each row with its own column; -1 where it has none. */
export const ownPairsOf = (problem: AssignmentProblem, ownColumn: Int32Array): Int32Array =>
  ownColumn.map((own, row) => (own < 0 ? -1 : pairOf(problem, row, own)));

/**
 * A problem in which the given pairs, one of each row, earn a bonus, or pay one below 0: points x over + bonus, and seat values x over; the problem
 * itself where that changes nothing. No points or values are larger than `largest` in size.
 */
export const withBonus = (
  problem: AssignmentProblem,
  ownPair: Int32Array,
  largest: number,
  over: number,
  bonus: number,
): AssignmentProblem => {
  if (over === 1 && bonus === 0) return problem;
  // Whole numbers of 32 bits are solved quicker than doubles.
  const isSmall = problem.points instanceof Int32Array && largest * over + Math.abs(bonus) < 2 ** 31;
  const points = isSmall ? problem.points.slice() : new Float64Array(problem.points);
  if (over !== 1) for (let pair = 0; pair < points.length; pair += 1) points[pair] = points[pair]! * over;
  for (let row = 0; row < problem.rows; row += 1) {
    const own = ownPair[row]!;
    if (own >= 0) points[own]! += bonus;
  }
  if (over === 1 || !problem.seatValues) return { ...problem, points };
  const { start, value } = problem.seatValues;
  return { ...problem, points, seatValues: { start, value: value.map((worth) => worth * over) } };
};

/**
 * Ceiling of any answer with at most so many moves (within a tree of musts), proven by prices; computed from the untouched problem. Where
 * the price per move is below 0, moves are given that much, and it is the ceiling of any answer with at least so many of them.
 */
export const certifyWithinMoves = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  mostMoves: number,
  { over, pricePerMove, nodePrices }: MoveProof,
  tree: SeatTree = flatTree(problem.columns),
): bigint => {
  const owners = ownColumn.reduce((count, column) => count + (column >= 0 ? 1 : 0), 0);
  const priced = withBonus(problem, ownPairsOf(problem, ownColumn), largestOf(problem), over, pricePerMove);
  const { bound } = certifyWithin(priced, tree, ownColumn, nodePrices);
  const scaled = bound - BigInt(pricePerMove) * BigInt(owners - mostMoves);
  // Rounded down: totals are whole.
  const floor = scaled / BigInt(over);
  return scaled < 0n && scaled % BigInt(over) !== 0n ? floor - 1n : floor;
};

/** A fraction in lowest terms; one whose parts would leave no room for exact sums is rounded to a whole. */
export const reduced = (rise: bigint, run: number, largest: number): [over: number, price: number] => {
  let [a, b] = [rise, BigInt(run)];
  while (b !== 0n) [a, b] = [b, a % b];
  const [price, over] = [Number(rise / a), run / Number(a)];
  return largest * over + price <= MOST_EXACT / 8 ? [over, price] : [1, Math.round(Number(rise) / run)];
};
