import { monthOf, monthsBetween, retirementAgeIn, retirementDate, type CivilDate } from '../domain';

import { pairRule } from './define-rule';
import { fact, fails, failsSoftly, notChecked, passes } from './rule';

/** R9: nobody moves on or after the retirement date (BUP); little time left is marked. */
export const timeToRetirement = pairRule({
  id: 'R9',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 12 },
  basis: {
    source: 'UU 20/2023 Pasal 55; UU 14/2005 Pasal 40 (guru); PermenPANRB 1/2023',
    validFrom: '2023-10-31',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  changesOn: ({ employee: { birthDate }, from, to }) =>
    birthDate === null ? [] : [from, to].map((post) => retirementDate(monthOf(birthDate), retirementAgeIn(post))),
  ofPerson: ({ employee: { birthDate }, from }) => ({
    birthMonth: birthDate === null ? null : monthOf(birthDate),
    years: retirementAgeIn(from),
  }),
  ofPost: ({ to }) => ({ years: retirementAgeIn(to) }),
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
