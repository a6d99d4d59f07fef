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

  test('a shortfall costs in proportion to what the post demands', () => {
    const good = { appraisals: ratings('baik', 'baik') };
    expect(score('performance', of(good, { jobClass: null, level: 'pengawas' }))).toBe(8800);
    expect(score('performance', of(good, { jobClass: null, level: 'pelaksana' }))).toBe(9200);
    expect(score('performance', of(good, { jobClass: 5 }))).toBe(9420);
  });

  test('full marks cost nothing anywhere', () => {
    const best = { appraisals: ratings('sangat-baik', 'sangat-baik') };
    for (const jobClass of [1, 5, 9, 17, null]) expect(score('performance', of(best, { jobClass }))).toBe(10000);
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
    [10000, 5, 10000],
    [10000, 17, 10000],
    [6800, 17, 6800],
    [8000, 9, 8940],
    [0, 17, 0],
  ])('a JPM of %d hundredths in a post of class %d: %d', (competence, jobClass, expected) => {
    expect(score('competence', of({ competence }, { jobClass }))).toBe(expected);
  });

  test('the demand of a leadership post comes from its level, not its class', () => {
    expect(score('competence', of({ competence: 8000 }, { level: 'jpt-pratama', jobClass: 1 }))).toBe(8200);
  });

  test('nothing is known without an assessment', () => {
    expect(score('competence', of({ competence: null }))).toBeNull();
  });
});

describe('level of education', () => {
  test.each<[EducationLevel, number]>([
    ['S3', 10000],
    ['S2', 9000],
    ['S1', 8000],
    ['D4', 8000],
    ['D3', 7000],
    ['SLTA', 6000],
    ['SLTP', 5000],
    ['SD', 4000],
  ])('%s where the post asks nothing: %d', (educationLevel, expected) => {
    expect(score('educationLevel', of({ educationLevel }))).toBe(expected);
  });

  test.each<[EducationLevel, EducationLevel, number]>([
    ['S1', 'S1', 10000],
    ['D4', 'S1', 10000],
    ['S3', 'D3', 10000],
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
    ['Perpajakan', 8500],
    ['Keperawatan', 5000],
    ['Studi yang Tidak Dikenal', 5000],
  ])('%s against a list: %d', (educationField, expected) => {
    expect(score('educationField', of({ educationField }, asks))).toBe(expected);
  });

  test('without a list, the name of the post says what fits', () => {
    expect(score('educationField', of({ educationField: 'Akuntansi' }, { name: 'Analis Keuangan' }))).toBe(10000);
    expect(score('educationField', of({ educationField: 'Keperawatan' }, { name: 'Analis Keuangan' }))).toBe(5000);
  });

  test('where the name says nothing, the unit and the agency do', () => {
    const place = { name: 'Pengelola Data', unit: 'Puskesmas Melati', agency: null };
    expect(score('educationField', of({ educationField: 'Keperawatan' }, place))).toBe(10000);
  });

  test('nothing is known without a field, or where neither side says what it is about', () => {
    expect(score('educationField', of({ educationField: null }, asks))).toBeNull();
    expect(score('educationField', of({ educationField: 'Studi Lain' }, { name: 'Analis Keuangan' }))).toBeNull();
    const silent = { name: 'Ajudan', unit: 'Seksi I', agency: null };
    expect(score('educationField', of({ educationField: 'Akuntansi' }, silent))).toBeNull();
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

describe('time in post', () => {
  test.each<[string, string, number, number]>([
    ['a year', '2025-03-15', 5000, 10000],
    ['two years', '2024-03-15', 5000, 10000],
    ['three and a half years', '2022-09-15', 7500, 5000],
    ['five years', '2021-03-15', 10000, 0],
    ['ten years', '2016-03-15', 10000, 0],
  ])('%s', (_, positionDate, going, staying) => {
    const candidacy = of({ positionDate: day(positionDate) });
    expect(score('tenure', candidacy)).toBe(going);
    expect(score('tenure', { ...candidacy, to: candidacy.from })).toBe(staying);
  });

  test('nothing is known without a date', () => {
    expect(score('tenure', of({ positionDate: null }))).toBeNull();
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

describe('need of the unit', () => {
  test.each<[number, number, number]>([
    [1, 0, 10000],
    [3, 0, 10000],
    [3, 1, 6667],
    [3, 2, 3333],
    [3, 3, 0],
    [2, 5, 0],
  ])('%d seats and %d others: %d', (seats, othersAtTarget, expected) => {
    expect(score('unitNeed', aCandidacy({ to: aPosition({ seats }), othersAtTarget }))).toBe(expected);
  });
});
