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

/** A reference of a formula with the sheet it points into, folded; "" for the sheet of the formula itself. */
type Reference = { readonly kind: 'reference'; readonly sheet: string; readonly address: string };
type Word = { readonly kind: 'word'; readonly text: string };

/** What sheets were called, by what they are called now; both folded. Programs rename them in formulas. */
export type Renamed = ReadonlyMap<string, string>;

const NO_NAMES: Renamed = new Map();

/** A formula as references and everything between them, each in one way of writing it. */
const partsOf = (formula: string, renamed: Renamed = NO_NAMES): (Reference | Word)[] => {
  const tokens = (formula.replace(/^=/, '').match(TOKEN) ?? []).filter((token) => token.trim() !== '');
  let sheet = '';
  return tokens.map((token, index): Reference | Word => {
    const next = tokens[index + 1];
    if (next === '!') {
      const named = unquoted(token);
      sheet = renamed.get(named) ?? named;
      return { kind: 'word', text: sheet };
    }
    if (token === '!' || token === ':') return { kind: 'word', text: token };
    const pointsInto = sheet;
    // A range has one sheet for both its ends.
    if (next !== ':') sheet = '';
    if (REFERENCE.test(token) && next !== '(') return { kind: 'reference', sheet: pointsInto, address: token };
    return { kind: 'word', text: /^["']/.test(token) ? token : token.toUpperCase() };
  });
};

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
 * follow what is sorted, inserted or renamed; two formulas that mean the same come out alike.
 */
export const canonicalFormula = (
  formula: string,
  origins: Origins = () => undefined,
  renamed: Renamed = NO_NAMES,
): string =>
  partsOf(formula, renamed)
    .map((part) => (part.kind === 'word' ? part.text : originalReference(part.address, origins(part.sheet))))
    .join('');

/** Columns a formula reads, with the sheet of each, folded; "" for the sheet of the formula itself. */
export const columnsReadBy = (formula: string): readonly { readonly sheet: string; readonly column: number }[] =>
  partsOf(formula).flatMap((part) => {
    const place = part.kind === 'reference' ? parseCellAddress(part.address) : null;
    return part.kind === 'reference' && place !== null ? [{ sheet: part.sheet, column: place.column }] : [];
  });
