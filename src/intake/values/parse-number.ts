import type { CellValue } from '../../sheets';

import { cellText } from './text';

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
  const commas = digits.split(',').length - 1;
  const dots = digits.split('.').length - 1;
  let plain = digits;
  if (commas === 1) plain = digits.replaceAll('.', '').replace(',', '.');
  else if (dots > 1 || (dots === 1 && commas === 0 && /\.\d{3}$/.test(digits))) plain = digits.replaceAll('.', '');
  else if (commas > 1) plain = digits.replaceAll(',', '');
  const number = Number(plain);
  return plain !== '' && Number.isFinite(number) ? number : undefined;
};
