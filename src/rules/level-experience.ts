import { monthsBetween, type PositionLevel } from '../domain';

import { classKey } from '../kernel';

import {
  fact,
  fails,
  notChecked,
  passes,
  type Judgement,
  type MovingPerson,
  type ProposedMove,
  type Thresholds,
} from './rule';

/**
 * Judges time served on the level below a managerial post. The workbook dates only the present post, so that time is what
 * counts; whoever already holds the target's level has fulfilled it at appointment.
 */
export const judgeLevelExperience = (
  { employee, from, to, asOf }: ProposedMove,
  feeders: readonly PositionLevel[],
  minMonths: number,
): Judgement => {
  const levels = [fact('fromLevel', from.level), fact('toLevel', to.level)];
  if (from.level === to.level) return passes(...levels);
  if (!feeders.includes(from.level)) return fails(...levels);
  if (employee.positionDate === null) return notChecked('positionDate');
  const months = monthsBetween(employee.positionDate, asOf);
  const facts = [...levels, fact('months', months), fact('minMonths', minMonths)];
  return months >= minMonths ? passes(...facts) : fails(...facts);
};

/** Names what a managerial post's rule looks at of a person: education, level, and whether the time is served. */
export const experienceKey = ({ employee, from, asOf }: MovingPerson, { minMonths = 0 }: Thresholds): string =>
  classKey(
    employee.educationLevel,
    from.level,
    employee.positionDate === null ? null : monthsBetween(employee.positionDate, asOf) >= minMonths,
  );
