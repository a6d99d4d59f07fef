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

const unitsOf = (character: string, isBold: boolean): number => {
  const code = character.codePointAt(0) ?? FIRST_CODE;
  if (code === NO_BREAK_SPACE) return PLAIN[0] ?? 0;
  return (isBold ? BOLD : PLAIN)[code - FIRST_CODE] ?? (code < FIRST_WIDE_CODE ? OTHER_LETTER : FULL_SQUARE);
};

/** Pixels of a text on one line in Arial. */
export const textPixels = (text: string, isBold = false, size = 10): number => {
  let units = 0;
  for (const character of text) units += unitsOf(character, isBold);
  return (units / 1000) * size * PIXELS_PER_POINT;
};

/** The lines of one paragraph: words are kept whole unless one is wider than the cell. */
const wrapParagraph = (paragraph: string, widthPx: number, isBold: boolean, size: number): string[] => {
  const lines: string[] = [];
  const blank = textPixels(' ', isBold, size);
  let line = '';
  let used = 0;
  const finish = (): void => {
    lines.push(line);
    line = '';
    used = 0;
  };
  paragraph.split(' ').forEach((word, index) => {
    const pixels = textPixels(word, isBold, size);
    if (index > 0 && used + blank + pixels > widthPx) finish();
    else if (index > 0) {
      line += ' ';
      used += blank;
    }
    if (pixels <= widthPx) {
      line += word;
      used += pixels;
      return;
    }
    for (const character of word) {
      const own = textPixels(character, isBold, size);
      if (line !== '' && used + own > widthPx) finish();
      line += character;
      used += own;
    }
  });
  finish();
  return lines;
};

const wrap = (text: string, widthPx: number, isBold: boolean, size: number): string[] => {
  const room = Math.max(1, widthPx - CELL_PADDING_PIXELS);
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room, isBold, size));
};

/** Lines a wrapped text takes in a column of so many pixels; computed from the widths of its letters. */
export const lineCount = (text: string, widthPx: number, isBold = false, size = 10): number =>
  wrap(text, widthPx, isBold, size).length;

/** The text as far as it goes on so many lines, with "…" where something was left out; the text itself where it fits. */
export const shortenToLines = (text: string, widthPx: number, lines: number, isBold = false): string => {
  if (lineCount(text, widthPx, isBold) <= lines) return text;
  const characters = [...text];
  const cut = (length: number): string => `${characters.slice(0, length).join('').trimEnd()}…`;
  let fits = 0;
  let fails = characters.length;
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (lineCount(cut(middle), widthPx, isBold) <= lines) fits = middle;
    else fails = middle;
  }
  const atWord = characters
    .slice(0, fits)
    .join('')
    .replace(/\s+\S*$/, '');
  // Cut between words unless that leaves out most of the text: the first word may be longer than the lines.
  return characters[fits] === ' ' || atWord.length * 2 < fits ? cut(fits) : `${atWord.replace(/[\s,;:.]+$/, '')}…`;
};
