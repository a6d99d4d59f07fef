import { monthsBetween } from '../domain';

import { dayOfTenure } from './change-days';
import { personRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/** R1: nobody moves before a minimum time in the present post. */
export const minimumTimeInPost = personRule({
  id: 'R1',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 24 },
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 2; PP 11/2017 Pasal 190',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
    note: 'six-months',
  },
  changesOn: ({ employee }, { minMonths = 24 }) => [dayOfTenure(employee, minMonths)],
  ofPerson: ({ employee: { positionDate }, asOf }) => ({
    positionDate,
    months: positionDate === null ? 0 : monthsBetween(positionDate, asOf),
  }),
  judge: ({ positionDate, months }, { minMonths = 24 }) => {
    if (positionDate === null) return notChecked('positionDate');
    const facts = [fact('positionDate', positionDate), fact('months', months), fact('minMonths', minMonths)];
    return months >= minMonths ? passes(...facts) : fails(...facts);
  },
});
