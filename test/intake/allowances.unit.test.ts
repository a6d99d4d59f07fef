import type { CellValue } from '../../src/sheets';

import { joined, told } from './workbook';

const HEADERS = ['KELAS JABATAN', 'TPP (Rp)', 'PERANGKAT DAERAH'];
const table = (...rows: readonly (readonly CellValue[])[]) => joined('Tabel TPP', HEADERS, ...rows);

describe('a table of allowances', () => {
  test('is read by class and agency, as a number or as typed', () => {
    const { allowances, problems, readings } = table(
      [5, 1250000, null],
      ['Kelas 7', 'Rp 2.500.000', null],
      ['7', '4.100.000', 'Badan Pendapatan Daerah'],
    );
    expect(readings[2]?.kind).toBe('allowance');
    expect(told(problems)).toEqual([]);
    expect(allowances.map(({ jobClass, amount, agency }) => [jobClass, amount, agency])).toEqual([
      [5, 1250000, null],
      [7, 2500000, null],
      [7, 4100000, 'Badan Pendapatan Daerah'],
    ]);
    expect(allowances[0]?.source).toEqual({ sheet: 'Tabel TPP', row: 1, column: 1 });
  });

  test('tells every row it cannot use at its cell, and keeps the first of two for one class', () => {
    const { allowances, problems } = table(
      [18, 1000000, null],
      [null, 1000000, null],
      [6, 'banyak', null],
      [6, -5, null],
      [6, 2000000.5, null],
      [6, 1800000, null],
      [6, 1900000, null],
    );
    expect(told(problems)).toEqual([
      'allowance-class-unknown warns Tabel TPP!A2',
      'allowance-class-unknown warns Tabel TPP!A3',
      'allowance-unknown warns Tabel TPP!B4',
      'allowance-unknown warns Tabel TPP!B5',
      'allowance-unknown warns Tabel TPP!B6',
      'allowance-twice warns Tabel TPP!A8',
    ]);
    expect(allowances.map(({ jobClass, amount }) => [jobClass, amount])).toEqual([[6, 1800000]]);
  });

  test('a list of posts that says what is paid in each stays one of posts', () => {
    const { readings } = joined(
      'Daftar',
      ['NAMA JABATAN', 'UNIT KERJA', 'KELAS JABATAN', 'TPP', 'KEBUTUHAN'],
      ['Camat', 'Kecamatan Contoh', 12, 9000000, 1],
    );
    expect(readings[2]?.kind).not.toBe('allowance');
  });
});
