import { findHeader } from '../../src/intake/find-header';
import { inspectSheets } from '../../src/intake';
import type { CellValue } from '../../src/sheets';

import { grid, nipOf } from './workbook';

type Rows = readonly (readonly CellValue[])[];
const header = (rows: Rows) => findHeader(grid('Lembar', rows));
const EMPLOYEES = ['NO', 'NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'];
const person = (number: number): CellValue[] => [number, nipOf(number), 'Contoh', 'Analis', 'Bidang A'];

describe('finding the header', () => {
  test('in the first row', () => {
    expect(header([EMPLOYEES, person(1)])).toMatchObject({ row: 0, firstDataRow: 1, texts: EMPLOYEES });
  });

  test.each([1, 3, 8, 25])('below %d title rows', (count) => {
    const titles: CellValue[][] = Array.from({ length: count }, (_, index) =>
      index % 2 === 0 ? [`DAFTAR PEGAWAI ${index}`] : [null, 'KOTA CONTOH', null],
    );
    expect(header([...titles, EMPLOYEES, person(1)])).toMatchObject({ row: count, firstDataRow: count + 1 });
  });

  test('past titles that name what columns name, too', () => {
    expect(header([['JABATAN'], ['UNIT KERJA', 'Bidang A'], [], EMPLOYEES, person(1)])).toMatchObject({ row: 3 });
  });

  test('skips a row of column numbers under it', () => {
    for (const numbers of [
      [1, 2, 3, 4, 5],
      ['1', '2', '3', '4', '5'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
    ]) {
      expect(header([EMPLOYEES, numbers, person(1)])).toMatchObject({ row: 0, firstDataRow: 2 });
    }
  });

  test('two rows of header are read as one, a parent reaching over the blanks at its right', () => {
    const found = header([
      ['DAFTAR URUT KEPANGKATAN'],
      ['NO', 'NAMA', 'NIP', 'PANGKAT', null, 'JABATAN', null, 'UNIT KERJA'],
      [null, null, null, 'GOL RUANG', 'TMT', 'NAMA', 'TMT', null],
      [1, 2, 3, 4, 5, 6, 7, 8],
      [1, 'Contoh', nipOf(1), 'III/a', '01-04-2022', 'Analis', '01-01-2020', 'Bidang A'],
    ]);
    expect(found).toMatchObject({
      row: 1,
      firstDataRow: 4,
      texts: ['NO', 'NAMA', 'NIP', 'PANGKAT GOL RUANG', 'PANGKAT TMT', 'JABATAN NAMA', 'JABATAN TMT', 'UNIT KERJA'],
    });
  });

  test('a first person does not become a second header row', () => {
    const words = ['NAMA', 'JABATAN', 'UNIT KERJA', 'GOLONGAN'];
    expect(header([words, ['Contoh', 'Analis', 'Bidang A', 'III/a']])).toMatchObject({
      row: 0,
      firstDataRow: 1,
      texts: words,
    });
  });

  test('a sheet without any word Padan knows has none', () => {
    expect(
      header([
        ['Catatan', 'Harga'],
        ['a', 1],
      ]),
    ).toBeNull();
    expect(header([])).toBeNull();
    expect(header([[], [null]])).toBeNull();
  });

  test('is not looked for below the thirtieth row', () => {
    const blank: CellValue[][] = Array.from({ length: 30 }, () => ['catatan', 'lain']);
    expect(header([...blank, EMPLOYEES])).toBeNull();
    expect(header([...blank.slice(1), EMPLOYEES])).toMatchObject({ row: 29 });
  });
});

describe('what a sheet is', () => {
  const kindOf = (...rows: Rows): string | undefined => inspectSheets([grid('Lembar', rows)])[0]?.kind;

  test.each<[string, readonly string[]]>([
    ['employee', EMPLOYEES],
    ['employee', ['NIP', 'NAMA', 'GOL', 'JABATAN', 'UNIT KERJA', 'PREDIKAT KINERJA']],
    ['position', ['NO', 'NAMA JABATAN', 'UNIT KERJA', 'KELAS JABATAN', 'B', 'K', '+/-']],
    [
      'position',
      ['JENIS JABATAN', 'NAMA JABATAN', 'KELAS JABATAN', 'KETERSEDIAAN', 'KEBUTUHAN', 'KURANG/LEBIH', 'STATUS'],
    ],
    ['both', ['NO', 'NAMA JABATAN', 'KEBUTUHAN', 'BEZETTING', 'NIP / NAMA']],
    ['both', ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'K', 'B']],
    ['appraisal', ['NIP', 'NAMA', 'PREDIKAT KINERJA 2024', 'PREDIKAT KINERJA 2025']],
    ['appraisal', ['NIP', 'NAMA', 'TAHUN', 'NILAI SKP']],
    ['competence', ['NIP', 'NAMA', 'JPM']],
    ['discipline', ['NIP', 'NAMA', 'JENIS HUKDIS', 'TMT HUKDIS', 'AKHIR HUKUMAN']],
    ['interest', ['NIP', 'NAMA', 'PILIHAN 1', 'PILIHAN 2']],
    ['other', ['NO', 'NAMA', 'NIP', 'GOL', 'JABATAN', 'STATUS USULAN KP']],
    ['other', ['NIP', 'NAMA', 'GOLONGAN', 'GAJI POKOK', 'TMT KGB']],
    ['other', ['OPD', 'KEBUTUHAN', 'BEZETTING', 'SELISIH']],
    ['other', ['Harga', 'Barang']],
    ['ask', ['NIP', 'NAMA']],
  ])('%s: %j', (kind, headers) => {
    expect(kindOf(headers)).toBe(kind);
  });

  test('what the user says wins over what Padan sees', () => {
    const rows = [['NIP', 'NAMA', 'X'], ...[1, 2, 3].map((number) => [nipOf(number), 'Contoh', 'Bidang A'])];
    const [reading] = inspectSheets([grid('Lembar', rows)], {
      Lembar: { kind: 'employee', fields: { 1: null, 2: 'unit' } },
    });
    expect(reading?.kind).toBe('employee');
    expect(reading?.columns.map(({ field, isAccepted }) => [field, isAccepted])).toEqual([
      ['nip', true],
      [null, false],
      ['unit', true],
    ]);
  });

  test('rows below the header are counted, hidden rows too', () => {
    const [reading] = inspectSheets([{ ...grid('Lembar', [EMPLOYEES, person(1), person(2)]), hiddenRows: 1 }]);
    expect(reading).toMatchObject({ dataRows: 2, hiddenRows: 1 });
  });
});
