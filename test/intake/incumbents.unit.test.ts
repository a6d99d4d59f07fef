import { readIntake } from '../../src/intake';
import { AS_OF } from '../support/records';

import {
  grid,
  nipOf,
  peopleGrid,
  postsGrid,
  readWorkbook,
  theProblem,
  told,
  type PersonCells,
  type PostCells,
} from './workbook';

const seatsOf = (people: readonly PersonCells[], posts: readonly PostCells[]) => {
  const { employees, positionOf, positions, problems } = readWorkbook(people, posts);
  return {
    at: employees.map(({ name }, index) => `${name} @ ${positions[positionOf[index] ?? -1]?.id ?? ''}`),
    told: told(problems),
    problems,
  };
};

describe('who sits where', () => {
  test('is found by unit and post name, whatever the case, blanks and signs', () => {
    const { at, told: words } = seatsOf(
      [
        { position: 'ANALIS  CONTOH', unit: 'bidang a' },
        { position: 'Analis Contoh', unit: ' Bidang-A' },
        { position: 'Kepala   Bidang', unit: 'Bidang A' },
      ],
      [{}, { name: 'Kepala Bidang', type: 'Administrator' }],
    );
    expect(words).toEqual([]);
    expect(at).toEqual([
      'Contoh 1 @ dinas a|bidang a|analis contoh',
      'Contoh 2 @ dinas a|bidang a|analis contoh',
      'Contoh 3 @ dinas a|bidang a|kepala bidang',
    ]);
  });

  test('is never the post somebody acts for: the seat stays vacant, and the post held counts wherever it stands', () => {
    const { at, told: words } = seatsOf(
      [
        { nip: nipOf(1), name: 'Contoh 1', position: 'Plt. Kepala Bidang' },
        { nip: nipOf(1), name: 'Contoh 1' },
        { position: 'Plh Kepala Bidang' },
      ],
      [{}, { name: 'Kepala Bidang', type: 'Administrator', filled: 0 }],
    );
    expect(at).toEqual(['Contoh 1 @ dinas a|bidang a|analis contoh']);
    expect(words).toEqual(['acting-row warns Pegawai!C2', 'acting-only blocks Pegawai!C4']);
  });

  test.each([
    'Plt. Analis Contoh',
    'Pelaksana Tugas Analis Contoh',
    'Pelaksana Harian: Analis Contoh',
    'Analis Contoh (Plt.)',
    'Analis Contoh / Plh',
    'Analis Contoh, Pj.',
  ])('%s is acted for', (position) => {
    expect(seatsOf([{ position }], [{ filled: 0 }]).told).toEqual(['acting-only blocks Pegawai!C2']);
  });

  test('nor where a column of its own says so', () => {
    const people = [1, 2, 3, 4].map((number) => [
      nipOf(number),
      'Analis Contoh',
      'Bidang A',
      number === 3 ? 'Plt.' : 'Definitif',
    ]);
    const { employees, problems } = readIntake(
      [
        grid('Pegawai', [['NIP', 'JABATAN', 'UNIT KERJA', 'STATUS JABATAN'], ...people]),
        postsGrid([{ required: 4, filled: 3 }]),
      ],
      AS_OF,
    );
    expect(employees.map(({ nip }) => nip)).toEqual([1, 2, 4].map(nipOf));
    expect(told(problems)).toContain('acting-only blocks Pegawai!D4');
  });

  test('is told apart by agency where unit and post are the same', () => {
    const { at, told: words } = seatsOf(
      [{ agency: 'DINAS B' }, { agency: 'Dinas A' }, { agency: 'Dinas A' }],
      [{ agency: 'Dinas A' }, { agency: 'Dinas B' }],
    );
    expect(words).toEqual([]);
    expect(at).toEqual([
      'Contoh 1 @ dinas b|bidang a|analis contoh',
      'Contoh 2 @ dinas a|bidang a|analis contoh',
      'Contoh 3 @ dinas a|bidang a|analis contoh',
    ]);
  });

  test('is not guessed between two agencies', () => {
    const posts = [{ agency: 'Dinas A' }, { agency: 'Dinas B' }];
    for (const agency of [null, 'Dinas C']) {
      const result = seatsOf([{}, {}, { agency }], posts);
      expect(result.told).toEqual(['position-ambiguous blocks Pegawai!C4']);
      expect(theProblem(result.problems, 'position-ambiguous')).toMatchObject({
        value: 'Analis Contoh',
        params: { unit: 'Bidang A', count: 2 },
      });
      expect(result.at).toHaveLength(2);
    }
  });

  test('does not need the agency where unit and post are enough', () => {
    expect(seatsOf([{ agency: 'Nama lain' }, { agency: null }, {}], [{}]).told).toEqual([]);
  });

  test.each<[string, PersonCells, string]>([
    ['a post that is not on the sheet', { position: 'Arsiparis' }, 'position-unmatched'],
    ['a unit that is not on the sheet', { unit: 'Bidang Z' }, 'position-unmatched'],
    ['no post', { position: null }, 'place-blank'],
    ['no unit', { unit: null }, 'place-blank'],
  ])('%s stops the plan', (_, cells, code) => {
    const result = seatsOf([{}, {}, cells], [{}]);
    expect(result.told).toEqual([`${code} blocks Pegawai!C4`]);
    expect(result.at).toHaveLength(2);
  });

  test('heads are counted once per person', () => {
    const { problems } = readIntake(
      [peopleGrid([{}, {}, {}]), postsGrid([{ filled: 3 }, { unit: 'Bidang B', filled: 0 }])],
      AS_OF,
    );
    expect(told(problems)).toEqual([]);
  });
});
