import { criterionOf, type Candidacy } from '../../src/criteria';
import type { CriterionId, EducationLevel, Employee, PerformanceRating, Position } from '../../src/domain';
import { aCandidacy, anEmployee, aPosition, day, rank, ratings } from '../support/records';

const score = (id: CriterionId, candidacy: Candidacy): number | null => criterionOf(id).score(candidacy);
const of = (person: Partial<Employee>, post: Partial<Omit<Position, 'id'>> = {}): Candidacy =>
  aCandidacy({ employee: anEmployee(person), to: aPosition({ id: 'to', ...post }) });

describe('performance', () => {
  // A class-17 post demands all, so the mark is the KepKa mark itself.
  const heavy = { jobClass: 17 };
  test.each<[PerformanceRating, number]>([
    ['sangat-baik', 10000],
    ['baik', 8000],
    ['butuh-perbaikan', 6000],
    ['kurang', 4000],
    ['sangat-kurang', 2000],
  ])('%s twice, where all is demanded: %d', (rating, expected) => {
    expect(score('performance', of({ appraisals: ratings(rating, rating) }, heavy))).toBe(expected);
  });

  test('two years count by their mean, one year alone', () => {
    expect(score('performance', of({ appraisals: ratings('sangat-baik', 'baik') }, heavy))).toBe(9000);
    expect(score('performance', of({ appraisals: [{ year: 2024, rating: 'kurang' }] }, heavy))).toBe(4000);
  });

  test.each<[Partial<Position>, number]>([
    [{ jobClass: null, level: 'pengawas' }, 4800],
    [{ jobClass: null, level: 'pelaksana' }, 3200],
    [{ jobClass: 5 }, 2320],
    [{ jobClass: 8 }, 3760],
    [{ jobClass: 9 }, 4240],
  ])('a mark counts times what the post demands: Baik in %j is %d', (post, expected) => {
    expect(score('performance', of({ appraisals: ratings('baik', 'baik') }, post))).toBe(expected);
  });

  test('a lighter post gains by nobody, and posts that demand the same tie', () => {
    for (const rating of ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const) {
      const inClass = (jobClass: number, level: Position['level'] = 'pelaksana'): number | null =>
        score('performance', of({ appraisals: ratings(rating, rating) }, { jobClass, level }));
      const scores = Array.from({ length: 17 }, (_, index) => inClass(index + 1)!);
      expect(scores).toEqual([...scores].sort((one, other) => one - other));
      expect(new Set(scores).size).toBe(17);
      expect(inClass(8, 'ahli-pertama')).toBe(inClass(8));
    }
  });

  test('nothing is known without ratings of the last two years', () => {
    expect(score('performance', of({ appraisals: null }))).toBeNull();
    expect(score('performance', of({ appraisals: [] }))).toBeNull();
    expect(score('performance', of({ appraisals: [{ year: 2023, rating: 'baik' }] }))).toBeNull();
    expect(score('performance', of({ appraisals: [{ year: 2026, rating: 'baik' }] }))).toBeNull();
  });
});

describe('competence', () => {
  test.each<[number, number, number]>([
    [10000, 5, 2900],
    [10000, 17, 10000],
    [6800, 17, 6800],
    [8000, 9, 4240],
    [8123, 5, 2356],
    [8050, 1, 483],
    [0, 17, 0],
  ])('a JPM of %d hundredths in a post of class %d: %d', (competence, jobClass, expected) => {
    expect(score('competence', of({ competence }, { jobClass }))).toBe(expected);
  });

  test('the demand of a leadership post comes from its level, not its class', () => {
    expect(score('competence', of({ competence: 8000 }, { level: 'jpt-pratama', jobClass: 1 }))).toBe(7200);
  });

  test('nothing is known without an assessment', () => {
    expect(score('competence', of({ competence: null }))).toBeNull();
  });
});

describe('level of education', () => {
  test('what a post does not ask, everybody has', () => {
    for (const educationLevel of ['SD', 'SLTA', 'S1', 'S3'] as const)
      expect(score('educationLevel', of({ educationLevel }))).toBe(10000);
  });

  test.each<[EducationLevel, EducationLevel, number]>([
    ['S1', 'S1', 10000],
    ['D4', 'S1', 10000],
    ['S1', 'D3', 10000],
    ['S2', 'D3', 8500],
    ['S3', 'D3', 7000],
    ['S1', 'SLTA', 5500],
    ['S3', 'SLTA', 2500],
    ['S3', 'SD', 0],
    ['D3', 'S1', 5000],
    ['D2', 'S1', 0],
    ['SD', 'S3', 0],
  ])('%s where the post asks %s: %d', (educationLevel, requiredEducationLevel, expected) => {
    expect(score('educationLevel', of({ educationLevel }, { requiredEducationLevel }))).toBe(expected);
  });

  test('nothing is known without a level', () => {
    expect(score('educationLevel', of({ educationLevel: null }, { requiredEducationLevel: 'S1' }))).toBeNull();
  });
});

