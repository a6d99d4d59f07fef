import { monthOf, monthsToRetirement, retirementAgeIn, retirementDate } from '../domain';

import { dayAfter } from './change-days';
import { pairRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/**
 * R9b: nobody is moved who retires so soon that the seat of the target stands empty again within so many months, and the old one was opened
 * for that. No law bars it; it is off unless an office asks for it. The earlier of the two retirement dates counts, as in R9, which bars who
 * has reached it.
 */
export const noShortStay = pairRule({
  id: 'R9b',
  defaultMode: 'off',
  defaultThresholds: { minMonths: 24 },
  basis: {
    source: 'Kebijakan internal instansi (kursi yang segera kosong lagi)',
    validFrom: '2019-04-12',
    lastChecked: '2026-12-01',
    isVerified: false,
  },
  changesOn: ({ employee: { birthDate }, from, to }, { minMonths = 24 }) =>
    birthDate === null
      ? []
      : [from, to].flatMap((post) => {
          const [month, years] = [monthOf(birthDate), retirementAgeIn(post)];
          return [dayAfter(retirementDate(month - minMonths, years)), retirementDate(month, years)];
        }),
  ofPerson: ({ employee: { birthDate }, from }) => ({
    birthMonth: birthDate === null ? null : monthOf(birthDate),
    years: retirementAgeIn(from),
  }),
  ofPost: ({ to }) => ({ years: retirementAgeIn(to) }),
  judge: ({ birthMonth, years }, post, { minMonths = 24 }, asOf) => {
    if (birthMonth === null) return notChecked('birthDate');
    const first = Math.min(years, post.years);
    const months = monthsToRetirement(birthMonth, first, asOf);
    const date = retirementDate(birthMonth, first);
    if (months === null || months >= minMonths || date === null || asOf >= date) return passes();
    return fails(fact('retirementDate', date), fact('monthsLeft', months), fact('minMonths', minMonths));
  },
});
