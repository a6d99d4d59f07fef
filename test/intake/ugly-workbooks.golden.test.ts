import { readIntake, type IntakeChoices } from '../../src/intake';
import type { CellValue, Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

import { grid, nipOf, told } from './workbook';

type Rows = readonly (readonly CellValue[])[];

/** What came out of a workbook, in a form that can be read at a glance. */
const readBook = (
  sheets: Readonly<Record<string, Rows>>,
  hidden: Readonly<Record<string, number>> = {},
  choices: IntakeChoices = {},
) => {
  const grids = Object.entries(sheets).map(([name, rows]): Grid => ({
    ...grid(name, rows),
    hiddenRows: hidden[name] ?? 0,
  }));
  const { readings, employees, positions, positionOf, problems } = readIntake(grids, AS_OF, choices);
  return {
    tables: readings.map(({ table, kind, header }) => `${table}: ${kind} ${header === null ? '-' : header.row + 1}`),
    people: employees.map(
      (employee, index) =>
        `${employee.nip.slice(-4)} ${employee.name} @ ${positions[positionOf[index]!]?.name} / ${positions[positionOf[index]!]?.unit}`,
    ),
    posts: positions.map(({ name, unit, seats, filled }) => `${name} / ${unit} K${seats} B${filled ?? '-'}`),
    employees,
    problems: told(problems.filter(({ code }) => code !== 'column-unknown')),
    hiddenRows: readings.map(({ hiddenRows }) => hiddenRows),
  };
};

/** A plain sheet of posts for people whose own sheet is the ugly one. */
const POSTS: Rows = [
  ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'KELAS', 'B', 'K'],
  ['Analis Hukum Ahli Muda', 'Bagian Hukum', 'Fungsional', 9, 1, 2],
  ['Pengadministrasi Perkantoran', 'Bagian Umum', 'Pelaksana', 5, 1, 1],
];

test('a printed DUK: titles, two header rows, a row of numbers, name and NIP in one cell, a total and a signature', () => {
  const book = readBook({
    DUK: [
      ['DAFTAR URUT KEPANGKATAN'],
      ['PEMERINTAH KABUPATEN CONTOH'],
      [null, 'KEADAAN: 1 JANUARI 2026'],
      [],
      ['NO', 'NAMA / NIP', 'PANGKAT', null, 'JABATAN', null, 'UNIT KERJA', 'PENDIDIKAN', null, 'KET'],
      [null, null, 'GOL RUANG', 'TMT', 'NAMA', 'TMT', null, 'TINGKAT IJAZAH', 'TAHUN LULUS', null],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [
        1,
        `Budi Contoh, S.H.\nNIP. ${nipOf(1)}`,
        'Penata (III/c)',
        '1 April 2022',
        'Analis Hukum Ahli Muda',
        '01-01-2020',
        'Bagian Hukum',
        'S-1 Hukum',
        2008,
        null,
      ],
      [],
      [
        2,
        `SITI CONTOH\n19850131 201001 1 902`,
        'II/c',
        '01/10/2021',
        'Pengadministrasi Perkantoran',
        43831,
        'Bagian Umum',
        'SLTA/Sederajat',
        2003,
        null,
      ],
      ['JUMLAH', 2],
      [null, null, null, null, null, null, 'Contoh, 2 Januari 2026'],
      [null, null, null, null, null, null, 'Mengetahui,'],
      [null, null, null, null, null, null, 'Kepala Bagian', nipOf(7)],
    ],
    Peta: POSTS,
  });
  expect(book.tables).toEqual(['DUK: employee 5', 'Peta: position 1']);
  expect(book.people).toEqual([
    '1901 Budi Contoh, S.H. @ Analis Hukum Ahli Muda / Bagian Hukum',
    '1902 SITI CONTOH @ Pengadministrasi Perkantoran / Bagian Umum',
  ]);
  expect(
    book.employees.map(({ rank, educationLevel, educationField }) => [rank, educationLevel, educationField]),
  ).toEqual([
    [11, 'S1', 'Hukum'],
    [7, 'SLTA', null],
  ]);
  expect(book.problems).toEqual([]);
});

