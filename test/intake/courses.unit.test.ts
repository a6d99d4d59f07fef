import { isoDate } from '../../src/domain';
import type { CellValue } from '../../src/sheets';

import { joined, told } from './workbook';

const HEADERS = ['KODE KURSUS', 'NAMA KURSUS', 'UNTUK KOMPETENSI ATAU ATURAN', 'LAMA (HARI)', 'TANGGAL MULAI', 'KURSI'];

const catalogue = (...rows: readonly (readonly CellValue[])[]) => joined('Katalog', HEADERS, ...rows);

describe('a catalogue of courses', () => {
  test('is read with what each course is for, its days, its next date and its seats', () => {
    const { courses, problems, readings } = catalogue(
      ['K-1', 'Integritas ASN', 'Integritas', 3, '20-07-2026', 25],
      ['K-2', 'Kerja Sama dan Komunikasi', 'Kerja Sama; Komunikasi', '5', '21/07/2026', null],
      [null, 'Uji Analis', 'Uji kompetensi', null, '01-08-2026', 10],
      ['K-4', 'PKP Angkatan II', 'R33', 90, '01-09-2026', 5],
      ['K-5', 'Kepemimpinan', 'Pelatihan Kepemimpinan Administrator (PKA)', 90, '02-09-2026', 5],
    );
    expect(readings[2]?.kind).toBe('course');
    expect(told(problems)).toEqual([]);
    expect(
      courses.map(({ code, aims, days, date, seats }) => [code, aims, days, date && isoDate(date), seats]),
    ).toEqual([
      ['K-1', ['integrity'], 3, '2026-07-20', 25],
      ['K-2', ['cooperation', 'communication'], 5, '2026-07-21', null],
      [null, ['R29'], null, '2026-08-01', 10],
      ['K-4', ['pkp'], 90, '2026-09-01', 5],
      ['K-5', ['pka'], 90, '2026-09-02', 5],
    ]);
    expect(courses[0]?.source).toEqual({ sheet: 'Katalog', row: 1, column: 1 });
  });

  test('without a date, with one that has passed or cannot be read, counts as one whose date is not set', () => {
    const { courses, problems } = catalogue(
      ['K-1', 'A', 'Integritas', 3, null, 25],
      ['K-2', 'B', 'Integritas', 3, '01-02-2026', 25],
      ['K-3', 'C', 'Integritas', 3, 'segera', 25],
      // The day of the data itself.
      ['K-4', 'D', 'Integritas', 3, '15-03-2026', 25],
    );
    expect(told(problems)).toEqual([
      'course-undated warns Katalog!E2',
      'course-past warns Katalog!E3',
      'date-unknown warns Katalog!E4',
    ]);
    expect(courses.map(({ date }) => date === null)).toEqual([true, true, true, false]);
  });

  test('without a column of dates is told once', () => {
    const { courses, problems } = joined(
      'Katalog',
      ['COURSE NAME', 'COMPETENCE OR RULE'],
      ['A', 'Integrity'],
      ['B', 'R32'],
    );
    expect(told(problems)).toEqual(['course-undated warns Katalog!A1']);
    expect(courses.map(({ aims, days, date, seats }) => [aims, days, date, seats])).toEqual([
      [['integrity'], null, null, null],
      [['R32'], null, null, null],
    ]);
  });

  test('for something no post asks for, with seats or days that are no number, or twice on one day, is told at its cell', () => {
    const { courses, problems } = catalogue(
      ['K-1', 'Membatik', 'Membatik', 3, '20-07-2026', 25],
      ['K-2', 'Campuran', 'Integritas; R9', 3, '20-07-2026', 'banyak'],
      ['K-3', 'Lama', 'Integritas', 'dua hari', '20-07-2026', -1],
      ['K-3', 'Lama', 'Integritas', 2, '20-07-2026', 10],
      ['K-5', 'Tanpa tujuan', null, 2, '20-07-2026', 10],
    );
    expect(told(problems)).toEqual([
      'course-aim-unknown warns Katalog!C2',
      'course-aim-unknown warns Katalog!C3',
      'course-seats-unknown warns Katalog!F3',
      'course-days-unknown warns Katalog!D4',
      'course-seats-unknown warns Katalog!F4',
      'course-twice warns Katalog!B5',
      'pair-incomplete warns Katalog!C6',
    ]);
    expect(courses.map(({ code, aims, days, seats }) => [code, aims, days, seats])).toEqual([
      ['K-2', ['integrity'], 3, 0],
      ['K-3', ['integrity'], null, 0],
    ]);
  });

  test('is no list of people, and a list of who took which course is no catalogue', () => {
    const { readings } = joined(
      'Peserta',
      ['NIP', 'NAMA', 'NAMA PELATIHAN', 'TANGGAL PELATIHAN'],
      ['198501312010011901', 'x', 'Integritas ASN', '20-07-2026'],
    );
    expect(readings[2]?.kind).not.toBe('course');
  });
});

test('levels of competence are told with the cell of each', () => {
  const { employees } = joined(
    'Profil',
    ['NIP', 'NAMA', 'INTEGRITAS', 'KERJA SAMA', 'KOMUNIKASI', 'ORIENTASI PADA HASIL', 'PELAYANAN PUBLIK'],
    ['198501312010011901', 'x', 3, 2, 4, 5, null],
  );
  expect(employees[0]?.sources['level:communication']).toEqual({ sheet: 'Profil', row: 1, column: 4 });
  expect(employees[0]?.sources['level:service']).toBeUndefined();
});
