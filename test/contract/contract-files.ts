import { readXlsx } from 'hucre';

import { newPackage, packZip, partText, textBytes } from '../../src/ooxml';
import { required } from '../../src/kernel';
import { parseRangeAddress, type CellValue, type DraftCell } from '../../src/sheets';

import type { ContractSheet } from './workbook-contract';

/** An .xlsx file of these sheets. */
export const packageOf = (sheets: readonly ContractSheet[]): Uint8Array => {
  const drafts = sheets.map(({ name, cells, merges = [] }, index) => ({
    key: `s${index}`,
    name,
    rows: cells.map((row) => row.map((value): DraftCell | null => (value === null ? null : { value }))),
    widths: [],
    merges: merges.map((address) => required(parseRangeAddress(address), address)),
  }));
  const parts = new Map(newPackage(drafts));
  sheets.forEach(({ hiddenRows = [] }, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const hide = (xml: string, row: number): string =>
      xml.replace(`<row r="${row + 1}"`, `<row r="${row + 1}" hidden="1"`);
    parts.set(path, textBytes(hiddenRows.reduce(hide, partText(parts, path) ?? '')));
  });
  return packZip(parts);
};

/** Cells as a reader that is none of ours finds them in the file. */
export const cellsInFile = async (
  bytes: Uint8Array,
  sheets: readonly ContractSheet[],
): Promise<Map<string, CellValue[][]>> => {
  const book = await readXlsx(bytes);
  const plain = (value: unknown): CellValue =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return new Map(
    sheets.map(({ name }) => {
      const sheet = book.sheets.find((candidate) => candidate.name === name);
      if (!sheet) throw new Error(`the file lost ${name}`);
      return [name, sheet.rows.map((row) => row.map(plain))];
    }),
  );
};
