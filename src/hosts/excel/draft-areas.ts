import type { CellRange, DraftCell, SheetDraft } from '../../sheets';

/** The cells of a range on a sheet. */
export const rangeAt = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  sheet.getRangeByIndexes(
    range.firstRow,
    range.firstColumn,
    range.lastRow - range.firstRow + 1,
    range.lastColumn - range.firstColumn + 1,
  );

/** A rectangle of cells that share something. */
export type Area<Value> = CellRange & { readonly value: Value };

/**
 * Splits a draft into rectangles of cells with the same value of `pick`: runs along each row, joined downwards while they
 * repeat. Formatting by rectangle keeps requests few; formatting cell by cell takes Excel minutes.
 */
export const areasOf = <Value>(draft: SheetDraft, pick: (cell: DraftCell) => Value | null): Area<Value>[] => {
  const finished: Area<Value>[] = [];
  let open = new Map<string, Area<Value>>();
  draft.rows.forEach((cells, row) => {
    const next = new Map<string, Area<Value>>();
    for (let column = 0; column < cells.length;) {
      const value = cells[column] ? pick(cells[column]!) : null;
      let end = column + 1;
      while (end < cells.length && (cells[end] ? pick(cells[end]!) : null) === value) end += 1;
      if (value !== null) {
        const key = `${column}:${end}:${String(value)}`;
        const above = open.get(key);
        next.set(key, {
          firstRow: above?.firstRow ?? row,
          lastRow: row,
          firstColumn: column,
          lastColumn: end - 1,
          value,
        });
      }
      column = end;
    }
    for (const [key, area] of open) if (!next.has(key)) finished.push(area);
    open = next;
  });
  return [...finished, ...open.values()];
};

/** Runs of neighbouring rows with the same height; null for rows nobody sizes. */
export const heightRuns = (
  heights: readonly (number | null)[],
): readonly { readonly first: number; readonly count: number; readonly height: number | null }[] => {
  const runs: { first: number; count: number; height: number | null }[] = [];
  heights.forEach((height, row) => {
    const last = runs[runs.length - 1];
    if (last && last.height === height) last.count += 1;
    else runs.push({ first: row, count: 1, height });
  });
  return runs;
};
