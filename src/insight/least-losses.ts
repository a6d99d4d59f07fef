import type { Points } from '../domain';
import { LiveAssignment, solveAssignment, worthOf } from '../matching';
import { keepsLimits, type Planned } from '../planning';

import { ValueOfMoves, type OtherEnd } from './value-of-moves';

/** What a plan loses at least with a row in a column; exactly that where the limits of the plan let it be had. */
export type LeastLoss = { readonly loss: Points; readonly isExact: boolean };

/**
 * Asks what a plan that limits bind, or that keeps to a former run, loses with a pair: the best plan with the pair and without either is
 * worth no less than any other with it. Seats of priority 1 and decisions are to be met as the plan meets them; null where the best
 * plan with the pair meets more or fewer. One plain solve, then as much as an edit for every question.
 */
export const leastLosses = (planned: Planned): ((row: number, column: number) => LeastLoss | null) => {
  const { instance, columnOfRow, limits, plan } = planned;
  const { problem, ownColumn } = instance;
  const free = solveAssignment(problem);
  if (free.status !== 'optimal') return () => null;
  const ahead = Number(worthOf(problem, free.columnOfRow) - worthOf(problem, columnOfRow));
  const live = new LiveAssignment(problem, free);
  const value = new ValueOfMoves(planned);
  const ends = free.columnOfRow;
  const apart = [...ends.keys()].filter((one) => ends[one] !== columnOfRow[one]);
  const endsAfter = (moves: readonly OtherEnd[]): Int32Array => {
    const after = ends.slice();
    for (const { row, to } of moves) after[row] = to;
    return after;
  };
  /** Rows that then end elsewhere than the plan puts them, in row order: those apart anyhow, and those that move. */
  const endsApart = (moves: readonly OtherEnd[]): OtherEnd[] => {
    const moved = new Map(moves.map(({ row, to }) => [row, to]));
    return [...new Set([...apart, ...moved.keys()])]
      .sort((one, other) => one - other)
      .map((row) => ({ row, from: columnOfRow[row]!, to: moved.get(row) ?? ends[row]! }))
      .filter(({ from, to }) => from !== to);
  };
  return (row, column) => {
    const outcome = live.tryForcing(row, column, value.pointsAt(row, column));
    if (outcome.status !== 'optimal') return null;
    const loss = value.lossBy(endsApart(outcome.moves));
    // What is not value is fewer moves, less than a unit in all, or steps of what comes before value.
    const isSameStep = Math.abs(-ahead - outcome.change - loss * value.unit) < value.unit;
    if (!isSameStep || loss <= 0) return null;
    const isExact =
      plan.continuation === null &&
      limits !== null &&
      keepsLimits(problem, ownColumn, limits, endsAfter(outcome.moves));
    return { loss, isExact };
  };
};
