import { civilDate, civilDateParts, monthsBetween, retirementAge, type CivilDate } from '../domain';
import { memoize } from '../kernel';

import { pairRule } from './define-rule';
import { fact, fails, failsSoftly, notChecked, passes } from './rule';

/** Retirement depends on the month of birth, not on the day: months counted so that January of year 0 is 1. */
const monthOf = (birthDate: CivilDate): number => {
  const { year, month } = civilDateParts(birthDate);
  return 12 * year + month;
};

/** The 1st of the month before which so many months from January of year 0 lie. */
const firstOfMonth = memoize((months: number): CivilDate | null =>
  civilDate(Math.floor(months / 12), (months % 12) + 1, 1),
);

/** First day of retirement: the 1st of the month after the birthday on which the age limit of the level is reached. */
const retirementDate = (birthMonth: number, years: number): CivilDate | null => firstOfMonth(birthMonth + 12 * years);

/** R9: nobody moves on or after the retirement date (BUP); little time left is marked. */
export const timeToRetirement = pairRule({
  id: 'R9',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 12 },
  basis: {
    source: 'UU 20/2023 Pasal 55; PermenPANRB 1/2023',
    validFrom: '2023-10-31',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: ({ employee: { birthDate }, from }) => ({
    birthMonth: birthDate === null ? null : monthOf(birthDate),
    years: retirementAge(from.level),
  }),
  ofPost: ({ to }) => ({ years: retirementAge(to.level) }),
  judge: ({ birthMonth, years }, post, { minMonths = 12 }, asOf) => {
    if (birthMonth === null) return notChecked('birthDate');
    // A transfer must not carry anybody past the earlier of the two retirement dates.
    const dates = [years, post.years].map((each) => retirementDate(birthMonth, each)).filter((date) => date !== null);
    const first = Math.min(...dates) as CivilDate;
    const months = monthsBetween(asOf, first);
    const facts = [fact('retirementDate', first), fact('monthsLeft', months), fact('minMonths', minMonths)];
    if (asOf >= first) return fails(...facts);
    return months < minMonths ? failsSoftly(...facts) : passes(...facts);
  },
});
