import fc from 'fast-check';

import { foldText, MAX_CELL_TEXT, startsLikeFormula, toCellText, visibleText } from '../../src/sheets';

const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
const anyText = units.map((codes) => String.fromCharCode(...codes));
// What a spreadsheet file may hold (XML 1.0, section 2.2, production 2), by whole code points.
const isXmlText = (text: string): boolean =>
  [...text].every((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return (
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000
    );
  });

describe('text that could run', () => {
  test.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://contoh.invalid","klik")',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '\u3000=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '\tteks biasa',
  ])('%j is taken for a formula', (text) => {
    expect(startsLikeFormula(text)).toBe(true);
  });

  test.each(['', ' ', 'Analis = Muda', 'a+b', '1-2', "'=1", 'Penata (III/c)', '198501012010011999', '−1', '(=1)'])(
    '%j is plain text',
    (text) => {
      expect(startsLikeFormula(text)).toBe(false);
    },
  );
});

describe('text as it may stand in a cell', () => {
  test('every text becomes one that XML can carry', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isXmlText(toCellText(text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('text that XML can carry is not touched', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(isXmlText(text));
        expect(toCellText(text)).toBe(text);
      }),
    );
    expect(toCellText('Baris 1\nBaris 2\tkolom 😀 é')).toBe('Baris 1\nBaris 2\tkolom 😀 é');
  });

  test('lone halves of a surrogate pair go, whole pairs stay', () => {
    expect(toCellText('a\ud83db')).toBe('ab');
    expect(toCellText('a\ude00b')).toBe('ab');
    expect(toCellText('\ud83d\ud83d\ude00\ude00')).toBe('😀');
  });

  test('control characters go, line breaks and tabs stay', () => {
    expect(toCellText('\u0000a\u0007b\u000bc\u001fd\ufffee\uffff\n\t')).toBe('abcde\n\t');
  });

  test('at most 32,767 characters stay, counted after cleaning', () => {
    expect(MAX_CELL_TEXT).toBe(32767);
    expect(toCellText('x'.repeat(32767))).toHaveLength(32767);
    expect(toCellText('x'.repeat(40000))).toBe('x'.repeat(32767));
    expect(toCellText('\u0000'.repeat(100) + 'x'.repeat(32767))).toBe('x'.repeat(32767));
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toCellText(toCellText(text))).toBe(toCellText(text));
      }),
    );
  });
});

describe('text for reading and comparing', () => {
  test('hidden and reordering marks, no-break blanks and runs of blanks do not count', () => {
    expect(visibleText('\ufeff Dinas\u00a0\u00a0Ke\u00adse\u200bhatan\u202e \r\n')).toBe('Dinas Kesehatan');
  });

  test('letters written in two pieces equal letters written in one', () => {
    expect(visibleText('Cafe\u0301')).toBe('Caf\u00e9');
  });

  test.each([
    ['Sub Bag. Umum', 'sub bag umum'],
    ['SUB-BAG  UMUM', 'sub bag umum'],
    ['  (Sub/Bag) Umum, ', 'sub bag umum'],
    ['Seksi 2A', 'seksi 2a'],
    ['+/-', ''],
  ])('%j is compared as %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('reading and folding twice change nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(visibleText(visibleText(text))).toBe(visibleText(text));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
