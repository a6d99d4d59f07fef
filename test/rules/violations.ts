import type { Employee, Position, PositionLevel, RuleId } from '../../src/domain';
import type { Random } from '../../src/kernel';
import { AS_OF, aRelation, day, rank, ratings } from '../support/records';

/** What is put into a move: facts of the person and of the posts. */
export type Facts = {
  readonly person?: Partial<Employee>;
  readonly from?: Partial<Position>;
  readonly to?: Partial<Position>;
  readonly heads?: number;
};
/** A move with one thing wrong. */
export type Violation = {
  readonly rule: RuleId;
  /** What a clean move of this kind looks like beside the usual one. */
  readonly clean?: (random: Random) => Facts;
  /** The one thing that is wrong. */
  readonly wrong: (random: Random) => Facts;
  /** The law sets no bar: the row is marked. */
  readonly isSoft?: true;
};

const daysBefore = (days: number): Employee['positionDate'] => (AS_OF - days) as Employee['positionDate'];

/** A whole number of this range, both ends in. */
export const between = (random: Random, low: number, high: number): number => low + random.below(high - low + 1);
const at = (level: PositionLevel): Partial<Position> => ({ level, name: 'Jabatan Contoh' });

const toLeadership = (level: PositionLevel, from: PositionLevel, birth: string) => (): Facts => ({
  person: { rank: rank(16), birthDate: day(birth), relatedExperienceMonths: 120, leadershipTraining: 'pkn1' },
  from: at(from),
  to: at(level),
});
const toPratama = toLeadership('jpt-pratama', 'administrator', '1975-01-01');
const toMadya = toLeadership('jpt-madya', 'jpt-pratama', '1972-01-01');
const toManager = (level: PositionLevel, from: PositionLevel) => (): Facts => ({
  person: { rank: rank(13) },
  from: at(from),
  to: at(level),
});
const toFunctional = (): Facts => ({
  person: { rank: rank(10) },
  from: at('pelaksana'),
  to: {
    level: 'ahli-pertama',
    name: 'Analis Hukum Ahli Pertama',
    requiredEducationFields: ['Ilmu Hukum', 'Ilmu Pemerintahan'],
  },
});
const managers = toManager('pengawas', 'pengawas');

