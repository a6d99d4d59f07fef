import {
  format,
  parseDate as parseEnglishDate,
  parseNumber as parseEnglishNumber,
  parseTime,
  type ParseData,
} from 'numfmt';

import { civilDate } from '../../domain';
import { monthOf } from '../../intake';

/**
 * Stands in for the package of that name in the view: everything that is typed, pasted or filled there is read by these two. As published it takes every number and
 * date for American, so that 05/03/2021 becomes 3 May and 12,5 becomes 125.
 */
export * from 'numfmt';

let decimalSign: ',' | '.' = ',';

/** How numbers are written from now on. One page speaks one language at a time; the package offers nowhere to hand it in. */
export const setDecimalSign = (sign: ',' | '.'): void => {
  decimalSign = sign;
};

/** How a date is shown, and given to the editor. */
export const DAY_FORMAT = 'dd/mm/yyyy';

const NUMERIC_DATE = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const NAMED_DATE = /^(\d{1,2})[\s.-]+([a-z]+)[\s.-]+(\d{4}|\d{2})$/i;
const TWO_PARTS = /^(\d{1,2})[/-](\d{1,2})$/;

/** Two digits of a year are of this century up to 29, as in spreadsheets. */
const yearOf = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

const dayOf = (text: string): { readonly v: number; readonly z: string } | null | 'other' => {
  const numeric = NUMERIC_DATE.exec(text);
  if (numeric) {
    const date = civilDate(yearOf(numeric[4]!), Number(numeric[3]), Number(numeric[1]));
    return date === null ? null : { v: date, z: DAY_FORMAT };
  }
  const named = NAMED_DATE.exec(text);
  const month = named === null ? undefined : monthOf(named[2]!);
  if (named && month !== undefined) {
    const date = civilDate(yearOf(named[3]!), month, Number(named[1]));
    return date === null ? null : { v: date, z: 'd mmmm yyyy' };
  }
  const two = TWO_PARTS.exec(text);
  if (!two) return 'other';
  const date = civilDate(new Date().getFullYear(), Number(two[2]), Number(two[1]));
  return date === null ? null : { v: date, z: 'dd/mm' };
};

/** Reads a date with the day first; what has its parts in numbers and is no such day is no date at all. */
export const parseDate = (value: string, options?: object): ParseData | null => {
  const [text, time] = /^(.*\d)\s+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(value.trim())?.slice(1) ?? [value.trim()];
  const day = dayOf(text!);
  if (day === 'other') return parseEnglishDate(value, options);
  if (day === null || time === undefined) return day;
  const clock = parseTime(time);
  return clock === null ? null : { v: day.v + Number(clock.v), z: `${day.z} ${clock.z ?? 'hh:mm'}` };
};

const GROUPED = /^[^\d.,]*\d{1,3}(?:\.\d{3})+(?:,\d+)?[^\d.,]*$/;
const WITH_COMMA = /^[^\d.,]*\d+,\d+[^\d.,]*$/;
const SWAPPED: Readonly<Record<string, string>> = { ',': '.', '.': ',' };

/** Reads a number with the signs of the language; one that is written with both kinds is no number. */
export const parseNumber = (value: string, options?: object): ParseData | null => {
  if (decimalSign === '.') return parseEnglishNumber(value, options);
  if (GROUPED.test(value) || WITH_COMMA.test(value))
    return parseEnglishNumber(
      value.replace(/[.,]/g, (sign) => SWAPPED[sign]!),
      options,
    );
  return value.includes(',') ? null : parseEnglishNumber(value, options);
};

/** A formula as the view reads it: parted by commas, with decimal points, whichever the language has. Texts in quotes stay. */
export const readFormula = (formula: string): string => {
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/);
  const isParted = parts.some((part, index) => index % 2 === 0 && part.includes(';') && !part.includes('{'));
  if (decimalSign === '.' || !isParted) return formula;
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(\d),(\d)/g, '$1.$2').replaceAll(';', ',')))
    .join('');
};

/** A number as a cell without a format shows it. */
export const showNumber = (value: number): string =>
  format('General', value, { locale: decimalSign === ',' ? 'id' : 'en' });

/** A number as it is put into the editor. */
export const writeNumber = (value: number): string =>
  decimalSign === ',' ? String(value).replace('.', ',') : String(value);
