import { readIntake } from '../../src/intake';
import { parseRangeAddress, type CellRange, type CellValue, type Grid } from '../../src/sheets';
import { required } from '../../src/kernel';
import { AS_OF } from '../support/records';

import { grid, nipOf, peopleGrid, told } from './workbook';

const merged = (...addresses: readonly string[]): readonly CellRange[] =>
  addresses.map((address) => required(parseRangeAddress(address), address));

const HEAD = ['JENIS JABATAN', 'NAMA JABATAN', null, null, 'KELAS JABATAN', 'KETERSEDIAAN', 'KEBUTUHAN', 'UNIT KERJA'];
const UNIT = 'Bidang A';
const TREE: CellValue[][] = [
  HEAD,
  ['Administrator', 'Kepala Bidang A', null, null, 11, 0, 1, UNIT],
  ['Pengawas', null, 'Kepala Seksi Satu', null, 9, 0, 1, UNIT],
  ['Pelaksana', null, null, 'Analis Contoh', 7, 1, 4, UNIT],
  ['Pelaksana', null, null, 'Arsiparis Contoh', 7, 0, 2, UNIT],
  ['Pengawas', null, 'Kepala Seksi Dua', null, 9, 0, 1, UNIT],
];
const NAMES = ['Kepala Bidang A', 'Kepala Seksi Satu', 'Analis Contoh', 'Arsiparis Contoh', 'Kepala Seksi Dua'];

const read = (posts: Grid) => readIntake([peopleGrid([{ agency: null }]), posts], AS_OF);
const namesOf = (posts: Grid): string[] => read(posts).positions.map(({ name }) => name);

describe('names drawn as an indented tree below one head', () => {
  test.each<readonly [string, Grid]>([
    ['with a merged head', { ...grid('Peta', TREE), merges: merged('B1:D1', 'B2:D2', 'C3:D3') }],
    ['where the host tells of no merges', grid('Peta', TREE)],
    [
      'with list numbers in cells of their own',
      grid(
        'Peta',
        TREE.map((cells, row) => {
          const numbered = [...cells];
          const at = [3, 2, 1].find((column) => cells[column] !== null) ?? 0;
          if (row > 0 && at > 1) numbered[at - 1] = `${row}.`;
          return numbered;
        }),
      ),
    ],
    [
      'below a title and a row of column numbers',
      grid('Peta', [['PETA JABATAN'], [], HEAD, [1, 2, null, null, 3, 4, 5, 6], ...TREE.slice(1)]),
    ],
  ])('%s are read, each for itself', (_, posts) => {
    const { problems, positions } = read(posts);
    expect(namesOf(posts)).toEqual(NAMES);
    expect(positions.map(({ unit, seats }) => [unit, seats])).toEqual([1, 1, 4, 2, 1].map((seats) => [UNIT, seats]));
    expect(told(problems)).toEqual([]);
  });

  test('have the address of the cell they stand in', () => {
    expect(read(grid('Peta', TREE)).positions.map(({ source }) => source.column)).toEqual([1, 2, 3, 3, 2]);
  });

  test('units of people may be drawn so too', () => {
    const { employees, problems } = readIntake(
      [
        grid('Pegawai', [
          ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', null],
          [nipOf(1), 'Contoh 1', 'Analis Contoh', 'Bidang A', null],
          [nipOf(2), 'Contoh 2', 'Analis Contoh', null, 'Seksi Satu'],
          [nipOf(3), 'Contoh 3', 'Analis Contoh', null, 'Seksi Dua'],
        ]),
      ],
      AS_OF,
    );
    expect(employees.map(({ unit }) => unit)).toEqual(['Bidang A', 'Seksi Satu', 'Seksi Dua']);
    expect(told(problems)).toEqual(['sheet-positions-missing blocks ']);
  });

  test('two texts in a row are two columns, and no tree', () => {
    const rows = TREE.map((cells, row) => (row === 3 ? [cells[0]!, 'Bidang lain', null, ...cells.slice(3)] : cells));
    const { problems, positions } = read(grid('Peta', rows));
    expect(positions.map(({ name }) => name)).not.toContain('Kepala Seksi Satu');
    expect(problems.some(({ severity }) => severity === 'blocks')).toBe(true);
  });
});

describe('merged cells', () => {
  const posts = (cells: CellValue[][]): Grid =>
    grid('Peta', [['UNIT KERJA', 'NAMA JABATAN', 'JENIS JABATAN', 'KELAS JABATAN', 'B', 'K'], ...cells]);
  const rows: CellValue[][] = [
    ['Bidang A', 'Analis Contoh', 'Pelaksana', 7, 1, 3],
    [null, 'Arsiparis Contoh', 'Pelaksana', 7, 0, 2],
    [null, 'Pengelola Contoh', 'Pelaksana', 6, 0, 1],
    ['Bidang B', 'Analis Contoh', 'Pelaksana', 7, 0, 1],
  ];

  test('hold downwards what their first cell holds, without a word', () => {
    const { positions, problems } = read({ ...posts(rows), merges: merged('A2:A4') });
    expect(positions.map(({ unit }) => unit)).toEqual(['Bidang A', 'Bidang A', 'Bidang A', 'Bidang B']);
    expect(told(problems)).toEqual([]);
  });

  test('hold for no cell beyond them: a blank there is a gap', () => {
    const { positions, problems } = read({ ...posts(rows), merges: merged('A2:A3') });
    expect(positions.map(({ unit }) => unit)).toEqual(['Bidang A', 'Bidang A', 'Bidang B']);
    expect(told(problems)).toContain('position-blank blocks Peta!A4');
  });

  test('in a list of people give unit and post to everybody they stand beside', () => {
    const people = grid('Pegawai', [
      ['UNIT KERJA', 'JABATAN', 'NIP', 'NAMA'],
      ['Bidang A', 'Analis Contoh', nipOf(1), 'Contoh 1'],
      [null, null, nipOf(2), 'Contoh 2'],
      ['Bidang B', 'Analis Contoh', nipOf(3), 'Contoh 3'],
    ]);
    const { employees } = readIntake([{ ...people, merges: merged('A2:A3', 'B2:B3') }, posts(rows)], AS_OF);
    expect(employees.map(({ unit, positionName }) => [unit, positionName])).toEqual([
      ['Bidang A', 'Analis Contoh'],
      ['Bidang A', 'Analis Contoh'],
      ['Bidang B', 'Analis Contoh'],
    ]);
  });

  test('let a head reach as far as it is merged, and no further', () => {
    const cells: CellValue[][] = [
      ['NIP', 'NAMA', 'PANGKAT', null, null, 'JABATAN'],
      [null, null, 'GOLONGAN', 'TMT', 'UNIT KERJA', 'NAMA JABATAN'],
      [nipOf(1), 'Contoh 1', 'III/a', '01-04-2022', 'Bidang A', 'Analis Contoh'],
    ];
    const headerOf = (sheet: Grid): readonly string[] =>
      readIntake([sheet], AS_OF).readings[0]?.columns.map(({ header }) => header) ?? [];
    expect(headerOf({ ...grid('Pegawai', cells), merges: merged('C1:D1') })).toEqual([
      'NIP',
      'NAMA',
      'PANGKAT GOLONGAN',
      'PANGKAT TMT',
      'UNIT KERJA',
      'JABATAN NAMA JABATAN',
    ]);
  });
});