test('a peta jabatan: merged unit cells, category lines, subtotals, numbers as text', () => {
  const book = readBook({
    'Peta Jabatan': [
      ['PETA JABATAN'],
      ['NO', 'UNIT KERJA', 'NAMA JABATAN', 'JENIS JABATAN', 'KELAS JABATAN', 'BEZETTING', 'KEBUTUHAN', '+/-'],
      [null, null, 'FUNGSIONAL'],
      ['1', 'Bagian Hukum', 'Analis Hukum Ahli Muda', 'Fungsional', 'Kelas 9', '1', '2', 'Kurang 1'],
      ['2', null, 'Analis Hukum Ahli Pertama', 'Fungsional', 'Kelas 8', '0', '3', 'Kurang 3'],
      ['3', null, 'Arsiparis Terampil', 'Fungsional', '6', '-', '1', '-'],
      ['Jumlah', null, null, null, null, 1, 6],
      [null, null, 'PELAKSANA'],
      ['4', 'Bagian Umum', 'Pengadministrasi Perkantoran', 'JFU', '5', '1', '1', 'Sesuai (100%)'],
      ['5', null, 'Pengolah Data dan Informasi', 'JFU', '6', '0', '2', 'Kurang (-2)'],
      ['TOTAL KESELURUHAN', null, null, null, null, 2, 9],
    ],
    Pegawai: [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'],
      [nipOf(1), 'Budi Contoh', 'ANALIS HUKUM AHLI MUDA', 'BAGIAN  HUKUM'],
      [nipOf(2), 'Siti Contoh', 'Pengadministrasi Perkantoran', 'Bagian Umum'],
    ],
  });
  expect(book.posts).toEqual([
    'Analis Hukum Ahli Muda / Bagian Hukum K2 B1',
    'Analis Hukum Ahli Pertama / Bagian Hukum K3 B0',
    'Arsiparis Terampil / Bagian Hukum K1 B-',
    'Pengadministrasi Perkantoran / Bagian Umum K1 B1',
    'Pengolah Data dan Informasi / Bagian Umum K2 B0',
  ]);
  expect(book.people).toHaveLength(2);
  expect(book.problems).toEqual([
    'filled-down warns Peta Jabatan!B5',
    'filled-down warns Peta Jabatan!B6',
    'filled-down warns Peta Jabatan!B10',
  ]);
});

test('a bezetting with the holders below their posts is both the people and the posts', () => {
  const book = readBook({
    Bezetting: [
      [
        'NO',
        'NAMA JABATAN',
        'UNIT KERJA',
        'JENIS JABATAN',
        'KELAS',
        'KEBUTUHAN',
        'BEZETTING',
        'NAMA PEMANGKU',
        'NIP',
        'TMT JABATAN',
      ],
      [1, 'Analis Hukum Ahli Muda', 'Bagian Hukum', 'Fungsional', 9, 3, 2, 'Budi Contoh', nipOf(1), '01-01-2020'],
      [null, null, null, null, null, null, null, 'Siti Contoh', nipOf(2), '01-02-2021'],
      [2, 'Pengadministrasi Perkantoran', 'Bagian Umum', 'Pelaksana', 5, 2, 1, 'Andi Contoh', nipOf(3), '2019-05-01'],
      [3, 'Arsiparis Terampil', 'Bagian Umum', 'Fungsional', 6, 1, 0, '-', '-', null],
    ],
  });
  expect(book.tables).toEqual(['Bezetting: both 1']);
  expect(book.posts).toEqual([
    'Analis Hukum Ahli Muda / Bagian Hukum K3 B2',
    'Pengadministrasi Perkantoran / Bagian Umum K2 B1',
    'Arsiparis Terampil / Bagian Umum K1 B0',
  ]);
  expect(book.people).toEqual([
    '1901 Budi Contoh @ Analis Hukum Ahli Muda / Bagian Hukum',
    '1902 Siti Contoh @ Analis Hukum Ahli Muda / Bagian Hukum',
    '1903 Andi Contoh @ Pengadministrasi Perkantoran / Bagian Umum',
  ]);
  expect(book.problems).toEqual([]);
});

test('two holders in one cell are told, not halved', () => {
  const book = readBook({
    Bezetting: [
      ['Nama Jabatan', 'Unit Kerja', 'Jenis', 'Kebutuhan', 'Bezetting', 'NIP / Nama'],
      [
        'Analis Hukum Ahli Muda',
        'Bagian Hukum',
        'Fungsional',
        2,
        2,
        `${nipOf(1)} Budi Contoh; ${nipOf(2)} Siti Contoh`,
      ],
      ['Arsiparis Terampil', 'Bagian Umum', 'Fungsional', 1, 1, `${nipOf(3)} - Andi Contoh`],
    ],
  });
  expect(book.problems.filter((line) => line.startsWith('nip'))).toEqual(['nip-invalid blocks Bezetting!F2']);
  expect(book.people).toEqual(['1903 Andi Contoh @ Arsiparis Terampil / Bagian Umum']);
});

