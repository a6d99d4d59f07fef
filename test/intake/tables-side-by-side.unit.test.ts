import { inspectSheets, readIntake } from '../../src/intake';
import type { CellValue, Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

import { grid, nipOf, told } from './workbook';

const STAFF = ['NO', 'NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'];
const POSTS = ['NO', 'NAMA JABATAN', 'JENIS JABATAN', 'UNIT KERJA', 'K'];
const staff = (number: number): CellValue[] => [
  number,
  nipOf(number),
  `Contoh ${number}`,
  'Arsiparis',
  'Bidang Contoh',
];
const NOBODY: CellValue[] = [null, null, null, null, null];

/** Three employees, and two posts beside them, with titles and a blank column between. */
const beside: Grid = grid('Data', [
  ['DAFTAR PEGAWAI', null, null, null, null, null, 'PETA JABATAN'],
  [...STAFF, null, ...POSTS],
  [...staff(1), null, 1, 'Arsiparis', 'Pelaksana', 'Bidang Contoh', 4],
  [...staff(2), null, 2, 'Analis Data', 'Pelaksana', 'Bidang Contoh', 1],
  [...staff(3), null, ...NOBODY],
]);

describe('tables that stand side by side', () => {
  test('are read each for itself, at their own addresses', () => {
    const readings = inspectSheets([beside], {});
    expect(readings.map(({ table, kind, header }) => [table, kind, header?.row])).toEqual([
      ['Data', 'employee', 1],
      ['Data (2)', 'position', 1],
    ]);
    const { employees, positions, problems } = readIntake([beside], AS_OF);
    expect(told(problems)).toEqual([]);
    expect(employees.map(({ name }) => name)).toEqual(['Contoh 1', 'Contoh 2', 'Contoh 3']);
    expect(positions.map(({ name, seats, source }) => [name, seats, source?.column])).toEqual([
      ['Arsiparis', 4, 7],
      ['Analis Data', 1, 7],
    ]);
  });

  test('a problem in the second one is told at its own cell', () => {
    const rows = beside.rows.map((cells, row) =>
      cells.map((cell, column) => (row === 3 && column === 10 ? 'dua' : cell)),
    );
    expect(told(readIntake([{ ...beside, rows }], AS_OF).problems)).toContain('seats-unknown blocks Data!K4');
  });

  test('a blank column inside one table parts nothing', () => {
    const spaced = grid('Data', [
      ['NO', 'NIP', 'NAMA', null, 'JABATAN', 'UNIT KERJA', 'GOLONGAN'],
      [1, nipOf(1), 'Contoh 1', null, 'Arsiparis', 'Bidang Contoh', 'III/a'],
      [2, nipOf(2), 'Contoh 2', null, 'Arsiparis', 'Bidang Contoh', 'III/a'],
    ]);
    expect(inspectSheets([spaced], {}).map(({ table, kind }) => [table, kind])).toEqual([['Data', 'employee']]);
  });

  test('a count of rows of its own begins a table, also behind a column with a note in it, or without any between', () => {
    const noted = beside.rows.map((cells, row) =>
      cells.map((cell, column) => (row === 4 && column === 5 ? 'x' : cell)),
    );
    expect(inspectSheets([{ ...beside, rows: noted }], {})).toHaveLength(2);
    const touching = beside.rows.map((cells) => cells.filter((_, column) => column !== 5));
    expect(inspectSheets([{ ...beside, rows: touching }], {}).map(({ kind }) => kind)).toEqual([
      'employee',
      'position',
    ]);
  });

  test('without one, two columns of posts on one sheet are asked about', () => {
    const both = grid('Data', [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'NAMA JABATAN', 'JENIS JABATAN', 'B', 'K'],
      [nipOf(1), 'Contoh 1', 'Arsiparis', 'Bidang Contoh', 'Analis Data', 'Pelaksana', 1, 2],
      [nipOf(2), 'Contoh 2', 'Arsiparis', 'Bidang Contoh', 'Arsiparis', 'Pelaksana', 1, 2],
      [nipOf(3), 'Contoh 3', 'Arsiparis', 'Bidang Contoh', 'Lurah', 'Pengawas', 1, 2],
    ]);
    expect(inspectSheets([both], {}).map(({ kind }) => kind)).toEqual(['ask']);
  });
});
