import {
  type CivilDate,
  type EducationLevel,
  type Employee,
  type PerformanceRating,
  type Policy,
  type Position,
  type PositionLevel,
  type Source,
} from '../../src/domain';
import { seededRandom, type Random } from '../../src/kernel';
import { defaultPolicy, type PlanningInput } from '../../src/planning';

import { AS_OF, aRelation, anEmployee, aPosition, day, nip, rank, ratings } from './records';

const LEVELS: readonly PositionLevel[] = [
  'pelaksana',
  'pelaksana',
  'pelaksana',
  'ahli-pertama',
  'terampil',
  'pengawas',
  'ahli-muda',
  'administrator',
];
const EDUCATION: readonly (EducationLevel | null)[] = ['SLTA', 'D3', 'S1', 'S1', 'S2', null];
const FIELDS: readonly (string | null)[] = ['Akuntansi', 'Keperawatan', 'Teknik Sipil', 'Ilmu Hukum', null];
const RATINGS: readonly PerformanceRating[] = ['sangat-baik', 'baik', 'baik', 'baik', 'butuh-perbaikan'];

const CELL: Source = { sheet: 'Umpan Balik', row: 1, column: 4 };

/** An employee with facts drawn at random; some are unknown, some bar every move. */
export const randomEmployee = (random: Random, number: number): Employee => {
  const date = (fromYear: number, years: number): CivilDate =>
    day(`${fromYear + random.below(years)}-0${1 + random.below(9)}-${10 + random.below(18)}`);
  const maybe = <Value>(value: Value): Value | null => (random.chance(90) ? value : null);
  const stated = seededRandom(number + 1);
  return anEmployee({
    nip: nip(number),
    name: `Contoh Pegawai ${number}`,
    positionDate: maybe(date(2014, 12)),
    rank: maybe(rank(5 + random.below(9))),
    rankDate: maybe(date(2018, 6)),
    educationLevel: random.pick(EDUCATION),
    educationField: random.pick(FIELDS),
    employmentStatus: maybe(random.pick(['pns', 'pns', 'pns', 'pns', 'pppk', 'cpns'] as const)),
    legalStatus: maybe(random.pick(['active', 'active', 'active', 'active', 'study'] as const)),
    birthDate: maybe(date(1968, 30)),
    serviceStart: maybe(date(1998, 25)),
    appraisals: maybe(ratings(random.pick(RATINGS), random.pick(RATINGS)) ?? []),
    competence: maybe(6000 + random.below(4001)),
    discipline: maybe([]),
    interests: maybe(random.chance(30) ? ['Puskesmas Melati'] : []),
    isAuditCleared: stated.pick([true, true, false, null]),
    relations: stated.pick([null, [], [], [aRelation('declared', stated.pick(UNITS)), aRelation('spouse', null)]]),
    leadershipTraining: stated.pick(['none', 'pkp', 'pka', null] as const),
    relatedExperienceMonths: stated.pick([12, 60, 90, null]),
    talent: stated.chance(60)
      ? {
          awards: stated.pick([0, 2500, 7500]),
          teamRoles: stated.pick([0, 5000]),
          certificates: stated.pick([2500, 10000]),
          training: stated.pick([0, 5000]),
          variety: stated.pick([6000, 8000]),
          actingDuty: stated.pick([0, 6000]),
          potential: 5000 + stated.below(5001),
        }
      : null,
    competenceLevels: stated.chance(60)
      ? { integrity: 1 + stated.below(5), service: 1 + stated.below(5), unity: 1 + stated.below(5) }
      : null,
    feedback: stated.chance(60)
      ? [
          {
            from: 'superior',
            giver: 'Atasan',
            score: 4000 + stated.below(6001),
            hasEvidence: false,
            date: day('2026-01-05'),
            source: CELL,
          },
        ]
      : null,
  });
};

const POST_NAMES = ['Analis Keuangan', 'Perawat', 'Pengawas Jalan', 'Analis Hukum', 'Pengelola Kepegawaian'] as const;
const UNITS = ['Puskesmas Melati', 'Bidang Anggaran', 'Sekretariat'] as const;

/** A post with facts drawn at random. */
export const randomPosition = (random: Random, number: number): Position =>
  aPosition({
    id: `post-${number}`,
    name: random.pick(POST_NAMES),
    unit: random.pick(UNITS),
    agency: random.pick(['Dinas Kesehatan', 'Badan Keuangan', null]),
    level: random.pick(LEVELS),
    jobClass: random.pick([5, 7, 9, 11, null]),
    seats: 1 + random.below(3),
    requiredEducationLevel: random.pick(['SLTA', 'D3', 'S1', null, null] as const),
    requiredEducationFields: random.chance(25) ? ['Akuntansi', 'Keperawatan'] : [],
    requiredRank: random.chance(15) ? rank(7 + random.below(5)) : null,
    priority: 1 + random.below(3),
  });

/** A handful of people and posts, small enough to try every arrangement: at most 5 people and 5 posts. */
export const tinyInput = (seed: number, policy: Policy = defaultPolicy()): PlanningInput => {
  const random = seededRandom(seed);
  const employees = Array.from({ length: 1 + random.below(5) }, (_, index) => randomEmployee(random, index));
  // Few levels per city, so that most people have somewhere to go.
  const levels = random.chance(60) ? [random.pick(LEVELS)] : LEVELS;
  const positions = Array.from({ length: 2 + random.below(4) }, (_, index) => ({
    ...randomPosition(random, index),
    level: random.pick(levels),
    filled: random.chance(25) ? random.below(4) : null,
  }));
  const positionOf = employees.map(() => random.below(positions.length));
  return { employees, positions, positionOf, policy, asOf: AS_OF };
};

/** Items in another order, drawn by the random source. */
export const shuffled = <Item>(random: Random, items: readonly Item[]): Item[] => {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    [result[index], result[other]] = [result[other]!, result[index]!];
  }
  return result;
};
