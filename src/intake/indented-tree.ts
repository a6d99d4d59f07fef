import { cellAt, MAX_COLUMNS, type CellValue, type Grid } from '../sheets';

import { findHeader, type Header } from './find-header';
import { foldHeader } from './fold-header';
import type { Table } from './split-tables';
import { cellText } from './values/text';

/** A grid whose tree has been folded into one column, with the column each moved cell stood in, so that its address stays true. */
export type FoldedGrid = Grid & { readonly stoodIn?: ReadonlyMap<number, number> };

/** Key of a cell in `stoodIn`. */
export const placeKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

// Heads under which names are indented; a number or a date never is.
const NAMES = /\b(?:jabatan|unit|organisasi|satuan|nama|uraian|nomenklatur|opd|skpd|perangkat daerah)\b/;
/** Numbers of a list, which stand before a name in a cell of their own. */
const LIST_NUMBER = /^(?:[a-z]|[ivxl]+|\d{1,3}(?:\.\d{1,3})*)[.)]?$/i;

/** Cells from which on a tree is one, and no stray note. */
const LEAST_MOVED = 2;

/** Last column that belongs to the head in a column: as far as it is merged, or up to the next head. */
const lastColumnOf = ({ merges = [], rows }: Grid, { row, firstDataRow, texts }: Header, column: number): number => {
  const merged = merges.find(
    (range) => range.firstColumn === column && range.firstRow >= row && range.firstRow < firstDataRow,
  );
  if (merged && merged.lastColumn > column) return merged.lastColumn;
  let last = column;
  while (last + 1 < texts.length && (texts[last + 1] ?? '').trim() === '') last += 1;
  // A head that is the last one of its row may have wider rows below it.
  if (last + 1 === texts.length) for (const cells of rows.slice(firstDataRow)) last = Math.max(last, cells.length - 1);
  return last;
};

/** Column of the one name of each row between two columns; null where a row has two, or a cell that is no name. */
const namesBetween = (
  grid: Grid,
  { firstDataRow }: Header,
  first: number,
  last: number,
): ReadonlyMap<number, number> | null => {
  const columnOf = new Map<number, number>();
  for (let row = firstDataRow; row < grid.rows.length; row += 1) {
    const end = Math.min(last, (grid.rows[row]?.length ?? 0) - 1);
    for (let column = first; column <= end; column += 1) {
      const cell = cellAt(grid, row, column);
      const text = cellText(cell);
      if (text === null || LIST_NUMBER.test(text)) continue;
      if (typeof cell !== 'string' || columnOf.has(row)) return null;
      columnOf.set(row, column);
    }
  }
  return columnOf;
};

type Fold = { readonly first: number; readonly last: number; readonly columnOf: ReadonlyMap<number, number> };

const foldsOf = (grid: Grid, header: Header): Fold[] =>
  header.texts.flatMap((text, first) => {
    if (text.trim() === '' || !NAMES.test(foldHeader(text))) return [];
    const last = lastColumnOf(grid, header, first);
    if (last === first) return [];
    const columnOf = namesBetween(grid, header, first, last);
    if (columnOf === null) return [];
    const columns = [...columnOf.values()];
    const moved = columns.filter((column) => column > first).length;
    return moved >= LEAST_MOVED && new Set(columns).size >= 2 ? [{ first, last, columnOf }] : [];
  });

/**
 * Folds a table whose names are drawn as an indented tree: each a column further right below one head, as a peta jabatan shows who is
 * above whom. Every name moves into the column of the head, its list number is left out; nothing is filled in.
 */
export const foldTree = ({ name, grid }: Table): Table => {
  const header = findHeader(grid);
  const folds = header ? foldsOf(grid, header) : [];
  if (folds.length === 0) return { name, grid };
  const stoodIn = new Map<number, number>();
  const rows = grid.rows.map((cells, row): readonly CellValue[] => {
    const ofRow = folds.filter(({ columnOf }) => columnOf.has(row));
    if (ofRow.length === 0) return cells;
    const folded = [...cells];
    for (const { first, last, columnOf } of ofRow) {
      const from = columnOf.get(row) ?? first;
      const text = cells[from] ?? null;
      for (let column = first; column <= Math.min(last, folded.length - 1); column += 1) folded[column] = null;
      folded[first] = text;
      if (from !== first) stoodIn.set(placeKey(row, first), from);
    }
    return folded;
  });
  const folded: FoldedGrid = { ...grid, rows, stoodIn };
  return { name, grid: folded };
};
