import { memoize } from '../kernel';

declare const civilDateBrand: unique symbol;

/**
 * A calendar day without time zone, as Excel's serial number in the 1900 system (2026-01-01 is 46023).
 * Days before 1900-03-01 are not representable, because Excel's serial 60 is a day that never was.
 */
export type CivilDate = number & { readonly [civilDateBrand]: true };

const UNIX_EPOCH_SERIAL = 25569;
const MILLISECONDS_PER_DAY = 86400000;
const FIRST_SERIAL = 61;
/** 9999-12-31, the last day Excel knows. */
const LAST_SERIAL = 2958465;

/** The day with this Excel serial (fractions are times of day and dropped); null outside 1900-03-01 … 9999-12-31. */
export const civilDateFromSerial = (serial: number): CivilDate | null => {
  const day = Math.floor(serial);
  return day >= FIRST_SERIAL && day <= LAST_SERIAL ? (day as CivilDate) : null;
};

/** The day, or null when year, month (1-12) and day do not name one. */
export const civilDate = (year: number, month: number, day: number): CivilDate | null => {
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (instant.getUTCFullYear() !== year || instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) {
    return null;
  }
  return civilDateFromSerial(instant.getTime() / MILLISECONDS_PER_DAY + UNIX_EPOCH_SERIAL);
};

/** Year, month (1-12) and day of month. */
export const civilDateParts = memoize(
  (date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } => {
    const instant = new Date((date - UNIX_EPOCH_SERIAL) * MILLISECONDS_PER_DAY);
    return {
      year: instant.getUTCFullYear(),
      month: instant.getUTCMonth() + 1,
      day: instant.getUTCDate(),
    };
  },
);

/** Whole months completed from one day to another; negative when `to` lies before `from`. */
export const monthsBetween = (from: CivilDate, to: CivilDate): number => {
  if (to < from) return -monthsBetween(to, from);
  const start = civilDateParts(from);
  const end = civilDateParts(to);
  const months = (end.year - start.year) * 12 + (end.month - start.month);
  return end.day < start.day ? months - 1 : months;
};

/** First day on which so many months from a day are complete, as `monthsBetween` counts; null beyond the calendar. */
export const dayCompleted = (from: CivilDate, months: number): CivilDate | null => {
  const { year, month, day } = civilDateParts(from);
  const at = 12 * year + month - 1 + months;
  const dayOf = (index: number, inMonth: number): CivilDate | null =>
    civilDate(Math.floor(index / 12), (index % 12) + 1, inMonth);
  return dayOf(at, day) ?? dayOf(at + 1, 1);
};

/** "2026-01-31". */
export const isoDate = (date: CivilDate): string => {
  const { year, month, day } = civilDateParts(date);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Reads "2026-01-31"; null when it is not such a day. */
export const parseIsoDate = (text: string): CivilDate | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
};
