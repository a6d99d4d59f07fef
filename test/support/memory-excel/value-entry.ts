import { invalidArgument } from './excel-error';

export type CellValue = string | number | boolean;

/** What a cell holds after an entry; `numberFormat` only when the entry itself changes it. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

const LONGEST_TEXT = 32_767;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const NUMERIC = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?$/;

/** Excel keeps 15 significant digits of typed numbers; the digits after them become zeros, they do not round. */
const keepFifteenDigits = (text: string): number => {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (found === null) return Number(text);
  const [, sign, whole = '', fraction = '', exponent = '0'] = found;
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.slice(0, 15).padEnd(digits.length, '0');
  return Number(`${sign ?? ''}${kept === '' ? '0' : kept}e${String(Number(exponent) - fraction.length)}`);
};

const parseDate = (text: string): { serial: number; numberFormat: string } | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const parts = iso === null ? [american?.[3], american?.[1], american?.[2]] : [iso[1], iso[2], iso[3]];
  const [year, month, day] = parts.map(Number);
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year + month + day))
    return undefined;
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (year < 1900 || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return undefined;
  const days = Math.round((time - FIRST_DAY) / DAY);
  // Serial 60 is Excel's 29 February 1900, a day that never was: earlier days count one less.
  return { serial: days < 61 ? days - 1 : days, numberFormat: iso === null ? 'm/d/yyyy' : 'yyyy-mm-dd' };
};

const parseNumber = (text: string): Entry | undefined => {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed) || !NUMERIC.test(trimmed)) return undefined;
  const isPercent = trimmed.endsWith('%');
  const number = keepFifteenDigits(trimmed.replace(/[,%]/g, ''));
  if (!Number.isFinite(number)) return undefined;
  return isPercent ? { value: number / 100, numberFormat: '0%' } : { value: number };
};

const parseText = (text: string): Entry => {
  if (/^[=+\-@]./s.test(text)) {
    const number = text.startsWith('=') || text.startsWith('@') ? undefined : parseNumber(text);
    if (number !== undefined) return number;
    return { value: 0, formula: text.startsWith('=') ? text : `=${text}` };
  }
  const number = parseNumber(text);
  if (number !== undefined) return number;
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const date = parseDate(text);
  return date === undefined ? { value: text } : { value: date.serial, numberFormat: date.numberFormat };
};

/** How Excel takes one item of `values` or `formulas`; undefined means "leave the cell alone". */
export const enterValue = (raw: unknown, numberFormat: string): Entry | undefined => {
  if (raw === null) return undefined;
  const isText = numberFormat === '@';
  if (typeof raw === 'boolean') return isText ? { value: raw ? 'TRUE' : 'FALSE' } : { value: raw };
  if (typeof raw === 'number') return isText ? { value: String(Number(raw.toPrecision(15))) } : { value: raw };
  if (typeof raw !== 'string') throw invalidArgument('a cell takes a string, a number or a boolean');
  if (raw.length > LONGEST_TEXT) throw invalidArgument('a cell holds at most 32,767 characters');
  // Excel hides a leading apostrophe: it is the mark of a literal text, not part of it.
  if (raw.startsWith("'")) return { value: raw.slice(1) };
  return isText ? { value: raw } : parseText(raw);
};

const ERROR_VALUES = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!']);

export const valueTypeOf = (value: CellValue, numberFormat: string): string => {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return numberFormat !== '@' && ERROR_VALUES.has(value) ? 'Error' : 'String';
};
