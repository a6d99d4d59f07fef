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
/** No character is wider. */
const WIDEST = Math.max(...PLAIN, ...BOLD, FULL_SQUARE);
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

/** Where words have come to on the lines of a cell. */
type Standing = { readonly lines: number; readonly isEmpty: boolean; readonly used: number };

/** Lines of a cell as words are set on them one after the other, which are kept whole unless one is wider than the cell. */
class FilledLines {
  lines = 1;
  private isEmpty = true;
  private used = 0;
  private readonly blank: number;

  constructor(
    private readonly room: number,
    private readonly table: Uint16Array,
    private readonly size: number,
  ) {
    this.blank = pixelsOf(table[FIRST_CODE] ?? 0, size);
  }

  get standing(): Standing {
    const { lines, isEmpty, used } = this;
    return { lines, isEmpty, used };
  }

  goBackTo({ lines, isEmpty, used }: Standing): void {
    this.lines = lines;
    this.isEmpty = isEmpty;
    this.used = used;
  }

  /** Sets the word between two places of a text, with an ellipsis at its end where it is cut. */
  add(text: string, from: number, to: number, isCut = false): void {
    const { room, table, size } = this;
    const units = unitsBetween(text, from, to, table);
    const pixels = pixelsOf(isCut ? units + FULL_SQUARE : units, size);
    if (from > 0 && this.used + this.blank + pixels > room) this.finish();
    else if (from > 0) {
      this.isEmpty = false;
      this.used += this.blank;
    }
    if (pixels <= room) {
      this.isEmpty &&= from === to && !isCut;
      this.used += pixels;
      return;
    }
    for (let at = from; at < to; at += 1) {
      this.addLetter(table[text.charCodeAt(at)] ?? FULL_SQUARE);
      if (isPair(text, at)) at += 1;
    }
    if (isCut) this.addLetter(FULL_SQUARE);
  }

  private addLetter(units: number): void {
    const own = pixelsOf(units, this.size);
    if (!this.isEmpty && this.used + own > this.room) this.finish();
    this.isEmpty = false;
    this.used += own;
  }

  private finish(): void {
    this.lines += 1;
    this.isEmpty = true;
    this.used = 0;
  }
}

const endOfWord = (text: string, from: number): number => {
  const found = text.indexOf(' ', from);
  return found < 0 ? text.length : found;
};

/** Lines of a paragraph, as soon as they are more than `most`; one pass over its words. */
const linesOfParagraph = (text: string, room: number, table: Uint16Array, size: number, most: number): number => {
  if (pixelsOf(text.length * WIDEST, size) <= room - ROUNDING_PIXELS) return 1;
  if (pixelsOf(unitsBetween(text, 0, text.length, table), size) <= room - ROUNDING_PIXELS) return 1;
  const filled = new FilledLines(room, table, size);
  for (let from = 0; from <= text.length && filled.lines <= most;) {
    const to = endOfWord(text, from);
    filled.add(text, from, to);
    from = to + 1;
  }
  return filled.lines;
};

const roomIn = (widthPx: number): number => Math.max(1, widthPx - CELL_PADDING_PIXELS);

const linesUpTo = (most: number, text: string, widthPx: number, isBold: boolean, size: number): number => {
  const room = roomIn(widthPx);
  const table = isBold ? BOLD_UNITS : PLAIN_UNITS;
  if (!text.includes('\n')) return linesOfParagraph(text, room, table, size, most);
  return text.split('\n').reduce((lines, one) => lines + linesOfParagraph(one, room, table, size, most), 0);
};

/** Lines a wrapped text takes in a column of so many pixels, as soon as they are more than `most`; computed from the widths of its letters. */
export const lineCount = (text: string, widthPx: number, isBold = false, size = 10, most = Infinity): number =>
  linesUpTo(most, text, widthPx, isBold, size);

/** Points of the letters of what is shortened. */
const SHORTENED_SIZE = 10;

/**
 * Whether a paragraph fits on so many lines when it is cut to so many characters, with an ellipsis behind them; null where the whole
 * fits. The words are set once: what is cut stands as they do up to its last word.
 */
const cutFitting = (
  text: string,
  room: number,
  lines: number,
  table: Uint16Array,
): ((length: number) => boolean) | null => {
  const filled = new FilledLines(room, table, SHORTENED_SIZE);
  const starts: number[] = [];
  const standings: Standing[] = [];
  let end = -1;
  while (end < text.length && filled.lines <= lines) {
    const from = end + 1;
    starts.push(from);
    standings.push(filled.standing);
    end = endOfWord(text, from);
    filled.add(text, from, end);
  }
  if (filled.lines <= lines) return null;
  return (length) => {
    const to = text.slice(0, length).trimEnd().length;
    if (to > end) return false;
    let word = starts.length - 1;
    while (word > 0 && starts[word]! > to) word -= 1;
    filled.goBackTo(standings[word]!);
    filled.add(text, starts[word]!, to, true);
    return filled.lines <= lines;
  };
};

/** The text as far as it goes on so many lines, with "…" where something was left out; the text itself where it fits. */
export const shortenToLines = (text: string, widthPx: number, lines: number, isBold = false): string => {
  const characters = /[\ud800-\udfff]/.test(text) ? [...text] : null;
  const first = (length: number): string => characters?.slice(0, length).join('') ?? text.slice(0, length);
  const cut = (length: number): string => `${first(length).trimEnd()}…`;
  const fitsIn = (one: string): boolean => linesUpTo(lines, one, widthPx, isBold, SHORTENED_SIZE) <= lines;
  const isPlain = characters === null && !text.includes('\n');
  const fitsCutTo = isPlain
    ? cutFitting(text, roomIn(widthPx), lines, isBold ? BOLD_UNITS : PLAIN_UNITS)
    : fitsIn(text)
      ? null
      : (length: number) => fitsIn(cut(length));
  if (fitsCutTo === null) return text;
  let fits = 0;
  let fails = characters?.length ?? text.length;
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (fitsCutTo(middle)) fits = middle;
    else fails = middle;
  }
  const atWord = first(fits).replace(/\s+\S*$/, '');
  // Cut between words unless that leaves out most of the text: the first word may be longer than the lines.
  return (characters ?? text)[fits] === ' ' || atWord.length * 2 < fits
    ? cut(fits)
    : `${atWord.replace(/[\s,;:.]+$/, '')}…`;
};
