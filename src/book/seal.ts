import { hashOfJson } from '../kernel';
import { toCellText, type CellValue, type SheetDraft } from '../sheets';

const asKept = (value: CellValue): CellValue => (typeof value === 'string' ? toCellText(value) : value);

/** Names what stands in the records of a table, whatever their order: one value per column, as the sheet has them. */
export const sealOfRecords = (records: readonly (readonly CellValue[])[]): string =>
  hashOfJson(records.map((cells) => JSON.stringify(cells.map(asKept))).sort());

/** Seal of a drafted table: its records without title, sentence and header; a sheet without records has the seal of nothing. */
export const sealOf = ({ rows, table, layout }: SheetDraft): string => {
  if (!table || !layout) return sealOfRecords([]);
  const { lastRow } = table.range;
  return sealOfRecords(
    rows
      .slice(layout.headerRow + 1, lastRow + 1)
      .map((cells) => layout.columns.map((_, column) => cells[column]?.value ?? null)),
  );
};
