import { isLeadership, monthsBetween } from '../domain';

import { fact, fails, notChecked, passes, type PersonRule } from './rule';

/** R23: a JPT is not replaced within two years of inauguration; a breach of law or unfitness is for others to establish. */
export const leadershipStaysTwoYears: PersonRule = {
  id: 'R23',
  scope: 'employee',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 24 },
  basis: {
    source: 'PP 11/2017 jo PP 17/2020; UU 5/2014 Pasal 116',
    validFrom: '2014-01-15',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  judge: ({ employee, from, asOf }, { minMonths = 24 }) => {
    if (!isLeadership(from.level)) return passes();
    if (employee.positionDate === null) return notChecked('positionDate');
    const months = monthsBetween(employee.positionDate, asOf);
    const facts = [fact('fromLevel', from.level), fact('months', months), fact('minMonths', minMonths)];
    return months >= minMonths ? passes(...facts) : fails(...facts);
  },
};
