import { splitNipAndName } from '../../src/intake/values/read-nip';
import { readIntake } from '../../src/intake';
import type { CellValue, Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

describe('a cell that holds name and NIP', () => {
  test.each([
    ['Budi Contoh, S.Sos.\nNIP. 19850131 201001 1 901', '19850131 201001 1 901', 'Budi Contoh, S.Sos.'],
    ['Budi Contoh / 198501312010011901', '198501312010011901', 'Budi Contoh'],
    ['198501312010011901 - Budi Contoh', '198501312010011901', 'Budi Contoh'],
    ['NIP: 198501312010011901 Dr. Budi Contoh, M.Si', '198501312010011901', 'Dr. Budi Contoh, M.Si'],
    ['Budi Contoh (NIP 198501312010011901)', '198501312010011901', 'Budi Contoh'],
    // One digit short, and one too many: reported as typed, never completed.
    ['Budi Contoh NIP 19850131201001190', '19850131201001190', 'Budi Contoh'],
    ['Budi Contoh 1985013120100119011', '1985013120100119011', 'Budi Contoh'],
    ['Budi Contoh', null, 'Budi Contoh'],
    ['198501312010011901', '198501312010011901', null],
  ])('%j', (text, nip, name) => {
    expect(splitNipAndName(text)).toEqual({ nip, name });
  });
});

const HEADERS = ['NO', 'JABATAN', 'UNIT KERJA', 'GOLONGAN', 'TMT JABATAN'];
const person = (number: number, cell: CellValue): CellValue[] => [
  number,
  cell,
  'Analis Contoh',
  'Bidang A',
  'III/b',
  '01-01-2020',
];

const readWith = (header: string, cells: readonly CellValue[]): ReturnType<typeof readIntake> => {
  const people: Grid = {
    sheet: 'Nominatif',
    hiddenRows: 0,
    rows: [[HEADERS[0]!, header, ...HEADERS.slice(1)], ...cells.map((cell, index) => person(index + 1, cell))],
  };
  const posts: Grid = {
    sheet: 'Peta Jabatan',
    hiddenRows: 0,
    rows: [
      ['NAMA JABATAN', 'JENIS JABATAN', 'UNIT KERJA', 'KELAS JABATAN', 'B', 'K', '+/-'],
      ['Analis Contoh', 'Pelaksana', 'Bidang A', 7, cells.length, 6, cells.length - 6],
      ['Penata Contoh', 'Pelaksana', 'Bidang B', 8, 0, 2, -2],
    ],
  };
  return readIntake([people, posts], AS_OF);
};

const CELLS = [
  'Ani Contoh, S.Sos. / 198501312010012901',
  'Budi Contoh\nNIP. 19850131 201001 1 902',
  'Citra Contoh\n198501312010012903',
  'Dedi Contoh NIP 198501312010011904',
];

describe('a sheet with name and NIP in one column', () => {
  test.each(['NAMA / NIP', 'NIP/NAMA', 'NIP dan Nama Lengkap', 'NAMA LENGKAP / NIP', 'NAMA'])(
    'headed %j is read',
    (header) => {
      const { employees, problems } = readWith(header, CELLS);
      expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
      expect(employees.map(({ nip, name }) => [nip, name])).toEqual([
        ['198501312010012901', 'Ani Contoh, S.Sos.'],
        ['198501312010011902', 'Budi Contoh'],
        ['198501312010012903', 'Citra Contoh'],
        ['198501312010011904', 'Dedi Contoh'],
      ]);
      expect(employees[1]!.source).toEqual({ sheet: 'Nominatif', row: 2, column: 1 });
    },
  );

  test('a damaged NIP in it is named with its cell, and a number is no NIP', () => {
    const { employees, problems } = readWith('NAMA / NIP', [
      ...CELLS,
      'Edi Contoh / 19850131201001190',
      198501312010011900,
    ]);
    expect(employees).toHaveLength(4);
    const blocks = problems.filter(({ severity }) => severity === 'blocks');
    expect(blocks.map(({ code, where }) => [code, where?.row, where?.column])).toEqual([
      ['nip-invalid', 5, 1],
      ['nip-numeric', 6, 1],
    ]);
  });

  test('beside a NIP column of its own a name stays a name', () => {
    const grid: Grid = {
      sheet: 'Pegawai',
      hiddenRows: 0,
      rows: [
        ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'],
        ['198501312010012901', 'Ani Contoh', 'Analis Contoh', 'Bidang A'],
        ['198501312010011902', 'Budi Contoh', 'Analis Contoh', 'Bidang A'],
        ['198501312010012903', 'Citra Contoh', 'Analis Contoh', 'Bidang A'],
      ],
    };
    expect(readIntake([grid], AS_OF).employees.map(({ name }) => name)).toEqual([
      'Ani Contoh',
      'Budi Contoh',
      'Citra Contoh',
    ]);
  });
});
