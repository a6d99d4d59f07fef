import { ignoreProgress, required } from '../kernel';
import { worthOf, type AssignmentProblem } from '../matching';
import { boundOf, solvePlan, type Planned, type SolverLimits } from '../planning';

import type { ValueOfMoves } from './value-of-moves';

/** A move of a list: a row, and the column it is to go to. */
export type ListedMove = { readonly row: number; readonly column: number };

/** Which moves of a list can be carried out together, when as few as can be are left out. */
export type FewestDrops = {
  /** In the order of the list. */
  readonly isKept: readonly boolean[];
  readonly dropped: number;
  /** Fewer will not do; below `dropped` only where the search ended at its bound. */
  readonly atLeast: number;
};

/** The least number of moves is no matter here: leaving moves out can never mend that. */
const withoutQuota = (limits: SolverLimits | null): SolverLimits | null => {
  if (limits === null) return null;
  const rest = { ...limits, minMoves: 0 };
  return rest.tree === null && rest.maxMoves === null && rest.conditions === null ? null : rest;
};

/**
 * Every row may stay; a listed one may go where the list has it as well. One move more is worth more than all differences of value
 * together, so that the best answer keeps as many moves as can be, and of those the ones of most value.
 */
const problemOf = ({ instance }: Planned, moves: readonly ListedMove[], value: ValueOfMoves) => {
  const { ownColumn, problem } = instance;
  const gains = moves.map(({ row, column }) => value.valueAt(row, column) - value.valueAt(row, ownColumn[row]!));
  const least = gains.reduce((low, gain) => Math.min(low, gain), 0);
  const step = gains.reduce((sum, gain) => sum + gain - least, 1);
  const listed = new Map(moves.map((move, index) => [move.row, { ...move, points: step + gains[index]! - least }]));
  const rowStart = new Int32Array(problem.rows + 1);
  const pairs: { readonly column: number; readonly points: number }[] = [];
  for (let row = 0; row < problem.rows; row += 1) {
    const own = { column: ownColumn[row]!, points: 0 };
    const move = listed.get(row);
    if (move === undefined) pairs.push(own);
    else pairs.push(...(move.column < own.column ? [move, own] : [own, move]));
    rowStart[row + 1] = pairs.length;
  }
  const small: AssignmentProblem = {
    rows: problem.rows,
    columns: problem.columns,
    rowStart,
    column: Int32Array.from(pairs, ({ column }) => column),
    points: Float64Array.from(pairs, ({ points }) => points),
    seats: problem.seats,
  };
  return { problem: small, step };
};

/**
 * The fewest moves that must be left out for all others to be carried out within the seats and the limits of the plan, everybody else
 * staying. Each move is lawful by itself and leads elsewhere, each row stands on the list once.
 */
export const fewestDrops = (planned: Planned, moves: readonly ListedMove[], value: ValueOfMoves): FewestDrops => {
  const { ownColumn } = planned.instance;
  const { problem, step } = problemOf(planned, moves, value);
  const limits = withoutQuota(planned.limits);
  const solved = solvePlan(problem, ownColumn, limits, ignoreProgress);
  if (solved.status !== 'solved') throw new Error(`a list none of which is carried out is lawful: ${solved.status}`);
  const isKept = moves.map(({ row }) => required(solved.columnOfRow[row], 'column') !== ownColumn[row]);
  const kept = isKept.filter(Boolean).length;
  const found = worthOf(problem, solved.columnOfRow);
  // Less than one step between what was found and what can be at most is no move.
  const more = Number((boundOf(problem, ownColumn, limits, solved) - found) / BigInt(step));
  return { isKept, dropped: moves.length - kept, atLeast: Math.max(0, moves.length - kept - more) };
};
