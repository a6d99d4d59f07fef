import { civilDate } from '../../src/domain';
import { readIntake } from '../../src/intake';
import { required } from '../../src/kernel';
import { newPackage, readFileGrid, readFileSheet, textBytes, type WorkbookPackage } from '../../src/ooxml';
import { readSharedStrings } from '../../src/ooxml/read-shared-strings';
import { opened } from '../support/rich-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const bookOf = (part: string): WorkbookPackage => {
  const parts = new Map(newPackage([{ key: 'a', name: 'A', rows: [], widths: [] }]));
  parts.set('xl/worksheets/sheet1.xml', textBytes(part));
  return opened(parts);
};

/** A book of one sheet with these rows. */
const sheetOf = (rows: string): WorkbookPackage =>
  bookOf(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`);

const gridOf = (book: WorkbookPackage): ReturnType<typeof readFileGrid> =>
  readFileGrid(book, required(book.sheets[0], 'sheet'));

const text = (content: string, address: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;

const HEAD = `<row r="1">${['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'GOL'].map((title, column) => text(title, `${'ABCDE'[column]}1`)).join('')}</row>`;

const rowsWithLast = (count: number): string =>
  Array.from({ length: count }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join('');

describe('few cells far apart', () => {
  test('a cell in the last corner is read, and rows between share one blank row', () => {
    const { rows } = gridOf(sheetOf(`${HEAD}<row r="1048576">${text('x', 'XFD1048576')}</row>`));
    expect([rows.length, rows[1048575]?.length, rows[1048575]?.[16383]]).toEqual([1048576, 16384, 'x']);
    expect(rows[5]).toEqual([]);
    expect(rows[5]).toBe(rows[500000]);
  });

  test('what a stray cell below and beside the list costs the intake is not the rectangle', () => {
    const people = Array.from(
      { length: 20 },
      (_, index) =>
        `<row r="${index + 2}">${text(`Contoh ${index}`, `B${index + 2}`)}${text('catatan', `XFD${index + 2}`)}</row>`,
    );
    const grid = gridOf(sheetOf(`${HEAD}${people.join('')}<row r="200000">${text('x', 'XFD200000')}</row>`));
    const { problems } = readIntake([grid], required(civilDate(2026, 7, 1), 'day'));
    expect(problems.filter(({ code }) => code === 'column-headless')).toMatchObject([{ params: { names: 'XFD' } }]);
  });

  test('cells strewn so that memory would follow the blank ones are refused by the first address too many', () => {
    const book = sheetOf(rowsWithLast(2000));
    expect(() => gridOf(book)).toThrow('cell XFD1026');
    expect(() => readFileSheet(book, required(book.sheets[0], 'sheet'))).toThrow('cell XFD1026');
    expect(gridOf(sheetOf(rowsWithLast(1000))).rows.length).toBe(1000);
  });
});

test('another part in the place of a sheet or of the strings is refused, not read as empty', () => {
  expect(() => gridOf(bookOf('<Properties/>'))).toThrow('<Properties>');
  expect(() => readSharedStrings(textBytes('<worksheet/>'))).toThrow('<worksheet>');
});

describe('what no sheet has is refused by its place', () => {
  test.each([
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>', 'row 1048577'],
    ['a row without a place behind the last', '<row r="1048576"/><row><c><v>1</v></c></row>', 'row 1048577'],
    ['a row before the first', '<row r="0"/>', 'row 0'],
    ['a row that is no number', '<row r="x"/>', 'row x'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'cell XFE1'],
    ['more cells than columns', `<row>${'<c/>'.repeat(16385)}</row>`, 'cell XFE1'],
    ['an address that is none', '<row r="1"><c r="1A"><v>1</v></c></row>', 'cell 1A'],
    ['a text of a megabyte', `<row r="1">${text('x'.repeat(2 ** 20), 'A1')}</row>`, 'text: 1048576'],
    ['a coded text of a megabyte', `<row r="1">${text('&#65;'.repeat(300000), 'A1')}</row>`, 'text: 1500000'],
    [
      'a text in pieces',
      `<row r="1"><c r="A1" t="inlineStr"><is>${`<r><t>${'x'.repeat(999)}</t></r>`.repeat(300)}</is></c></row>`,
      'cell A1',
    ],
    ['elements a thousand deep', '<a>'.repeat(2000), '<a> 1001'],
  ])('%s', (_, rows, message) => {
    expect(() => gridOf(sheetOf(rows))).toThrow(message);
  });

  test('a text of all the letters a cell may have, each coded, is read', () => {
    const longest = 32767;
    expect(gridOf(sheetOf(`<row r="1">${text('_x0041_'.repeat(longest), 'A1')}</row>`)).rows).toEqual([
      ['A'.repeat(longest)],
    ]);
  });
});
