import { isLeadership, monthsBetween } from '../domain';

import { dayOfTenure } from './change-days';
import { personRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/** R23: a JPT is not replaced within two years of inauguration; a breach of law or unfitness is for others to establish. */
export const leadershipStaysTwoYears = personRule({
  id: 'R23',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 24 },
  basis: {
    source: 'PP 11/2017 jo PP 17/2020; UU 5/2014 Pasal 116',
    validFrom: '2014-01-15',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  changesOn: ({ employee }, { minMonths = 24 }) => [dayOfTenure(employee, minMonths)],
  ofPerson: ({ employee: { positionDate }, from: { level }, asOf }) => ({
    level: isLeadership(level) ? level : null,
    months: positionDate === null ? null : monthsBetween(positionDate, asOf),
  }),
  judge: ({ level, months }, { minMonths = 24 }) => {
    if (level === null) return passes();
    if (months === null) return notChecked('positionDate');
    const facts = [fact('fromLevel', level), fact('months', months), fact('minMonths', minMonths)];
    return months >= minMonths ? passes(...facts) : fails(...facts);
  },
});
