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

/** A NIP among other text: 8, 6, 1 and 3 digits, together or parted by blanks or dots. */
const NIP_INSIDE = /(?:nip\s*[.:]?\s*)?(?<!\d)(\d{8}[\s.]?\d{6}[\s.]?\d[\s.]?\d{3})(?!\d)/i;
const EVERY_NIP = new RegExp(NIP_INSIDE.source, 'gi');
/** Digits that were meant for one: too few, too many, or broken up. */
const NUMBER_INSIDE = /(?:nip\s*[.:]?\s*)(\S*\d\S*)|(?<!\d)(\d{9,})(?!\d)/i;

/**
 * Parts a cell that holds name and NIP ("Budi, S.Sos. / NIP. 19850131 201001 1 901"). Without a NIP, `nip` is what looks most
 * like one, so that it is reported as typed, or null.
 */
export const splitNipAndName = (text: string): { readonly nip: string | null; readonly name: string | null } => {
  // Two people in one cell: neither may get lost, so the cell is reported as it stands.
  if ((text.match(EVERY_NIP) ?? []).length > 1) return { nip: text, name: null };
  const found = NIP_INSIDE.exec(text) ?? NUMBER_INSIDE.exec(text);
  const name = (found ? `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` : text)
    .replace(/\bnip\b\s*[.:]?|\(\s*\)/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s/|;,()–-]+|[\s/|;(–-]+$|,\s*$/g, '')
    .trim();
  return { nip: found?.[1] ?? found?.[2] ?? null, name: name === '' ? null : name };
};

/** Whether the text of a cell holds a NIP and more than that. */
export const hasNipInside = (text: string): boolean =>
  // Most texts have no such run of digits, and that is told at once.
  /\d{8}/.test(text) &&
  NIP_INSIDE.test(text) &&
  splitNipAndName(text).nip !== nipDigits(text) &&
  /[a-z]{2}/i.test(text.replace(/nip/gi, ''));