describe('field of study', () => {
  const asks = { requiredEducationFields: ['Akuntansi', 'Ilmu Hukum'] };
  test.each<[string, number]>([
    ['Akuntansi', 10000],
    ['AKUNTANSI', 10000],
    ['Perpajakan', 8000],
    ['Keperawatan', 5000],
    ['Studi yang Tidak Dikenal', 5000],
  ])('%s against a list: %d', (educationField, expected) => {
    expect(score('educationField', of({ educationField }, asks))).toBe(expected);
  });

  test.each<[string, string, string[], number]>([
    ['Keperawatan', 'Perawat Ahli Pertama', ['Keperawatan'], 10000],
    ['Kesehatan Masyarakat', 'Perawat Ahli Pertama', ['Keperawatan'], 5000],
    ['Keperawatan', 'Bidan Terampil', ['Kebidanan'], 5000],
    ['Kesehatan Masyarakat', 'Dokter Ahli Pertama', ['Profesi Dokter'], 5000],
    ['Dokter Gigi', 'Dokter Ahli Pertama', ['Dokter'], 5000],
    ['Dokter', 'Dokter Ahli Pertama', ['Profesi Dokter'], 10000],
    ['Keperawatan', 'Perawat Terampil', [], 10000],
    ['Kesehatan Masyarakat', 'Perawat Terampil', [], 5000],
  ])('kin never counts in a licensed post: %s as %s that asks %j is %d', (educationField, name, fields, expected) => {
    const post = {
      name,
      level: 'ahli-pertama',
      requiredEducationLevel: 'D3',
      requiredEducationFields: fields,
    } as const;
    expect(score('educationField', of({ educationField }, post))).toBe(expected);
  });

  test('the degree of another profession is no listed one, in whatever post', () => {
    const head = {
      name: 'Kepala Seksi Pelayanan',
      level: 'pengawas',
      requiredEducationFields: ['Kedokteran'],
    } as const;
    expect(score('educationField', of({ educationField: 'Kedokteran' }, head))).toBe(10000);
    expect(score('educationField', of({ educationField: 'Kedokteran Gigi' }, head))).toBe(8000);
  });

  test('without a list, the family of the title counts where the post asks a diploma or more', () => {
    const inPost = (educationField: string, requiredEducationLevel: EducationLevel | null): number | null =>
      score('educationField', of({ educationField }, { name: 'Analis Keuangan', requiredEducationLevel }));
    expect(
      ['S1', 'D3', 'D2', 'SLTA', null].map((level) => inPost('Akuntansi', level as EducationLevel | null)),
    ).toEqual([7000, 7000, 5000, 5000, 5000]);
    expect(inPost('Keperawatan', 'S1')).toBe(5000);
    expect(inPost('Studi Lain', 'S1')).toBe(5000);
  });

  test('unit and agency make no general desk better than its twin', () => {
    const desk = { name: 'Pengelola Data', requiredEducationLevel: 'S1' } as const;
    for (const unit of ['Puskesmas Melati', 'Bidang Anggaran', 'Sekretariat'])
      expect(score('educationField', of({ educationField: 'Keperawatan' }, { ...desk, unit }))).toBe(5000);
  });

  test('nothing is known without a field', () => {
    expect(score('educationField', of({ educationField: null }, asks))).toBeNull();
  });
});

describe('nearness', () => {
  const from = { id: 'from', name: 'Analis Keuangan', unit: 'Bidang Anggaran', agency: 'Badan A' };
  const to = (post: Partial<Omit<Position, 'id'>>): Candidacy =>
    aCandidacy({
      from: aPosition(from),
      to: aPosition({ id: 'to', unit: 'Seksi I', agency: 'Badan B', ...post }),
    });
  test.each<[string, Partial<Omit<Position, 'id'>>, number]>([
    ['same title', { name: 'ANALIS  KEUANGAN' }, 10000],
    ['same field of work', { name: 'Auditor' }, 8500],
    ['same agency', { name: 'Perawat', agency: 'badan a' }, 7500],
    ['another one', { name: 'Perawat' }, 6000],
    ['an agency nobody names', { name: 'Perawat', agency: null }, 6000],
  ])('%s', (_, post, expected) => expect(score('nearness', to(post))).toBe(expected));

  test('two ladders of one profession are as near as one title; length of service has no part in it', () => {
    const nurse = aPosition({ id: 'from', name: 'Perawat Terampil', level: 'terampil', agency: 'Dinas A' });
    const senior = aPosition({ id: 'to', name: 'Perawat Ahli Muda', level: 'ahli-muda', agency: 'Dinas B' });
    for (const serviceStart of [null, day('1990-01-01'), day('2025-01-01')])
      expect(score('nearness', aCandidacy({ employee: anEmployee({ serviceStart }), from: nurse, to: senior }))).toBe(
        10000,
      );
  });
});

