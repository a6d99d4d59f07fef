import { civilDateParts, type CivilDate } from '../domain';

import { fact, fails, notChecked, passes, type Judgement, type ProposedMove } from './rule';

/** Whole years of age. */
export const ageOn = (birthDate: CivilDate, asOf: CivilDate): number => {
  const born = civilDateParts(birthDate);
  const day = civilDateParts(asOf);
  const hadBirthday = day.month > born.month || (day.month === born.month && day.day >= born.day);
  return day.year - born.year - (hadBirthday ? 0 : 1);
};

/** Judges a ceiling of age written in law for entering a post. */
export const judgeAge = ({ employee, to, asOf }: ProposedMove, maxYears: number): Judgement => {
  if (employee.birthDate === null) return notChecked('birthDate');
  const age = ageOn(employee.birthDate, asOf);
  const facts = [fact('toLevel', to.level), fact('age', age), fact('maxAgeYears', maxYears)];
  return age <= maxYears ? passes(...facts) : fails(...facts);
};
