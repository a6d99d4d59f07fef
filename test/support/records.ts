import {
  familyFinder,
  parseIsoDate,
  parseNip,
  rankFromNumber,
  type CivilDate,
  type CriterionId,
  type CriterionSetting,
  type EducationLevel,
  type Employee,
  type Nip,
  type PerformanceRating,
  type Policy,
  type Position,
  type PositionId,
  type PositionLevel,
  type Rank,
  type Relation,
  type RuleId,
  type RuleSetting,
  type Source,
} from '../../src/domain';
import type { Candidacy } from '../../src/criteria';
import { readIntake } from '../../src/intake';
import { required, seededRandom, type Random } from '../../src/kernel';
import { defaultPolicy, type PlanningInput } from '../../src/planning';
import type { ProposedMove } from '../../src/rules';
import { buildSample, type SampleMess } from '../../src/sampling';
import type { Grid, SheetDraft } from '../../src/sheets';

/** The calendar day of an ISO date; throws when it names none. */
export const day = (iso: string): CivilDate => required(parseIsoDate(iso), `day ${iso}`);

/** The day all built records are seen on. */
export const AS_OF = day('2026-03-15');

/** The rank with this number (1 = I/a, 9 = III/a, 17 = IV/e). */
export const rank = (number: number): Rank => required(rankFromNumber(number), `rank ${number}`);

/** A well-formed NIP of a person who does not exist; a number gives one of its own. */
export const nip = (number: number): Nip => {
  const birthDay = String(1 + (Math.floor(number / 100) % 28)).padStart(2, '0');
  const parsed = parseNip(`198501${birthDay}2010011${900 + (number % 100)}`);
  if (!('nip' in parsed)) throw new Error(`no NIP for ${number}`);
  return parsed.nip;
};

/** Ratings of the two years before `AS_OF`. */
export const ratings = (twoYearsAgo: PerformanceRating, lastYear: PerformanceRating): Employee['appraisals'] => [
  { year: 2024, rating: twoYearsAgo },
  { year: 2025, rating: lastYear },
];

const familyOf = familyFinder(new Map());

/** An employee whom no rule bars from a post like the own one; every fact is known. */
export const anEmployee = (facts: Partial<Employee> = {}): Employee => {
  const educationField = facts.educationField === undefined ? 'Ilmu Pemerintahan' : facts.educationField;
  return {
    nip: nip(0),
    name: 'Contoh Pegawai',
    positionName: 'Pengadministrasi Umum',
    unit: 'Sekretariat',
    agency: 'Dinas Contoh',
    positionDate: day('2020-01-01'),
    rank: rank(9),
    rankDate: day('2022-04-01'),
    educationLevel: 'S1',
    educationField,
    educationFamily: familyOf(educationField),
    employmentStatus: 'pns',
    legalStatus: 'active',
    birthDate: day('1985-01-01'),
    serviceStart: day('2010-01-01'),
    contractEnd: null,
    appraisals: ratings('baik', 'baik'),
    competence: 8000,
    discipline: [],
    interests: [],
    isAuditCleared: true,
    relations: [],
    leadershipTraining: 'pka',
    relatedExperienceMonths: 120,
    talent: null,
    competenceLevels: null,
    feedback: null,
    source: { sheet: 'Data Pegawai', row: 1, column: 0 },
    sources: {},
    ...facts,
  };
};

/** A bond to somebody in that unit of no stated agency; null where nobody knows the unit. */
export const aRelation = (kind: Relation['kind'], unit: string | null): Relation => ({
  kind,
  nip: nip(2777),
  unit,
  agency: null,
  source: { sheet: 'Pernyataan', row: 1, column: 2 },
});

/** A post with one seat that asks for nothing. */
export const aPosition = (facts: Partial<Omit<Position, 'id'>> & { readonly id?: string } = {}): Position => {
  const { name = 'Pengadministrasi Umum', unit = 'Sekretariat', agency = 'Dinas Contoh' } = facts;
  return {
    name: 'Pengadministrasi Umum',
    unit: 'Sekretariat',
    agency: 'Dinas Contoh',
    level: 'pelaksana',
    jobClass: 5,
    seats: 1,
    filled: null,
    requiredEducationLevel: null,
    requiredEducationFields: [],
    requiredFamilies: (facts.requiredEducationFields ?? []).map(familyOf).filter((family) => family !== null),
    family: familyOf(name) ?? familyOf(`${unit} ${agency ?? ''}`),
    requiredRank: null,
    isRemote: null,
    priority: 2,
    source: { sheet: 'Peta Jabatan', row: 1, column: 0 },
    ...facts,
    id: (facts.id ?? 'post') as PositionId,
  };
};

