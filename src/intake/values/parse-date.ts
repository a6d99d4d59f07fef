import { civilDate, civilDateFromSerial, type CivilDate } from '../../domain';
import { visibleText, type CellValue } from '../../sheets';

import { monthOf } from './month-names';
import { cellText } from './text';

/** An instant in UTC, as programs write a local midnight: in Indonesia that is the evening before. */
const UTC_INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;

/** Minutes of the day from and up to which a midnight somewhere in Indonesia falls, offsets before 1964 counted in. */
const EVENING = { from: 14 * 60 + 30, to: 17 * 60 + 30 } as const;

/** True for the midnight of a day in Indonesia, written as the UTC evening of the day before. */
export const isUtcMidnight = (cell: CellValue): boolean => {
  const match = typeof cell === 'string' ? UTC_INSTANT.exec(visibleText(cell)) : null;
  const minutes = match ? Number(match[4]) * 60 + Number(match[5]) : 0;
  return minutes >= EVENING.from && minutes <= EVENING.to;
};

/** Order of day and month in a column of text dates; Indonesian sheets put the day first. */
export type DateOrder = 'day-first' | 'month-first';

const NUMERIC = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/;

/** Least share of a column's dates that must be impossible with the day first before the month is taken to be first. */
const PROOF = 0.3;

/** Order of a column, and how many of its cells rest on a guess, because the column has dates of both kinds. */
export type DateOrderReading = { readonly order: DateOrder; readonly guessed: number };

/**
 * Month first only when the column proves it: no first number above 12, and second numbers above 12 in three dates of ten at least,
 * so that one slip of the pen does not turn all the others round. A column with any date that has its month first, and dates that
 * can be read both ways, is in doubt.
 */
export const readDateOrder = (cells: readonly CellValue[]): DateOrderReading => {
  let dates = 0;
  let firstAbove = 0;
  let secondAbove = 0;
  let same = 0;
  for (const cell of cells) {
    const match = typeof cell === 'string' ? NUMERIC.exec(visibleText(cell)) : null;
    if (!match) continue;
    dates += 1;
    if (Number(match[1]) > 12) firstAbove += 1;
    else if (Number(match[2]) > 12) secondAbove += 1;
    else if (match[1] === match[2]) same += 1;
  }
  const order = firstAbove === 0 && secondAbove > 0 && secondAbove >= dates * PROOF ? 'month-first' : 'day-first';
  const guessed = secondAbove === 0 ? 0 : dates - firstAbove - secondAbove - same;
  return { order, guessed };
};

const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year >= 50 ? 1900 + year : 2000 + year;
};

const NEVER = new Set(['0000-00-00', '1970-01-01', '1900-01-00', '1900-01-01', '01-01-1900', '01/01/1900']);

/**
 * A day in any of the forms met in HR sheets: serial number, 31-12-2021, 31/12/2021, 31.12.2021, 2021-12-31,
 * "1 Agustus 2025", "1-Agt-25", with other text around it, and a midnight in Indonesia written as a UTC instant. Null for blank and for placeholders; undefined when something
 * is written that is no date.
 */
export const parseDate = (cell: CellValue, order: DateOrder = 'day-first'): CivilDate | null | undefined => {
  if (typeof cell === 'number') return civilDateFromSerial(cell) ?? undefined;
  if (typeof cell === 'boolean') return undefined;
  const text = cellText(cell);
  if (text === null || NEVER.has(text)) return null;

  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) {
    const date = civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return (date !== null && isUtcMidnight(text) ? civilDateFromSerial(date + 1) : date) ?? undefined;
  }

  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const year = fullYear(numeric[3] ?? '');
    const date = order === 'day-first' ? civilDate(year, second, first) : civilDate(year, first, second);
    return date ?? undefined;
  }

  const worded = /(?<!\d)(\d{1,2})[\s.-]*([a-z]{3,9})[\s.,-]*(\d{4}|\d{2})(?!\d)/i.exec(text);
  const month = worded ? monthOf(worded[2] ?? '') : undefined;
  if (worded && month !== undefined) {
    return civilDate(fullYear(worded[3] ?? ''), month, Number(worded[1])) ?? undefined;
  }
  return undefined;
};
