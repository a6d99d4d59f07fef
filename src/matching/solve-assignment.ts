import type { ProgressListener } from '../kernel';

import { Frontier } from './frontier';
import { findProblemFault, type AssignmentProblem, type ProblemFault } from './problem';

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

const UNREACHED = -1;

/**
 * Exact maximum assignment by successive shortest augmenting paths with native seat capacities
 * (Jonker & Volgenant 1987; capacities as in the transportation problem, Ahuja, Magnanti & Orlin 1993, ch. 9.7).
 *
 * 1. Prices of all columns are 0. A row whose best column has a free seat takes it.
 * 2. Every other row searches columns by reduced loss (Dijkstra): from a full column the search goes on through the
 *    rows that sit there. It stops at the nearest column with a free seat.
 * 3. Columns nearer than that one become dearer by the difference; the rows on the path each move one column on.
 *
 * Invariant: every seated row sits where points - price is largest, and a column with a free seat costs 0. So when all
 * rows are seated, points and prices prove each other optimal. Ties go to the lower column number, and rows are taken in
 * order: equal input gives an equal answer. O(rows x pairs x log columns) at worst; memory O(rows + columns + pairs).
 */
export const solveAssignment = (
  problem: AssignmentProblem,
  onProgress: ProgressListener<'solve'> = () => undefined,
): SolveOutcome => {
  const fault = findProblemFault(problem);
  if (fault) return { status: 'invalid', fault };

  const state = startState(problem);
  const waiting = seatGreedily(problem, state);
  let done = problem.rows - waiting.length;
  for (const row of waiting) {
    const violator = augmentFrom(problem, state, row);
    if (violator) return { status: 'infeasible', rows: violator };
    done += 1;
    if (done % 64 === 0) onProgress('solve', done, problem.rows);
  }
  onProgress('solve', problem.rows, problem.rows);
  return { status: 'optimal', columnOfRow: state.columnOfRow, columnPrices: state.prices };
};

type SearchState = {
  readonly columnOfRow: Int32Array;
  readonly pairOfRow: Int32Array;
  readonly prices: Float64Array;
  readonly rowsOfColumn: number[][];
  readonly distance: Float64Array;
  /** The row through which the search reached a column. */
  readonly reachedFrom: Int32Array;
  readonly reachedByPair: Int32Array;
  readonly frontier: Frontier;
};

const startState = (problem: AssignmentProblem): SearchState => ({
  columnOfRow: new Int32Array(problem.rows).fill(UNREACHED),
  pairOfRow: new Int32Array(problem.rows).fill(UNREACHED),
  prices: new Float64Array(problem.columns),
  rowsOfColumn: Array.from({ length: problem.columns }, () => []),
  distance: new Float64Array(problem.columns).fill(Infinity),
  reachedFrom: new Int32Array(problem.columns).fill(UNREACHED),
  reachedByPair: new Int32Array(problem.columns).fill(UNREACHED),
  frontier: new Frontier(),
});

/** Pair of a row with the largest points - price, the first of equals; -1 for a row without pairs. */
const bestPair = (problem: AssignmentProblem, prices: Float64Array, row: number): number => {
  let best = UNREACHED;
  let bestValue = -Infinity;
  for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
    const value = problem.points[pair]! - prices[problem.column[pair]!]!;
    if (value > bestValue) {
      bestValue = value;
      best = pair;
    }
  }
  return best;
};

const seat = (problem: AssignmentProblem, state: SearchState, row: number, pair: number): void => {
  const column = problem.column[pair]!;
  state.columnOfRow[row] = column;
  state.pairOfRow[row] = pair;
  state.rowsOfColumn[column]!.push(row);
};

const seatGreedily = (problem: AssignmentProblem, state: SearchState): number[] => {
  const waiting: number[] = [];
  for (let row = 0; row < problem.rows; row += 1) {
    const pair = bestPair(problem, state.prices, row);
    const column = pair === UNREACHED ? UNREACHED : problem.column[pair]!;
    if (column !== UNREACHED && state.rowsOfColumn[column]!.length < problem.seats[column]!) {
      seat(problem, state, row, pair);
    } else {
      waiting.push(row);
    }
  }
  return waiting;
};

/** Seats one more row; returns the rows that are too many for their seats when that is impossible. */
const augmentFrom = (problem: AssignmentProblem, state: SearchState, start: number): number[] | null => {
  const { distance, frontier, prices, rowsOfColumn } = state;
  const reached: number[] = [];
  const settled: number[] = [];

  const scanRow = (row: number, value: number, base: number): void => {
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const column = problem.column[pair]!;
      const reach = base + (value - (problem.points[pair]! - prices[column]!));
      if (reach < distance[column]!) {
        if (distance[column] === Infinity) reached.push(column);
        distance[column] = reach;
        state.reachedFrom[column] = row;
        state.reachedByPair[column] = pair;
        frontier.push(reach, column);
      }
    }
  };

  const first = bestPair(problem, prices, start);
  if (first !== UNREACHED) {
    scanRow(start, problem.points[first]! - prices[problem.column[first]!]!, 0);
  }
  const isSettled = new Set<number>();
  let goal = UNREACHED;
  while (!frontier.isEmpty) {
    const nearest = frontier.pop();
    const column = nearest.column;
    if (isSettled.has(column)) continue;
    if (rowsOfColumn[column]!.length < problem.seats[column]!) {
      goal = column;
      break;
    }
    isSettled.add(column);
    settled.push(column);
    for (const occupant of rowsOfColumn[column]!) {
      const held = state.pairOfRow[occupant]!;
      scanRow(occupant, problem.points[held]! - prices[column]!, nearest.distance);
    }
  }

  const violator =
    goal === UNREACHED ? [start, ...settled.flatMap((column) => rowsOfColumn[column]!)].sort((a, b) => a - b) : null;
  if (goal !== UNREACHED) {
    for (const column of settled) prices[column]! += distance[goal]! - distance[column]!;
    shiftAlongPath(problem, state, goal);
  }
  for (const column of reached) distance[column] = Infinity;
  frontier.clear();
  return violator;
};

const shiftAlongPath = (problem: AssignmentProblem, state: SearchState, goal: number): void => {
  let column = goal;
  for (;;) {
    const row = state.reachedFrom[column]!;
    const pair = state.reachedByPair[column]!;
    const left = state.columnOfRow[row]!;
    if (left !== UNREACHED) {
      const occupants = state.rowsOfColumn[left]!;
      occupants.splice(occupants.indexOf(row), 1);
    }
    seat(problem, state, row, pair);
    if (left === UNREACHED) return;
    column = left;
  }
};
