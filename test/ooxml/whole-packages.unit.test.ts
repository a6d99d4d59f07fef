import { zipSync } from 'fflate';

import { addSheets, openPackage, packZip, partText, readFileGrid, textBytes, type Parts } from '../../src/ooxml';
import { inUtf8 } from '../../src/ooxml/part-encoding';
import { valueOf } from '../support/workbook-tools';
import { opened, richPackage } from '../support/rich-package';
import { firstRun } from '../support/run-drafts';

const TYPES = '[Content_Types].xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const WORKBOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';

type Change = (files: Map<string, Uint8Array>) => void;

const renamed =
  (from: string, to: string): Change =>
  (files) => {
    files.set(to, files.get(from)!);
    files.delete(from);
  };

const edited =
  (path: string, edit: (xml: string) => string): Change =>
  (files) => {
    const xml = new TextDecoder().decode(files.get(path));
    if (edit(xml) === xml) throw new Error(`nothing changed in ${path}`);
    files.set(path, textBytes(edit(xml)));
  };

const replaced = (path: string, from: string, to: string): Change => edited(path, (xml) => xml.replaceAll(from, to));
const without =
  (path: string): Change =>
  (files) =>
    void files.delete(path);

/** A rich file after some changes of its parts, zipped by another program. */
const fileWith = (...changes: readonly Change[]): Uint8Array => {
  const files = new Map(richPackage());
  for (const change of changes) change(files);
  return zipSync(Object.fromEntries(files), { level: 1 });
};

const gridsOf = (bytes: Uint8Array): unknown => {
  const source = valueOf(openPackage(bytes));
  return source.sheets.map((entry) => readFileGrid(source, entry));
};

const sixteenBit = (xml: string, order: 'low-first' | 'high-first', mark = ''): Uint8Array => {
  const bytes = Buffer.from(mark + xml.replace('encoding="UTF-8"', 'encoding="UTF-16"'), 'utf16le');
  return order === 'low-first' ? bytes : bytes.swap16();
};

const inSixteenBit =
  (path: string, order: 'low-first' | 'high-first', mark: string): Change =>
  (files) =>
    void files.set(path, sixteenBit(new TextDecoder().decode(files.get(path)), order, mark));

const every =
  (rename: (path: string) => string): Change =>
  (files) => {
    const all = [...files];
    files.clear();
    for (const [path, bytes] of all) files.set(rename(path), bytes);
  };

test.each<readonly [string, readonly Change[]]>([
  ['back slashes in the archive', [every((path) => path.replaceAll('/', '\\'))]],
  ['a slash before every name', [every((path) => `/${path}`)]],
  ['back slashes in relations', [replaced(RELATIONS, 'worksheets/', 'worksheets\\')]],
  ['another letter case of the shared strings', [renamed(STRINGS, 'xl/SharedStrings.xml')]],
  ['another letter case of a sheet', [renamed('xl/worksheets/sheet2.xml', 'xl/Worksheets/Sheet2.XML')]],
  ['another letter case of the relations', [renamed(RELATIONS, 'xl/_Rels/workbook.xml.RELS')]],
  ['another letter case of the content types', [renamed(TYPES, '[content_types].xml')]],
  ['everything in capitals', [every((path) => path.toUpperCase())]],
  [
    'a blank, percent-encoded in the relation',
    [
      renamed('xl/worksheets/sheet2.xml', 'xl/worksheets/sheet 2.xml'),
      replaced(RELATIONS, 'sheet2.xml', 'sheet%202.xml'),
      replaced(TYPES, 'sheet2.xml', 'sheet%202.xml'),
    ],
  ],
  [
    'a blank, percent-encoded in the archive',
    [
      renamed('xl/worksheets/sheet2.xml', 'xl/worksheets/sheet%202.xml'),
      replaced(RELATIONS, 'sheet2.xml', 'sheet 2.xml'),
      replaced(TYPES, 'sheet2.xml', 'sheet%202.xml'),
    ],
  ],
  ['a lone percent sign', [renamed('xl/media/image1.png', 'xl/media/50%.png')]],
  ['shared strings in UTF-16', [inSixteenBit(STRINGS, 'low-first', '\ufeff')]],
  ['a sheet in UTF-16, high byte first', [inSixteenBit('xl/worksheets/sheet1.xml', 'high-first', '\ufeff')]],
  ['a workbook in UTF-16 without a mark', [inSixteenBit(WORKBOOK, 'low-first', '')]],
  ['UTF-8 that calls itself UTF-16', [replaced(STRINGS, 'encoding="UTF-8"', 'encoding="utf-16"')]],
])('%s: read like the same file as usual', (_, changes) => {
  expect(gridsOf(fileWith(...changes))).toEqual(gridsOf(fileWith()));
});

