import { required } from '../../src/kernel';
import { openPackage, packZip, partText, textBytes } from '../../src/ooxml';
import { cellAddress, type SheetDraft } from '../../src/sheets';
import { problemMessage, textsOf } from '../../src/text';
import { verify } from '../support/verify';
import { fileOf, openFile, planned, tinySample } from '../support/workbooks';

jest.setTimeout(60_000);

let bytes: Uint8Array;
let sheets: readonly SheetDraft[];

beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  sheets = (await planned(workbook)).draft.sheets;
  bytes = workbook.bytes();
});

/** The file with an empty row put into a sheet above the 1-based row `at`, as a person would. */
const withRowAt = (sheet: string, at: number): Uint8Array => {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const { parts, sheets: entries } = opened.value;
  const path = required(entries.find(({ name }) => name === sheet)?.path, sheet);
  const moved = (row: string): number => Number(row) + (Number(row) >= at ? 1 : 0);
  const xml = (partText(parts, path) ?? '')
    .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${moved(row)}"`)
    .replace(/<c r="([A-Z]+)(\d+)"/g, (_, column: string, row: string) => `<c r="${column}${moved(row)}"`);
  return packZip(new Map([...parts, [path, textBytes(xml)]]));
};

test.each(['ringkasan', 'adil'])(
  'a row put into the page %s is told at the first cell that stands elsewhere: pages are compared by place',
  async (key) => {
    const page = required(
      sheets.find((sheet) => sheet.key === key),
      key,
    );
    const row = 4;
    const verified = await verify(openFile(withRowAt(page.name, row + 1)));
    if (!('faults' in verified)) throw new Error('a page with a row put in passed');
    const first = page.rows.flatMap((cells, at) =>
      cells.flatMap((cell, column) =>
        at >= row && cell !== null && cell.value !== null && cell.look !== 'input' ? [{ row: at, column, cell }] : [],
      ),
    )[0];
    const { row: at, column, cell } = required(first, 'a cell below');
    const fault = required(verified.faults[0], 'a fault');
    expect([fault.code, fault.where]).toEqual(['verify-differs', { sheet: page.name, row: at, column }]);
    const { place, wrong } = problemMessage(fault, textsOf('en'));
    expect(`${place} ${wrong}`).toContain(cellAddress(at, column));
    expect(wrong).toContain(String(cell.value).slice(0, 40));
  },
);
