import fc from 'fast-check';
import { readXlsx } from 'hucre';

import {
  addSheets,
  newPackage,
  openPackage,
  packZip,
  partText,
  patchCells,
  readFileGrid,
  textBytes,
} from '../../src/ooxml';
import { MAX_CELL_TEXT, toCellText, type CellValue, type SheetDraft } from '../../src/sheets';

const PATH = 'xl/worksheets/sheet1.xml';

const draftOf = (texts: readonly string[]): SheetDraft => ({
  key: 'teks',
  name: 'Teks',
  rows: texts.map((value) => [{ value, format: 'text' as const }]),
  widths: [20],
});

const firstColumn = (bytes: Uint8Array): CellValue[] => {
  const result = openPackage(bytes);
  if (!result.ok) throw new Error(result.error.code);
  const [sheet] = result.value.sheets;
  if (!sheet) throw new Error('no sheet');
  return readFileGrid(result.value, sheet).rows.map(([cell]) => cell ?? null);
};

const written = (texts: readonly string[]): CellValue[] => firstColumn(packZip(newPackage([draftOf(texts)])));

const patched = (text: string): CellValue[] => {
  const parts = new Map(newPackage([draftOf(['lama'])]));
  parts.set(PATH, textBytes(patchCells(partText(parts, PATH) ?? '', [{ row: 0, column: 0, value: text }])));
  return firstColumn(packZip(parts));
};

const KEPT: readonly string[] = [
  '_x0041_',
  '_x005F_x0041_',
  '_x005F\r',
  '_x000D_ _xZZZZ_ _x41_ _x',
  '<&>"\'',
  ']]> <![CDATA[ &amp; &#65; <!-- -->',
  '  depan dan belakang  ',
  '\ttab\tdi dalam\t',
  'baris\nbaris\r\nbaris\rakhir',
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@x',
  '😀 é é',
  '',
  ' ',
  'x'.repeat(MAX_CELL_TEXT),
  '_x0041_'.repeat(4000),
];

describe('cell text', () => {
  test.each(KEPT.map((text) => [JSON.stringify(text.slice(0, 30)), text]))('%s comes back as it was', (_, text) => {
    expect(written([text])).toEqual([text]);
    expect(patched(text)).toEqual([text]);
  });

  test('loses only the control characters that XML forbids', () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
    expect(written([`a${controls}b\uFFFE\uFFFF`])).toEqual(['a\t\n\rb']);
    expect(patched(`a${controls}b\uFFFE\uFFFF`)).toEqual(['a\t\n\rb']);
  });

  test('longer than a cell can hold is cut at 32,767 characters', () => {
    expect(written(['y'.repeat(MAX_CELL_TEXT + 1)])).toEqual(['y'.repeat(MAX_CELL_TEXT)]);
  });

  test('of any kind comes back, written or patched', () => {
    const awkward = fc.constantFrom(
      '_x',
      '_x0041_',
      '_',
      'x005F',
      '<',
      '&',
      '>',
      '"',
      "'",
      ' ',
      '\n',
      '\r',
      '\t',
      '\u0000',
    );
    const text = fc
      .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (value) => {
        expect(written([value])).toEqual([toCellText(value)]);
        expect(patched(value)).toEqual([toCellText(value)]);
      }),
      { numRuns: 300 },
    );
  });

  test('is the same for another reader', async () => {
    const texts = KEPT.filter((text) => text !== '' && !text.includes('\r'));
    const book = await readXlsx(packZip(newPackage([draftOf(texts)])));
    expect(book.sheets[0]?.rows.map(([cell]) => cell)).toEqual(texts);
  });

  test('survives a second run being added', () => {
    const base = openPackage(packZip(newPackage([draftOf(KEPT)])));
    if (!base.ok) throw new Error(base.error.code);
    const parts = addSheets(base.value, { run: 1, sheets: [{ ...draftOf(['b']), key: 'dua', name: 'Dua' }] });
    expect(firstColumn(packZip(parts))).toEqual(KEPT);
  });
});