test('a list printed over several pages repeats its header and its row of numbers', () => {
  const head = ['NO', 'NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'];
  const numbers = ['(1)', '(2)', '(3)', '(4)', '(5)'];
  const book = readBook({
    Nominatif: [
      ['DAFTAR NOMINATIF'],
      head,
      numbers,
      [1, nipOf(1), 'Budi Contoh', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
      [],
      head,
      numbers,
      [2, nipOf(2), 'Siti Contoh', 'Pengadministrasi Perkantoran', 'Bagian Umum'],
    ],
    Peta: POSTS,
  });
  expect(book.people).toHaveLength(2);
  expect(book.problems).toEqual([]);
});

test('people and posts on one sheet, one table below the other', () => {
  const book = readBook({
    Data: [
      ['A. DATA PEGAWAI'],
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'GOL'],
      [nipOf(1), 'Budi Contoh', 'Analis Hukum Ahli Muda', 'Bagian Hukum', 'III/c'],
      [nipOf(2), 'Siti Contoh', 'Pengadministrasi Perkantoran', 'Bagian Umum', 'II/c'],
      [],
      ['B. PETA JABATAN'],
      ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'KELAS', 'B', 'K'],
      ['Analis Hukum Ahli Muda', 'Bagian Hukum', 'Fungsional', 9, 1, 2],
      ['Pengadministrasi Perkantoran', 'Bagian Umum', 'Entah', 5, 1, 1],
    ],
  });
  expect(book.tables).toEqual(['Data: employee 2', 'Data (2): position 7']);
  expect(book.posts).toEqual(['Analis Hukum Ahli Muda / Bagian Hukum K2 B1']);
  // The address is the one of the sheet, whatever table it is in.
  expect(book.problems).toEqual(['position-refused warns Data!C4', 'level-unknown blocks Data!C9']);
});

