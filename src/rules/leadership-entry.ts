import { monthsBetween, type PositionLevel } from '../domain';
import { classKey } from '../kernel';

import { ageOn, judgeAge } from './age-ceiling';
import { judgeEducationFloor, worseOf } from './education-floor';
import { judgeLevelExperience } from './level-experience';
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

const judgeRelatedExperience = (
  { employee: { relatedExperienceMonths: months } }: ProposedMove,
  minMonths: number,
): Judgement => {
  if (months === null) return notChecked('relatedExperience');
  const facts = [fact('relatedExperience', months), fact('minRelatedMonths', minMonths)];
  return months >= minMonths ? passes(...facts) : fails(...facts);
};

/** Judges who may be appointed to a JPT post (PP 11/2017 jo 17/2020 Pasal 107): education, feeder post, experience in the field, age. */
export const judgeLeadershipEntry = (
  move: ProposedMove,
  feeders: readonly PositionLevel[],
  { minMonths = 24, minRelatedMonths = 60, maxAgeYears = 56 }: Thresholds,
): Judgement =>
  [
    judgeLevelExperience(move, feeders, minMonths),
    judgeRelatedExperience(move, minRelatedMonths),
    judgeAge(move, maxAgeYears),
  ].reduce(worseOf, judgeEducationFloor(move, 'S1'));

/** Names what `judgeLeadershipEntry` looks at of a person. */
export const leadershipEntryKey = (
  { employee, from, asOf }: MovingPerson,
  { minMonths = 24, minRelatedMonths = 60, maxAgeYears = 56 }: Thresholds,
): string =>
  classKey(
    employee.educationLevel,
    from.level,
    employee.positionDate === null ? null : monthsBetween(employee.positionDate, asOf) >= minMonths,
    employee.relatedExperienceMonths === null ? null : employee.relatedExperienceMonths >= minRelatedMonths,
    employee.birthDate === null ? null : ageOn(employee.birthDate, asOf) <= maxAgeYears,
  );
