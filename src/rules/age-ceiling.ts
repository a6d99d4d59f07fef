import { civilDateParts, type CivilDate, type Fact } from '../domain';

import { fails, notChecked, passes, type PersonInPost, type ProposedTransfer, type Ruling } from './rule';

/** Whole years of age. */
const ageOn = (birthDate: CivilDate, asOf: CivilDate): number => {
  const born = civilDateParts(birthDate);
  const day = civilDateParts(asOf);
  const hadBirthday = day.month > born.month || (day.month === born.month && day.day >= born.day);
  return day.year - born.year - (hadBirthday ? 0 : 1);
};

/** Age in whole years; null where the day of birth is not known. */
export const ageOf = ({ employee: { birthDate }, asOf }: Pick<PersonInPost, 'employee' | 'asOf'>): number | null =>
  birthDate === null ? null : ageOn(birthDate, asOf);

/** Judges a ceiling of age written in law for entering a post, by whether the person is within it. */
export const judgeAge = (isWithin: boolean | null): Ruling<'toLevel' | 'age' | 'maxAgeYears'> => {
  if (isWithin === null) return notChecked('birthDate');
  return (isWithin ? passes : fails)('toLevel', 'age', 'maxAgeYears');
};

/** Tells what `judgeAge` names. */
export const quoteAge = (
  transfer: ProposedTransfer,
  maxAgeYears: number,
): Readonly<Record<'toLevel' | 'age' | 'maxAgeYears', Fact['value']>> => ({
  toLevel: transfer.to.level,
  age: ageOf(transfer),
  maxAgeYears,
});
