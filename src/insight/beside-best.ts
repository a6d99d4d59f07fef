import type { Points } from '../domain';
import { required } from '../kernel';
import { firstSeatsFilled, headsWhen, type Planned } from '../planning';

import type { OtherEnd } from './value-of-moves';

/** The best plan there is, beside one that departs from it so as to keep to a former run. */
export type BestBeside = {
  /** Number of the former run. */
  readonly run: number;
  /** What the best plan is worth more, in hundredths; 0 where it is only another of the same value. */
  readonly more: Points;
};

/** The best plan beside this one; null where this one is it. */
export const bestBeside = ({ plan: { continuation, objective }, optimum, columnOfRow }: Planned): BestBeside | null =>
  continuation === null || columnOfRow.every((column, row) => column === optimum[row])
    ? null
    : { run: continuation.run, more: continuation.best.total - objective.total };

/**
 * Why a plan leaves out what would make it worth more: fewer seats of priority 1 would be filled; it keeps to a former run; it follows
 * decisions.
 */
export type WhyLeftOut = 'first-seats' | 'former-run' | 'decisions';

/** Tells why ends that would make the value of a plan rise are none of its own; null where the search only has not found them. */
export const whyLeftOut = (planned: Planned, ends: readonly OtherEnd[], loss: Points): WhyLeftOut | null => {
  const { instance, columnOfRow, plan } = planned;
  const then = columnOfRow.slice();
  for (const { row, to } of ends) then[row] = to;
  const filled = (columns: Int32Array): number => firstSeatsFilled(instance, headsWhen(instance, columns));
  if (filled(then) < filled(columnOfRow)) return 'first-seats';
  const best = bestBeside(planned);
  if (best !== null && loss + best.more >= 0) return 'former-run';
  return plan.commitments.length > 0 ? 'decisions' : null;
};

/** Rows that end where the best plan has them and this one has not, whatever is asked; they are told apart from those that the question moves. */
export const isOfBest = ({ optimum, columnOfRow }: Planned, { row, to }: Pick<OtherEnd, 'row' | 'to'>): boolean =>
  required(optimum[row], 'row') === to && columnOfRow[row] !== to;
