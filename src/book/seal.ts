import { hashOfJson } from '../kernel';
import { cellAt, toCellText, type CellValue, type Grid, type SheetDraft, type TableLayout } from '../sheets';

import { alignSheet } from './align-sheet';
import type { MarkedSheetId, UnmarkedDraft } from './sheet-spec';

/** Key of the fact that holds the seal of a sheet. */
export const sealKey = (id: MarkedSheetId): string => `seal.${id}`;

const asKept = (value: CellValue): CellValue => (typeof value === 'string' ? toCellText(value) : value);

/** Names what stands in the records of a table, whatever their order: one value per column, as the sheet has them. */
export const sealOfRecords = (records: readonly (readonly CellValue[])[]): string =>
  hashOfJson(records.map((cells) => JSON.stringify(cells.map(asKept))).sort());

/** Columns of a table that are Padan's: what people fill in is no part of a seal. */
const sealedColumns = ({ columns }: TableLayout): number[] =>
  columns.flatMap(({ kind }, column) => (kind === 'computed' ? [column] : []));

/** Seal of a drafted table: its records without title, sentence and header; a sheet without records has the seal of nothing. */
export const sealOf = ({ rows, table, layout }: UnmarkedDraft): string => {
  if (!table || !layout) return sealOfRecords([]);
  const { lastRow } = table.range;
  return sealOfRecords(
    rows
      .slice(layout.headerRow + 1, lastRow + 1)
      .map((cells) => sealedColumns(layout).map((column) => cells[column]?.value ?? null)),
  );
};

/** Seal of the records that stand on a sheet now, laid out as the draft has them; null where its header is not to be found. */
export const sealOnSheet = (draft: SheetDraft, grid: Grid): string | null => {
  const { layout, table } = draft;
  if (!layout) return null;
  const alignment = alignSheet(draft, grid);
  const header = alignment?.rowNow(layout.headerRow) ?? null;
  if (!alignment || header === null) return null;
  const records = grid.rows
    .map((_, row) =>
      sealedColumns(layout).map((index): CellValue => {
        const column = alignment.columnNow(index);
        const value = column === null ? null : cellAt(grid, row, column);
        return value === '' ? null : value;
      }),
    )
    .slice(header + 1)
    .filter((cells) => cells.some((cell) => cell !== null));
  // In place of records a sheet without any says so in words.
  return table ? sealOfRecords(records) : sealOfRecords(records.slice(1));
};
