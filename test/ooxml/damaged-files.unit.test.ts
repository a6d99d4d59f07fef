import { zipSync, strToU8 } from 'fflate';

import { XlsxWorkbook } from '../../src/hosts/xlsx';
import { newPackage, openPackage, packZip, textBytes, type Parts } from '../../src/ooxml';
import { richPackage } from '../support/rich-package';
import { tryGrid } from '../support/workbook-tools';

/** A compound file's header, with a directory entry of this name after so many bytes. */
const compoundFile = (entry: string, at = 1024): Uint8Array => {
  const bytes = new Uint8Array(at + 1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...entry].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], at + index * 2));
  return bytes;
};

const without = (path: string): Parts => new Map([...richPackage()].filter(([name]) => name !== path));
const withPart = (path: string, text: string): Parts => new Map([...richPackage(), [path, textBytes(text)]]);
const whole = packZip(richPackage());

const openedWith = (bytes: Uint8Array): unknown => {
  const result = openPackage(bytes);
  return result.ok ? 'opened' : [result.error.code, result.error.severity, result.error.params?.format];
};

describe('bytes that are no workbook', () => {
  test.each<readonly [string, Uint8Array, string, string | undefined]>([
    ['nothing at all', new Uint8Array(), 'file-empty', undefined],
    ['text named .xlsx', textBytes('NIP,NAMA\n1,2\n'), 'file-not-xlsx', 'text'],
    ['one byte', textBytes('P'), 'file-not-xlsx', 'text'],
    ['an encrypted package', compoundFile('EncryptedPackage'), 'file-encrypted', 'xls'],
    ['a large encrypted package', compoundFile('EncryptedPackage', 3 << 20), 'file-encrypted', 'xls'],
    ['an old .xls', compoundFile('Workbook'), 'file-not-xlsx', 'xls'],
    ['half a file', whole.slice(0, whole.length / 2), 'file-damaged', undefined],
    ['a file that lacks its last bytes', whole.slice(0, -30), 'file-damaged', undefined],
    ['the magic number alone', textBytes('PK\u0003\u0004'), 'file-damaged', undefined],
    ['a zip of something else', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'file-not-xlsx', 'zip'],
    ['an empty zip', zipSync({}), 'file-not-xlsx', 'zip'],
    ['a package without its workbook part', packZip(without('xl/workbook.xml')), 'file-not-xlsx', 'zip'],
    ['a package without relations', packZip(without('_rels/.rels')), 'file-not-xlsx', 'zip'],
    ['a workbook without sheets', packZip(newPackage([])), 'file-not-xlsx', 'zip'],
    [
      'a malformed workbook part',
      packZip(withPart('xl/workbook.xml', '<workbook><sheets>')),
      'file-damaged',
      undefined,
    ],
    [
      'malformed shared strings',
      packZip(withPart('xl/sharedStrings.xml', '<sst><si></sst>')),
      'file-damaged',
      undefined,
    ],
  ])('%s is a blocking problem', (_, bytes, code, format) => {
    expect(openedWith(bytes)).toEqual([code, 'blocks', format]);
  });

  test('too many parts are refused before they are unpacked', () => {
    const files = Object.fromEntries(Array.from({ length: 20001 }, (_, index) => [`f${index}`, new Uint8Array()]));
    expect(openedWith(zipSync(files, { level: 0 }))).toEqual(['file-too-large', 'blocks', undefined]);
  });

  test('a whole file is opened', () => {
    expect(openedWith(whole)).toBe('opened');
  });
});

describe('a workbook with one malformed sheet', () => {
  const bytes = packZip(withPart('xl/worksheets/sheet2.xml', '<worksheet><sheetData><row></worksheet>'));

  test('is opened, and only reading that sheet is a problem with its name', async () => {
    const workbook = XlsxWorkbook.open(bytes);
    if (!workbook.ok) throw new Error(workbook.error.code);
    const good = await tryGrid(workbook.value, 'Data Pegawai');
    const bad = await tryGrid(workbook.value, 'Peta Jabatan');
    expect(good.ok).toBe(true);
    expect(bad).toMatchObject({ ok: false, error: { code: 'file-damaged', where: { sheet: 'Peta Jabatan' } } });
  });
});