/** One violation a rule, in the order of the rules. */
export const VIOLATIONS: readonly Violation[] = [
  { rule: 'R1', wrong: (random) => ({ person: { positionDate: daysBefore(between(random, 1, 729)) } }) },
  {
    rule: 'R2',
    isSoft: true,
    wrong: (random) => ({ person: { positionDate: daysBefore(between(random, 1860, 5000)) } }),
  },
  { rule: 'R3', wrong: () => ({ person: { employmentStatus: 'cpns' } }) },
  {
    rule: 'R4',
    wrong: (random) => ({
      person: {
        appraisals: random.chance(50)
          ? ratings('baik', random.pick(['butuh-perbaikan', 'kurang', 'sangat-kurang']))
          : ratings('kurang', 'sangat-baik'),
      },
    }),
  },
  {
    rule: 'R5',
    wrong: (random) => ({
      person: {
        discipline: [
          {
            weight: random.pick(['light', 'medium', 'heavy']),
            start: daysBefore(30),
            end: random.chance(50) ? null : day('2026-12-31'),
            source: { sheet: 'H', row: 1, column: 1 },
          },
        ],
      },
    }),
  },
  { rule: 'R6', wrong: () => ({ person: { legalStatus: 'study' } }) },
  { rule: 'R7', wrong: (random) => ({ person: { legalStatus: random.pick(['unpaid-leave', 'suspended', 'ended']) } }) },
  { rule: 'R8', isSoft: true, wrong: () => ({ person: { isAuditCleared: false } }) },
  {
    rule: 'R9',
    wrong: (random) => ({ person: { birthDate: day(`19${between(random, 55, 67)}-0${between(random, 1, 9)}-11`) } }),
  },
  { rule: 'R9b', wrong: (random) => ({ person: { birthDate: day(`1969-0${between(random, 4, 9)}-11`) } }) },
  { rule: 'R11', wrong: () => ({ person: { relations: [aRelation('declared', 'Bidang Contoh')] } }) },
  { rule: 'R12', wrong: () => ({ person: { relations: [aRelation('spouse', 'BIDANG  contoh')] } }) },
  {
    rule: 'R14',
    clean: () => ({ person: { employmentStatus: 'pppk' } }),
    wrong: (random) =>
      random.chance(50)
        ? { to: { name: 'Jabatan Lain' } }
        : { person: { contractEnd: daysBefore(between(random, 1, 300)) } },
  },
  { rule: 'R20', wrong: (random) => ({ to: { seats: 1 }, heads: between(random, 2, 9) }) },
  {
    rule: 'R21',
    clean: toPratama,
    wrong: (random) =>
      random.pick<Facts>([
        { person: { educationLevel: 'D3' } },
        { person: { relatedExperienceMonths: 59 } },
        { person: { birthDate: day('1969-01-01') } },
      ]),
  },
  {
    rule: 'R22',
    clean: toMadya,
    wrong: (random) =>
      random.pick<Facts>([
        { person: { educationLevel: 'D3' } },
        { person: { relatedExperienceMonths: 83 } },
        { person: { birthDate: day('1967-02-01') } },
      ]),
  },
  {
    rule: 'R23',
    clean: () => ({
      person: { rank: rank(16), leadershipTraining: 'pkn1' },
      from: at('jpt-pratama'),
      to: at('jpt-pratama'),
    }),
    wrong: (random) => ({ person: { positionDate: daysBefore(between(random, 1, 729)) } }),
  },
  {
    rule: 'R24',
    wrong: () => ({
      person: { rank: rank(16), leadershipTraining: 'pkn1' },
      from: at('jpt-pratama'),
      to: at('jpt-pratama'),
    }),
  },
  {
    rule: 'R25',
    clean: toManager('administrator', 'pengawas'),
    wrong: (random) =>
      random.chance(50)
        ? { person: { educationLevel: random.pick(['D3', 'SLTA']) } }
        : { person: { positionDate: daysBefore(between(random, 731, 1090)) } },
  },
  {
    rule: 'R26',
    clean: toManager('pengawas', 'pelaksana'),
    wrong: (random) =>
      random.chance(50)
        ? { person: { educationLevel: 'SLTA' } }
        : { person: { positionDate: daysBefore(between(random, 731, 1455)) } },
  },
  { rule: 'R27', wrong: (random) => ({ person: { educationLevel: random.pick(['SLTP', 'SD']) } }) },
  {
    rule: 'R28',
    clean: () => ({ person: { rank: rank(12) } }),
    wrong: (random) =>
      random.chance(50)
        ? { from: at('pengawas'), to: at('pelaksana') }
        : { from: at('ahli-muda'), to: at('ahli-pertama') },
  },
  {
    rule: 'R29',
    clean: toFunctional,
    wrong: (random) =>
      random.pick<Facts>([
        { person: { educationLevel: 'D3' } },
        { person: { birthDate: day(`197${between(random, 0, 1)}-01-01`) } },
        { person: { relatedExperienceMonths: between(random, 0, 23) } },
      ]),
  },
  {
    rule: 'R30',
    wrong: (random) => ({ person: { rank: rank(9) }, to: { requiredRank: rank(between(random, 10, 12)) } }),
  },
  {
    rule: 'R31',
    wrong: (random) =>
      random.chance(50)
        ? { to: { requiredEducationLevel: 'S2' } }
        : { to: { requiredEducationLevel: 'S1', requiredEducationFields: ['Keperawatan'] } },
  },
  {
    rule: 'R32',
    clean: managers,
    wrong: (random) => ({ person: { competence: between(random, 1000, 6799) } }),
  },
  { rule: 'R33', isSoft: true, clean: managers, wrong: () => ({ person: { leadershipTraining: 'none' } }) },
  {
    rule: 'R34',
    clean: (random) => ({
      person: { requestedPosts: ['Jabatan Lain', 'JABATAN  contoh'] },
      from: at(random.pick(['terampil', 'mahir'])),
    }),
    wrong: (random) => ({ person: { requestedPosts: random.pick([null, [], ['Jabatan Lain']]) } }),
  },
  {
    rule: 'R35',
    clean: (random) => ({
      ...managers(),
      from: { ...at('pengawas'), jobClass: 9 },
      to: { ...at('pengawas'), jobClass: between(random, 9, 11) },
    }),
    wrong: (random) => ({ to: { jobClass: between(random, 6, 8) } }),
  },
  {
    rule: 'R35b',
    clean: () => ({ from: { jobClass: 7 }, to: { jobClass: 7 } }),
    wrong: (random) => ({ to: { jobClass: between(random, 1, 6) } }),
  },
  {
    // A post that names fields is a matter of R31 as well.
    rule: 'R36',
    clean: () => ({
      person: { rank: rank(7), educationLevel: 'D3', educationField: 'Keperawatan' },
      to: { level: 'terampil', name: 'Perawat Terampil' },
    }),
    wrong: (random) => ({
      person: random.pick<Partial<Employee>>([
        { educationField: 'Kesehatan Masyarakat', educationFamily: 'health' },
        { educationField: 'Kebidanan', educationFamily: 'health' },
      ]),
    }),
  },
  {
    rule: 'R36b',
    clean: toFunctional,
    wrong: () => ({ person: { educationField: 'Administrasi Negara', educationFamily: 'law' } }),
  },
  {
    rule: 'R37',
    clean: (random) => ({ from: { jobClass: 5 }, to: { jobClass: between(random, 5, 7) } }),
    wrong: (random) => ({ to: { jobClass: between(random, 8, 17) } }),
  },
  { rule: 'R42', clean: managers, wrong: () => ({}) },
  { rule: 'R44', clean: managers, wrong: () => ({}) },
  { rule: 'R45', wrong: () => ({}) },
  {
    rule: 'R46',
    wrong: (random) => ({
      person: {
        moveStatements: [
          {
            says: 'objects',
            reason: random.pick(['family', 'health', 'distance', 'other']),
            date: day('2026-01-05'),
            source: { sheet: 'K', row: 1, column: 1 },
          },
        ],
      },
    }),
  },
];

