import { nipOf } from './workbook';
import { POSTS, readBook } from './ugly-book';

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
  expect(book.problems).toEqual([
    'rows-hidden warns Worksheet',
    'sex-disagrees warns Worksheet!L3',
    'date-disagrees warns Worksheet!M3',
  ]);
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
