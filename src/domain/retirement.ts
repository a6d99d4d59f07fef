import { memoize } from '../kernel';

import { civilDate, civilDateParts, monthsBetween, type CivilDate } from './civil-date';

/** Retirement depends on the month of birth, not on the day: months counted so that January of year 0 is 1. */
export const monthOf = (birthDate: CivilDate): number => {
  const { year, month } = civilDateParts(birthDate);
  return 12 * year + month;
};

/** The 1st of the month before which so many months from January of year 0 lie. */
export const firstOfMonth = memoize((months: number): CivilDate | null =>
  civilDate(Math.floor(months / 12), (months % 12) + 1, 1),
);

/** First day of retirement: the 1st of the month after the birthday of so many years; null beyond the calendar. */
export const retirementDate = (birthMonth: number, years: number): CivilDate | null =>
  firstOfMonth(birthMonth + 12 * years);

/** Whole months from a day to the first day of retirement; below 0 once it has passed, null beyond the calendar. */
export const monthsToRetirement = (birthMonth: number, years: number, asOf: CivilDate): number | null => {
  const date = retirementDate(birthMonth, years);
  return date === null ? null : monthsBetween(asOf, date);
};
