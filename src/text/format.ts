import { civilDateParts, type CivilDate, type Points } from '../domain';
import { memoize } from '../kernel';

import type { Texts } from './texts';

/** Formats are dear to make and serve for good: one by locale for each way of writing. */
const formatsOf = (options: Intl.NumberFormatOptions): ((locale: string) => Intl.NumberFormat) =>
  memoize((locale: string) => new Intl.NumberFormat(locale, options));

const pointsFormat = formatsOf({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const wholeFormat = formatsOf({ maximumFractionDigits: 0 });
const decimalFormat = formatsOf({ maximumFractionDigits: 2, useGrouping: false });

/** The sign for less than nothing: where a line breaks it stays with its number, which a hyphen does not. */
const MINUS = '\u2212';

/** Hundredths as a reader writes them: 7835 -> "78,35". */
export const formatPoints = (points: Points, { locale }: Texts): string =>
  pointsFormat(locale)
    .format(points / 100)
    .replace('-', MINUS);

/** With a sign in front: "+12,30". */
export const formatSigned = (points: Points, texts: Texts): string =>
  `${points < 0 ? MINUS : '+'}${formatPoints(Math.abs(points), texts)}`;

/** A number with as many digits as it has, at most two, and without marks between thousands: 75.72 -> "75,72". */
export const formatDecimal = (number: number, { locale }: Texts): string =>
  Number.isInteger(number) ? String(number) : decimalFormat(locale).format(number);

/** "1.234". */
export const formatWhole = (number: number, { locale }: Texts): string => wholeFormat(locale).format(number);

/** Day/month/year with two-digit day and month, as Indonesian forms write it. */
export const formatDate = (date: CivilDate): string => {
  const { year, month, day } = civilDateParts(date);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
};
