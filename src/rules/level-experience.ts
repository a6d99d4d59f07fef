import { monthsBetween, type EducationLevel, type Fact, type PositionLevel } from '../domain';

import { fails, notChecked, passes, type PersonInPost, type ProposedTransfer, type Ruling } from './rule';

/** What a managerial post's rule looks at of a person: education, level, and whether the time is served. */
export type Experience = {
  readonly education: EducationLevel | null;
  readonly level: PositionLevel;
  /** Null where the day of the present post is not known. */
  readonly isTimeServed: boolean | null;
};

type ExperienceQuote = 'fromLevel' | 'toLevel' | 'months' | 'minMonths';

const monthsInPost = ({ employee: { positionDate }, asOf }: Pick<PersonInPost, 'employee' | 'asOf'>): number | null =>
  positionDate === null ? null : monthsBetween(positionDate, asOf);

/** Education, level and time served of a person. */
export const experienceOf = (person: PersonInPost, minMonths: number): Experience => {
  const months = monthsInPost(person);
  return {
    education: person.employee.educationLevel,
    level: person.from.level,
    isTimeServed: months === null ? null : months >= minMonths,
  };
};

/**
 * Judges time served on the level below a managerial post of level `target`. The workbook dates only the present post, so that
 * time is what counts; whoever already holds the target's level has fulfilled it at appointment.
 */
export const judgeLevelExperience = (
  { level, isTimeServed }: Experience,
  target: PositionLevel,
  feeders: readonly PositionLevel[],
): Ruling<ExperienceQuote> => {
  if (level === target) return passes('fromLevel', 'toLevel');
  if (!feeders.includes(level)) return fails('fromLevel', 'toLevel');
  if (isTimeServed === null) return notChecked('positionDate');
  return (isTimeServed ? passes : fails)('fromLevel', 'toLevel', 'months', 'minMonths');
};

/** Tells what `judgeLevelExperience` names. */
export const quoteExperience = (
  transfer: ProposedTransfer,
  minMonths: number,
): Readonly<Record<ExperienceQuote, Fact['value']>> => ({
  fromLevel: transfer.from.level,
  toLevel: transfer.to.level,
  months: monthsInPost(transfer),
  minMonths,
});
