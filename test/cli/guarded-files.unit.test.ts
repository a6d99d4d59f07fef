import { openPackage, packZip, partText, textBytes } from '../../src/ooxml';
import { MAIN_TYPES, type MainType } from '../../src/ooxml/package-traits';
import { fileOf, tinySample } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

import { AS_OF, Folder, run } from './run';

const TYPES = '[Content_Types].xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const bytes = fileOf(tinySample());

const edited = (...edits: readonly (readonly [path: string, from: string | RegExp, to: string])[]): Uint8Array => {
  const parts = new Map(valueOf(openPackage(bytes)).parts);
  for (const [path, from, to] of edits) {
    const xml = partText(parts, path) ?? '';
    if (xml.replace(from, to) === xml) throw new Error(`nothing changed in ${path}`);
    parts.set(path, textBytes(xml.replace(from, to)));
  }
  return packZip(parts);
};

const locked = (): Uint8Array =>
  edited(['xl/workbook.xml', '<sheets>', '<workbookProtection lockStructure="1"/><sheets>']);
const signed = (): Uint8Array =>
  edited([
    '_rels/.rels',
    '</Relationships>',
    '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
  ]);
const macros = (): Uint8Array =>
  edited(
    [
      RELATIONS,
      '</Relationships>',
      '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="styles.xml"/></Relationships>',
    ],
    [TYPES, MAIN_TYPES.sheet, MAIN_TYPES['macro-sheet']],
  );
const template = (): Uint8Array => edited([TYPES, MAIN_TYPES.sheet, MAIN_TYPES.template]);

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const plan = (input: Uint8Array, out = 'hasil.xlsx') =>
  run('plan', folder.put('masuk.xlsx', input), '--out', folder.file(out), ...AS_OF);

const typeOf = (name: string): MainType => valueOf(openPackage(folder.bytes(name))).mainType;

test('a workbook whose structure is locked is refused before anything is computed, by every command that writes', async () => {
  const ended = await plan(locked());
  expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('(host-protected)')]);
  expect(ended.err).not.toContain('skor');
  const check = await run('check', folder.file('masuk.xlsx'), ...AS_OF);
  expect([check.code, check.err]).toEqual([1, expect.stringContaining('(host-protected)')]);
  const scenario = await run('scenario', folder.file('masuk.xlsx'), '--out', folder.file('s.xlsx'), ...AS_OF);
  expect([scenario.code, scenario.err]).toEqual([1, expect.stringContaining('(host-protected)')]);
  expect(folder.names()).toEqual(['masuk.xlsx']);
});

test('a signed file is planned, and the end of its signature is told', async () => {
  const ended = await plan(signed());
  expect([ended.code, ended.err]).toEqual([0, expect.stringContaining('(host-signed)')]);
});

test('a result is what its name says: a workbook of a template, and no macros in an .xlsx', async () => {
  expect((await plan(template())).code).toBe(0);
  expect(typeOf('hasil.xlsx')).toBe('sheet');
  const refused = await plan(macros(), 'makro.xlsx');
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('.xlsm')]);
  expect((await plan(macros(), 'makro.xlsm')).code).toBe(0);
  expect(typeOf('makro.xlsm')).toBe('macro-sheet');
  const other = await plan(bytes, 'hasil.xls');
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('(output-extension)')]);
  expect(folder.names()).toEqual(['hasil.xlsx', 'makro.xlsm', 'masuk.xlsx']);
});
