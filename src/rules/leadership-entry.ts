import type { CivilDate, Fact, PositionLevel } from '../domain';

import { ageOf, judgeAge, quoteAge } from './age-ceiling';
import { dayOfTenure, dayTooOld } from './change-days';
import { judgeEducationFloor } from './education-floor';
import { experienceOf, judgeLevelExperience, quoteExperience, type Experience } from './level-experience';
import { judgeRelatedExperience, quoteRelatedExperience } from './related-experience';
import { worseOf, type PersonInPost, type ProposedTransfer, type Ruling, type Thresholds } from './rule';

/** What the rule on a JPT post looks at of a person; null where the workbook does not say. */
type LeadershipCandidate = Experience & {
  readonly isExperienced: boolean | null;
  readonly isYoungEnough: boolean | null;
};

/** Education, level, and whether the limits of time and age are kept. */
export const leadershipCandidate = (
  person: PersonInPost,
  { minMonths = 24, minRelatedMonths = 60, maxAgeYears = 56 }: Thresholds,
): LeadershipCandidate => {
  const { relatedExperienceMonths: months } = person.employee;
  const age = ageOf(person);
  // Named one by one: this is asked of everybody, and copying by spread takes several times as long.
  const { education, level, isTimeServed } = experienceOf(person, minMonths);
  return {
    education,
    level,
    isTimeServed,
    isExperienced: months === null ? null : months >= minRelatedMonths,
    isYoungEnough: age === null ? null : age <= maxAgeYears,
  };
};

/** Days on which the time is served, or the person becomes too old. */
export const leadershipChanges = (
  { employee }: ProposedTransfer,
  { minMonths = 24, maxAgeYears = 56 }: Thresholds,
): readonly (CivilDate | null)[] => [dayOfTenure(employee, minMonths), dayTooOld(employee, maxAgeYears)];

type EntryQuote =
  | keyof ReturnType<typeof quoteExperience>
  | keyof ReturnType<typeof quoteAge>
  | keyof ReturnType<typeof quoteRelatedExperience>;

/** Judges who may be appointed to a JPT post (PP 11/2017 jo 17/2020 Pasal 107): education, feeder post, experience in the field, age. */
export const judgeLeadershipEntry = (
  candidate: LeadershipCandidate,
  target: PositionLevel,
  feeders: readonly PositionLevel[],
): Ruling<EntryQuote> =>
  [
    judgeLevelExperience(candidate, target, feeders),
    judgeRelatedExperience(candidate.isExperienced),
    judgeAge(candidate.isYoungEnough),
  ].reduce<Ruling<EntryQuote>>(worseOf, judgeEducationFloor(candidate.education, 'S1'));

/** Tells what `judgeLeadershipEntry` names. */
export const quoteLeadershipEntry = (
  transfer: ProposedTransfer,
  { minMonths = 24, minRelatedMonths = 60, maxAgeYears = 56 }: Thresholds,
): Readonly<Record<EntryQuote, Fact['value']>> => ({
  ...quoteExperience(transfer, minMonths),
  ...quoteAge(transfer, maxAgeYears),
  ...quoteRelatedExperience(transfer, minRelatedMonths),
});
