import {
  educationStep,
  fieldFamily,
  familyFinder,
  familyNamed,
  isListedField,
  isExpert,
  isFunctional,
  isLeadership,
  isManagerial,
  isSkill,
  LEVEL_RANK_BANDS,
  rankCode,
  rankFromNumber,
  rankOf,
  rankTitle,
  RANK_NAMES,
  RATING_POINTS,
  retirementAge,
  retirementAgeIn,
  type EducationLevel,
  type PositionLevel,
} from '../../src/domain';
import { required } from '../../src/kernel';

// Typed out from PP 7/1977, not taken from the code.
const CODES = 'I/a I/b I/c I/d II/a II/b II/c II/d III/a III/b III/c III/d IV/a IV/b IV/c IV/d IV/e'.split(' ');

describe('ranks', () => {
  test.each(CODES.map((code, index) => [index + 1, code] as const))('rank %d is %s', (number, code) => {
    const rank = required(rankFromNumber(number), 'rank');
    expect(rankCode(rank)).toBe(code);
    const [group = '', room = ''] = code.split('/');
    const groupNumber = ['I', 'II', 'III', 'IV'].indexOf(group) + 1;
    expect(rankOf(groupNumber, room)).toBe(number);
    expect(rankOf(groupNumber, room.toUpperCase())).toBe(number);
    expect(rankTitle(rank)).toBe(`${RANK_NAMES[number - 1]} (${code})`);
  });

  test('there are seventeen names, each once', () => {
    expect(new Set(RANK_NAMES).size).toBe(17);
    expect([RANK_NAMES[0], RANK_NAMES[8], RANK_NAMES[11], RANK_NAMES[16]]).toEqual([
      'Juru Muda',
      'Penata Muda',
      'Penata Tingkat I',
      'Pembina Utama',
    ]);
  });

  test('only group IV has a room e; other rooms and groups do not exist', () => {
    expect([rankOf(1, 'e'), rankOf(2, 'e'), rankOf(3, 'e'), rankOf(4, 'f'), rankOf(0, 'a'), rankOf(5, 'a')]).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect([rankOf(3, ''), rankOf(3, 'ab')]).toEqual([null, null]);
  });

  test.each([0, 18, -1, 1.5, Number.NaN])('%d is no rank number', (number) => {
    expect(rankFromNumber(number)).toBeNull();
  });
});

describe('education', () => {
  test('climbs from SD to S3, with D4 and S1 on one step', () => {
    const ladder: EducationLevel[] = ['SD', 'SLTP', 'SLTA', 'D1', 'D2', 'D3', 'D4', 'S2', 'S3'];
    const steps = ladder.map(educationStep);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(ladder.length);
    expect(educationStep('D4')).toBe(educationStep('S1'));
  });
});

