import { addSheets, partText, removeSheets, textBytes, type Parts } from '../../src/ooxml';
import { opened, richPackage } from '../support/rich-package';

const withSheetNamed = (name: string): Parts =>
  addSheets(opened(richPackage()), { run: 1, sheets: [{ key: 'rincian', name, rows: [[{ value: 1 }]], widths: [] }] });

const markersAfterRemoval = (parts: Parts, name: string): string[] =>
  opened(removeSheets(opened(parts), new Set([name])))
    .definedNames.map((defined) => defined.name)
    .filter((defined) => defined.startsWith('_Padan_'));

describe('removing a marked sheet takes its marker away', () => {
  test.each(['P1 Nilai "Skor"', 'P1 <Nilai>', "P1 Nilai & 'Skor'"])('when it is called %s', (name) => {
    expect(markersAfterRemoval(withSheetNamed(name), name)).toEqual([]);
  });

  test.each([
    ['with coded apostrophes', '&apos;P1 Nilai&apos;!$A$1', 'P1 Nilai'],
    ['without apostrophes', 'Nilai!$A$1', 'Nilai'],
  ])('when another program has written the name %s', (_, formula, name) => {
    const parts = new Map(withSheetNamed(name));
    const xml = partText(parts, 'xl/workbook.xml') ?? '';
    const saved = xml.replace(/(name="_Padan_1_rincian"[^>]*>)[^<]*/, `$1${formula}`);
    expect(saved).not.toBe(xml);
    parts.set('xl/workbook.xml', textBytes(saved));
    expect(markersAfterRemoval(parts, name)).toEqual([]);
  });
});
