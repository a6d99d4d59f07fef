import { fitMainType, openPackage, packZip, partText, textBytes, type Parts } from '../../src/ooxml';
import { MAIN_TYPES, type MainType } from '../../src/ooxml/package-traits';
import { opened, richPackage } from '../support/rich-package';

const TYPES = '[Content_Types].xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const fileAs = (type: MainType, hasMacros: boolean): Parts => {
  const parts = new Map(richPackage());
  parts.set(TYPES, textBytes((partText(parts, TYPES) ?? '').replace(MAIN_TYPES.sheet, MAIN_TYPES[type])));
  if (!hasMacros) return parts;
  parts.set('xl/vbaProject.bin', new Uint8Array([1, 2, 3]));
  parts.set(
    RELATIONS,
    textBytes(
      (partText(parts, RELATIONS) ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    ),
  );
  return parts;
};

const typeOf = (parts: Parts): MainType | 'none' =>
  (Object.keys(MAIN_TYPES) as MainType[]).find((type) =>
    (partText(parts, TYPES) ?? '').includes(`PartName="/xl/workbook.xml" ContentType="${MAIN_TYPES[type]}"`),
  ) ?? 'none';

const fitted = (type: MainType, hasMacros: boolean, name: string): unknown => {
  const result = fitMainType(opened(fileAs(type, hasMacros)), name);
  if (!result.ok) return [result.error.code, result.error.params?.extension];
  const again = openPackage(packZip(result.value.parts));
  return again.ok ? [again.value.mainType, typeOf(result.value.parts)] : again.error.code;
};

test.each<readonly [MainType, boolean, string, unknown]>([
  ['sheet', false, 'hasil.xlsx', ['sheet', 'sheet']],
  ['template', false, 'hasil.xlsx', ['sheet', 'sheet']],
  ['template', false, 'hasil.xltx', ['template', 'template']],
  ['sheet', false, 'HASIL.XLTX', ['template', 'template']],
  ['sheet', false, 'hasil.xlsm', ['macro-sheet', 'macro-sheet']],
  ['macro-sheet', false, 'hasil.xlsx', ['sheet', 'sheet']],
  ['macro-sheet', true, 'hasil.xlsm', ['macro-sheet', 'macro-sheet']],
  ['macro-template', true, 'hasil.xlsm', ['macro-sheet', 'macro-sheet']],
  ['macro-sheet', true, 'hasil.xlsx', ['output-macros', '.xlsm']],
  ['macro-sheet', true, 'hasil.xltx', ['output-macros', '.xlsm']],
  ['macro-template', true, 'hasil', ['macro-sheet', 'macro-sheet']],
  ['template', false, 'hasil', ['sheet', 'sheet']],
  ['sheet', false, 'hasil.xls', ['output-extension', '.xlsx']],
  ['sheet', false, 'hasil.csv', ['output-extension', '.xlsx']],
])('a %s, with macros: %s, written as %s', (type, hasMacros, name, outcome) => {
  expect(fitted(type, hasMacros, name)).toEqual(outcome);
});

test('a workbook part known by its ending alone gets an entry of its own', () => {
  const parts = new Map(fileAs('sheet', false));
  const types = (partText(parts, TYPES) ?? '').replace(/<Override PartName="\/xl\/workbook\.xml"[^>]*>/, '');
  parts.set(TYPES, textBytes(types));
  const result = fitMainType(opened(parts), 'hasil.xlsm');
  expect(result.ok && typeOf(result.value.parts)).toBe('macro-sheet');
});
