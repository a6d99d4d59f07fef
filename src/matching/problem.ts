import { findPair } from './core/pair-table';
import { hasSeatValuesShapeFault, type SeatValues, type SeatValuesFault } from './seat-values';

/** Points of pairs may be a quarter of this in size, prices all of it: sums of three such numbers are exact in a double. */
export const MOST_EXACT = 2 ** 51;

/** Whole numbers; 32 bits where they fit take half the room. */
export type PointsArray = Int32Array | Float64Array;

/**
 * A many-to-one assignment problem: every row takes exactly one of its columns, column j takes at most `seats[j]`
 * rows, the sum of `points`, and of what heads are worth to their columns, is to be as large as possible. Pairs are stored row by
 * row (CSR).
 */
export type AssignmentProblem = {
  readonly rows: number;
  readonly columns: number;
  /** Length rows + 1: pairs of row i stand at rowStart[i] … rowStart[i + 1] - 1. */
  readonly rowStart: Int32Array;
  /** Column of each pair; inside a row strictly increasing. */
  readonly column: Int32Array;
  /** Worth of each pair: whole numbers of either sign. */
  readonly points: PointsArray;
  /** Length columns, each at least 0. */
  readonly seats: Int32Array;
  /** What heads are worth to their columns; nothing where it is missing. */
  readonly seatValues?: SeatValues;
};

/** A row whose own column is none: neither -1 nor one of the columns. */
export type OwnColumnFault = { readonly kind: 'own-column-out-of-range'; readonly row: number };

/** Looks for a row whose own column is none; `row` is the number of rows when the list is not as long as that. */
export const findOwnColumnFault = (
  { rows, columns }: AssignmentProblem,
  ownColumn: Int32Array,
): OwnColumnFault | null => {
  if (ownColumn.length !== rows) return { kind: 'own-column-out-of-range', row: rows };
  const row = ownColumn.findIndex((column) => column < -1 || column >= columns);
  return row < 0 ? null : { kind: 'own-column-out-of-range', row };
};

/** Why a problem cannot be handed to the solver. `index` is a row, column or pair, as the name says. */
export type ProblemFault =
  | { readonly kind: 'shape' }
  | { readonly kind: 'column-out-of-range'; readonly pair: number }
  | { readonly kind: 'columns-not-increasing'; readonly row: number }
  | { readonly kind: 'points-not-whole'; readonly pair: number }
  /** Points, or a price that grew out of them, are too large for exact arithmetic. */
  | { readonly kind: 'points-overflow'; readonly largest: number }
  | { readonly kind: 'seats-negative'; readonly column: number }
  | SeatValuesFault;

/** Whether the arrays do not fit each other; what they hold is looked at by the core. O(rows). */
export const hasShapeFault = (problem: AssignmentProblem): boolean => {
  const pairs = problem.column.length;
  if (problem.rowStart.length !== problem.rows + 1 || problem.seats.length !== problem.columns) return true;
  if (problem.points.length !== pairs || problem.rowStart[0] !== 0 || problem.rowStart[problem.rows] !== pairs)
    return true;
  for (let row = 0; row < problem.rows; row += 1) {
    if (problem.rowStart[row]! > problem.rowStart[row + 1]!) return true;
  }
  return hasSeatValuesShapeFault(problem);
};

/** The pair of a row and a column; -1 when there is none. O(log pairs of the row). */
export const pairOf = ({ rowStart, column }: AssignmentProblem, row: number, target: number): number =>
  findPair(rowStart, column, row, target);

/** Whether every row has a column of its own, may sit there, and finds a seat when all stay. */
export const canAllStay = (problem: AssignmentProblem, ownColumn: Int32Array): boolean => {
  const left = problem.seats.slice();
  for (let row = 0; row < problem.rows; row += 1) {
    const own = ownColumn[row]!;
    if (own < 0 || left[own] === 0 || pairOf(problem, row, own) < 0) return false;
    left[own]! -= 1;
  }
  return true;
};

/** Largest size of any points, and of what any head is worth to its column. */
export const largestOf = ({ points, seatValues }: AssignmentProblem): number => {
  let largest = 0;
  for (let pair = 0; pair < points.length; pair += 1) largest = Math.max(largest, Math.abs(points[pair]!));
  const value = seatValues?.value ?? [];
  for (let at = 0; at < value.length; at += 1) largest = Math.max(largest, value[at]!);
  return largest;
};
