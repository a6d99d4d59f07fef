import { nipOf } from './workbook';
import { POSTS, readBook, type Rows } from './ugly-book';

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
