import type { CellValue } from '../../src/sheets';
import { readIntake } from '../../src/intake';
import { required } from '../../src/kernel';
import { AS_OF } from '../support/records';

import { grid, nipOf, peopleGrid, postsGrid, readWorkbook, told } from './workbook';

const HEADER = ['NIP', 'NAMA', 'JABATAN TUJUAN', 'UNIT TUJUAN'];
const POSTS = [
  {},
  { name: 'Camat', unit: 'Kecamatan A' },
  { name: 'Camat', unit: 'Kecamatan B' },
  { name: 'Lurah', unit: 'Kelurahan C' },
];

const proposed = (header: readonly string[], ...rows: CellValue[][]): ReturnType<typeof readWorkbook> =>
  readWorkbook([{}, {}], POSTS, [grid('Daftar Usulan', [[...header], ...rows])]);

const kindOf = ({ readings }: ReturnType<typeof readWorkbook>): string | undefined =>
  readings.find(({ sheet }) => sheet === 'Daftar Usulan')?.kind;

const postsOf = ({ proposals, positions }: ReturnType<typeof readWorkbook>): string[] =>
  proposals.rows.map(({ nip, post }) => {
    const { name, unit } = required(
      positions.find(({ id }) => id === post),
      'post',
    );
    return `${nip.slice(-1)}: ${name} ${unit}`;
  });

describe('a list of who is to be put where', () => {
  test('is read by post and unit, by the post alone where one bears the name, and by both in one cell', () => {
    const read = proposed(
      HEADER,
      [nipOf(1), 'x', 'CAMAT', 'Kecamatan B'],
      [nipOf(2), 'x', 'Camat pada Kecamatan A', null],
    );
    expect(kindOf(read)).toBe('proposal');
    expect(told(read.problems)).toEqual([]);
    expect(told(read.proposals.problems)).toEqual([]);
    expect(postsOf(read)).toEqual(['1: Camat Kecamatan B', '2: Camat Kecamatan A']);
    expect(read.employees).toHaveLength(2);
    expect(postsOf(proposed(HEADER, [nipOf(1), 'x', 'Lurah', null]))).toEqual(['1: Lurah Kelurahan C']);
  });

  test.each([
    ['JABATAN LAMA', 'JABATAN BARU', 'UNIT KERJA BARU'],
    ['JABATAN SEKARANG', 'JABATAN USULAN', 'UNIT USULAN'],
  ])('with %s beside %s it is one as well', (old, post, unit) => {
    const read = proposed(['NO', 'NAMA', 'NIP', old, post, unit], [1, 'x', nipOf(1), 'x', 'Camat', 'Kecamatan A']);
    expect(kindOf(read)).toBe('proposal');
    expect(postsOf(read)).toEqual(['1: Camat Kecamatan A']);
  });

  test('is asked about where it also says all of a record of people, and where no other sheet says who sits where', () => {
    const header = ['NIP', 'NAMA', 'TMT JABATAN', 'TINGKAT PENDIDIKAN', 'JABATAN LAMA', 'JABATAN BARU', 'UNIT BARU'];
    const row = [nipOf(1), 'x', '01-01-2020', 'S-1', 'y', 'Camat', 'Kecamatan A'];
    expect(kindOf(proposed(header, row))).toBe('ask');
    const alone = readIntake([grid('Daftar Usulan', [HEADER, [nipOf(1), 'x', 'Camat', 'Kecamatan A']])], AS_OF);
    expect(alone.readings.map(({ kind }) => kind)).toEqual(['ask']);
    expect(alone.employees).toEqual([]);
    const chosen = { 'Daftar Usulan': { kind: 'proposal' } } as const;
    const told = readIntake([grid('Daftar Usulan', [HEADER, [nipOf(1), 'x', 'Camat', 'Kecamatan A']])], AS_OF, chosen);
    expect(told.readings.map(({ kind }) => kind)).toEqual(['proposal']);
  });

  test('tells at the cell who and what is not known, who stands on it twice, and who is there already', () => {
    const read = proposed(
      HEADER,
      [nipOf(7), 'x', 'Camat', 'Kecamatan A'],
      [nipOf(1), 'x', 'Camat', 'Kec. A'],
      [nipOf(1), 'x', 'Lurah', null],
      [nipOf(2), 'x', 'Analis Contoh', 'Bidang A'],
      [null, 'x', 'Camat', null],
      [nipOf(3), 'x', null, null],
    );
    expect(read.proposals.rows).toEqual([]);
    expect(told(read.proposals.problems)).toEqual([
      'joined-nip-unknown warns Daftar Usulan!A2',
      'proposal-post-unknown warns Daftar Usulan!C3',
      'proposal-twice warns Daftar Usulan!A4',
      'proposal-there-already warns Daftar Usulan!C5',
      'nip-blank warns Daftar Usulan!A6',
      'proposal-post-unknown warns Daftar Usulan!C6',
      'joined-nip-unknown warns Daftar Usulan!A7',
      'proposal-post-unknown warns Daftar Usulan!C7',
    ]);
    expect(read.proposals.problems[1]?.params).toMatchObject({ nearest: 'Camat (Kecamatan A)' });
    expect(read.proposals.problems[2]?.params).toMatchObject({ first: 3 });
    // A plan knows nothing of such lists.
    expect(told(read.problems)).toEqual([]);
  });

  test('that lacks its posts is told when somebody says that it is one', () => {
    const bare = grid('Daftar Usulan', [
      ['NIP', 'NAMA'],
      [nipOf(1), 'x'],
    ]);
    const read = readIntake([peopleGrid([{}]), postsGrid([{}]), bare], AS_OF, {
      'Daftar Usulan': { kind: 'proposal' },
    });
    expect(told(read.proposals.problems)).toEqual(['column-missing blocks Daftar Usulan!1']);
  });
});

test('a draft for an oath-taking, with name, NIP and birth in one cell and long words above, is such a list', () => {
  const person = (number: number): string => `Contoh ${number} \r\n ${nipOf(number)} \r\n 31-01-1985`;
  const draft = grid('Draft Pelantikan', [
    ['PEMERINTAH KOTA CONTOH'],
    ['BADAN PERTIMBANGAN JABATAN DAN KEPANGKATAN'],
    ['Nomor : '],
    [null, null, '1. Ketua :'],
    ['telah melaksanakan rapat untuk memberikan Pertimbangan Kelayakan, antara lain :'],
    [],
    [
      'NO.',
      'NAMA \r\n NIP \r\n TANGGAL LAHIR',
      'PANGKAT \r\n GOL. RUANG',
      'JABATAN LAMA',
      'JABATAN BARU',
      'ESELON',
      'KET',
    ],
    ['1', '2', '3', '4', '5', '6', '7'],
    [1, person(1), 'Penata \r\n III/a', 'Analis Contoh pada Bidang A', 'Lurah pada Kelurahan C', 'IV.a', null],
    [2, person(2), 'Penata \r\n III/b', 'Analis Contoh pada Bidang A', 'Lurah pada Kelurahan D', 'IV.a', null],
  ]);
  const read = readWorkbook([{}, {}], POSTS, [draft]);
  expect(read.readings.map(({ kind }) => kind)).toEqual(['employee', 'position', 'proposal']);
  expect(read.employees).toHaveLength(2);
  expect(postsOf(read)).toEqual(['1: Lurah Kelurahan C']);
  expect(told(read.proposals.problems)).toEqual(['proposal-post-unknown warns Draft Pelantikan!E10']);
});
