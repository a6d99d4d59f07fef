import { partText, readFileGrid, readFileSheet, readStyles, textBytes, type WorkbookPackage } from '../../src/ooxml';
import { required } from '../../src/kernel';
import { newPackage } from '../../src/ooxml';
import type { Grid } from '../../src/sheets';
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

/** One sheet part in an otherwise plain package; `isForOpening` where the file says that whoever opens it must calculate. */
const wholeGridOf = (sheetData: string, isForOpening = false): Grid => {
  const parts = new Map(newPackage([{ key: 'a', name: 'A', rows: [], widths: [] }]));
  parts.set(
    'xl/worksheets/sheet1.xml',
    textBytes(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
    ),
  );
  const path = 'xl/workbook.xml';
  const book = required(partText(parts, path), path);
  if (isForOpening) parts.set(path, textBytes(book.replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>')));
  const workbook = opened(parts);
  return readFileGrid(workbook, sheetNamed(workbook, 'A'));
};

const gridOf = (sheetData: string): unknown => wholeGridOf(sheetData).rows;

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

describe('formulas that the saving program did not calculate', () => {
  const row = (cells: string): string => `<row r="1">${cells}</row>`;
  const uncalculatedIn = (cells: string, isForOpening?: boolean): unknown =>
    wholeGridOf(row(cells), isForOpening).uncalculated?.map(({ column }) => column);

  test.each([
    ['plain, by openpyxl', '<c r="A1"><f>1+1</f><v></v></c>', [0]],
    ['closed value', '<c r="B1"><f>1+1</f><v/></c>', [1]],
    ['no value', '<c r="A1"><f>1+1</f></c>', [0]],
    [
      'one that shares the formula of another',
      '<c r="A1"><f t="shared" si="0" ref="A1:B1">1+1</f></c><c r="B1"><f t="shared" si="0"/></c>',
      [0, 1],
    ],
    ['a row only the parser reads', '<c r="A1" x="1"><f>1+1</f></c>', [0]],
    ['an empty text is a result', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    ['so is 0', '<c r="A1"><f>1-1</f><v>0</v></c>', undefined],
  ])('%s', (_, cells, columns) => expect(uncalculatedIn(cells)).toEqual(columns));

  test('0 for every formula is none where the file says that whoever opens it must calculate', () => {
    const zeros = '<c r="A1"><f>1+1</f><v>0</v></c><c r="B1"><f>2+2</f><v>0</v></c>';
    expect(uncalculatedIn(zeros, true)).toEqual([0, 1]);
    expect(uncalculatedIn(`${zeros}<c r="C1"><f>3+3</f><v>6</v></c>`, true)).toBeUndefined();
  });
});