const refusal = (bytes: Uint8Array): unknown => {
  const result = openPackage(bytes);
  if (result.ok) return 'opened';
  const { code, where, params } = result.error;
  return [code, where?.sheet, params?.part ?? params?.detail];
};

test.each<readonly [string, readonly Change[], unknown]>([
  [
    'a sheet whose part is gone',
    [without('xl/worksheets/sheet2.xml')],
    ['file-part-missing', 'Peta Jabatan', 'xl/worksheets/sheet2.xml'],
  ],
  [
    'a sheet whose relation is gone',
    [edited(RELATIONS, (xml) => xml.replace(/<Relationship [^>]*sheet2[^>]*>/, ''))],
    ['file-part-missing', 'Peta Jabatan', 'rId2'],
  ],
  ['shared strings that are gone', [without(STRINGS)], ['file-part-missing', undefined, STRINGS]],
  ['styles that are gone', [without('xl/styles.xml')], ['file-part-missing', undefined, 'xl/styles.xml']],
  ['content types that are gone', [without(TYPES)], ['file-damaged', undefined, TYPES]],
  [
    'content types cut off',
    [edited(TYPES, (xml) => xml.slice(0, -20))],
    ['file-damaged', undefined, expect.any(String)],
  ],
  [
    'styles that are no XML',
    [replaced('xl/styles.xml', '<cellXfs', '<cellXfs <')],
    ['file-damaged', undefined, expect.stringContaining('xl/styles.xml')],
  ],
  [
    'styles that are something else',
    [(files) => void files.set('xl/styles.xml', textBytes('<html/>'))],
    ['file-damaged', undefined, 'xl/styles.xml'],
  ],
  [
    'a table that is no XML',
    [replaced('xl/tables/table1.xml', '</table>', '')],
    ['file-damaged', undefined, expect.stringContaining('xl/tables/table1.xml')],
  ],
  [
    'two parts of one name',
    [(files) => void files.set('xl/SHAREDSTRINGS.xml', textBytes('<sst/>'))],
    ['file-damaged', undefined, `${STRINGS} = xl/SHAREDSTRINGS.xml`],
  ],
  [
    'two sheets of one part',
    [replaced(RELATIONS, '/xl/worksheets/sheet2.xml', 'worksheets/sheet1.xml')],
    ['file-damaged', 'Peta Jabatan', 'xl/worksheets/sheet1.xml x 2'],
  ],
  [
    'two sheets of one name',
    [replaced(WORKBOOK, 'name="Peta Jabatan"', 'name="DATA pegawai"')],
    ['file-damaged', 'DATA pegawai', 'sheet "DATA pegawai" x 2'],
  ],
  [
    'an encoding the format does not know',
    [replaced(STRINGS, 'encoding="UTF-8"', 'encoding="windows-1252"')],
    ['file-encoding', undefined, STRINGS],
  ],
  [
    'letters that are no UTF-8',
    [(files) => void files.set(STRINGS, Buffer.from('<sst><si><t>Andr\xe9</t></si></sst>', 'latin1'))],
    ['file-encoding', undefined, STRINGS],
  ],
])('%s: refused with its name', (_, changes, problem) => {
  expect(refusal(fileWith(...changes))).toEqual(problem);
});

test('a cell that points behind the last shared string is damage of its sheet, not a blank', () => {
  const bytes = fileWith(
    edited('xl/worksheets/sheet1.xml', (xml) => xml.replace(/t="s"([^>]*)><v>0</, 't="s"$1><v>4711<')),
  );
  const source = valueOf(openPackage(bytes));
  expect(() => readFileGrid(source, source.sheets[0]!)).toThrow('shared string 4711');
});

