import { inspectSheets, readIntake, type IntakeChoices } from '../../src/intake';
import type { CellValue, Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

import { grid, nipOf, peopleGrid, postsGrid, theProblem, told } from './workbook';

const HEAD = ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'PERANGKAT DAERAH'];
const person = (number: number): CellValue[] => [
  nipOf(number),
  `Umpama ${number}`,
  'Analis Contoh',
  'Bidang A',
  'Dinas A',
];
const hidden = (one: Grid): Grid => ({ ...one, isHidden: true });
const read = (others: readonly Grid[], choices: IntakeChoices = {}) =>
  readIntake([peopleGrid([{}, {}]), postsGrid([{ required: 5 }]), ...others], AS_OF, choices);

describe('a hidden sheet', () => {
  const spare = hidden(grid('Cadangan', [HEAD, person(2), person(3)]));

  test.each<readonly [string, Grid, string]>([
    ['people', hidden(grid('Titipan', [HEAD, person(3), person(4)])), 'employee'],
    ['posts', { ...postsGrid([{ name: 'Arsiparis', required: 2 }]), sheet: 'Peta 2', isHidden: true }, 'position'],
    [
      'ratings',
      hidden(
        grid('Nilai', [
          ['NIP', 'NAMA', 'SKP 2025'],
          [nipOf(1), 'Contoh 1', 'Kurang'],
        ]),
      ),
      'appraisal',
    ],
    [
      'punishments',
      hidden(
        grid('Hukdis', [
          ['NIP', 'NAMA', 'TINGKAT HUKUMAN DISIPLIN', 'TMT HUKUMAN'],
          [nipOf(1), 'Contoh 1', 'Berat', '01-01-2026'],
        ]),
      ),
      'discipline',
    ],
  ])('of %s joins nothing unasked, and stops the plan until somebody says what it is', (_, sheet, kind) => {
    const { employees, positions, problems, readings } = read([sheet]);
    expect(theProblem(problems, 'sheet-hidden')).toMatchObject({
      severity: 'blocks',
      where: { sheet: sheet.sheet },
      params: { kind, count: sheet.rows.length - 1 },
    });
    expect(readings.find(({ sheet: name }) => name === sheet.sheet)?.kind).toBe('ask');
    const plain = read([]);
    expect([employees, positions]).toEqual([plain.employees, plain.positions]);
  });

  test('tells how many of its people are on the list in use', () => {
    expect(theProblem(read([spare]).problems, 'sheet-hidden').params).toMatchObject({ count: 2, common: 1 });
  });

  test('is used as what the user says it is, and not at all where it is of no use', () => {
    const people = hidden(grid('Titipan', [HEAD, person(3)]));
    const used = read([people], { Titipan: { kind: 'employee' } });
    expect(told(used.problems)).toEqual(['sheets-joined warns ']);
    expect(used.employees.map(({ nip }) => nip)).toEqual([1, 2, 3].map(nipOf));
    const left = read([people], { Titipan: { kind: 'other' } });
    expect(told(left.problems)).toEqual([]);
    expect(left.employees).toHaveLength(2);
  });

  test('is asked about even where it is the only list of its kind', () => {
    const { problems, employees } = readIntake([hidden(peopleGrid([{}])), postsGrid([{}])], AS_OF);
    expect(told(problems)).toContain('sheet-hidden blocks Pegawai!1');
    expect(employees).toEqual([]);
  });

  test('without a part in a plan says nothing', () => {
    const notes = hidden(
      grid('Catatan', [
        ['Tanggal', 'Isi'],
        ['1 Juli', 'rapat'],
      ]),
    );
    expect(told(read([notes]).problems)).toEqual([]);
  });

  test('shows in an inspection as a question', () => {
    const [, reading] = inspectSheets([postsGrid([{}]), spare]);
    expect(reading).toMatchObject({ kind: 'ask', heldBack: { why: 'hidden', kind: 'employee' } });
  });
});

