import { readIntake } from '../../src/intake';
import { required } from '../../src/kernel';
import { AS_OF } from '../support/records';

import { grid, peopleGrid, postsGrid, readWorkbook, theProblem, told, type PostCells } from './workbook';

/** Problems and posts of a sheet in which row 3 is the odd one. */
const withOdd = (cells: PostCells) => {
  const { problems, positions } = readWorkbook([{}, {}, {}], [{}, { unit: 'Bidang B', ...cells }]);
  return { told: told(problems), problems, odd: positions[1] };
};

describe('a position sheet', () => {
  test('that is tidy is read without a word', () => {
    const { told: words, odd } = withOdd({});
    expect(words).toEqual([]);
    expect(odd).toEqual({
      id: 'dinas a|bidang b|analis contoh',
      name: 'Analis Contoh',
      unit: 'Bidang B',
      agency: 'Dinas A',
      level: 'pelaksana',
      jobClass: 7,
      seats: 9,
      serviceIndex: null,
      filled: null,
      requiredEducationLevel: 'S1',
      requiredEducationFields: ['Akuntansi', 'Manajemen'],
      requiredFamilies: ['finance'],
      family: null,
      requiredRank: 9,
      isRemote: null,
      isGivenPriority: true,
      titleFamily: null,
      priority: 2,
      source: { sheet: 'Jabatan', row: 2, column: 3 },
    });
  });

  test.each<[string, PostCells, string]>([
    ['seats in words', { required: 'dua' }, 'seats-unknown blocks Jabatan!H3'],
    ['half a seat', { required: 1.37 }, 'seats-unknown blocks Jabatan!H3'],
    ['seats below nothing', { required: -1 }, 'seats-unknown blocks Jabatan!H3'],
    ['blank seats', { required: '-' }, 'seats-unknown blocks Jabatan!H3'],
    ['no unit', { unit: null }, 'position-blank blocks Jabatan!C3'],
    ['no name', { name: null }, 'position-blank blocks Jabatan!D3'],
    ['an unknown type', { type: 'Entah' }, 'level-unknown blocks Jabatan!E3'],
    ['no type', { type: null }, 'level-unknown blocks Jabatan!E3'],
    ['the post and unit of another row', { unit: 'BIDANG  A' }, 'position-duplicate blocks Jabatan!D3'],
    [
      'the post of another row with an acting mark',
      { unit: 'Bidang A', name: 'Plt. Analis Contoh' },
      'position-duplicate blocks Jabatan!D3',
    ],
  ])('%s stops the plan and leaves the row out', (_, cells, problem) => {
    const result = withOdd(cells);
    expect(result.told).toEqual([problem]);
    expect(result.odd).toBeUndefined();
  });

  test.each<[string, PostCells, string]>([
    ['a post that needs nobody', { required: 0 }, 'seats-zero warns Jabatan!H3'],
    ['a class in words', { jobClass: 'tinggi' }, 'number-unknown warns Jabatan!F3'],
    ['heads in words', { filled: 'dua' }, 'whole-unknown warns Jabatan!G3'],
    ['half a head', { filled: 0.5 }, 'whole-unknown warns Jabatan!G3'],
    ['an unknown priority', { priority: 'Segera' }, 'number-unknown warns Jabatan!L3'],
    ['a priority beyond three', { priority: 4 }, 'number-unknown warns Jabatan!L3'],
    ['an unknown rank', { rank: 'AIPTU' }, 'rank-unknown warns Jabatan!K3'],
    ['a formula error', { jobClass: '#DIV/0!' }, 'cell-error warns Jabatan!F3'],
    ['a gap that fits neither way', { filled: 0, gap: 5 }, 'gap-disagrees warns Jabatan!I3'],
    ['heads that nobody is found for', { filled: 2 }, 'filled-disagrees warns Jabatan!D3'],
  ])('%s is told, and the post is read all the same', (_, cells, problem) => {
    const result = withOdd(cells);
    expect(result.told).toEqual([problem]);
    expect(result.odd).toBeDefined();
  });

  test('a name that could run is stopped', () => {
    expect(withOdd({ name: '=A1' }).told).toEqual(['text-like-formula blocks Jabatan!D3']);
  });

  test.each([9, -9, 'Kurang 9', 'Lebih 9', 'Kurang (-9)', '9', '-', null])(
    'a gap of %j fits no heads in nine seats',
    (gap) => {
      expect(withOdd({ filled: 0, gap }).told).toEqual([]);
    },
  );

  test.each([8, 'Sesuai', 'SESUAI (100%)', 'Kurang 2'])('a gap of %j does not', (gap) => {
    const { problems } = withOdd({ filled: 0, gap });
    expect(theProblem(problems, 'gap-disagrees').params).toMatchObject({ seats: 9, filled: 0 });
  });

  test.each([
    ['Tinggi', 1],
    ['mendesak', 1],
    [1, 1],
    ['Sedang', 2],
    ['Cukup', 2],
    [null, 2],
    ['Rendah', 3],
    ['3', 3],
  ])('priority %j is %d', (priority, expected) => {
    expect(withOdd({ priority }).odd?.priority).toBe(expected);
  });

  test('more people than seats are told with both figures, and the heads found with the heads stated', () => {
    const { problems } = readWorkbook([{}, {}, {}], [{ required: 2, filled: 1 }]);
    expect(theProblem(problems, 'overfull').params).toEqual({ seats: 2, found: 3 });
    expect(theProblem(problems, 'filled-disagrees').params).toEqual({ filled: 1, found: 3 });
    expect(told(problems)).toEqual(['filled-disagrees warns Jabatan!D2', 'overfull warns Jabatan!D2']);
  });

  test('lines that only divide the sheet are passed over', () => {
    const posts = postsGrid([{}, { unit: 'Bidang B' }]);
    const [header = [], first = [], second = []] = posts.rows;
    const line = (text: string) => header.map((_, column) => (column === 3 ? text : null));
    const rows = [
      header,
      line('STRUKTURAL'),
      first,
      line('PELAKSANA'),
      second,
      [],
      ['TOTAL KEBUTUHAN', null, null, null, null, null, null, 18],
    ];
    const { positions, problems } = readIntake([peopleGrid([{}, {}, {}]), grid('Jabatan', rows)], AS_OF);
    expect(positions.map(({ unit }) => unit)).toEqual(['Bidang A', 'Bidang B']);
    expect(told(problems)).toEqual([]);
  });

  test('without a column of seats each row is one seat', () => {
    const posts = postsGrid([{}]);
    const rows = posts.rows.map((row) => row.filter((_, column) => column !== 7));
    const { positions } = readIntake([peopleGrid([{}]), grid('Jabatan', rows)], AS_OF);
    expect(required(positions[0], 'post').seats).toBe(1);
  });

  test('a column of accepted fields wins over the fields in the qualification', () => {
    const posts = postsGrid([{}]);
    const rows = posts.rows.map((row, index) => [
      ...row,
      index === 0 ? 'BIDANG PENDIDIKAN' : 'Ilmu Hukum / Ilmu Politik',
    ]);
    const { positions } = readIntake([peopleGrid([{}]), grid('Jabatan', rows)], AS_OF);
    expect(positions[0]?.requiredEducationFields).toEqual(['Ilmu Hukum', 'Ilmu Politik']);
    expect(positions[0]?.requiredEducationLevel).toBe('S1');
  });

  test.each([
    ['Profesi Dokter', ['Dokter'], ['health']],
    ['S-1 Farmasi/Profesi Apoteker', ['Farmasi', 'Apoteker'], ['health']],
    ['S.Kep., Ners', ['Keperawatan', 'Ners'], ['health']],
  ])('a post that asks for %s asks for a level and for fields', (education, fields, families) => {
    const { positions } = readIntake([peopleGrid([{}]), postsGrid([{ education }])], AS_OF);
    expect(positions[0]).toMatchObject({
      requiredEducationLevel: 'S1',
      requiredEducationFields: fields,
      requiredFamilies: families,
    });
  });

  test('a post in the same unit of another agency is another post', () => {
    const { told: words, odd } = withOdd({ unit: 'Bidang A', agency: 'Dinas B' });
    expect(odd).toMatchObject({ id: 'dinas b|bidang a|analis contoh' });
    expect(words).toEqual([]);
  });
});

test.each<readonly [string | null, boolean | null, string[]]>([
  ['Ya', true, []],
  ['Sangat terpencil', true, []],
  ['3T', true, []],
  ['Tidak', false, []],
  ['Biasa', false, []],
  [null, null, []],
  ['Entah', null, ['statement-unknown warns Peta!E2']],
])('a post in a place called %j', (written, expected, problems) => {
  const posts = grid('Peta', [
    ['NAMA JABATAN', 'JENIS JABATAN', 'UNIT KERJA', 'KEBUTUHAN', 'DAERAH TERPENCIL'],
    ['Analis Contoh', 'Pelaksana', 'Bidang B', 1, written],
  ]);
  const { positions, problems: all } = readIntake([peopleGrid([{}]), posts], AS_OF);
  expect(positions.map(({ isRemote }) => isRemote)).toEqual([expected]);
  expect(told(all).filter((one) => one.includes('Peta!E'))).toEqual(problems);
});
