import { columnLetters, parseCellAddress } from '../sheets';

/**
 * Where a cell of a sheet stood when it was drafted. A fixed row ($5) keeps its place when rows are sorted, a relative one goes
 * with its record.
 */
export type Origin = (
  row: number,
  column: number,
  isRowFixed: boolean,
) => { readonly row: number; readonly column: number };

/** Origins by the name of the sheet a reference points into, folded; the sheet of the formula itself has the name "". */
export type Origins = (sheet: string) => Origin | undefined;

// A text, a sheet name in quotes, or a word; everything else is one sign.
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')+'|[\p{L}_$\\][\p{L}\p{N}_.$]*|\d+(?:\.\d+)?|\s+|./gu;
const REFERENCE = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;

const unquoted = (sheet: string): string =>
  (sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet).toLowerCase();

const originalReference = (reference: string, origin: Origin | undefined): string => {
  const place = parseCellAddress(reference);
  if (place === null) return reference.toUpperCase();
  const [, fixedColumn = '', fixedRow = ''] = /^(\$?)[A-Za-z]+(\$?)/.exec(reference) ?? [];
  const { row, column } = origin ? origin(place.row, place.column, fixedRow !== '') : place;
  return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
};

/**
 * A formula in one way of writing it: without blanks outside texts, names in capitals, sheet names without quotes, and every
 * reference taken back to where its cell stood when the sheet was drafted. Programs write the same formula differently, and
 * follow what is sorted or inserted; two formulas that mean the same come out alike.
 */
export const canonicalFormula = (formula: string, origins: Origins = () => undefined): string => {
  const tokens = formula.replace(/^=/, '').match(TOKEN) ?? [];
  let sheet = '';
  const written: string[] = [];
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (/^\s+$/.test(token)) return;
    if (token.startsWith('"')) written.push(token);
    else if (next === '!') {
      sheet = unquoted(token);
      written.push(sheet);
    } else if (token === '!' || token === ':') {
      written.push(token);
    } else {
      if (REFERENCE.test(token) && next !== '(') written.push(originalReference(token, origins(sheet)));
      else written.push(token.startsWith("'") ? token : token.toUpperCase());
      // A range has one sheet for both its ends.
      if (next !== ':') sheet = '';
    }
  });
  return written.join('');
};
