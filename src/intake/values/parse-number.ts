import type { CellValue } from '../../sheets';

import { cellText } from './text';

/** Groups of three behind one sign, a decimal part of at most two digits (or behind a lone zero) behind the other. */
const plainDigits = (digits: string): string | null => {
  if (/^[+-]?\d+$/.test(digits)) return digits;
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits) && !/^[+-]?0\./.test(digits))
    return digits.replaceAll('.', '').replace(',', '.');
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) && !/^[+-]?0,/.test(digits)) return digits.replaceAll(',', '');
  if (/^[+-]?\d*[.,]\d+$/.test(digits)) return digits.replace(',', '.');
  return null;
};

/**
 * A number as typed in Indonesian or English notation: 87,45 | 87.45 | 1.250.000 | "12 %" | "Kelas 9". A lone dot or
 * comma is a decimal sign unless exactly three digits follow a dot. Null when blank, undefined when it is no number.
 */
export const parseNumber = (cell: CellValue): number | null | undefined => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell === 'boolean') return undefined;
  const text = cellText(cell);
  if (text === null) return null;
  const match = /^(?:kelas|kls|rp)?\.?\s*([+-]?[\d.,]+)\s*%?$/i.exec(text);
  if (!match) return undefined;
  const digits = match[1] ?? '';
  const plain = plainDigits(digits);
  if (plain === null) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
};
