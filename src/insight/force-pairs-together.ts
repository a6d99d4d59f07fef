import type { Points } from '../domain';
import { ignoreProgress } from '../kernel';
import { certifyAssignment, type AssignmentProblem } from '../matching';
import { boundOf, solvePlan, type Planned, gapOfValue } from '../planning';

import type { ListedMove } from './fewest-drops';
import type { OtherEnd, ValueOfMoves } from './value-of-moves';

/** The best plan in which some rows end where they are told, beside the best plan. */
export type ForcedTogether = {
  /** What the value of the plan loses, in hundredths. */
  readonly loss: Points;
  /** What it loses at least: below `loss` only where the search ended at its bound. */
  readonly leastLoss: Points;
  /** Rows that end elsewhere than in the plan, those told included. */
  readonly ends: readonly OtherEnd[];
};

/** The problem in which each of some rows has one column and no other; it need not have had that one. */
const pinnedTo = ({ instance }: Planned, pins: readonly ListedMove[], value: ValueOfMoves): AssignmentProblem => {
  const { problem } = instance;
  const columnOf = new Map(pins.map(({ row, column }) => [row, column]));
  const rowStart = new Int32Array(problem.rows + 1);
  const column = new Int32Array(problem.column.length + pins.length);
  const points = new Float64Array(column.length);
  let at = 0;
  for (let row = 0; row < problem.rows; row += 1) {
    const pin = columnOf.get(row);
    if (pin === undefined) {
      const [start, end] = [problem.rowStart[row]!, problem.rowStart[row + 1]!];
      column.set(problem.column.subarray(start, end), at);
      points.set(problem.points.subarray(start, end), at);
      at += end - start;
    } else {
      column[at] = pin;
      points[at] = value.pointsAt(row, pin);
      at += 1;
    }
    rowStart[row + 1] = at;
  }
  return { ...problem, rowStart, column: column.slice(0, at), points: points.slice(0, at) };
};

/**
 * Makes the plan again with all of some pairs, whatever the rules say of them; null when they leave no plan within seats and limits. Takes
 * as long as making the plan did.
 */
export const forceTogether = (
  planned: Planned,
  pins: readonly ListedMove[],
  value: ValueOfMoves,
): ForcedTogether | null => {
  const { instance, columnOfRow, limits } = planned;
  const pinned = pinnedTo(planned, pins, value);
  const solved = solvePlan(pinned, instance.ownColumn, limits, ignoreProgress);
  if (solved.status !== 'solved') return null;
  const ends = Array.from(columnOfRow, (from, row) => ({ row, from, to: solved.columnOfRow[row]! })).filter(
    ({ from, to }) => from !== to,
  );
  const found = certifyAssignment(pinned, solved.columnOfRow, new Float64Array(pinned.columns)).total;
  const gap = gapOfValue(boundOf(pinned, instance.ownColumn, limits, solved), found, value.unit);
  const loss = value.lossBy(ends);
  return { loss, leastLoss: loss - gap, ends };
};