test('hidden rows of a list in use are read and counted; those of other sheets are nobody’s business', () => {
  const problems = read([
    {
      ...grid('Catatan', [
        ['Tanggal', 'Isi'],
        ['1 Juli', 'rapat'],
      ]),
      hiddenRows: 1,
    },
  ]).problems;
  expect(told(problems)).toEqual([]);
  const filtered = readIntake([{ ...peopleGrid([{}, {}, {}]), hiddenRows: 2 }, postsGrid([{}])], AS_OF);
  expect(theProblem(filtered.problems, 'rows-hidden')).toMatchObject({
    severity: 'warns',
    where: { sheet: 'Pegawai' },
    params: { count: 2 },
  });
  expect(filtered.employees).toHaveLength(3);
});

describe('two lists of one kind with people in common', () => {
  test('are told with how many each holds and how many stand on both', () => {
    const { problems } = readIntake(
      [
        grid('2025', [HEAD, person(1), person(2), person(3)]),
        grid('2026', [HEAD, person(2), person(3)]),
        postsGrid([{ required: 5 }]),
      ],
      AS_OF,
    );
    expect(theProblem(problems, 'sheet-ambiguous')).toMatchObject({
      severity: 'blocks',
      params: { sheets: '2025 (3), 2026 (2)', common: 2, shared: '2025!A3 = 2026!A2' },
    });
  });

  test('so are two lists of posts', () => {
    const { problems } = readIntake(
      [
        peopleGrid([{}]),
        postsGrid([{ required: 5 }, { name: 'Arsiparis', required: 2 }]),
        { ...postsGrid([{ required: 6 }]), sheet: 'Peta 2026' },
      ],
      AS_OF,
    );
    expect(theProblem(problems, 'sheet-ambiguous').params).toMatchObject({
      sheets: 'Jabatan (2), Peta 2026 (1)',
      common: 1,
    });
  });
});

describe('a list of people without post or unit', () => {
  test.each<readonly [string, string[], CellValue[]]>([
    [
      'of study duty',
      ['No.', 'Nama', 'NIP', 'Tahun Angkatan', 'Lembaga Pendidikan', 'Jenjang Pendidikan', 'Masa Tugas Belajar'],
      [1, 'Contoh 1', nipOf(1), '2022', 'Universitas Contoh', 'S3', '1 Agustus 2022 s.d. 31 Juli 2026'],
    ],
    [
      'of a training',
      ['No', 'NIP', 'Nama', 'Golongan', 'Nama Diklat', 'Tahun'],
      [1, nipOf(9), 'Orang Lain', 'III/a', 'PKP', 2025],
    ],
    [
      'of retirements, with a post and no unit',
      ['No', 'NIP', 'Nama', 'Jabatan', 'Tanggal Lahir', 'TMT Pensiun'],
      [1, nipOf(1), 'Contoh 1', 'Analis Contoh', '31-01-1985', '01-02-2043'],
    ],
  ])('%s is left out with a word and does not stop the plan', (_, head, row) => {
    const { employees, problems } = read([grid('Daftar Lain', [head, row])]);
    expect(told(problems)).toEqual(['list-placeless warns Daftar Lain!1']);
    expect(theProblem(problems, 'list-placeless').params).toEqual({ count: 1, common: row.includes(nipOf(1)) ? 1 : 0 });
    expect(employees).toEqual(read([]).employees);
  });

  test('is the list of people where there is no other, and is told what it lacks', () => {
    const { problems } = readIntake(
      [
        grid('Pegawai', [
          ['NIP', 'NAMA', 'GOLONGAN', 'TANGGAL LAHIR'],
          [nipOf(1), 'Contoh 1', 'III/a', '31-01-1985'],
        ]),
      ],
      AS_OF,
    );
    expect(told(problems)).toContain('column-missing blocks Pegawai!1');
  });
});
