import { isLeadership, type Competency, type Employee, type Position, type PositionLevel } from '../domain';
import { classKey } from '../kernel';

import { clampScore, type Criterion } from './criterion';
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

const factorsOf = (
  { competenceLevels }: Employee,
  { level }: Position,
): (Factor & { readonly competency: Competency })[] =>
  COMPETENCIES.flatMap(([competency, isCore]) => {
    const value = competenceLevels?.[competency];
    return value === undefined ? [] : [{ competency, isCore, value, target: competenceStandard(competency, level) }];
  });

const profileCriterion = (id: 'competenceProfile', excessCosts: boolean): Criterion => ({
  id,
  defaultMissing: 'neutral',
  score: ({ employee, to }) => {
    const factors = factorsOf(employee, to);
    return factors.length === 0 ? null : clampScore(matchProfile(factors, CORE_SHARE, excessCosts) * 2000);
  },
  candidateKey: ({ employee }) =>
    classKey(...COMPETENCIES.map(([competency]) => employee.competenceLevels?.[competency] ?? null)),
  postKey: (to) => classKey(isLeadership(to.level), STANDARD[to.level], to.level in RAISED ? to.level : null),
  evidence: ({ employee, to }) => ({
    facts: factorsOf(employee, to).map(({ competency, value, target }) => ({
      key: `level:${competency}`,
      value: `${value}/${target}`,
    })),
    source: employee.sources.competenceLevels ?? null,
  }),
});

/** Levels of nine competences against the standard of the post, by profile matching; more than is asked for is as good as enough. */
export const competenceProfile: Criterion = profileCriterion('competenceProfile', false);

/** The same, where more than is asked for costs points. */
export const strictCompetenceProfile: Criterion = profileCriterion('competenceProfile', true);
