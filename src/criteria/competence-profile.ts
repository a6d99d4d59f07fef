import type { Competency, Employee, PositionLevel } from '../domain';

import { clampScore, type Candidate, type Criterion, type Target } from './criterion';
import { pairCriterion } from './define-criterion';
import { matchProfile, type Factor } from './profile-matching';

/** The competences of PermenPANRB 38/2017; those a post stands or falls with come first as core factors. Which are core is our option. */
const COMPETENCIES: readonly (readonly [Competency, isCore: boolean])[] = [
  ['integrity', true],
  ['cooperation', false],
  ['communication', false],
  ['results', true],
  ['service', true],
  ['selfDevelopment', false],
  ['change', false],
  ['decisions', true],
  ['unity', false],
];
const CORE_SHARE = 60;

const STANDARD: Readonly<Record<PositionLevel, number>> = {
  'jpt-utama': 5,
  'jpt-madya': 5,
  'jpt-pratama': 4,
  'ahli-utama': 4,
  administrator: 3,
  'ahli-madya': 4,
  pengawas: 2,
  'ahli-muda': 3,
  'ahli-pertama': 2,
  penyelia: 3,
  mahir: 2,
  terampil: 1,
  pemula: 1,
  pelaksana: 1,
};
// Ahli Utama and Terampil are held to one level more in some competences (simantap-be).
const RAISED: Readonly<Partial<Record<PositionLevel, readonly Competency[]>>> = {
  'ahli-utama': ['integrity', 'unity'],
  terampil: ['integrity', 'cooperation', 'unity'],
};

/** Level of a competence that a post asks for, 1 to 5. */
export const competenceStandard = (competency: Competency, level: PositionLevel): number =>
  STANDARD[level] + (RAISED[level]?.includes(competency) === true ? 1 : 0);

/** Levels in the order of the competences; null where one was not assessed. */
const levelsOf = ({ employee: { competenceLevels } }: Candidate): (number | null)[] =>
  COMPETENCIES.map(([competency]) => competenceLevels?.[competency] ?? null);

/** Levels asked for, in the same order. */
const standardsOf = ({ to: { level } }: Pick<Target, 'to'>): number[] =>
  COMPETENCIES.map(([competency]) => competenceStandard(competency, level));

/** A competence assessed below what a post of some level asks for. */
export type CompetenceGap = { readonly competency: Competency; readonly now: number; readonly asked: number };

/** Competences in which assessed levels fall short of a post's standard, in the order of the regulation; those not assessed are none. */
export const competenceGaps = (levels: Employee['competenceLevels'], level: PositionLevel): CompetenceGap[] =>
  COMPETENCIES.flatMap(([competency]) => {
    const [now, asked] = [levels?.[competency], competenceStandard(competency, level)];
    return now === undefined || now >= asked ? [] : [{ competency, now, asked }];
  });

const factorsOf = (
  levels: readonly (number | null)[],
  standards: readonly number[],
): (Factor & { readonly competency: Competency })[] =>
  COMPETENCIES.flatMap(([competency, isCore], index) => {
    const [value, target] = [levels[index], standards[index]];
    return value === null || value === undefined || target === undefined ? [] : [{ competency, isCore, value, target }];
  });

const profileCriterion = (id: 'competenceProfile', excessCosts: boolean): Criterion =>
  pairCriterion({
    id,
    defaultMissing: 'neutral',
    ofPerson: (candidate) => ({ levels: levelsOf(candidate) }),
    ofPost: (target) => ({ standards: standardsOf(target) }),
    score: ({ levels }, { standards }) => {
      const factors = factorsOf(levels, standards);
      return factors.length === 0 ? null : clampScore(matchProfile(factors, CORE_SHARE, excessCosts) * 2000);
    },
    evidence: (candidacy) => ({
      facts: factorsOf(levelsOf(candidacy), standardsOf(candidacy)).map(({ competency, value, target }) => ({
        key: `level:${competency}`,
        value: `${value}/${target}`,
      })),
      source: candidacy.employee.sources.competenceLevels ?? null,
    }),
  });

/** Levels of nine competences against the standard of the post, by profile matching; more than is asked for is as good as enough. */
export const competenceProfile: Criterion = profileCriterion('competenceProfile', false);

/** Levels of nine competences against the standard of the post, where more than is asked for costs points. */
export const strictCompetenceProfile: Criterion = profileCriterion('competenceProfile', true);
