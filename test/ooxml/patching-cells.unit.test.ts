import { openPackage, packZip, partText, patchCells, readFileGrid, textBytes, type CellPatch } from '../../src/ooxml';
import type { CellValue } from '../../src/sheets';
import { RICH_VALUES, richPackage } from '../support/rich-package';
import { withoutTrailingBlanks } from '../support/run-drafts';

const FIRST = 'xl/worksheets/sheet1.xml';
const SECOND = 'xl/worksheets/sheet2.xml';

const partOf = (path: string, isPrefixed = false): string => partText(richPackage({ isPrefixed }), path) ?? '';

/** Values of the rich package once one of its sheet parts is replaced. */
const valuesWith = (path: string, xml: string): Record<string, CellValue[][]> => {
  const result = openPackage(packZip(new Map([...richPackage(), [path, textBytes(xml)]])));
  if (!result.ok) throw new Error(result.error.code);
  const { value } = result;
  return Object.fromEntries(
    value.sheets.map((sheet) => [sheet.name, readFileGrid(value, sheet).rows.map(withoutTrailingBlanks)]),
  );
};

const expectedWith = (sheet: string, row: number, column: number, value: CellValue): Record<string, unknown> => {
  const rows = (RICH_VALUES[sheet] ?? []).map((cells) => [...cells]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  return { ...RICH_VALUES, [sheet]: rows.map(withoutTrailingBlanks) };
};

describe('patching one cell', () => {
  test.each<readonly [string, Omit<CellPatch, 'row' | 'column'>]>([
    ['a text', { value: 'ganti <&>"' }],
    ['a number', { value: -0.5 }],
    ['a boolean', { value: false }],
    ['a blank', { value: null }],
    ['a text that begins like a formula', { value: '=1+1' }],
    ['a formula with a text', { value: 'ab', formula: '"a"&"b"' }],
    ['a formula with a number', { value: 3, formula: '1+2' }],
  ])('to %s changes that cell and no other', (_, patch) => {
    for (const isPrefixed of [false, true]) {
      const xml = patchCells(partOf(FIRST, isPrefixed), [{ row: 1, column: 1, ...patch }]);
      expect(valuesWith(FIRST, xml)).toEqual(expectedWith('Data Pegawai', 1, 1, patch.value));
    }
  });

  test('leaves every byte outside its cell, but for the optional spans of its row', () => {
    const before = partOf(FIRST);
    const after = patchCells(before, [{ row: 1, column: 1, value: 7 }]);
    expect(after).toBe(
      before
        .replace('<row r="2" spans="1:3">', '<row r="2">')
        .replace('<c r="B2" t="s"><v>2</v></c>', '<c r="B2"><v>7</v></c>'),
    );
  });

  test('keeps the format of the cell', () => {
    const after = patchCells(partOf(FIRST), [{ row: 1, column: 0, value: 'x' }]);
    expect(after).toContain('<c r="A2" s="2" t="inlineStr">');
  });

  test.each([
    ['between two rows', 1, 0],
    ['before the first cell of no address', 0, 5],
    ['below the last row', 9, 2],
    ['in a row whose cells have no addresses', 2, 1],
  ])('%s works where rows have no addresses', (_, row, column) => {
    const xml = patchCells(partOf(SECOND), [{ row, column, value: 'baru' }]);
    expect(valuesWith(SECOND, xml)).toEqual(expectedWith('Peta Jabatan', row, column, 'baru'));
  });

  test('works on a sheet without any row', () => {
    const empty =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
    const xml = patchCells(empty, [{ row: 2, column: 1, value: 'a' }]);
    expect(valuesWith(SECOND, xml)['Peta Jabatan']).toEqual([[], [], [null, 'a']]);
  });
});

describe('patching many cells at once', () => {
  test('gives the same as patching them one by one, in any order', () => {
    const patches: readonly CellPatch[] = [
      { row: 4, column: 0, value: 'a' },
      { row: 0, column: 4, value: 'b' },
      { row: 12, column: 27, value: 3 },
      { row: 7, column: 0, value: true },
    ];
    const together = patchCells(partOf(FIRST), patches);
    const oneByOne = [...patches].reverse().reduce((xml, patch) => patchCells(xml, [patch]), partOf(FIRST));
    expect(together).toBe(oneByOne);
    const values = valuesWith(FIRST, together)['Data Pegawai'] ?? [];
    expect(patches.map(({ row, column }) => values[row]?.[column])).toEqual(['a', 'b', 3, true]);
  });

  test('with no patch changes nothing', () => {
    expect(patchCells(partOf(FIRST), [])).toBe(partOf(FIRST));
  });
});
