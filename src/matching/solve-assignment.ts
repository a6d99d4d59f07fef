import type { ProgressListener } from '../kernel';

import { findProblemFault, type AssignmentProblem, type ProblemFault } from './problem';
import { RowWindows } from './row-windows';
import { SeatSearch } from './seat-by-search';
import { Seating } from './seating';
import { takeBids } from './take-bids';

/** What solving came to; each arm carries only what is true of it. */
export type SolveOutcome =
  | {
      readonly status: 'optimal';
      /** Column of each row. */
      readonly columnOfRow: Int32Array;
      /** Price of one seat of each column: at least 0, and 0 where a seat is free. */
      readonly columnPrices: Float64Array;
    }
  | {
      readonly status: 'infeasible';
      /** Rows that together have fewer seats than heads (a Hall violator). */
      readonly rows: readonly number[];
    }
  | { readonly status: 'invalid'; readonly fault: ProblemFault };

/**
 * Exact maximum assignment with native seat capacities.
 *
 * 1. `takeBids`: rows bid for seats until bidding no longer seats many.
 * 2. `SeatSearch`: each row still waiting is seated by a shortest augmenting path.
 *
 * Both keep every seated row where points - price is largest, and a column with a free seat at price 0, so that at the end
 * points and prices prove each other optimal (`certifyAssignment`). Equal input gives an equal answer. Memory
 * O(rows + columns + pairs); worst case O(rows x pairs x log columns).
 */
export const solveAssignment = (
  problem: AssignmentProblem,
  onProgress: ProgressListener<'solve'> = () => undefined,
): SolveOutcome => {
  const fault = findProblemFault(problem);
  if (fault) return { status: 'invalid', fault };
  const { rows } = problem;
  const seating = new Seating(problem);
  const windows = new RowWindows(problem, seating.prices);
  let largest = 0;
  for (let pair = 0; pair < problem.points.length; pair += 1) {
    const size = Math.abs(problem.points[pair]!);
    if (size > largest) largest = size;
  }
  const overflow: SolveOutcome = { status: 'invalid', fault: { kind: 'points-overflow', largest } };
  const waiting = takeBids(problem, seating, windows, 2 * largest + 1, (left) =>
    onProgress('solve', rows - left, rows),
  );
  if (waiting === null) return overflow;
  const search = new SeatSearch(problem, seating, windows);
  for (const [done, row] of waiting.entries()) {
    const tooMany = search.seatRow(row);
    if (tooMany) return { status: 'infeasible', rows: tooMany.sort((a, b) => a - b) };
    if (!search.isExact) return overflow;
    if (done % 64 === 0) onProgress('solve', rows - waiting.length + done, rows);
  }
  onProgress('solve', rows, rows);
  return { status: 'optimal', columnOfRow: seating.columnOfRow, columnPrices: seating.prices };
};
