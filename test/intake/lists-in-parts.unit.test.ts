import { readIntake } from '../../src/intake';
import type { CellValue, Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

import { grid, nipOf, peopleGrid, postsGrid, readWorkbook, told } from './workbook';

const HEAD = ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'PERANGKAT DAERAH'];
const person = (number: number): CellValue[] => [
  nipOf(number),
  `Umpama ${number}`,
  'Analis Contoh',
  'Bidang A',
  'Dinas A',
];

describe('several tables of one kind', () => {
  test('without a row in common are one list, on one sheet or on several, and that is told', () => {
    const { employees, problems } = readIntake(
      [
        grid('ASN', [HEAD, person(1), person(2), [], ['PPPK'], HEAD.map((word) => word.toLowerCase()), person(3)]),
        grid('Titipan', [HEAD, person(4)]),
        postsGrid([{ required: 5 }]),
      ],
      AS_OF,
    );
    expect(employees.map(({ nip }) => nip)).toEqual([1, 2, 3, 4].map(nipOf));
    expect(told(problems)).toEqual(['sheets-joined warns ']);
  });

  test('with a row in common are versions of one list, and choosing would be guessing', () => {
    const { problems } = readIntake(
      [
        grid('Lama', [HEAD, person(1), person(2)]),
        grid('Baru', [HEAD, person(2), person(3)]),
        postsGrid([{ required: 5 }]),
      ],
      AS_OF,
    );
    expect(told(problems)).toContain('sheet-ambiguous blocks ');
  });

  test.each(['Pensiun 2025', 'Pegawai (lama)', 'MUTASI KELUAR', 'Copy of Pegawai'])(
    'are not one list where a sheet is called "%s"',
    (name) => {
      const { problems } = readIntake(
        [grid('Pegawai', [HEAD, person(1), person(2)]), grid(name, [HEAD, person(3)]), postsGrid([{ required: 5 }])],
        AS_OF,
      );
      expect(told(problems)).toContain('sheet-ambiguous blocks ');
    },
  );

  test('posts as well, and a post of two tables counts once and blocks', () => {
    const posts = (sheet: string, ...units: string[]) =>
      grid(sheet, [
        ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'K'],
        ...units.map((unit) => ['Arsiparis', unit, 'Pelaksana', 2]),
      ]);
    const read = (...units: string[]) =>
      readIntake([peopleGrid([{}]), posts('Dinas A', 'Bidang A'), posts('Dinas B', ...units)], AS_OF);
    expect(read('Bidang B', 'Bidang C').positions.map(({ unit }) => unit)).toEqual([
      'Bidang A',
      'Bidang B',
      'Bidang C',
    ]);
    expect(told(read('Bidang A').problems)).toContain('sheet-ambiguous blocks ');
  });

  test('a table in which nobody works may hold the sums of another, and is asked about', () => {
    const heads = ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'K'];
    const { problems } = readIntake(
      [
        peopleGrid([{}]),
        grid('Peta', [heads, ['Analis Contoh', 'Bidang A', 'Pelaksana', 2], ['Arsiparis', 'Bidang B', 'Pelaksana', 2]]),
        grid('Lain', [heads, ['Analis Contoh', 'Dinas A', 'Pelaksana', 2], ['Arsiparis', 'Dinas A', 'Pelaksana', 2]]),
      ],
      AS_OF,
    );
    expect(told(problems)).toContain('table-unpeopled blocks Lain!2');
  });

  test('a column of people who have left keeps a table apart; a row that two of them share is named', () => {
    const left = [...HEAD, 'TMT PENSIUN'];
    const read = (...tables: readonly Grid[]) =>
      readIntake([...tables, postsGrid([{ required: 5 }])], AS_OF).problems.find(
        ({ code }) => code === 'sheet-ambiguous',
      );
    expect(read(grid('A', [HEAD, person(1)]), grid('B', [left, [...person(2), '01-01-2025']]))).toBeDefined();
    expect(read(grid('A', [HEAD, person(1)]), grid('B', [HEAD, person(2), person(1)]))?.params).toMatchObject({
      shared: 'A!A2 = B!A3',
    });
  });

  test('what follows from a choice nobody has made is not told', () => {
    const { problems } = readIntake(
      [grid('A', [HEAD, person(1)]), grid('B', [HEAD, person(1)]), postsGrid([{ required: 5, filled: 1 }])],
      AS_OF,
    );
    expect(told(problems)).toEqual(['sheet-ambiguous blocks ']);
  });
});

