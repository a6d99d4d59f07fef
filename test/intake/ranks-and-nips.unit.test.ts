import fc from 'fast-check';

import { readWorkbook } from './workbook';

import { parseNip, rankCode, rankFromNumber, RANK_NAMES, gradeOf } from '../../src/domain';
import { parseRank } from '../../src/intake/values/parse-rank';
import { readNip } from '../../src/intake/values/read-nip';
import { required } from '../../src/kernel';
import type { CellValue } from '../../src/sheets';

const codeOf = (cell: CellValue): string => {
  const reading = parseRank(cell);
  return reading.kind === 'rank' ? rankCode(reading.rank) : reading.kind;
};

describe('ranks', () => {
  test.each([
    ['III/c', 'III/c'],
    ['III/C', 'III/c'],
    ['IIIc', 'III/c'],
    ['III.c', 'III/c'],
    ['III c', 'III/c'],
    ['Gol. III/c', 'III/c'],
    ['Penata (III/c)', 'III/c'],
    ['Penata / III/c', 'III/c'],
    ['PembinaI/ IV.a', 'IV/a'],
    ['3/c', 'III/c'],
    ['III/A', 'III/a'],
    ['IV.b', 'IV/b'],
    ['IVb', 'IV/b'],
    ['IIIA', 'III/a'],
    ['Golongan IIIA', 'III/a'],
    ['Ia', 'I/a'],
    ['Penata Muda (III/a)', 'III/a'],
    ['Penata Muda / III/a', 'III/a'],
    ['Penata Muda - III/a', 'III/a'],
    ['PEMBINA, IV/A', 'IV/a'],
    ['PEMBINA UTAMA MADYA - IV/D', 'IV/d'],
    ['Penata Tkt. I', 'III/d'],
    ['Penata Tk. I', 'III/d'],
    ['Penata TK I', 'III/d'],
    ['Penata Tk.1', 'III/d'],
    ['Penata Tingkat I (III/d)', 'III/d'],
    ['01 April 2024/ Pembina Tk.I', 'IV/b'],
    [' III/a\u00a0', 'III/a'],
  ])('%j is %s', (cell, code) => {
    expect(codeOf(cell)).toBe(code);
  });

  test.each(['IX', 'Golongan IX', 'V', 'VII', 'X (Ahli Pertama)', 'III', 'I', 'XVII'])('%j is a PPPK grade', (cell) => {
    expect(codeOf(cell)).toBe('contract-grade');
  });

  test.each(['KOMISARIS POLISI', 'AIPTU', 'PENDA', 'II/e', 'V/a', 'III/f', '5/a', 'abc'])('%j is no rank', (cell) => {
    expect(codeOf(cell)).toBe('unknown');
  });

  test.each<[CellValue]>([[null], [''], ['-'], ['Non ASN'], ['NULL']])('%j says nothing', (cell) => {
    expect(codeOf(cell)).toBe('blank');
  });

  test('all seventeen are read back from every way of writing them', () => {
    for (let number = 1; number <= 17; number += 1) {
      const rank = required(rankFromNumber(number), 'rank');
      const code = rankCode(rank);
      const name = RANK_NAMES[number - 1] ?? '';
      const forms = [
        code,
        code.toUpperCase(),
        code.replace('/', '.'),
        code.replace('/', ''),
        code.replace('/', ' '),
        `Gol. ${code}`,
        `Golongan ${code}`,
        name,
        name.toUpperCase(),
        name.replace('Tingkat', 'Tk.'),
        name.replace('Tingkat', 'Tkt.'),
        name.replace('Tingkat I', 'TK.1'),
        `${name} (${code})`,
        `${name} / ${code}`,
        `${name} - ${code.toUpperCase()}`,
        `${name.toUpperCase()}, ${code.toUpperCase()}`,
        `01 April 2024/ ${name.replace('Tingkat', 'Tk.')}`,
      ];
      for (const form of forms) expect({ form, code: codeOf(form) }).toEqual({ form, code });
    }
  });
});

describe('NIP cells', () => {
  const digits = '198501312010011999';

  test.each([
    digits,
    `'${digits}`,
    ` ${digits} `,
    `${digits}\r`,
    '19850131 201001 1 999',
    '19850131.201001.1.999',
    '19850131-201001-1-999',
    '19850131/201001/1/999',
    `NIP. ${digits}`,
    `NIP ${digits}`,
    `NIP: ${digits}`,
    'NIP. 19850131 201001 1 999',
    '19850131\u00a0201001\u00a01\u00a0999',
    `\ufeff${digits}\u200b`,
  ])('%j is read whole', (cell) => {
    expect(readNip(cell)).toMatchObject({ kind: 'nip', nip: digits, defect: null });
  });

  test.each<[CellValue]>([
    [198501312010012000],
    [198501312010011],
    [1.98501e17],
    ['1.98501E+17'],
    ['1,98501E+17'],
    ['1.99902302020131E+17'],
    ['198501312010011000'],
    ['19850131 201001 1 000'],
  ])('%j has lost digits and is never repaired', (cell) => {
    expect(readNip(cell)).toEqual({ kind: 'numeric' });
  });

  test.each<[CellValue, string]>([
    ['340012345', 'length'],
    ['12345678', 'length'],
    ['1234567890123456', 'length'],
    ['Budi Contoh', 'not-digits'],
    ['198501312010013999', 'sex-digit'],
    [true, 'not-digits'],
  ])('%j is refused: %s', (cell, defect) => {
    expect(readNip(cell)).toEqual({ kind: 'invalid', defect });
  });

  test.each<[CellValue]>([[null], [''], ['  '], ['-'], ['NULL']])('%j says nothing', (cell) => {
    expect(readNip(cell)).toEqual({ kind: 'blank' });
  });

  test('blanks, dots and hyphens anywhere between the digits do not matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', '', ' ', '.', '-', '\u00a0'), { minLength: 17, maxLength: 17 }),
        fc.integer({ min: 1, max: 999 }),
        (gaps, serial) => {
          const whole = `199001012025212${String(serial).padStart(3, '0')}`;
          const written = [...whole].map((digit, index) => digit + (gaps[index] ?? '')).join('');
          expect(readNip(written)).toEqual({ kind: 'nip', ...parseNip(whole) });
        },
      ),
    );
  });
});

test('the grade of a PPPK is kept beside the rank, and stands where a rank is shown', () => {
  const [contract, civil] = readWorkbook([{ rank: 'ix', employmentStatus: 'PPPK' }, { rank: 'III/c' }]).employees;
  expect([contract?.rank, gradeOf(contract!)]).toEqual([null, 'IX']);
  expect([civil?.contractGrade, gradeOf(civil!)]).toEqual([undefined, 'III/c']);
  expect(gradeOf({ rank: null })).toBeNull();
});