test('one letter changed in the archive, without its check sum, is damage', () => {
  const bytes = zipSync(Object.fromEntries(richPackage()), { level: 0 });
  const at = Buffer.from(bytes).indexOf('Peta Jabatan');
  bytes[at] = 'p'.charCodeAt(0);
  expect(refusal(bytes)).toEqual(['file-damaged', undefined, WORKBOOK]);
});

test('an archive with a password of its own is told as such', () => {
  const bytes = fileWith();
  for (let at = 0; at + 4 < bytes.length; at += 1)
    if (Buffer.from(bytes.subarray(at, at + 4)).toString('latin1') === 'PK\x01\x02') bytes[at + 8]! |= 1;
  expect(refusal(bytes)).toEqual(['file-encrypted', undefined, undefined]);
});

test('halves of pairs and letters of every length come out of UTF-16 as they are', () => {
  const text = '<a>Aé€😀</a>';
  const half = Buffer.concat([
    sixteenBit('<a>', 'low-first'),
    Buffer.from([0x3d, 0xd8]),
    sixteenBit('</a>', 'low-first'),
  ]);
  expect(new TextDecoder().decode(inUtf8('a.xml', sixteenBit(text, 'high-first', '\ufeff')))).toBe(text);
  expect(new TextDecoder().decode(inUtf8('a.xml', half))).toBe('<a>\ufffd</a>');
});

describe('a file written otherwise, with a run added', () => {
  const changed = fileWith(
    every((path) => path.replaceAll('/', '\\')),
    renamed(`xl\\sharedStrings.xml`, 'xl\\SharedStrings.xml'),
  );
  const before = valueOf(openPackage(changed));
  const after = addSheets(before, firstRun);

  test('keeps every part of the user, under the name it had', () => {
    for (const [path, bytes] of before.parts) {
      if ([TYPES, RELATIONS, WORKBOOK, 'xl/styles.xml'].includes(path)) continue;
      expect(Buffer.compare(after.get(path)!, bytes)).toBe(0);
    }
    expect([...after.keys()]).toContain('xl/SharedStrings.xml');
  });

  test('holds no part twice, and opens again', () => {
    const names = [...after.keys()].map((path) => path.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(opened(after).sheets.length).toBe(before.sheets.length + firstRun.sheets.length);
  });
});

/** The rich package in the strict names of the format. */
const strictPackage = (): Parts =>
  new Map(
    [...richPackage()].map(([path, bytes]) => [
      path,
      /\.(?:xml|rels)$/.test(path)
        ? textBytes(
            new TextDecoder()
              .decode(bytes)
              .replaceAll(
                'http://schemas.openxmlformats.org/spreadsheetml/2006/',
                'http://purl.oclc.org/ooxml/spreadsheetml/',
              )
              .replaceAll(
                'http://schemas.openxmlformats.org/officeDocument/2006/',
                'http://purl.oclc.org/ooxml/officeDocument/',
              )
              .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'),
          )
        : bytes,
    ]),
  );

test('a strict package stays strict in every added part, and a usual one usual', () => {
  const usualNames = /http:\/\/schemas\.openxmlformats\.org\/(?:spreadsheetml|drawingml|officeDocument)\//;
  const before = strictPackage();
  const strict = addSheets(opened(before), firstRun);
  const parts = [...strict.keys()].filter((path) => /\.(?:xml|rels)$/.test(path) && path !== TYPES);
  expect(parts.filter((path) => usualNames.test(partText(strict, path) ?? ''))).toEqual([]);
  const added = parts.filter((path) => !before.has(path));
  expect(added.some((path) => path.includes('/charts/'))).toBe(true);
  for (const path of added.filter((one) => one.includes('/charts/')))
    expect(partText(strict, path)).toMatch(/gapWidth val="60%"|scatterStyle/);
  const usual = addSheets(opened(richPackage()), firstRun);
  expect([...usual].filter(([, bytes]) => new TextDecoder().decode(bytes).includes('purl.oclc.org'))).toEqual([]);
  expect(gridsOf(packZip(strict))).toEqual(gridsOf(packZip(usual)));
});
