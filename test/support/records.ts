import {
  familyFinder,
  parseIsoDate,
  parseNip,
  rankFromNumber,
  type CivilDate,
  type CriterionId,
  type CriterionSetting,
  type Employee,
  type Nip,
  type PerformanceRating,
  type Policy,
  type Position,
  type PositionId,
  type Rank,
  type Relation,
  type RuleId,
  type RuleSetting,
} from '../../src/domain';
import type { Candidacy } from '../../src/criteria';
import { readIntake } from '../../src/intake';
import { required } from '../../src/kernel';
import { defaultPolicy, type PlanningInput } from '../../src/planning';
import type { ProposedTransfer } from '../../src/rules';
import { buildSample, type SampleMess } from '../../src/synthetic-data';
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
    requestedPosts: [],
    isAuditCleared: true,
    relations: [],
    leadershipTraining: 'pka',
    relatedExperienceMonths: 120,
    talent: null,
    competenceLevels: null,
    feedback: null,
    uncountedFeedback: null,
    moveStatements: null,
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

/** A post with one seat that asks for nothing; a priority stated is one the office gave. */
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
    titleFamily: familyOf(name),
    family: familyOf(name) ?? familyOf(`${unit} ${agency ?? ''}`),
    requiredRank: null,
    isRemote: null,
    serviceIndex: null,
    priority: 2,
    isGivenPriority: facts.priority !== undefined && facts.priority <= 2,
    source: { sheet: 'Peta Jabatan', row: 1, column: 0 },
    ...facts,
    id: (facts.id ?? 'post') as PositionId,
  };
};

/** A move between two free posts of one level that every rule lets pass. */
export const aTransfer = (facts: Partial<ProposedTransfer> = {}): ProposedTransfer => ({
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
  asOf: AS_OF,
  ...facts,
});

/** The default policy with parts replaced. */
export const aPolicy = (
  parts: {
    readonly rules?: Partial<Record<RuleId, Partial<RuleSetting>>>;
    readonly criteria?: Partial<Record<CriterionId, Partial<CriterionSetting>>>;
    readonly limits?: Partial<Policy['limits']>;
  } & Partial<Omit<Policy, 'rules' | 'criteria' | 'limits'>> = {},
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
  return { ...base, ...parts, rules, criteria, limits: { ...base.limits, ...parts.limits } };
};

const OPEN: Partial<RuleSetting> = { mode: 'warn' };
/** The rules that keep people in their profession and class, as warnings: for tests of plans in which many are to move. */
export const OPEN_RULES = { R34: OPEN, R35: OPEN, R35b: OPEN, R36: OPEN, R36b: OPEN, R37: OPEN } as const;

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
