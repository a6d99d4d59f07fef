import { cellAt, type Grid } from '../sheets';

import { EMPLOYEE_FIELDS, POSITION_FIELDS } from './fields';
import { foldHeader } from './fold-header';
import { headerTexts } from './map-columns';

/** The header of a sheet: its texts (two header rows joined into one), where it begins and where the data begins. */
export type Header = {
  readonly row: number;
  readonly firstDataRow: number;
  readonly texts: readonly string[];
};

const KNOWN = new Set([...EMPLOYEE_FIELDS, ...POSITION_FIELDS].flatMap(({ headers }) => headers));
const SEARCHED_ROWS = 30;

const knownCount = (texts: readonly string[]): number => {
  const hits = new Set<string>();
  for (const text of texts) {
    const folded = foldHeader(text)
      .replace(/\b(?:tahun )?20\d\d\b/, '')
      .trim();
    if (KNOWN.has(folded)) hits.add(folded);
  }
  return hits.size;
};

/** Parent and child header rows as one: "PANGKAT" over "TMT" reads "PANGKAT TMT"; a parent reaches right over blanks. */
const joinHeaderRows = (upper: readonly string[], lower: readonly string[]): string[] => {
  let parent = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = (upper[column] ?? '').trim();
    const below = (lower[column] ?? '').trim();
    if (above !== '') parent = above;
    else if (below === '') parent = '';
    return [above === '' && below !== '' ? parent : above, below].filter((part) => part !== '').join(' ');
  });
};

const isNumberRow = (grid: Grid, row: number): boolean => {
  const cells = (grid.rows[row] ?? []).filter((cell) => cell !== null && cell !== '');
  return (
    cells.length >= 3 &&
    cells.every((cell, index) => Number(cell) === index + 1 || /^\(?\d{1,2}\)?$/.test(String(cell).trim()))
  );
};

const isHeaderLike = (grid: Grid, row: number): boolean =>
  (grid.rows[row] ?? []).every((cell) => typeof cell !== 'number') &&
  (grid.rows[row] ?? []).every((cell) => !/\d{6}/.test(String(cell ?? '')));

/** The header among the first 30 rows: the row with most words Padan knows, among rows of at least two cells; null without any. */
export const findHeader = (grid: Grid): Header | null => {
  let best: {
    readonly row: number;
    readonly depth: 1 | 2;
    readonly texts: readonly string[];
    readonly hits: number;
  } | null = null;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.rows.length); row += 1) {
    const texts = headerTexts(grid, row);
    if (texts.filter((text) => text.trim() !== '').length < 2) continue;
    const hits = knownCount(texts);
    if (hits > (best?.hits ?? 0)) best = { row, depth: 1, texts, hits };
    if (row + 1 < grid.rows.length && isHeaderLike(grid, row) && isHeaderLike(grid, row + 1)) {
      const joined = joinHeaderRows(texts, headerTexts(grid, row + 1));
      const joinedHits = knownCount(joined);
      // The joined reading must explain more than either row alone, or a title line would swallow the real header.
      if (joinedHits > (best?.hits ?? 1) && joinedHits > knownCount(headerTexts(grid, row + 1))) {
        best = { row, depth: 2, texts: joined, hits: joinedHits };
      }
    }
  }
  if (!best) return null;
  const afterHeader = best.row + best.depth;
  return {
    row: best.row,
    firstDataRow: isNumberRow(grid, afterHeader) ? afterHeader + 1 : afterHeader,
    texts: best.texts,
  };
};

/** What a row says about the end of a table: a total may stand between its parts, a signature only below it. */
export const tableEndAt = (grid: Grid, row: number): 'total' | 'signature' | null => {
  const width = Math.min(grid.rows[row]?.length ?? 0, 12);
  for (let column = 0; column < width; column += 1) {
    const cell = cellAt(grid, row, column);
    if (cell === null || cell === '') continue;
    if (typeof cell !== 'string') return null;
    if (/^\s*mengetahui\b/i.test(cell)) return 'signature';
    return /^\s*(?:sub ?)?(?:jumlah|total|grand total)\b/i.test(cell) ? 'total' : null;
  }
  return null;
};
