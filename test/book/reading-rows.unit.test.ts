import { declaredSheets, RUN_SHEETS } from '../../src/book/registry';
import { charactersToPixels, lineCount, LOOK_STYLES, type SheetDraft } from '../../src/sheets';

import { allSheets, cellsOf, cityForReport, reportInput, sheetByKey } from './made-run';

const KEYS = ['rekomendasi', 'rincian', 'kandidat'] as const;
/** Pixels a screen of 1,440 has left beside row headings and scroll bar. */
const FIRST_SCREEN = 1390;
const city = cityForReport();

describe.each(['id', 'en'] as const)('what people read in %s', (language) => {
  const input = reportInput(language, city);
  const sheets = allSheets(input);
  const pixelsOf = (sheet: SheetDraft, column: number): number => charactersToPixels(sheet.widths[column] ?? 0);

  test.each(KEYS)('%s has no row of more than three lines, and no word wider than its column', (key) => {
    const sheet = sheetByKey(sheets, key);
    const wrong = cellsOf(sheet).flatMap(({ row, column, cell }) => {
      const { wrap, bold } = LOOK_STYLES[cell.look ?? 'body'];
      const isHidden = sheet.hiddenColumns?.includes(column) ?? false;
      if (isHidden || wrap !== true || typeof cell.value !== 'string') return [];
      const pixels = pixelsOf(sheet, column);
      const lines = lineCount(cell.value, pixels, bold);
      const words = cell.value.split(/\s+/).filter((word) => lineCount(word, pixels, bold) > 1);
      return lines > 3 || words.length > 0 ? [[row, column, lines, words, cell.value]] : [];
    });
    expect(wrong).toEqual([]);
  });

  test.each(KEYS)('%s has all it prints within the first screen', (key) => {
    const sheet = sheetByKey(sheets, key);
    const back = sheet.rows[0]!.length - 1;
    const shown = sheet.widths.slice(0, back + 1).map((_, column) => pixelsOf(sheet, column));
    expect(shown.reduce((sum, pixels) => sum + pixels, 0)).toBeLessThanOrEqual(FIRST_SCREEN);
  });

  test('entry cells are among what the first screen shows', () => {
    const sheet = sheetByKey(sheets, 'rekomendasi');
    const back = sheet.rows[0]!.length - 1;
    const entries = sheet.layout!.columns.flatMap(({ kind }, column) => (kind === 'entry' ? [column] : []));
    expect(entries).toHaveLength(4);
    expect(Math.max(...entries)).toBe(back);
  });

  test.each(KEYS)('%s names every record by cells no other record has', (key) => {
    const sheet = sheetByKey(sheets, key);
    const { id } = RUN_SHEETS.find((one) => one.key === key)!;
    const places = Object.values(declaredSheets()).find((one) => one.id === id)!.places!(input);
    const identities = sheet.rows
      .slice(places.firstRow, places.lastRow + 1)
      .map((cells) => sheet.layout!.identity.map((column) => String(cells[column]?.value ?? '')).join('\n'));
    expect(new Set(identities).size).toBe(identities.length);
    expect(identities.filter((identity) => identity.trim() === '')).toEqual([]);
  });

  test.each(KEYS)('%s shows nobody a key, a hash or JSON', (key) => {
    const sheet = sheetByKey(sheets, key);
    const hidden = new Set(sheet.hiddenColumns ?? []);
    const shown = cellsOf(sheet).filter(({ column }) => !hidden.has(column));
    const texts = shown.flatMap(({ cell }) => (typeof cell.value === 'string' ? [cell.value] : []));
    expect(texts.filter((text) => /[{}|]|[0-9a-f]{32}|\b[a-z]+[A-Z]\w*\b(?<!PhD)/.test(text))).toEqual([]);
  });
});
