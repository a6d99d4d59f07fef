import { cellAt, type CellValue, type Grid } from '../sheets';

import { asEmployees, foldHeader, headerKey, plainHeaderKey } from './fold-header';
import { EMPLOYEE_WORDS, POSITION_WORDS } from './header-words';
import { KNOWN_LISTS } from './list-words';
import { headerTexts } from './map-columns';

/** The header of a sheet: its texts (up to three header rows joined into one), where it begins and where the data begins. */
export type Header = {
  readonly row: number;
  readonly firstDataRow: number;
  readonly texts: readonly string[];
  /** The lowest line of each column's header; the same as `texts` where the header is one row. */
  readonly lowest: readonly string[];
};

const KNOWN = new Set(
  [...EMPLOYEE_WORDS, ...POSITION_WORDS, ...KNOWN_LISTS.flatMap(({ words }) => words)].flatMap(({ places }) => [
    ...places.keys(),
  ]),
);
const SEARCHED_ROWS = 30;

const isKnown = (text: string): boolean => {
  const folded = foldHeader(text)
    .replace(/\b(?:tahun )?20\d\d\b/, '')
    .trim();
  const plain = plainHeaderKey(folded);
  const counted = asEmployees(folded);
  return (
    KNOWN.has(headerKey(folded)) ||
    (plain !== null && KNOWN.has(plain)) ||
    (counted !== null && KNOWN.has(headerKey(counted)))
  );
};

/** Different words Padan knows; in a header of several rows a column counts by its whole text or by its lowest line. */
const knownCount = (texts: readonly string[], lowest: readonly string[] = texts): number =>
  new Set(texts.filter((text, column) => isKnown(text) || isKnown(lowest[column] ?? '')).map(foldHeader)).size;

/** Last column of each cell of a row that is merged to the right; null for a row without such cells. */
const spansOf = ({ merges = [] }: Grid, row: number): ReadonlyMap<number, number> | null => {
  const wide = merges.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) => firstRow <= row && row <= lastRow && lastColumn > firstColumn,
  );
  return wide.length === 0 ? null : new Map(wide.map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn]));
};

/**
 * Parent and child header rows as one: "PANGKAT" over "TMT" reads "PANGKAT TMT". A parent reaches right over blanks, as far as it is
 * merged where cells of its row are.
 */
const joinHeaderRows = (
  upper: readonly string[],
  lower: readonly string[],
  spans: ReadonlyMap<number, number> | null,
): string[] => {
  let parent = '';
  let reach = Infinity;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = (upper[column] ?? '').trim();
    const below = (lower[column] ?? '').trim();
    if (above !== '') {
      parent = above;
      reach = spans === null ? Infinity : (spans.get(column) ?? column);
    } else if (below === '') parent = '';
    // Cells merged downwards come as the same text twice where a program has filled them.
    if (above === below) return above;
    return [above === '' && below !== '' && column <= reach ? parent : above, below]
      .filter((part) => part !== '')
      .join(' ');
  });
};

/** The lowest filled line of each column. */
const lowestOf = (rows: readonly (readonly string[])[]): string[] =>
  Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, (_, column) =>
    rows.reduce((lowest, texts) => (texts[column] ?? '').trim() || lowest, ''),
  );

/** A row that only counts its columns: 1, 2, 3 or (1), (2), (3). */
export const isNumberRow = (grid: Grid, row: number): boolean => {
  const cells = (grid.rows[row] ?? []).filter((cell) => cell !== null && cell !== '');
  return (
    cells.length >= 3 &&
    cells.every((cell, index) => Number(cell) === index + 1 || /^\(?\d{1,2}\)?$/.test(String(cell).trim()))
  );
};

/** A calendar year typed as a number, as it stands below "SKP" in a header of two rows. */
const isYear = (cell: number): boolean => Number.isInteger(cell) && cell >= 2000 && cell <= 2099;

const isHeaderLike = (grid: Grid, row: number): boolean =>
  row < grid.rows.length &&
  (grid.rows[row] ?? []).every((cell) => (typeof cell === 'number' ? isYear(cell) : !/\d{6}/.test(String(cell ?? ''))));

const isData = (grid: Grid, row: number): boolean =>
  !isNumberRow(grid, row) &&
  !isHeaderLike(grid, row) &&
  (grid.rows[row] ?? []).filter((cell) => cell !== null && cell !== '').length >= 2;

