import fc from 'fast-check';

import { openFile, readFileGrid, textBytes } from '../../src/ooxml';
import { parseDelimited } from '../../src/ooxml/csv-text';
import { decodeText } from '../../src/ooxml/decode-text';
import { among } from '../support/depth';

const rowsOf = (bytes: Uint8Array) => {
  const opened = openFile(bytes);
  if (!opened.ok) return [opened.error.code, opened.error.params?.format];
  const [sheet] = opened.value.sheets;
  return readFileGrid(opened.value, sheet!).rows.map((row) => [...row]);
};

const utf16 = (text: string, isBig: boolean, mark: boolean): Uint8Array => {
  const whole = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), !isBig);
  return bytes;
};

const TEXT = 'NIP;NAMA;NILAI\r\n199902302020131900;"Contoh; Budi";87,45\r\n';
const ROWS = [
  ['NIP', 'NAMA', 'NILAI'],
  ['199902302020131900', 'Contoh; Budi', '87,45'],
];

describe('delimited text is a workbook of one sheet', () => {
  test.each<readonly [string, Uint8Array]>([
    ['UTF-8', textBytes(TEXT)],
    ['UTF-8 with a mark', textBytes(`\ufeff${TEXT}`)],
    ['UTF-16, low byte first', utf16(TEXT, false, true)],
    ['UTF-16, high byte first', utf16(TEXT, true, true)],
    ['UTF-16 without a mark', utf16(TEXT, false, false)],
    ['another line end', textBytes(TEXT.replaceAll('\r\n', '\r'))],
    ['a named delimiter', textBytes(`sep=;\r\n${TEXT}`)],
    ['commas', textBytes('NIP,NAMA,NILAI\n199902302020131900,Contoh; Budi,"87,45"\n')],
    ['tabs', textBytes('NIP\tNAMA\tNILAI\n199902302020131900\tContoh; Budi\t87,45\n')],
    ['bars', textBytes('NIP|NAMA|NILAI\n199902302020131900|Contoh; Budi|87,45')],
    ['numbers kept as texts', textBytes('NIP;NAMA;NILAI\n="199902302020131900";Contoh; Budi;87,45').map((b) => b)],
  ])('in %s', (name, bytes) => {
    const expected =
      name === 'numbers kept as texts' ? [ROWS[0], ['199902302020131900', 'Contoh', ' Budi', '87,45']] : ROWS;
    expect(rowsOf(bytes)).toEqual(expected);
  });

  test('in Windows-1252: dashes, quotes and letters of that page', () => {
    const bytes = new Uint8Array(
      [...'A;B\nRen'].map((letter) => letter.charCodeAt(0)).concat([0xe9, 0x3b, 0x96, 0x93]),
    );
    expect(rowsOf(bytes)).toEqual([
      ['A', 'B'],
      ['Ren\u00e9', '\u2013\u201c'],
    ]);
  });

  test('short whole numbers are numbers; leading zeros, long numbers and decimals stay as they are written', () => {
    expect(rowsOf(textBytes('a;b;c;d;e\n12;007;199902302020131900;1,5;-3\n'))).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
      [12, '007', '199902302020131900', '1,5', -3],
    ]);
  });

  test('quotes hold line ends and doubled quotes; one that is never closed is a character', () => {
    expect(parseDelimited('a;b\n"x\ny";"say ""a"""\n"open;z\n')).toEqual([
      ['a', 'b'],
      ['x\ny', 'say "a"'],
      ['"open', 'z'],
    ]);
  });

  test.each<readonly [string, Uint8Array, string]>([
    ['a page', textBytes('\ufeff<html><body><table>'), 'html'],
    ['a page without its head', textBytes('  <TABLE border=1><tr><td>a;b</td></tr>\n<tr><td>c;d</td></tr>'), 'html'],
    ['a mail archive', textBytes('MIME-Version: 1.0\nContent-Type: a;b\nx;y'), 'html'],
    [
      'XML of 2003',
      textBytes('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="x">'),
      'xml',
    ],
    ['a PDF', textBytes('%PDF-1.7\na;b\nc;d'), 'pdf'],
    ['prose', textBytes('Daftar pegawai\nyang pindah\n'), 'text'],
    ['bytes', new Uint8Array([1, 0, 0, 2, 0, 3, 7, 0, 0, 1]), 'binary'],
  ])('%s is refused by its name', (_, bytes, format) => {
    expect(rowsOf(bytes)).toEqual(['file-not-xlsx', format]);
  });

  test('what was written is read again, whatever stands in it', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', '1', ' ', ';', ',', '\t', '"', '\n', '\r\n', 'é', '漢'),
      maxLength: 8,
    });
    const table = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.constantFrom(';', ',', '\t'))
      .chain(([width, delimiter]) =>
        fc.tuple(
          fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
          fc.constant(delimiter),
        ),
      );
    fc.assert(
      fc.property(table, ([rows, delimiter]) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n');
        expect(parseDelimited(`sep=${delimiter}\n${text}\n`)).toEqual(rows);
        expect(decodeText(textBytes(text))).toBe(text);
      }),
      { numRuns: among(40, [200])[0] ?? 40 },
    );
  });
});
