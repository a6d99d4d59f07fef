/**
 * Widths of Arial's characters from blank (32) to tilde (126), in thousandths of the font size. Helvetica and Liberation Sans
 * have the same.
 */
const PLAIN = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number);

const BOLD = (
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 ' +
  '975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 ' +
  '333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584'
)
  .split(' ')
  .map(Number);

/** A letter with a mark is as wide as it is without, which is less; a sign of another script may be a full square. */
const OTHER_LETTER = 722;
const FULL_SQUARE = 1000;
const FIRST_CODE = 32;
const NO_BREAK_SPACE = 0xa0;
/** From here on stand arrows, symbols and the scripts of East Asia. */
const FIRST_WIDE_CODE = 0x2000;
const PIXELS_PER_POINT = 96 / 72;
/** Left and right of a text in its cell; paper wraps a little earlier than the screen, which this allows for. */
const CELL_PADDING_PIXELS = 8;

/** Units of every code below those of full squares. */
const tableOf = (letters: readonly number[]): Uint16Array => {
  const table = new Uint16Array(FIRST_WIDE_CODE).fill(OTHER_LETTER);
  table.set(letters, FIRST_CODE);
  table[NO_BREAK_SPACE] = PLAIN[0] ?? 0;
  return table;
};

const PLAIN_UNITS = tableOf(PLAIN);
const BOLD_UNITS = tableOf(BOLD);

/** A letter written in two places of a text stands in the first of them. */
const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

/** Thousandths of the font size that the characters from one place of a text to another take side by side. */
const unitsBetween = (text: string, from: number, to: number, table: Uint16Array): number => {
  let units = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    units += table[code] ?? FULL_SQUARE;
    if (code >= FIRST_WIDE_CODE && isPair(text, at)) at += 1;
  }
  return units;
};

const pixelsOf = (units: number, size: number): number => (units / 1000) * size * PIXELS_PER_POINT;

/** Pixels of a text on one line in Arial. */
export const textPixels = (text: string, isBold = false, size = 10): number =>
  pixelsOf(unitsBetween(text, 0, text.length, isBold ? BOLD_UNITS : PLAIN_UNITS), size);

/** More than the widths of words, added up, can differ from the width of the whole. */
const ROUNDING_PIXELS = 1e-6;

/** Lines of a paragraph, as soon as they are more than `most`; one pass over its words, which are kept whole unless one is wider than the cell. */
const linesOfParagraph = (text: string, room: number, table: Uint16Array, size: number, most: number): number => {
  if (pixelsOf(unitsBetween(text, 0, text.length, table), size) <= room - ROUNDING_PIXELS) return 1;
  const blank = pixelsOf(table[FIRST_CODE] ?? 0, size);
  let lines = 1;
  let isEmpty = true;
  let used = 0;
  const finish = (): void => {
    lines += 1;
    isEmpty = true;
    used = 0;
  };
  for (let from = 0; from <= text.length && lines <= most;) {
    const found = text.indexOf(' ', from);
    const to = found < 0 ? text.length : found;
    const pixels = pixelsOf(unitsBetween(text, from, to, table), size);
    if (from > 0 && used + blank + pixels > room) finish();
    else if (from > 0) {
      isEmpty = false;
      used += blank;
    }
    if (pixels <= room) {
      isEmpty &&= from === to;
      used += pixels;
    } else {
      for (let at = from; at < to; at += 1) {
        const own = pixelsOf(table[text.charCodeAt(at)] ?? FULL_SQUARE, size);
        if (isPair(text, at)) at += 1;
        if (!isEmpty && used + own > room) finish();
        isEmpty = false;
        used += own;
      }
    }
    from = to + 1;
  }
  return lines;
};

const linesUpTo = (most: number, text: string, widthPx: number, isBold: boolean, size: number): number => {
  const room = Math.max(1, widthPx - CELL_PADDING_PIXELS);
  const table = isBold ? BOLD_UNITS : PLAIN_UNITS;
  if (!text.includes('\n')) return linesOfParagraph(text, room, table, size, most);
  return text.split('\n').reduce((lines, one) => lines + linesOfParagraph(one, room, table, size, most), 0);
};

/** Lines a wrapped text takes in a column of so many pixels; computed from the widths of its letters. */
export const lineCount = (text: string, widthPx: number, isBold = false, size = 10): number =>
  linesUpTo(Infinity, text, widthPx, isBold, size);

/** The text as far as it goes on so many lines, with "…" where something was left out; the text itself where it fits. */
export const shortenToLines = (text: string, widthPx: number, lines: number, isBold = false): string => {
  const fitsIn = (one: string): boolean => linesUpTo(lines, one, widthPx, isBold, 10) <= lines;
  if (fitsIn(text)) return text;
  const characters = /[\ud800-\udfff]/.test(text) ? [...text] : null;
  const first = (length: number): string => characters?.slice(0, length).join('') ?? text.slice(0, length);
  const cut = (length: number): string => `${first(length).trimEnd()}…`;
  let fits = 0;
  let fails = characters?.length ?? text.length;
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (fitsIn(cut(middle))) fits = middle;
    else fails = middle;
  }
  const atWord = first(fits).replace(/\s+\S*$/, '');
  // Cut between words unless that leaves out most of the text: the first word may be longer than the lines.
  return (characters ?? text)[fits] === ' ' || atWord.length * 2 < fits
    ? cut(fits)
    : `${atWord.replace(/[\s,;:.]+$/, '')}…`;
};
