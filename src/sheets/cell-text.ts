import { memoize } from '../kernel';

import { MAX_CELL_TEXT } from './cell';

// Excel reads a text that starts like this as a formula (OWASP ASVS 1.2.10, CWE-1236); the wide forms are
// folded to the plain ones by some East Asian input methods.
const FORMULA_STARTS = new Set(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);

/** True when a spreadsheet program could take the text for a formula. */
export const startsLikeFormula = (text: string): boolean => {
  const first = text.trimStart()[0] ?? '';
  return FORMULA_STARTS.has(first) || FORMULA_STARTS.has(text[0] ?? '');
};

/** Characters no sheet may carry: XML 1.0 forbids them and they are invisible to a reader. */

const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Nearly every text: nothing that has to be looked at more closely. */
const ALLOWED = /^[\t\n\r -\uD7FF]*$/;
/** Words of plain signs with one blank between: a text that is visible as it is. */
const PLAIN_WORDS = /^[!-~]+(?: [!-~]+)*$/;

/** At most `length` characters, never half of a surrogate pair: a lone half is forbidden in XML. */
export const cutText = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** Text as it may stand in a cell: without forbidden characters, at most 32,767 characters. */
export const toCellText = (text: string): string => {
  if (text.length <= MAX_CELL_TEXT && ALLOWED.test(text)) return text;
  const clean = text.replace(FORBIDDEN, '');
  return cutText(clean, MAX_CELL_TEXT);
};

// Marks that reorder or hide text on screen: bidi controls, zero-width characters, byte-order mark.
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/g;

/** Digits, letters and signs between them as wide as an East Asian character; those that begin a formula stay as they are. */
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF08\uFF09\uFF0C\uFF0E\uFF0F\uFF1A]/g;

const toHalfWidth = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

/** Text with hidden and reordering characters removed, full-width digits and letters narrowed, NFC, blanks collapsed: for reading and comparing. */
export const visibleText = (text: string): string =>
  PLAIN_WORDS.test(text)
    ? text
    : text
        .replace(FORBIDDEN, '')
        .replace(INVISIBLE, '')
        .replace(FULL_WIDTH, toHalfWidth)
        .normalize('NFC')
        .replace(/\s+/g, ' ')
        .trim();

/** Text for comparing: visible, lower case, every run of other signs one blank. "Sub Bag. Umum" -> "sub bag umum". */
export const foldText = memoize((text: string): string =>
  visibleText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);
