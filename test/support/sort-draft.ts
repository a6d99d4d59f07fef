import type { DraftCell, SheetDraft } from '../../src/sheets';

/** A formula in a row so much further down: its relative rows go with it, fixed ones stay, as in every spreadsheet program. */
const movedFormula = (formula: string, down: number): string =>
  formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')+'|(\$?[A-Z]{1,3})(\$?)([1-9]\d*)(?![\w(])/g,
    (whole: string, column?: string, fixed?: string, row?: string) =>
      column === undefined || fixed === '$' ? whole : `${column}${Number(row) + down}`,
  );

const movedCell = (cell: DraftCell | null, down: number): DraftCell | null =>
  cell?.formula === undefined ? cell : { ...cell, formula: movedFormula(cell.formula, down) };

/** The sheet after its table has been sorted so that the record `order[i]` stands in the i-th row; what is beside it stays. */
export const sortDraft = (sheet: SheetDraft, order: readonly number[]): SheetDraft => {
  const { range } = sheet.table!;
  const first = range.firstRow + 1;
  const rows = sheet.rows.map((cells, row) => {
    const from = order[row - first];
    if (row < first || from === undefined) return cells;
    const width = range.lastColumn + 1;
    const record = Array.from({ length: width }, (_, column) => sheet.rows[first + from]?.[column] ?? null);
    return [...record.map((cell) => movedCell(cell, row - first - from)), ...cells.slice(width)];
  });
  return { ...sheet, rows };
};
