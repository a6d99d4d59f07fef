import { readIntake } from '../../src/intake';
import { AS_OF } from '../support/records';

import { grid, nipOf, peopleGrid, readWorkbook, told } from './workbook';

describe('seats', () => {
  const HEADS = ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN'];
  const readSeats = (heads: readonly string[], ...figures: readonly number[]) =>
    readIntake(
      [
        peopleGrid([{}]),
        grid('Jabatan', [
          [...HEADS, ...heads],
          ['Analis Contoh', 'Bidang A', 'Pelaksana', ...figures],
          ['Analis Contoh', 'Bidang B', 'Pelaksana', ...figures],
          ['Analis Contoh', 'Bidang C', 'Pelaksana', ...figures],
        ]),
      ],
      AS_OF,
    );

  test('are what is needed, and a bare K beside that is what is lacking', () => {
    for (const heads of [
      ['FORMASI', 'BEZETTING', 'K', 'L'],
      ['ABK', 'B', 'K'],
    ]) {
      const { positions, problems } = readSeats(heads, 5, 1, 4);
      expect(positions.map(({ seats }) => seats)).toEqual([5, 5, 5]);
      expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    }
  });

  test('a bare K of which many are 0 may be what is lacking, and is asked about', () => {
    expect(told(readSeats(['K'], 0).problems)).toContain('column-unsure blocks Jabatan!D1');
    expect(told(readSeats(['K'], 2).problems)).not.toContain('column-unsure blocks Jabatan!D1');
    expect(told(readSeats(['KEBUTUHAN'], 0).problems)).not.toContain('column-unsure blocks Jabatan!D1');
  });

  test.each([[['K', 'L']], [['ABK', 'FORMASI']]])('under %j are asked about', (heads) => {
    expect(
      told(readSeats(heads, 5, 1).problems).filter((line) => line.startsWith('column-unsure blocks')),
    ).toHaveLength(1);
  });
});

describe('a list of posts with their holders', () => {
  test('needs no column B; a seat marked as vacant or held by somebody acting is vacant', () => {
    const { employees, positions, problems } = readIntake(
      [
        grid('Bezetting', [
          ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'K', 'NAMA PEMANGKU', 'NIP'],
          ['Kepala Bidang', 'Bidang A', 'Administrator', 1, 'Plt. Umpama 1', nipOf(1)],
          ['Analis Contoh', 'Bidang A', 'Pelaksana', 2, 'Umpama 1', nipOf(1)],
          ['Analis Contoh', 'Bidang A', 'Pelaksana', 2, 'KOSONG', '-'],
          ['Arsiparis', 'Bidang A', 'Pelaksana', 1, '(kosong)', 'KOSONG'],
        ]),
      ],
      AS_OF,
    );
    expect(told(problems)).toEqual(['acting-row warns Bezetting!E2']);
    expect(employees.map(({ name, positionName }) => [name, positionName])).toEqual([['Umpama 1', 'Analis Contoh']]);
    expect(positions.map(({ name, seats }) => [name, seats])).toEqual([
      ['Kepala Bidang', 1],
      ['Analis Contoh', 2],
      ['Arsiparis', 1],
    ]);
  });
});

test('a list of people that says which posts are vacant is one of posts, a row per seat', () => {
  const { employees, positions, problems } = readIntake(
    [
      grid('Bezetting', [
        ['NO', 'NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'NAMA', 'NIP'],
        [1, 'Arsiparis', 'Bidang A', 'Pelaksana', 'Umpama 1', nipOf(1)],
        [2, 'Arsiparis', 'Bidang A', 'Pelaksana', 'KOSONG', null],
        [3, 'Analis Contoh', 'Bidang A', 'Pelaksana', 'Umpama 2', nipOf(2)],
      ]),
    ],
    AS_OF,
  );
  expect(told(problems)).toEqual([]);
  expect(employees.map(({ positionName }) => positionName)).toEqual(['Arsiparis', 'Analis Contoh']);
  expect(positions.map(({ name, seats }) => [name, seats])).toEqual([
    ['Arsiparis', 2],
    ['Analis Contoh', 1],
  ]);
});

test('a list of posts with their holders may have its units in lines of their own', () => {
  const { employees, positions, problems } = readIntake(
    [
      grid('Bezetting', [
        ['NO', 'NAMA JABATAN', 'JENIS JABATAN', 'K', 'B', 'NAMA PEMANGKU', 'NIP'],
        [null, 'DINAS A', null, null, null, null, null],
        [1, 'Arsiparis', 'Pelaksana', 2, 1, 'Umpama 1', nipOf(1)],
        [null, 'DINAS B', null, null, null, null, null],
        [2, 'Arsiparis', 'Pelaksana', 1, 1, 'Umpama 2', nipOf(2)],
      ]),
    ],
    AS_OF,
  );
  expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
  expect(employees.map(({ unit, positionName }) => [unit, positionName])).toEqual([
    ['DINAS A', 'Arsiparis'],
    ['DINAS B', 'Arsiparis'],
  ]);
  expect(positions.map(({ unit }) => unit)).toEqual(['DINAS A', 'DINAS B']);
});

test('one NIP with two names counts for neither; an error in its place is an error', () => {
  const { employees, problems } = readWorkbook([
    { nip: nipOf(1), name: 'Rina Umpama' },
    { nip: nipOf(1), name: 'Joko Misal' },
    { nip: '#N/A' },
  ]);
  expect(employees).toEqual([]);
  expect(told(problems)).toEqual([
    'nip-duplicate blocks Pegawai!A2',
    'nip-duplicate blocks Pegawai!A3',
    'cell-error blocks Pegawai!A4',
  ]);
});

test('dates of two kinds in one column are told at its head', () => {
  const { problems } = readWorkbook(
    ['12/25/2024', '01/02/2020', '01/03/2020', '01/04/2020'].map((positionDate) => ({ positionDate })),
    [{ required: 4 }],
  );
  expect(told(problems)).toEqual(['date-order-assumed warns Pegawai!F1', 'date-unknown warns Pegawai!F2']);
  expect(problems[0]?.params).toMatchObject({ count: 3, first: 'day' });
});

test('a signature below the posts ends the list, with or without a word that says so', () => {
  const rows = [
    ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'K'],
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((unit) => ['Analis Contoh', `Bidang ${unit}`, 'Pelaksana', 2]),
    [],
    [null, null, 'Kepala BKPSDM,'],
    [],
    [null, null, 'Drs. UMPAMA'],
    [null, null, 'NIP 190001012000011001'],
  ];
  const { positions, problems } = readIntake([peopleGrid([{}]), grid('Jabatan', rows)], AS_OF);
  expect([positions.length, told(problems)]).toEqual([6, []]);
});
