import { civilDate, civilDateParts, monthsBetween, retirementAge, type CivilDate, type PositionLevel } from '../domain';

import { classKey, memoize } from '../kernel';

import { fact, fails, failsSoftly, notChecked, passes, type PairRule } from './rule';

/** First day of retirement: the 1st of the month after the birthday on which the age limit of the level is reached. */
const retirementDate = (birthDate: CivilDate, level: PositionLevel): CivilDate | null => {
  const { year, month } = civilDateParts(birthDate);
  const reached = year + retirementAge(level);
  return month === 12 ? firstOfMonth(12 * (reached + 1)) : firstOfMonth(12 * reached + month);
};

/** Retirement depends on the month of birth, not on the day. */
const birthMonth = (birthDate: CivilDate): number => {
  const { year, month } = civilDateParts(birthDate);
  return 12 * year + month;
};

/** First day of a month counted from January of year 0. */
const firstOfMonth = memoize((months: number): CivilDate | null =>
  civilDate(Math.floor(months / 12), (months % 12) + 1, 1),
);

/** R9: nobody moves on or after the retirement date (BUP); little time left is marked. */
export const timeToRetirement: PairRule = {
  id: 'R9',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 12 },
  basis: {
    source: 'UU 20/2023 Pasal 55; PermenPANRB 1/2023',
    validFrom: '2023-10-31',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  personKey: ({ employee, from }) =>
    employee.birthDate === null ? '' : classKey(birthMonth(employee.birthDate), retirementAge(from.level)),
  postKey: (to) => classKey(retirementAge(to.level)),
  judge: ({ employee, from, to, asOf }, { minMonths = 12 }) => {
    if (employee.birthDate === null) return notChecked('birthDate');
    // A move must not carry anybody past the earlier of the two retirement dates.
    const dates = [from.level, to.level]
      .map((level) => retirementDate(employee.birthDate!, level))
      .filter((date) => date !== null);
    const first = Math.min(...dates) as CivilDate;
    const months = monthsBetween(asOf, first);
    const facts = [fact('retirementDate', first), fact('monthsLeft', months), fact('minMonths', minMonths)];
    if (asOf >= first) return fails(...facts);
    return months < minMonths ? failsSoftly(...facts) : passes(...facts);
  },
};
