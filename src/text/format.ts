import { civilDateParts, type CivilDate, type Points } from '../domain';

import type { Texts } from './texts';

const cache = new Map<string, Intl.NumberFormat>();

const numberFormat = (locale: string, digits: number): Intl.NumberFormat => {
  const key = `${locale}:${digits}`;
  const known =
    cache.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  cache.set(key, known);
  return known;
};

/** Hundredths as a reader writes them: 7835 -> "78,35". */
export const formatPoints = (points: Points, { locale }: Texts): string => numberFormat(locale, 2).format(points / 100);

/** With a sign in front: "+12,30". */
export const formatSigned = (points: Points, texts: Texts): string =>
  `${points < 0 ? '-' : '+'}${formatPoints(Math.abs(points), texts)}`;

/** A number with as many digits as it has, at most two, and without marks between thousands: 75.72 -> "75,72". */
export const formatDecimal = (number: number, { locale }: Texts): string =>
  Number.isInteger(number)
    ? String(number)
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(number);

/** "1.234". */
export const formatWhole = (number: number, { locale }: Texts): string => numberFormat(locale, 0).format(number);

/** Day/month/year with two-digit day and month, as Indonesian forms write it. */
export const formatDate = (date: CivilDate): string => {
  const { year, month, day } = civilDateParts(date);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
};
