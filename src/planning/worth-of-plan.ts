import { totalCost, type CountedSeat, type MoveWorth, type PlanWorth, type Points } from '../domain';
import { required } from '../kernel';
import { pairOf } from '../matching';

import type { ChainedArc } from './chains';
import type { Instance } from './instance';
import { isFirst, needWorth, seatWorth } from './need';

/** People in each column when rows sit so. */
export const headsWhen = (
  { heads, ownColumn }: Pick<Instance, 'heads' | 'ownColumn'>,
  columnOfRow: Int32Array,
): Int32Array => {
  const after = Int32Array.from(heads);
  columnOfRow.forEach((column, row) => {
    after[ownColumn[row]!]! -= 1;
    after[column]! += 1;
  });
  return after;
};

/** Value of rows sitting so, by source. */
export const worthOfPlan = (instance: Instance, columnOfRow: Int32Array): PlanWorth => {
  const { problem, totals, values, positions, ownColumn, input, worth, heads: today } = instance;
  let [fit, achievement, cost] = [0, 0, 0];
  columnOfRow.forEach((column, row) => {
    const pair = required(pairOf(problem, row, column), 'pair');
    worth.selectRow(row);
    const premium = worth.premiumIn(column);
    fit += totals[pair]!;
    achievement += premium;
    cost += column === ownColumn[row] ? 0 : totals[pair]! + premium - values[pair]!;
  });
  const heads = headsWhen(instance, columnOfRow);
  const need = positions.reduce(
    (sum, position, column) => sum + needWorth(position, heads[column]!, today[column]!, input.policy),
    0,
  );
  return { fit, achievement, need, cost, total: fit + achievement + need - cost };
};

/** Filled seats of priority 1 when so many people sit in each column. */
export const firstSeatsFilled = ({ positions }: Instance, heads: Int32Array): number =>
  positions.reduce(
    (sum, position, column) => sum + (isFirst(position) ? Math.min(position.seats, heads[column]!) : 0),
    0,
  );

/**
 * What each of some chained moves brings, in their order. Where several chains begin or end at one post, they take or leave its seats in
 * the order of the chains.
 */
export const worthOfMoves = (instance: Instance, arcs: readonly ChainedArc[]): MoveWorth[] => {
  const { positions, heads, totals, problem, input, worth } = instance;
  const here = Int32Array.from(heads);
  const lastStep = new Map<number, number>();
  for (const { chain, step } of arcs) lastStep.set(chain, Math.max(step, lastStep.get(chain) ?? 0));
  const counted = (column: number, seat: number): CountedSeat => {
    const position = required(positions[column], 'position');
    return { seat, of: position.seats, worth: seatWorth(position, seat, heads[column]!, input.policy) };
  };
  const fitAt = (row: number, column: number): Points => totals[required(pairOf(problem, row, column), 'pair')]!;
  return arcs.map(({ row, from, to, chain, step, isSwap }): MoveWorth => {
    worth.selectRow(row);
    const fit = fitAt(row, to) - fitAt(row, from);
    const achievement = worth.premiumIn(to) - worth.premiumIn(from);
    const cost = worth.costOf(to);
    let [won, lost]: [CountedSeat | null, CountedSeat | null] = [null, null];
    if (!isSwap && step === 1) {
      here[to]! += 1;
      won = counted(to, here[to]!);
    }
    if (!isSwap && step === lastStep.get(chain)) {
      lost = counted(from, here[from]!);
      here[from]! -= 1;
    }
    const total = fit + achievement - totalCost(cost) + (won?.worth ?? 0) - (lost?.worth ?? 0);
    return { fit, achievement, cost, won, lost, total };
  });
};
