import type { Points } from '../domain';
import { ignoreProgress } from '../kernel';
import { withRows, worthOf } from '../matching';
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
  const pinned = withRows(
    instance.problem,
    new Map(pins.map(({ row, column }) => [row, [{ column, points: value.pointsAt(row, column) }]])),
  );
  const solved = solvePlan(pinned, instance.ownColumn, limits, ignoreProgress);
  if (solved.status !== 'solved') return null;
  const ends = Array.from(columnOfRow, (from, row) => ({ row, from, to: solved.columnOfRow[row]! })).filter(
    ({ from, to }) => from !== to,
  );
  const found = worthOf(pinned, solved.columnOfRow);
  const gap = gapOfValue(boundOf(pinned, instance.ownColumn, limits, solved), found, value.unit);
  const loss = value.lossBy(ends);
  return { loss, leastLoss: loss - gap, ends };
};
