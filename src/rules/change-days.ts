import {
  civilDate,
  civilDateFromSerial,
  civilDateParts,
  dayCompleted,
  type CivilDate,
  type Employee,
  type Policy,
} from '../domain';

import type { ProposedTransfer, Rule } from './rule';

/** First day on which somebody has been so many months in the present post; null where its day is not known. */
export const dayOfTenure = ({ positionDate }: Pick<Employee, 'positionDate'>, months: number): CivilDate | null =>
  positionDate === null ? null : dayCompleted(positionDate, months);

/** First day on which somebody is older than so many years; null where the day of birth is not known. */
export const dayTooOld = ({ birthDate }: Pick<Employee, 'birthDate'>, maxAgeYears: number): CivilDate | null =>
  birthDate === null ? null : dayCompleted(birthDate, 12 * (maxAgeYears + 1));

/** The day after a last one; null where there is none. */
export const dayAfter = (day: CivilDate | null): CivilDate | null =>
  day === null ? null : civilDateFromSerial(day + 1);

/** First days of the years after that of a day. */
export const newYearsAfter = (day: CivilDate, until: CivilDate): (CivilDate | null)[] => {
  const { year } = civilDateParts(day);
  return Array.from({ length: civilDateParts(until).year - year }, (_, index) => civilDate(year + 1 + index, 1, 1));
};

/** Days after that of a transfer and up to another on which the rule may bar it, or let it pass, otherwise than before; unsorted. */
export const changeDaysOf = (
  rule: Rule,
  transfer: ProposedTransfer,
  { rules, waivers }: Policy,
  until: CivilDate,
): CivilDate[] => {
  const { thresholds, validFrom, validTo } = rules[rule.id];
  return [
    ...(rule.changesOn?.(transfer, thresholds, until) ?? []),
    validFrom,
    dayAfter(validTo),
    ...waivers.flatMap((waiver) => (waiver.rule === rule.id ? [waiver.date] : [])),
  ].filter((day): day is CivilDate => day !== null && day > transfer.asOf && day <= until);
};
