import { partText, readFileGrid, readFileSheet, readStyles, textBytes, type WorkbookPackage } from '../../src/ooxml';
import { required } from '../../src/kernel';
import { newPackage } from '../../src/ooxml';
import { opened, RICH_VALUES, richPackage } from '../support/rich-package';
import { withoutTrailingBlanks } from '../support/run-drafts';

const valuesOf = (workbook: WorkbookPackage): Record<string, unknown> =>
  Object.fromEntries(
    workbook.sheets.map((sheet) => [sheet.name, readFileGrid(workbook, sheet).rows.map(withoutTrailingBlanks)]),
  );

const sheetNamed = (workbook: WorkbookPackage, name: string) =>
  required(
    workbook.sheets.find((sheet) => sheet.name === name),
    name,
  );

/** One sheet part in an otherwise plain package. */
const gridOf = (sheetData: string): unknown => {
  const parts = new Map(newPackage([{ key: 'a', name: 'A', rows: [], widths: [] }]));
  parts.set(
    'xl/worksheets/sheet1.xml',
    textBytes(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
    ),
  );
  const workbook = opened(parts);
  return readFileGrid(workbook, sheetNamed(workbook, 'A')).rows;
};

describe('reading a workbook with everything in it', () => {
  test.each([
    ['plain', {}],
    ['prefixed', { isPrefixed: true }],
  ])('gives every value of the %s form, shared, inline, calculated or faulty', (_, options) => {
    expect(valuesOf(opened(richPackage(options)))).toEqual(RICH_VALUES);
  });

  test('lists the sheets in order and knows the hidden one', () => {
    expect(opened(richPackage()).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Data Pegawai', 'visible'],
      ['Peta Jabatan', 'visible'],
      ['Rahasia', 'hidden'],
    ]);
  });

  test('counts hidden rows and reads them all the same', () => {
    const workbook = opened(richPackage());
    const grid = readFileGrid(workbook, sheetNamed(workbook, 'Peta Jabatan'));
    expect(grid.hiddenRows).toBe(1);
    expect(grid.rows[2]).toEqual(['Analis', 2]);
  });

  test('moves days of a 1904 workbook to the 1900 calendar and leaves other numbers', () => {
    const rows = [[{ value: 43101, format: 'date' as const }, { value: 43101 }, { value: 12345.67 }]];
    const parts = new Map(newPackage([{ key: 'a', name: 'A', rows, widths: [] }]));
    const xml = partText(parts, 'xl/workbook.xml') ?? '';
    parts.set('xl/workbook.xml', textBytes(xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>')));
    expect(valuesOf(opened(parts)).A).toEqual([[43101 + 1462, 43101, 12345.67]]);
    expect(valuesOf(opened(richPackage({ uses1904: true })))).toEqual(RICH_VALUES);
  });

  test('tells a spreadsheet view what it has to draw', () => {
    const workbook = opened(richPackage());
    const sheet = readFileSheet(workbook, sheetNamed(workbook, 'Data Pegawai'));
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.tabColor).toBe('00B050');
    expect(sheet.widths.get(0)).toBe(22);
    expect(sheet.merges).toEqual([{ firstRow: 0, lastRow: 1, firstColumn: 4, lastColumn: 5 }]);
    expect(sheet.links.map(({ location }) => location)).toEqual(["'Peta Jabatan'!A1"]);
    expect(sheet.validations).toEqual([
      { formula: "'Peta Jabatan'!$A$3:$A$4", ranges: [{ firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 1 }] },
    ]);
    expect(sheet.conditionals[0]).toMatchObject({ kind: 'equals', formula: '25', differential: 0 });
    const styles = readStyles(workbook);
    expect(styles.cells.map(({ bold, format }) => [bold, format])).toEqual([
      [false, null],
      [true, null],
      [false, '@'],
    ]);
    expect(styles.differentials.map(({ color }) => color)).toEqual(['9C0006']);
  });
});

describe('reading cells', () => {
  test.each([
    ['a number in scientific notation', '<row><c><v>1.5E3</v></c></row>', [[1500]]],
    ['a true written as a word', '<row><c t="b"><v>true</v></c></row>', [[true]]],
    ['an ISO day', '<row><c t="d"><v>2026-07-01</v></c></row>', [['2026-07-01']]],
    ['cells out of order', '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>', [[1, 2]]],
    ['text in a CDATA section', '<row><c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c></row>', [['a<b']]],
    ['a styled blank cell', '<row r="1"><c r="A1" s="0"/><c r="B1"><v>1</v></c></row>', [[null, 1]]],
    [
      'a row after a skipped one',
      '<row r="3"><c r="A3"><v>1</v></c></row><row><c><v>2</v></c></row>',
      [[], [], [1], [2]],
    ],
    ['no row at all', '', []],
  ])('understands %s', (_, sheetData, expected) => {
    expect(gridOf(sheetData)).toEqual(expected);
  });
});
