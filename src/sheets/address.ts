/** Column letters of a 0-based index: 0 -> "A", 26 -> "AA". */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
};

const LETTERS: readonly string[] = Array.from({ length: 64 }, (_, column) => columnLetters(column));

/** "B7" for 0-based row 6, column 1. */
export const cellAddress = (row: number, column: number): string =>
  `${LETTERS[column] ?? columnLetters(column)}${row + 1}`;

/** "$B$7" for 0-based row 6, column 1. */
export const absoluteAddress = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** 0-based place of an address such as "B7" or "$B$7"; null when it is not one. */
export const parseCellAddress = (address: string): { readonly row: number; readonly column: number } | null => {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
};

/** A rectangle of cells, 0-based and inclusive. */
export type CellRange = {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

/** "A1:C9". */
export const rangeAddress = (range: CellRange): string =>
  `${cellAddress(range.firstRow, range.firstColumn)}:${cellAddress(range.lastRow, range.lastColumn)}`;

/** "$A$1:$C$9". */
export const absoluteRangeAddress = (range: CellRange): string =>
  `${absoluteAddress(range.firstRow, range.firstColumn)}:${absoluteAddress(range.lastRow, range.lastColumn)}`;

/** Rectangle of "A1:C9", "$A$1:$C$9" or a single address; null when it is neither. */
export const parseRangeAddress = (address: string): CellRange | null => {
  const [from, to = from] = address.split(':');
  const first = parseCellAddress(from ?? '');
  const last = parseCellAddress(to ?? '');
  if (!first || !last) return null;
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
};

/** Sheet name as a formula writes it: always quoted, inner quotes doubled. */
export const quoteSheetName = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