describe('levels of posts', () => {
  const levels = Object.keys(LEVEL_RANK_BANDS) as PositionLevel[];

  test('every level is either managerial, functional or pelaksana, and only one of them', () => {
    for (const level of levels) {
      const groups = [isManagerial(level), isFunctional(level), level === 'pelaksana'].filter((is) => is).length;
      expect({ level, groups }).toEqual({ level, groups: 1 });
    }
    expect(levels.filter(isLeadership)).toEqual(['jpt-utama', 'jpt-madya', 'jpt-pratama']);
    expect(levels.filter(isExpert)).toEqual(['ahli-utama', 'ahli-madya', 'ahli-muda', 'ahli-pertama']);
    expect(levels.filter(isSkill)).toEqual(['penyelia', 'mahir', 'terampil', 'pemula']);
  });

  test('the usual ranks of a level are ranks, lowest first', () => {
    for (const level of levels) {
      const [low, high] = LEVEL_RANK_BANDS[level];
      expect({ level, isBand: rankFromNumber(low) !== null && rankFromNumber(high) !== null && low <= high }).toEqual({
        level,
        isBand: true,
      });
    }
  });

  test.each<[PositionLevel, number]>([
    ['jpt-pratama', 60],
    ['administrator', 58],
    ['pengawas', 58],
    ['pelaksana', 58],
    ['ahli-utama', 65],
    ['ahli-madya', 60],
    ['ahli-muda', 58],
    ['terampil', 58],
  ])('%s retires at %d', (level, age) => {
    expect(retirementAge(level)).toBe(age);
  });

  test('teachers retire at 60 on every ladder, as their own law has it; who works beside them does not', () => {
    for (const level of ['ahli-pertama', 'ahli-muda', 'ahli-madya', 'ahli-utama'] as const)
      expect(retirementAgeIn({ name: 'Guru Kelas Ahli', level })).toBe(60);
    expect(retirementAgeIn({ name: 'Kepala SD Negeri Contoh', level: 'ahli-muda' })).toBe(60);
    expect(retirementAgeIn({ name: 'Pengadministrasi Sekolah', level: 'pelaksana' })).toBe(58);
    expect(retirementAgeIn({ name: 'Perawat Ahli Pertama', level: 'ahli-pertama' })).toBe(58);
  });

  test('ratings are worth 100, 80, 60, 40 and 20', () => {
    expect(RATING_POINTS).toEqual({
      'sangat-baik': 100,
      baik: 80,
      'butuh-perbaikan': 60,
      kurang: 40,
      'sangat-kurang': 20,
    });
  });
});

describe('fields of study', () => {
  test.each([
    ['ilmu keperawatan', 'health'],
    ['akuntansi', 'finance'],
    ['ilmu hukum', 'law'],
    ['teknik sipil', 'engineering'],
    ['teknik informatika', 'computing'],
    ['pendidikan guru sekolah dasar', 'education'],
    ['agribisnis', 'agriculture'],
    ['ilmu pemerintahan', 'governance'],
    ['dinas kesehatan', 'health'],
    ['badan keuangan dan aset daerah', 'finance'],
    ['xyz', null],
  ])('"%s" belongs to %s', (name, family) => {
    expect(fieldFamily(name)).toBe(family);
  });

  test('a field named by the post is listed, a sister field is of the family, any other is neither', () => {
    expect(isListedField('AKUNTANSI', ['Manajemen', 'Akuntansi'])).toBe(true);
    expect(isListedField('Akuntansi Sektor Publik', ['Akuntansi'])).toBe(true);
    expect(isListedField('Perpajakan', ['Akuntansi'])).toBe(false);
    expect(isListedField('Xyz', ['Abc'])).toBe(false);
    expect(isListedField('Akuntansi', [])).toBe(false);
    expect(isListedField('Pendidikan Matematika', ['Matematika'])).toBe(true);
    expect(isListedField('Ilmu Keperawatan', ['Keperawatan'])).toBe(true);
  });

  test('a degree of another licensed profession is not on the list, however alike it is called', () => {
    expect(isListedField('Dokter Gigi', ['Dokter'])).toBe(false);
    expect(isListedField('Kedokteran Hewan', ['Kedokteran'])).toBe(false);
    expect(isListedField('Keperawatan Gigi', ['Keperawatan'])).toBe(false);
    expect(isListedField('Pendidikan Dokter', ['Pendidikan'])).toBe(false);
    expect(isListedField('Profesi Dokter', ['Dokter'])).toBe(true);
    expect(isListedField('Dokter Gigi', ['Dokter', 'Dokter Gigi'])).toBe(true);
  });

  test('an office’s own words come before Padan’s, the longest first', () => {
    const find = familyFinder(
      new Map([
        ['rekam', 'computing'],
        ['rekam medis', 'health'],
        ['hukum adat', 'culture'],
      ]),
    );
    expect([find('Rekam Medis'), find('Rekam Jejak'), find('S-1 Hukum Adat'), find('Ilmu Hukum'), find(null)]).toEqual([
      'health',
      'computing',
      'culture',
      'law',
      null,
    ]);
    expect([familyNamed('KESEHATAN'), familyNamed(' health '), familyNamed('Kesaktian')]).toEqual([
      'health',
      'health',
      null,
    ]);
  });
});
