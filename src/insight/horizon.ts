import {
  dayCompleted,
  monthOf,
  monthsBetween,
  retirementAgeIn,
  retirementDate,
  type CivilDate,
  type Employee,
  type Position,
} from '../domain';
import type { Planned } from '../planning';

import { headsAfter } from './heads-after';
import { HORIZONS } from './needs';

/** Months looked ahead. */
const MONTHS_AHEAD = Math.max(...HORIZONS);

/** What comes in one month, counted from the day of the data. */
export type MonthAhead = {
  /** The day before which it comes; null for what has come up to the day of the data. */
  readonly before: CivilDate | null;
  /** Who retires by the post held, and by the post the plan gives. */
  readonly retiring: number;
  readonly retiringAfter: number;
  readonly contractsEnding: number;
  /** Who has been in the post for the least time (R1), or for longer than the most (R2), of those whom the plan leaves in theirs. */
  readonly freeToMove: number;
  readonly tooLong: number;
  /** Seats that stand empty at its end under the plan if nobody comes and nobody else leaves. */
  readonly emptySeats: number;
};

/** Three years ahead, month by month. */
export type Horizon = {
  readonly months: readonly MonthAhead[];
  /** People whose retirement, or time in post, nobody can tell. */
  readonly ageUnknown: number;
  readonly timeUnknown: number;
};

/** Which month ahead a day lies in: 0 up to the day of the data, 1 for the first month; null beyond those looked at, or for no day. */
const monthOfDay = (day: CivilDate | null, asOf: CivilDate): number | null => {
  if (day === null) return null;
  if (day <= asOf) return 0;
  const month = monthsBetween(asOf, day) + 1;
  return month > MONTHS_AHEAD ? null : month;
};

const retirementOf = ({ birthDate }: Employee, post: Position): CivilDate | null =>
  birthDate === null ? null : retirementDate(monthOf(birthDate), retirementAgeIn(post));

/** The month ahead in which so many months in a post are complete; null where they are already, or nobody knows. */
const monthOfTenure = ({ positionDate }: Employee, months: number, asOf: CivilDate): number | null =>
  (positionDate === null ? null : monthOfDay(dayCompleted(positionDate, months), asOf)) || null;

const earliest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

type Month = { -readonly [Key in Exclude<keyof MonthAhead, 'before'>]: number };

/**
 * What three years bring, month by month: who retires, whose contract ends, who may move or has been in a post too long by then, and how many
 * seats that leaves empty under the plan. O(people + posts).
 */
export const findHorizon = (planned: Planned): Horizon => {
  const { instance, columnOfRow } = planned;
  const { employees, positions, ownColumn, input } = instance;
  const { asOf, policy } = input;
  const months = Array.from({ length: MONTHS_AHEAD + 1 }, (): Month => ({
    retiring: 0,
    retiringAfter: 0,
    contractsEnding: 0,
    freeToMove: 0,
    tooLong: 0,
    emptySeats: 0,
  }));
  const count = (key: keyof Month, month: number | null): void => {
    const at = month === null ? undefined : months[month];
    if (at !== undefined) at[key] += 1;
  };
  const { minMonths = 0 } = policy.rules.R1.thresholds;
  const { maxMonths = 0 } = policy.rules.R2.thresholds;
  const heads = headsAfter(planned);
  const leaving: { readonly month: number; readonly column: number }[] = [];
  let [ageUnknown, timeUnknown] = [0, 0];
  employees.forEach((employee, row) => {
    const [own, then] = [ownColumn[row]!, columnOfRow[row]!];
    const { contractEnd } = employee;
    const contract = monthOfDay(contractEnd, asOf);
    const retires = monthOfDay(retirementOf(employee, positions[then]!), asOf);
    count('retiring', monthOfDay(retirementOf(employee, positions[own]!), asOf));
    count('retiringAfter', retires);
    count('contractsEnding', contract);
    if (employee.birthDate === null) ageUnknown += 1;
    if (employee.positionDate === null) timeUnknown += 1;
    if (own === then) {
      count('freeToMove', monthOfTenure(employee, minMonths, asOf));
      count('tooLong', monthOfTenure(employee, maxMonths + 1, asOf));
    }
    const month = earliest(contract, retires);
    if (month !== null) leaving.push({ month, column: then });
  });
  leaving.sort((a, b) => a.month - b.month);
  let empty = positions.reduce((sum, { seats }, column) => sum + Math.max(0, seats - heads[column]!), 0);
  let next = 0;
  months.forEach((at, month) => {
    for (; next < leaving.length && leaving[next]!.month <= month; next += 1) {
      const { column } = leaving[next]!;
      if (heads[column]! <= positions[column]!.seats) empty += 1;
      heads[column]! -= 1;
    }
    at.emptySeats = empty;
  });
  return {
    months: months.map((at, month) => ({ before: month === 0 ? null : dayCompleted(asOf, month), ...at })),
    ageUnknown,
    timeUnknown,
  };
};