describe('experience', () => {
  const same = { name: 'Pengadministrasi Umum' };
  test.each<[string, string, number]>([
    ['no service yet', '2026-03-15', 4000],
    ['half of 25 years', '2013-09-15', 7000],
    ['25 years', '2001-03-15', 10000],
    ['40 years', '1986-03-15', 10000],
    ['a start that is still to come', '2027-01-01', 4000],
  ])('%s in the same post', (_, start, expected) => {
    expect(score('experience', of({ serviceStart: day(start) }, same))).toBe(expected);
  });

  test('nearness of the present work: same post 100, field 85, agency 75, other 60 percent', () => {
    const candidacy = (to: Partial<Omit<Position, 'id'>>): Candidacy =>
      aCandidacy({
        employee: anEmployee({ serviceStart: day('2000-01-01') }),
        from: aPosition({ id: 'from', name: 'Analis Keuangan', unit: 'Bidang Anggaran', agency: 'Badan A' }),
        to: aPosition({ id: 'to', unit: 'Seksi I', agency: 'Badan B', ...to }),
      });
    expect(score('experience', candidacy({ name: 'ANALIS  KEUANGAN' }))).toBe(10000);
    expect(score('experience', candidacy({ name: 'Auditor' }))).toBe(8500);
    expect(score('experience', candidacy({ name: 'Perawat', agency: 'badan a' }))).toBe(7500);
    expect(score('experience', candidacy({ name: 'Perawat' }))).toBe(6000);
    expect(score('experience', candidacy({ name: 'Perawat', agency: null }))).toBe(6000);
  });

  test('nothing is known without a start of service', () => {
    expect(score('experience', of({ serviceStart: null }))).toBeNull();
  });
});

describe('rank fit', () => {
  // The usual band of a Pengawas is III/b (10) to III/d (12).
  test.each<[number, number]>([
    [10, 10000],
    [12, 10000],
    [9, 7500],
    [8, 5000],
    [13, 7500],
    [6, 0],
    [1, 0],
  ])('rank %d for a Pengawas: %d', (number, expected) => {
    expect(score('rankFit', of({ rank: rank(number) }, { level: 'pengawas' }))).toBe(expected);
  });

  test('a post that states its own rank is measured by it', () => {
    const post = { level: 'pengawas', requiredRank: rank(13) } as const;
    expect(score('rankFit', of({ rank: rank(13) }, post))).toBe(10000);
    expect(score('rankFit', of({ rank: rank(12) }, post))).toBe(7500);
    expect(score('rankFit', of({ rank: rank(14) }, post))).toBe(7500);
  });

  test('nothing is known without a rank', () => {
    expect(score('rankFit', of({ rank: null }))).toBeNull();
  });
});

describe('interest', () => {
  const post = { name: 'Analis Keuangan', unit: 'Bidang Anggaran', agency: 'Badan Keuangan' };
  test.each<[string, readonly string[], number]>([
    ['first choice', ['Analis Keuangan'], 10000],
    ['second choice, by unit', ['Perawat', 'bidang  ANGGARAN'], 8500],
    ['third choice, by agency', ['Perawat', 'Guru', 'Badan Keuangan'], 7000],
    ['fourth choice', ['Perawat', 'Guru', 'Bidan', 'Badan Keuangan'], 7000],
    ['part of a name', ['Keuangan'], 10000],
    ['somewhere else', ['Puskesmas Melati'], 2000],
    ['a word too short to mean a place', ['Badan'], 2000],
    ['an empty wish', [''], 2000],
  ])('%s', (_, interests, expected) => {
    expect(score('interest', of({ interests }, post))).toBe(expected);
  });

  test('nothing is known without a wish', () => {
    expect(score('interest', of({ interests: null }, post))).toBeNull();
    expect(score('interest', of({ interests: [] }, post))).toBeNull();
  });
});