const MOST_HEADER_ROWS = 3;
/** Known words that make a row a header wherever it stands. */
const HEADER_WORDS = 3;

/** The header among the first 30 rows from the first filled one on: the rows with most words Padan knows, of at least two cells each; null without any. */
export const findHeader = (grid: Grid): Header | null => {
  let best: (Pick<Header, 'row' | 'texts' | 'lowest'> & { readonly depth: number; readonly hits: number }) | null =
    null;
  const start = Math.max(
    0,
    grid.rows.findIndex((cells) => cells.some((cell) => cell !== null && cell !== '')),
  );
  for (let row = start; row < Math.min(start + SEARCHED_ROWS, grid.rows.length); row += 1) {
    // Below a header that is one beyond doubt, data ends the search: what follows may be another table.
    if (best && best.hits >= HEADER_WORDS && row >= best.row + best.depth && isData(grid, row)) break;
    const rows = [headerTexts(grid, row)];
    if (rows[0]!.filter((text) => text.trim() !== '').length < 2) continue;
    let texts = rows[0]!;
    let hits = knownCount(texts);
    if (hits > (best?.hits ?? 0)) best = { row, depth: 1, texts, lowest: texts, hits };
    while (
      rows.length < MOST_HEADER_ROWS &&
      isHeaderLike(grid, row + rows.length - 1) &&
      isHeaderLike(grid, row + rows.length)
    ) {
      const below = headerTexts(grid, row + rows.length);
      texts = joinHeaderRows(texts, below, spansOf(grid, row + rows.length - 1));
      rows.push(below);
      hits = knownCount(texts, lowestOf(rows));
      // The joined reading must explain more than any of its rows alone, or a title line would swallow the real header.
      if (hits > (best?.hits ?? 1) && hits > knownCount(below))
        best = { row, depth: rows.length, texts, lowest: lowestOf(rows), hits };
    }
  }
  if (!best) return null;
  const { row, depth, texts, lowest } = best;
  return { row, firstDataRow: isNumberRow(grid, row + depth) ? row + depth + 1 : row + depth, texts, lowest };
};

/** Texts of a row that reads like the header of a table; null for any other row. */
export const isHeaderRow = (grid: Grid, row: number): readonly string[] | null => {
  if (!isHeaderLike(grid, row)) return null;
  const texts = headerTexts(grid, row);
  return knownCount(texts) >= HEADER_WORDS ? texts : null;
};

const SIGNED_ROWS = 8;

/** The one or two filled cells of a row that has no more; null for any other row. */
const fewCells = (grid: Grid, row: number): readonly CellValue[] | null => {
  const few: CellValue[] = [];
  for (const cell of grid.rows[row] ?? []) {
    if (cell === null || cell === '') continue;
    few.push(cell);
    if (few.length > 2) return null;
  }
  return few;
};

/** Whether a row begins a signature: office, name and rank in lines with nothing else, down to "NIP. …". */
const isSigned = (grid: Grid, row: number): boolean => {
  const startsWithNip = (cell: CellValue): boolean => typeof cell === 'string' && /^\s*nip\b[\s.:]*\d/i.test(cell);
  const first = fewCells(grid, row);
  if (first === null || first.some(startsWithNip)) return false;
  for (let below = row + 1; below <= row + SIGNED_ROWS && below < grid.rows.length; below += 1) {
    const cells = fewCells(grid, below);
    if (cells === null) return false;
    if (cells.some(startsWithNip)) return true;
  }
  return false;
};

/** What a row says about the end of a table: a total may stand between its parts, a signature only below it. */
export const tableEndAt = (grid: Grid, row: number): 'total' | 'signature' | null => {
  const width = Math.min(grid.rows[row]?.length ?? 0, 12);
  for (let column = 0; column < width; column += 1) {
    const cell = cellAt(grid, row, column);
    if (cell === null || cell === '') continue;
    if (typeof cell !== 'string') return null;
    if (/^\s*mengetahui\b/i.test(cell) || /^\s*(?:keterangan|catatan)\s*:?\s*$/i.test(cell)) return 'signature';
    if (isSigned(grid, row)) return 'signature';
    return /^\s*(?:sub[\s-]*)?(?:jumlah|jml|jlh|total|grand total)\b/i.test(cell) ? 'total' : null;
  }
  return null;
};
