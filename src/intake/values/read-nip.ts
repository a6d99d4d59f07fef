import { parseNip, type Nip, type NipDefect, type NipFacts } from '../../domain';
import type { CellValue } from '../../sheets';

import { cellText } from './text';

/** What a NIP cell holds. A number has already lost digits; it is reported and never repaired. */
export type NipReading =
  | { readonly kind: 'nip'; readonly nip: Nip; readonly facts: NipFacts; readonly defect: NipDefect | null }
  | { readonly kind: 'numeric' }
  | { readonly kind: 'invalid'; readonly defect: NipDefect }
  | { readonly kind: 'blank' };

/** Digits of a NIP cell once its usual decorations are taken off: "NIP. ", quote, blanks, dots, hyphens, slashes. */
export const nipDigits = (text: string): string => text.replace(/^nip\s*[.:]?\s*/i, '').replace(/[\s.'’`/-]/g, '');

/** Reads one NIP cell. */
export const readNip = (cell: CellValue): NipReading => {
  if (typeof cell === 'number') return { kind: 'numeric' };
  const text = cellText(cell);
  if (text === null) return { kind: 'blank' };
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(text)) return { kind: 'numeric' };
  const parsed = parseNip(nipDigits(text));
  if ('nip' in parsed) return { kind: 'nip', ...parsed };
  return parsed.defect === 'serial-lost' ? { kind: 'numeric' } : { kind: 'invalid', defect: parsed.defect };
};