/** Where each rule is written (domain table of the handbook). */
export const ARTICLES: Readonly<Record<RuleId, RegExp>> = {
  R1: /BKN 5\/2019 Pasal 2.*PP 11\/2017 Pasal 190/,
  R2: /BKN 5\/2019 Pasal 2/,
  R3: /PP 11\/2017/,
  R4: /BKN 5\/2019 Pasal 3/,
  R5: /BKN 5\/2019 Pasal 3.*PP 94\/2021/,
  R6: /BKN 5\/2019 Pasal 3/,
  R7: /PP 11\/2017|PP 17\/2020/,
  R8: /BKN 5\/2019 Pasal 3/,
  R9: /UU 20\/2023 Pasal 55/,
  R9b: /internal/,
  R11: /BKN 5\/2019 Pasal 2; PermenPANRB 17\/2024/,
  R12: /internal/,
  R14: /BKN 5\/2019/,
  R20: /BKN 5\/2019 Pasal 3/,
  R21: /Pasal 107\(1\)c/,
  R22: /Pasal 107\(1\)b/,
  R23: /PP 17\/2020/,
  R24: /PP 17\/2020/,
  R25: /PP 11\/2017 Pasal 54/,
  R26: /PP 11\/2017 Pasal 54/,
  R27: /PP 11\/2017/,
  R28: /PermenPANRB 22\/2021/,
  R29: /PermenPANRB 1\/2023/,
  R30: /PP 13\/2002/,
  R31: /Anjab.*KepKa BKN 411\/2025/,
  R32: /PermenPANRB 38\/2017/,
  R33: /PP 11\/2017/,
  R34: /PP 11\/2017 Pasal 94-95/,
  R35: /PP 94\/2021 Pasal 8\(4\)a/,
  R35b: /PP 94\/2021 Pasal 8\(4\)a/,
  R36: /PP 28\/2024 Pasal 677/,
  R36b: /PermenPANRB 1\/2023/,
  R37: /PermenPANRB 34\/2011/,
  R42: /UU 10\/2016 Pasal 71\(2\)/,
  R44: /UU 10\/2016 Pasal 162\(3\)/,
  R45: /BKN/,
  R46: /internal/,
};
