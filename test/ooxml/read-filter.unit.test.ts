import {
  newPackage,
  PackageParts,
  partText,
  readFileFilter,
  readPackage,
  textBytes,
  type Parts,
} from '../../src/ooxml';
import { required } from '../../src/kernel';
import { parseRangeAddress } from '../../src/sheets';

const SHEET = 'xl/worksheets/sheet1.xml';
const rows = [
  [{ value: 'NIP' }, { value: 'Nama' }],
  [{ value: '1' }, { value: 'autoFilter ref="Z1:Z9"' }],
];

const filterOf = (change: (parts: PackageParts) => void): unknown => {
  const parts = PackageParts.copyOf(newPackage([{ key: 'daftar', name: 'Daftar', widths: [10, 10], rows }]));
  change(parts);
  const opened = readPackage(parts as Parts);
  if (!opened.ok) throw new Error(opened.error.code);
  return readFileFilter(opened.value, required(opened.value.sheets[0], 'sheet'));
};

const behindCells = (parts: PackageParts, xml: string): void =>
  parts.set(SHEET, textBytes((partText(parts, SHEET) ?? '').replace('</sheetData>', `</sheetData>${xml}`)));

test("a sheet's own filter buttons are found behind its cells", () => {
  expect(
    filterOf((parts) => behindCells(parts, '<autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter>')),
  ).toEqual(parseRangeAddress('A1:B2'));
});

test('those of a table are found where the sheet has none of its own', () => {
  const found = filterOf((parts) => {
    behindCells(parts, '');
    const relations = 'xl/worksheets/_rels/sheet1.xml.rels';
    parts.set(
      relations,
      textBytes(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table9.xml"/></Relationships>',
      ),
    );
    parts.set(
      'xl/tables/table9.xml',
      textBytes(
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="9" name="T" displayName="T" ref="A1:B2"><autoFilter ref="A1:B2"/></table>',
      ),
    );
  });
  expect(found).toEqual(parseRangeAddress('A1:B2'));
});

test('a sheet without filter buttons has none, whatever its cells say', () => {
  expect(filterOf(() => undefined)).toBeNull();
});
