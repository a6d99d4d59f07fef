import { marksOf } from '../criteria';
import {
  isManagerial,
  monthOf,
  monthsBetween,
  monthsToRetirement,
  type CivilDate,
  type Employee,
  type Points,
  type Policy,
  type Position,
} from '../domain';
import { foldText } from '../sheets';

/** Marks above this earn the premium: "Baik", and a suitable job-person match. */
export const GOOD_MARK = 8000;
/** With fewer months left, a move costs more. */
const LAST_MONTHS = 12;
/** The two marks are above good by at most this much together, in marks. */
export const MOST_ABOVE_GOOD = 40;

/** What the worth of a move depends on beside person and posts. */
export type Terms = { readonly policy: Policy; readonly asOf: CivilDate };

/** Whether somebody has been in the present post for longer than the policy's limit; false where that is not known. */
export const isLongInPost = ({ positionDate }: Employee, { policy, asOf }: Terms): boolean =>
  positionDate !== null && monthsBetween(positionDate, asOf) > policy.longInPostMonths;

/** Whether less than a year is left to retirement at so many years; false where the birth date is not known. */
export const isLastYear = ({ birthDate }: Employee, years: number, { asOf }: Terms): boolean => {
  if (birthDate === null) return false;
  const months = monthsToRetirement(monthOf(birthDate), years, asOf);
  return months !== null && months < LAST_MONTHS;
};

/** What somebody's performance and competence above good are worth on a seat that asks for them, in hundredths, at least 0. */
export const achievementOf = (employee: Employee, { policy, asOf }: Terms): Points => {
  const { rating, competence } = marksOf(employee, asOf);
  const above = (mark: number | null): number => Math.max(0, (mark ?? GOOD_MARK) - GOOD_MARK);
  return Math.floor((policy.achievementWorth * (above(rating) + above(competence))) / 100 + 0.5);
};

/** Whether a post asks for the best whoever comes: it leads, or the office itself gave it priority 1 or 2. */
export const isStrategic = ({ level, isGivenPriority }: Position): boolean => isManagerial(level) || isGivenPriority;

/** Whether two posts have the same title. */
export const isSameTitle = (from: Position, to: Position): boolean => foldText(from.name) === foldText(to.name);