test('one row for every seat, without K', () => {
  const book = readBook({
    Formasi: [
      ['JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'KELAS'],
      ['Analis Hukum Ahli Muda', 'Bagian Hukum', 'Fungsional', 9],
      ['Analis Hukum Ahli Muda', 'Bagian Hukum', 'Fungsional', 9],
      ['Pengadministrasi Perkantoran', 'Bagian Umum', 'Pelaksana', 5],
      ['ANALIS HUKUM AHLI MUDA', 'Bagian Hukum', 'Fungsional', 9],
    ],
    Pegawai: [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'],
      [nipOf(1), 'Budi Contoh', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
    ],
  });
  expect(book.posts).toEqual([
    'Analis Hukum Ahli Muda / Bagian Hukum K3 B-',
    'Pengadministrasi Perkantoran / Bagian Umum K1 B-',
  ]);
  expect(book.problems).toEqual([]);
});

test('an export with ID twins, private columns, hidden rows, quotes, hard blanks and invisible letters', () => {
  const book = readBook(
    {
      Worksheet: [
        [
          'PNS ID',
          'NIP BARU',
          'NIP LAMA',
          'NAMA',
          'GELAR BELAKANG',
          'NIK',
          'AGAMA NAMA',
          'JABATAN ID',
          'JABATAN NAMA',
          'UNOR ID',
          'UNOR NAMA',
          'JENIS KELAMIN',
          'TANGGAL LAHIR',
        ],
        [
          'a1',
          `'${nipOf(1)}`,
          '340011111',
          'BUDI\u00A0CONTOH',
          'S.H.',
          '3173000000000001',
          'x',
          'j1',
          'Analis Hukum\u200B Ahli Muda',
          'u1',
          'Bagian Hukum\r',
          'L',
          '31-01-1985',
        ],
        [
          'a2',
          ` ${nipOf(2)}\u00A0`,
          '-',
          'SITI CONTOH',
          '-',
          '3173000000000002',
          'y',
          'j2',
          'Pengadministrasi  Perkantoran',
          'u2',
          'Bagian Umum',
          'P',
          '01-02-1985',
        ],
      ],
      Peta: POSTS,
    },
    { Worksheet: 1 },
  );
  expect(book.people.map((line) => line.slice(5, 20))).toEqual(['BUDI CONTOH, S.', 'SITI CONTOH @ P']);
  expect(book.hiddenRows).toEqual([1, 0]);
  expect(book.problems).toEqual(['sex-disagrees warns Worksheet!L3', 'date-disagrees warns Worksheet!M3']);
});

test('NIPs in every state of ruin are told and never mended', () => {
  const book = readBook({
    Pegawai: [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'],
      [198501312010011900, 'Angka', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
      ['1.98501E+17', 'Pangkat sepuluh', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
      ['198501312010011000', 'Seri nol', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
      ['19850131201001190', 'Kurang satu', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
      ['198502302010011905', 'Tanggal 30 Februari', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
      [nipOf(6), 'Budi Contoh', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
      [
        `${nipOf(6).slice(0, 8)}.${nipOf(6).slice(8, 14)}.1.906`,
        'Budi Contoh',
        'Analis Hukum Ahli Muda',
        'Bagian Hukum',
      ],
      [null, 'Tanpa NIP', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
    ],
    Peta: POSTS,
  });
  expect(book.people).toEqual([
    '1905 Tanggal 30 Februari @ Analis Hukum Ahli Muda / Bagian Hukum',
    '1906 Budi Contoh @ Analis Hukum Ahli Muda / Bagian Hukum',
  ]);
  expect(book.problems).toEqual([
    'nip-numeric blocks Pegawai!A2',
    'nip-numeric blocks Pegawai!A3',
    'nip-numeric blocks Pegawai!A4',
    'nip-invalid blocks Pegawai!A5',
    'nip-implausible warns Pegawai!A6',
    'nip-duplicate blocks Pegawai!A8',
    'nip-blank blocks Pegawai!A9',
    'filled-disagrees warns Peta!A2',
    'filled-disagrees warns Peta!A3',
  ]);
});

test('ratings, punishments and wishes on sheets of their own, with people nobody knows', () => {
  const book = readBook({
    Pegawai: [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'],
      [nipOf(1), 'Budi Contoh', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
      [nipOf(2), 'Siti Contoh', 'Pengadministrasi Perkantoran', 'Bagian Umum'],
    ],
    Peta: POSTS,
    SKP: [
      ['REKAP SKP'],
      ['NO', 'NIP', 'NAMA', 'PREDIKAT KINERJA 2024', 'PREDIKAT KINERJA 2025'],
      [1, nipOf(1), 'Budi Contoh', 'Sangat Baik', '87,45'],
      [2, nipOf(2), 'Siti Contoh', 'SB', 'Lumayan'],
      [3, nipOf(9), 'Orang Lain', 'Baik', 'Baik'],
    ],
    Hukdis: [
      ['NIP', 'NAMA', 'JENIS HUKUMAN DISIPLIN', 'TMT HUKUMAN', 'AKHIR HUKUMAN'],
      [nipOf(2), 'Siti Contoh', 'Teguran tertulis', '01-12-2025', '2026-06-01'],
    ],
    Minat: [
      ['NIP', 'PILIHAN 1', 'PILIHAN 2'],
      [nipOf(1), 'Bagian Umum', null],
    ],
    Referensi: [
      ['KODE', 'NAMA AGAMA'],
      ['1', 'x'],
    ],
  });
  expect(book.tables).toEqual([
    'Pegawai: employee 1',
    'Peta: position 1',
    'SKP: appraisal 2',
    'Hukdis: discipline 1',
    'Minat: interest 1',
    'Referensi: other -',
  ]);
  expect(
    book.employees.map(({ appraisals, discipline, interests }) => [appraisals, discipline?.length, interests]),
  ).toEqual([
    [
      [
        { year: 2024, rating: 'sangat-baik' },
        { year: 2025, rating: 'baik' },
      ],
      0,
      ['Bagian Umum'],
    ],
    [[{ year: 2024, rating: 'sangat-baik' }], 1, []],
  ]);
  expect(book.problems).toEqual(['rating-unknown warns SKP!E4', 'joined-nip-unknown warns SKP!B5']);
});

test('a list signed on every page goes on below the signature, where its header stands again', () => {
  const head = ['NAMA', 'NIP', 'JABATAN', 'UNIT KERJA'];
  const page = (numbers: readonly number[]): Rows =>
    numbers.map((number) => [`Jumlah Sari ${number}`, nipOf(number), 'Analis Hukum Ahli Muda', 'Bagian Hukum']);
  const book = readBook({
    Nominatif: [
      head,
      ...page([1, 2, 3, 4]),
      [],
      [null, null, null, 'Mengetahui,'],
      ['Kepala Bagian'],
      [],
      ['HALAMAN 2'],
      head,
      ...page([5, 6, 7, 8]),
      ['Contoh, 31 Juli 2026'],
    ],
    Peta: POSTS,
  });
  expect(book.people).toHaveLength(8);
  expect(book.problems.filter((line) => line.includes('Nominatif'))).toEqual([]);
});

test('lines with nothing but a unit head the posts below them; subtotals of any spelling are none', () => {
  const rows: Rows = [
    ['UNIT KERJA', 'NAMA JABATAN', 'JENIS JABATAN', 'KEBUTUHAN', 'BEZETTING', 'NIP', 'NAMA PEMANGKU'],
    ['Bagian Hukum'],
    [null, 'Analis Hukum Ahli Muda', 'Fungsional', 2, 1, nipOf(1), 'Budi Contoh'],
    [null, 'Jml', null, 2, 1],
    ['Bagian Umum'],
    [null, 'Pengadministrasi Perkantoran', 'Pelaksana', 2, 0, null, null],
    ['Sub-total', null, null, 4, 1],
  ];
  const book = readBook({ Peta: rows });
  expect(book.posts).toEqual([
    'Analis Hukum Ahli Muda / Bagian Hukum K2 B1',
    'Pengadministrasi Perkantoran / Bagian Umum K2 B0',
  ]);
  expect(book.people).toEqual(['1901 Budi Contoh @ Analis Hukum Ahli Muda / Bagian Hukum']);
});

test('a holder whom the list of people does not know is told', () => {
  const book = readBook({
    Pegawai: [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'],
      [nipOf(1), 'Budi Contoh', 'Analis Hukum Ahli Muda', 'Bagian Hukum'],
    ],
    Bezetting: [
      ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'K', 'B', 'NIP', 'NAMA PEMANGKU'],
      ['Analis Hukum Ahli Muda', 'Bagian Hukum', 'Fungsional', 2, null, nipOf(1), 'Budi Contoh'],
      [null, null, null, null, null, nipOf(2), 'Siti Contoh'],
    ],
  });
  expect(book.problems).toEqual(['joined-nip-unknown warns Bezetting!F3']);
});

test('a second table right below the total of the first is a table of its own', () => {
  const book = readBook({
    Data: [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'GOL'],
      [nipOf(1), 'Budi Contoh', 'Analis Hukum Ahli Muda', 'Bagian Hukum', 'III/c'],
      ['JUMLAH', 1, null],
      ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'KELAS', 'B', 'K'],
      ['Analis Hukum Ahli Muda', 'Bagian Hukum', 'Fungsional', 9, 1, 2],
    ],
  });
  expect(book.tables).toEqual(['Data: employee 1', 'Data (2): position 4']);
  expect(book.people).toHaveLength(1);
});

test('a list of people with merged unit cells and lines that head a unit', () => {
  const book = readBook({
    Nominatif: [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'PERANGKAT DAERAH'],
      [nipOf(1), 'Budi Contoh', 'Analis Hukum Ahli Muda', 'Bagian Hukum', 'Sekretariat Daerah'],
      [nipOf(2), 'Siti Contoh', 'Analis Hukum Ahli Muda', null, null],
      [null, null, null, 'Bagian Umum'],
      [nipOf(3), 'Andi Contoh', 'Pengadministrasi Perkantoran', null, null],
    ],
    Peta: POSTS,
  });
  expect(book.people.map((line) => line.slice(-13).trim())).toEqual(
    ['/ Bagian Hukum', '/ Bagian Hukum', '/ Bagian Umum'].map((end) => end.slice(-13).trim()),
  );
  expect(book.employees.map(({ agency }) => agency)).toEqual([
    'Sekretariat Daerah',
    'Sekretariat Daerah',
    'Sekretariat Daerah',
  ]);
  expect(book.problems.filter((line) => line.includes('Nominatif'))).toEqual([
    'filled-down warns Nominatif!D3',
    'filled-down warns Nominatif!E3',
    'filled-down warns Nominatif!D5',
    'filled-down warns Nominatif!E5',
  ]);
});
