import { MAX_COLUMNS, MAX_ROWS } from '../sheets';

// Texts and quoted sheet names are passed over; a reference is no part of a longer word, no function and no sheet name.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$\\])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(?<![\w.$\\])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(?<![\w.$\\])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])/g;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const columnLetters = (number: number): string =>
  number === 0 ? '' : columnLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));

/**
 * A formula as it reads `rows` down and `columns` to the right of where it stands: relative references move, `$` ones stay, and
 * they go round the edge of the sheet as Excel's do. This is how the cells of a shared formula read (ECMA-376, 18.3.1.40).
 */
export const shiftFormula = (formula: string, rows: number, columns: number): string => {
  const row = (fixed: string, digits: string): string =>
    fixed + (fixed === '$' ? digits : String(((((Number(digits) - 1 + rows) % MAX_ROWS) + MAX_ROWS) % MAX_ROWS) + 1));
  const column = (fixed: string, letters: string): string =>
    fixed +
    (fixed === '$'
      ? letters
      : columnLetters(((((columnNumber(letters) - 1 + columns) % MAX_COLUMNS) + MAX_COLUMNS) % MAX_COLUMNS) + 1));
  return formula.replace(TOKEN, (whole, ...groups: (string | undefined)[]) => {
    const [cF, c, rF, r, c1F, c1, c2F, c2, r1F, r1, r2F, r2] = groups;
    if (c !== undefined && r !== undefined) return column(cF ?? '', c) + row(rF ?? '', r);
    if (c1 !== undefined && c2 !== undefined) return `${column(c1F ?? '', c1)}:${column(c2F ?? '', c2)}`;
    if (r1 !== undefined && r2 !== undefined) return `${row(r1F ?? '', r1)}:${row(r2F ?? '', r2)}`;
    return whole;
  });
};