/** A move between two free posts of one level that every rule lets pass. */
export const aMove = (facts: Partial<ProposedMove> = {}): ProposedMove => ({
  employee: anEmployee(),
  from: aPosition({ id: 'from' }),
  to: aPosition({ id: 'to', unit: 'Bidang Contoh' }),
  headsAtTarget: 0,
  asOf: AS_OF,
  allowPromotions: false,
  ...facts,
});

/** A person scored for an empty post. */
export const aCandidacy = (facts: Partial<Candidacy> = {}): Candidacy => ({
  employee: anEmployee(),
  from: aPosition({ id: 'from' }),
  to: aPosition({ id: 'to', unit: 'Bidang Contoh' }),
  othersAtTarget: 0,
  asOf: AS_OF,
  ...facts,
});

/** The default policy with parts replaced. */
export const aPolicy = (
  parts: {
    readonly rules?: Partial<Record<RuleId, Partial<RuleSetting>>>;
    readonly criteria?: Partial<Record<CriterionId, Partial<CriterionSetting>>>;
    readonly excessCosts?: boolean;
    readonly waivers?: Policy['waivers'];
    readonly allowPromotions?: boolean;
    readonly minimumGain?: number;
    readonly limits?: Partial<Policy['limits']>;
  } = {},
): Policy => {
  const base = defaultPolicy();
  const rules = { ...base.rules };
  for (const [id, setting] of Object.entries(parts.rules ?? {})) {
    rules[id as RuleId] = { ...rules[id as RuleId], ...setting };
  }
  const criteria: Partial<Record<CriterionId, CriterionSetting>> = { ...base.criteria };
  for (const [id, setting] of Object.entries(parts.criteria ?? {})) {
    const held = criteria[id as CriterionId] ?? { weight: 0, missing: 'neutral' };
    criteria[id as CriterionId] = { ...held, ...setting };
  }
  return {
    rules,
    preset: base.preset,
    excessCosts: parts.excessCosts ?? base.excessCosts,
    criteria,
    waivers: parts.waivers ?? [],
    allowPromotions: parts.allowPromotions ?? base.allowPromotions,
    minimumGain: parts.minimumGain ?? base.minimumGain,
    limits: { ...base.limits, ...parts.limits },
  };
};

/** What a host would read from drafted sheets. */
export const gridsOf = (sheets: readonly SheetDraft[]): Grid[] =>
  sheets.map(({ name, rows }) => ({
    sheet: name,
    rows: rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
    hiddenRows: 0,
  }));

/** A whole made-up city, read the way a workbook is read. Throws when the intake finds something blocking. */
export const cityInput = (
  size: { readonly employees: number; readonly positions: number },
  seed: number,
  policy: Policy = defaultPolicy(),
  mess: SampleMess = 'none',
): PlanningInput => {
  const intake = readIntake(gridsOf(buildSample({ ...size, asOf: AS_OF }, seed, mess)), AS_OF);
  const blocking = intake.problems.find(({ severity }) => severity === 'blocks');
  if (blocking) throw new Error(`sample city ${seed} is blocked by ${blocking.code}`);
  const { employees, positions, positionOf } = intake;
  return { employees, positions, positionOf, policy, asOf: AS_OF };
};

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
      ? [{ from: 'superior', giver: 'Atasan', score: 4000 + stated.below(6001), hasEvidence: false, source: CELL }]
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

/** A post of a small hand-made city; people are named by the places they wish for, first choice first. */
export type WishCity = {
  readonly posts: Readonly<Record<string, Partial<Omit<Position, 'id'>>>>;
  readonly people: readonly {
    readonly at: string;
    readonly wishes: readonly string[];
    readonly facts?: Partial<Employee>;
  }[];
  readonly policy?: Policy;
};

/** Only wishes count: first choice 100.00, second 85.00, third 70.00, any other place 20.00; a single rule may be added. */
export const wishPolicy = (parts: Parameters<typeof aPolicy>[0] = {}): Policy =>
  aPolicy({
    ...parts,
    criteria: Object.fromEntries(
      Object.keys(defaultPolicy().criteria).map((id) => [id, { weight: id === 'interest' ? 1000 : 0 }]),
    ),
  });

/** A city in which people score by their wishes alone. Names of posts are their units and their ids. */
export const wishCity = ({ posts, people, policy = wishPolicy() }: WishCity): PlanningInput => {
  const names = Object.keys(posts);
  return {
    employees: people.map(({ wishes, facts }, index) =>
      anEmployee({ nip: nip(index), name: `Contoh Pegawai ${index}`, interests: wishes, ...facts }),
    ),
    positions: names.map((name) => aPosition({ ...posts[name], unit: name, agency: null, id: name })),
    positionOf: people.map(({ at }) => names.indexOf(at)),
    policy,
    asOf: AS_OF,
  };
};
