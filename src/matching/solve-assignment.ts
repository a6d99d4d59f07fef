import type { ProgressListener } from '../kernel';

import { INFEASIBLE, OPTIMAL, PRICE_OVERFLOW } from './core/core';
import {
  COLUMN_OUT_OF_RANGE,
  COLUMNS_NOT_INCREASING,
  POINTS_NOT_WHOLE,
  POINTS_OVERFLOW,
  SEATS_NEGATIVE,
  UNFINISHED,
} from './core/pair-table';
import { hasShapeFault, MOST_EXACT, type AssignmentProblem, type ProblemFault } from './problem';
import { findSeatValuesFault } from './seat-values';
import { coreInPlace, coreInTypeScript, coreInWebAssembly, type RunningCore } from './running-core';

/** What solving came to; each arm carries only what is true of it. */
export type SolveOutcome =
  | {
      readonly status: 'optimal';
      /** Column of each row. */
      readonly columnOfRow: Int32Array;
      /**
       * Price p of one seat of each column: a head more is worth no more than -p to the column, the last one no less, so that without
       * seat values a price is at least 0, and 0 where a seat is free. A column with a head and a further seat has one between.
       */
      readonly columnPrices: Float64Array;
    }
  | {
      readonly status: 'infeasible';
      /** Rows that together have fewer seats than heads (a Hall violator). */
      readonly rows: readonly number[];
    }
  | { readonly status: 'invalid'; readonly fault: ProblemFault };

/**
 * Problems with more pairs are solved where they are: a copy would cost more room than WebAssembly saves time. Where rows are
 * long it saves more, so that twice as many are copied.
 */
const MOST_PAIRS_COPIED = 2 ** 25;
const LONG_ROW = 96;
const isWorthACopy = ({ rows, column, points }: AssignmentProblem): boolean => {
  const pairs = column.length;
  if (pairs <= MOST_PAIRS_COPIED) return true;
  return pairs <= 2 * MOST_PAIRS_COPIED && pairs > LONG_ROW * rows && points instanceof Int32Array;
};

/** Steps between two reports: a step is some bids, or a few searches. */
const STEPS_PER_REPORT = 8;

const faultOf = (core: RunningCore, code: number): ProblemFault => {
  const at = core.faultAt();
  switch (code) {
    case COLUMN_OUT_OF_RANGE:
      return { kind: 'column-out-of-range', pair: at };
    case COLUMNS_NOT_INCREASING:
      return { kind: 'columns-not-increasing', row: at };
    case POINTS_NOT_WHOLE:
      return { kind: 'points-not-whole', pair: at };
    case SEATS_NEGATIVE:
      return { kind: 'seats-negative', column: at };
    default:
      return { kind: 'points-overflow', largest: core.largest() };
  }
};

/**
 * Exact maximum assignment with native seat capacities.
 *
 * 1. `Bidding`: rows bid for seats until bidding no longer seats many.
 * 2. `SeatSearch`: each row still waiting is seated by a shortest augmenting path.
 *
 * Both keep every seated row where points - price is largest, and a column with a free seat at price 0 (at -v, where a head more is
 * worth v to it), so that at the end points and prices prove each other optimal (`certifyAssignment`). Equal input gives an equal answer, whether the core runs as
 * WebAssembly or as TypeScript. Memory O(rows + columns + pairs); worst case O(rows x pairs x log columns).
 */
export const solveAssignment = (
  problem: AssignmentProblem,
  onProgress: ProgressListener<'solve'> = () => undefined,
): SolveOutcome => {
  const isSound = !hasShapeFault(problem);
  const inPlace = isSound ? coreInPlace(problem) : null;
  const solved = inPlace && solveInSpareRoom(problem, inPlace, onProgress);
  if (solved) return solved;
  const compiled = isSound && isWorthACopy(problem) ? coreInWebAssembly(problem) : null;
  const outcome = solveWith(problem, compiled ?? coreInTypeScript(problem), onProgress);
  compiled?.release?.();
  return outcome;
};

/** Solves a problem where it was built; null when the room set aside for that was not enough. */
const solveInSpareRoom = (
  problem: AssignmentProblem,
  core: RunningCore,
  onProgress: ProgressListener<'solve'>,
): SolveOutcome | null => {
  try {
    return solveWith(problem, core, onProgress);
  } catch (error) {
    // The core reads the problem and writes beside it: the problem is as it was.
    if (error instanceof Error && error.name === 'RuntimeError') return null;
    throw error;
  }
};

/** Solves by a core that has been started already, in WebAssembly or in TypeScript. */
export const solveWith = (
  problem: AssignmentProblem,
  core: RunningCore,
  onProgress: ProgressListener<'solve'> = () => undefined,
): SolveOutcome => {
  if (hasShapeFault(problem)) return { status: 'invalid', fault: { kind: 'shape' } };
  let code = UNFINISHED;
  while (code === UNFINISHED) code = core.findFault(MOST_EXACT / 4);
  if (code !== 0) return { status: 'invalid', fault: faultOf(core, code) };
  const valuesFault = findSeatValuesFault(problem, MOST_EXACT / 4);
  if (valuesFault) return { status: 'invalid', fault: valuesFault };
  core.start(MOST_EXACT);
  let ended = UNFINISHED;
  for (let steps = 0; ended === UNFINISHED; steps += 1) {
    if (steps % STEPS_PER_REPORT === 0) onProgress('solve', problem.rows - core.open(), problem.rows);
    ended = core.step();
  }
  if (ended === PRICE_OVERFLOW) return { status: 'invalid', fault: faultOf(core, POINTS_OVERFLOW) };
  if (ended === INFEASIBLE) return { status: 'infeasible', rows: core.hallViolator().sort((a, b) => a - b) };
  if (ended !== OPTIMAL) throw new Error(`the core ended with ${ended}`);
  onProgress('solve', problem.rows, problem.rows);
  return { status: 'optimal', columnOfRow: core.columnOfRow(), columnPrices: core.prices() };
};