describe('units in lines of their own', () => {
  const people = grid('Pegawai', [
    ['NO', 'NIP', 'NAMA', 'JABATAN'],
    [null, null, 'DINAS A', null],
    [1, nipOf(1), 'Umpama 1', 'Arsiparis'],
    [2, nipOf(2), 'Umpama 2', 'Arsiparis'],
    [null, null, 'DINAS B', null],
    [3, nipOf(3), 'Umpama 3', 'Arsiparis'],
  ]);
  test('may be numbered, or stand in the first column; notes, kinds of posts and lone names are no units', () => {
    const { positions, problems } = readIntake(
      [
        people,
        grid('Jabatan', [
          ['NO', 'NAMA JABATAN', 'JENIS JABATAN', 'K'],
          ['I', 'Dinas A', null, null],
          [null, 'JABATAN PELAKSANA', null, null],
          [1, 'Arsiparis', 'Pelaksana', 2],
          [null, 'Catatan: menunggu persetujuan dinas', null, null],
          ['DINAS B', null, null, null],
          [2, 'Arsiparis', 'Pelaksana', 3],
        ]),
      ],
      AS_OF,
    );
    expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    expect(positions.map(({ unit, seats }) => [unit, seats])).toEqual([
      ['Dinas A', 2],
      ['DINAS B', 3],
    ]);
  });

  const posts = grid('Jabatan', [
    ['NO', 'NAMA JABATAN', 'JENIS JABATAN', 'K'],
    [null, 'Dinas A', null, null],
    [1, 'Arsiparis', 'Pelaksana', 2],
    [null, 'Dinas B', null, null],
    [2, 'Arsiparis', 'Pelaksana', 3],
  ]);

  test('are read where no column names them, and that is told', () => {
    const { employees, positions, positionOf, problems } = readIntake([people, posts], AS_OF);
    expect(told(problems)).toEqual(['units-above warns Jabatan!1', 'units-above warns Pegawai!1']);
    expect(positions.map(({ unit, seats }) => [unit, seats])).toEqual([
      ['Dinas A', 2],
      ['Dinas B', 3],
    ]);
    expect(employees.map((_, index) => positionOf[index])).toEqual([0, 0, 1]);
  });

  test('are read without the number of the list and the word for what they are', () => {
    const marked = people.rows.map((cells) =>
      cells.map((cell) => (cell === 'Dinas A' ? 'A. DINAS A' : cell === 'Dinas B' ? 'II) Unit Kerja : DINAS B' : cell)),
    );
    const { employees, positionOf } = readIntake([{ ...people, rows: marked }, posts], AS_OF);
    expect(employees.map(({ unit }) => unit)).toEqual(['DINAS A', 'DINAS A', 'DINAS B']);
    expect(employees.map((_, index) => positionOf[index])).toEqual([0, 0, 1]);
  });

  test('a row above the first of them has none, so that the column is missing', () => {
    const rows = people.rows.filter((_, row) => row !== 1);
    const { employees, problems } = readIntake([{ ...people, rows }, posts], AS_OF);
    expect(employees).toEqual([]);
    expect(told(problems)).toEqual(['units-above warns Jabatan!1', 'column-missing blocks Pegawai!1']);
  });
});

describe('headers', () => {
  test('of two rows may have years typed as numbers', () => {
    const { employees, problems } = readWorkbook(
      [{}],
      [{}],
      [
        grid('SKP', [
          ['NIP', 'NAMA', 'SKP', null],
          [null, null, 2024, 2025],
          [nipOf(1), 'Contoh 1', 'Baik', 'Kurang'],
        ]),
      ],
    );
    expect(told(problems)).toEqual([]);
    expect(employees[0]?.appraisals).toEqual([
      { year: 2024, rating: 'baik' },
      { year: 2025, rating: 'kurang' },
    ]);
  });

  test('of a list longer than any call may have arguments are looked at all the same', () => {
    const rows = Array.from({ length: 150000 }, () => [null, null, null, null, 'x']);
    const { problems } = readIntake([grid('Pegawai', [HEAD.slice(0, 4), ...rows]), postsGrid([{}])], AS_OF);
    expect(told(problems)).toContain('column-headless warns Pegawai!1');
  });

  test('a column of data without a head is named', () => {
    const { rows, ...people } = peopleGrid([{}, {}, {}]);
    const { problems } = readIntake(
      [{ ...people, rows: rows.map((cells, row) => [...cells, row === 0 ? null : 'x']) }, postsGrid([{ required: 3 }])],
      AS_OF,
    );
    expect(told(problems)).toEqual(['column-headless warns Pegawai!1']);
  });
});
