import { newPackage, openPackage, packZip, readFileGrid, textBytes } from '../../src/ooxml';

/** Rows of a sheet part in a package with one shared string. */
const rowsOf = (cells: string): unknown => {
  const base = new Map(newPackage([{ key: 'a', name: 'A', rows: [], widths: [] }]));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  base.set('xl/sharedStrings.xml', textBytes(`<sst xmlns="${main}"><si><t>NIP</t></si></sst>`));
  base.set(
    'xl/worksheets/sheet1.xml',
    textBytes(`<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`),
  );
  const relations = 'xl/_rels/workbook.xml.rels';
  const xml = new TextDecoder().decode(base.get(relations));
  base.set(
    relations,
    textBytes(
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    ),
  );
  const opened = openPackage(packZip(base));
  if (!opened.ok) throw new Error(opened.error.code);
  const [sheet] = opened.value.sheets;
  if (!sheet) throw new Error('sheet');
  return readFileGrid(opened.value, sheet).rows;
};

test.each([
  ['a shared string', '<c r="A1" t="s"/><c r="B1"><v>1</v></c>'],
  ['a boolean', '<c r="A1" t="b"/><c r="B1"><v>1</v></c>'],
  ['an error', '<c r="A1" t="e"/><c r="B1"><v>1</v></c>'],
])('a cell typed as %s without a value is blank', (_, cells) => {
  expect(rowsOf(cells)).toEqual([[null, 1]]);
});

test('a number that is none is no NaN', () => {
  expect(JSON.stringify(rowsOf('<c r="A1"><v>abc</v></c>'))).not.toContain('null');
});
