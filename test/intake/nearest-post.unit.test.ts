import { NearestPost } from '../../src/intake/nearest-post';
import { problemMessage, textsOf } from '../../src/text';
import { aPosition } from '../support/records';

import { grid, postsGrid, readWorkbook, told } from './workbook';

const posts = [
  ['Analis Hukum Ahli Muda', 'Bagian Hukum Sekretariat Daerah'],
  ['Pengadministrasi Perkantoran', 'Dinas Kesehatan'],
  ['Pengadministrasi Perkantoran', 'Dinas Pendidikan dan Kebudayaan'],
  ['Perawat Terampil', 'Puskesmas Contoh'],
  ['Perawat Mahir', 'Puskesmas Contoh'],
] as const;
const nearest = new NearestPost(posts.map(([name, unit]) => aPosition({ id: `${unit}|${name}`, name, unit })));

test.each([
  ['Pengadministrasi Perkantoran', 'Dinkes', 'Dinas Kesehatan'],
  ['Pengadministrasi Perkantoran', 'DINAS KESEHATAN KOTA', 'Dinas Kesehatan'],
  ['Plt. Pengadministrasi Perkantoran', 'Dinas Pendidikan & Kebudayan', 'Dinas Pendidikan dan Kebudayaan'],
  ['Analis Hukum Ahli Muda', 'Bag. Hukum Setda', 'Bagian Hukum Sekretariat Daerah'],
  ['Perawat Trampil', 'Puskesmas Contoh', 'Puskesmas Contoh'],
])('%s in %s was likely meant for %s', (name, unit, meant) => {
  expect(nearest.of(name, unit)?.unit).toBe(meant);
});

test.each([
  ['Pengadministrasi Perkantoran', 'Dinas Sosial'],
  ['Perawat', 'Puskesmas Contoh'],
  ['Arsiparis Terampil', 'Kecamatan Contoh'],
])('%s in %s is like none of them, or like two', (name, unit) => {
  expect(nearest.of(name, unit)).toBeNull();
});

test('the likely post is named with the problem, and nobody is put into it', () => {
  const { problems, employees } = readWorkbook([{}, { unit: 'Bid. A' }], [{}]);
  const problem = problems.find(({ code }) => code === 'position-unmatched');
  expect(problem?.params).toMatchObject({ nearest: 'Analis Contoh (Bidang A)' });
  expect(problemMessage(problem!, textsOf('id')).remedy).toContain('Mungkin maksudnya Analis Contoh (Bidang A).');
  expect(employees).toHaveLength(1);
  expect(postsGrid([{}]).rows.length).toBeGreaterThan(1);
});

describe('a list of aliases kept by the office', () => {
  const read = (...rows: readonly (readonly string[])[]) =>
    readWorkbook(
      [{}, { unit: 'Bid. A' }, { position: 'Anls Contoh', unit: 'Bid. A' }],
      [{}],
      [grid('Padanan', [['TERTULIS', 'SEHARUSNYA'], ...rows])],
    );

  test('says which post and unit is meant', () => {
    const { employees, problems } = read(['bid a', 'Bidang A'], ['ANLS CONTOH', 'Analis Contoh']);
    expect(employees).toHaveLength(3);
    expect(told(problems)).toEqual([]);
    // What the person's own sheet says stays as it is.
    expect(employees[1]?.unit).toBe('Bid. A');
  });

  test('with two meanings for one name stops the plan and applies neither', () => {
    const { employees, problems } = read(['Bid. A', 'Bidang A'], ['bid a', 'Bidang B']);
    expect(employees).toHaveLength(1);
    expect(told(problems)).toContain('alias-ambiguous blocks Padanan!B3');
  });

  test('with a meaning that stands nowhere is told', () => {
    expect(
      told(read(['Bid. A', 'Bidang A'], ['Anls Contoh', 'Analis Contoh'], ['Bag. B', 'Bagian Bbb']).problems),
    ).toEqual(['alias-unknown warns Padanan!B4']);
  });
});
