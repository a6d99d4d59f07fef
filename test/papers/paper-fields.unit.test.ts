import { isFieldsSheet, readPaperFields } from '../../src/usecases/read-paper-fields';
import type { CellValue, Grid } from '../../src/sheets';

const sheetOf = (...rows: readonly (readonly CellValue[])[]): Grid => ({
  sheet: 'Isian Surat',
  hiddenRows: 0,
  rows: [['Isian surat'], [null], ['Isian', 'Isi'], ...rows],
});

test('fields are found by what they are called in either language, or by their placeholder', () => {
  const { fields, problems } = readPaperFields(
    sheetOf(['Nama PPK', 'Contoh'], ['Place of signing', 'Kota Contoh'], ['nomor_sk', '821.2/1'], ['Kontak', null]),
    'id',
  );
  expect([...fields]).toEqual([
    ['nama_ppk', 'Contoh'],
    ['tempat', 'Kota Contoh'],
    ['nomor_sk', '821.2/1'],
  ]);
  expect(problems).toEqual([]);
});

test('a day is printed in words of the language, whatever it was typed as', () => {
  const grid = sheetOf(['TMT', 46204], ['Tanggal SK', '02/07/2026'], ['Batas waktu keberatan', '14 hari kerja']);
  expect([...readPaperFields(grid, 'id').fields.values()]).toEqual(['1 Juli 2026', '2 Juli 2026', '14 hari kerja']);
  expect(readPaperFields(grid, 'en').fields.get('tmt')).toBe('1 July 2026');
});

test('a field nobody knows, and one filled in twice, are told with their cell', () => {
  const grid = sheetOf(['Nama PPPK', 'x'], ['Nama PPK', 'a'], ['Nama PPK', 'a'], ['Nama PPK', 'b']);
  const { fields, problems } = readPaperFields(grid, 'id');
  expect(fields.get('nama_ppk')).toBe('a');
  expect(problems).toEqual([
    {
      code: 'paper-field-unknown',
      severity: 'warns',
      where: { sheet: 'Isian Surat', row: 3, column: 0 },
      params: { name: 'Nama PPPK' },
    },
    {
      code: 'paper-field-twice',
      severity: 'warns',
      where: { sheet: 'Isian Surat', row: 6, column: 0 },
      params: { name: 'Nama PPK' },
    },
  ]);
});

test('a sheet of fields is known by its name in either language', () => {
  expect(['Isian Surat', 'letter fields', 'Data Pegawai'].map((name) => isFieldsSheet({ name }))).toEqual([
    true,
    true,
    false,
  ]);
});
