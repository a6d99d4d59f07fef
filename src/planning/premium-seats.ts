import type { ProgressListener } from '../kernel';
import type { AssignmentProblem } from '../matching';

import type { Instance } from './instance';
import type { Planned } from './make-plan';
import { isSameTitle, isStrategic } from './move-terms';
import { solvePlan } from './solve-plan';
import { WorthOfPairs } from './worth-of-pairs';

/** Moves into seats where achievement earns a premium, by what would become of them if it earned none. */
export type PremiumSeats = {
  readonly moves: number;
  /** Somebody else would come to the seat. */
  readonly toOthers: number;
  /** Nobody would. */
  readonly toNobody: number;
};

/** Gains of the pairs without what achievement is worth. O(pairs). */
const withoutPremium = (instance: Instance): AssignmentProblem => {
  const { problem } = instance;
  const worth = new WorthOfPairs(instance);
  const points = problem.points.slice();
  for (let row = 0; row < problem.rows; row += 1) {
    worth.selectRow(row);
    const end = problem.rowStart[row + 1]!;
    for (let pair = problem.rowStart[row]!; pair < end; pair += 1)
      points[pair]! -= worth.premiumIn(problem.column[pair]!) * worth.unit;
  }
  return { ...problem, points };
};

/** Rows that come to each column and are not of it. */
const comersOf = ({ ownColumn }: Instance, columnOfRow: Int32Array): Map<number, Set<number>> => {
  const comers = new Map<number, Set<number>>();
  columnOfRow.forEach((column, row) => {
    if (column === ownColumn[row]) return;
    const rows = comers.get(column) ?? new Set<number>();
    comers.set(column, rows.add(row));
  });
  return comers;
};

/**
 * Plans again as if achievement earned no premium, within the same limits, and looks who would come to the seats that rise in class, lead or are given
 * priority. Null where no premium is paid, and of a plan that keeps to a former run, which differs for more reasons than that. One solve more.
 */
export const premiumSeats = (
  { instance, columnOfRow, limits, plan }: Planned,
  onProgress: ProgressListener<'solve'>,
): PremiumSeats | null => {
  const { positions, ownColumn, input } = instance;
  if (input.policy.achievementWorth === 0 || plan.continuation !== null) return null;
  const other = solvePlan(withoutPremium(instance), ownColumn, limits, onProgress);
  if (other.status !== 'solved') return null;
  const others = comersOf(instance, other.columnOfRow);
  let [moves, toOthers, toNobody] = [0, 0, 0];
  for (const [column, rows] of comersOf(instance, columnOfRow)) {
    const to = positions[column]!;
    const paid = [...rows].filter((row) => {
      const from = positions[ownColumn[row]!]!;
      const isRise = to.jobClass !== null && from.jobClass !== null && to.jobClass > from.jobClass;
      return !isSameTitle(from, to) && (isStrategic(to) || isRise);
    });
    const then = others.get(column) ?? new Set<number>();
    const gone = paid.filter((row) => !then.has(row)).length;
    const replaced = Math.min(gone, [...then].filter((row) => !rows.has(row)).length);
    moves += paid.length;
    toOthers += replaced;
    toNobody += gone - replaced;
  }
  return { moves, toOthers, toNobody };
};
