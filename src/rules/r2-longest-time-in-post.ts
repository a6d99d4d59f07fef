import { monthsBetween } from '../domain';

import { dayOfTenure } from './change-days';
import { personRule } from './define-rule';
import { fact, failsSoftly, notChecked, passes } from './rule';

/** R2: five years in one post are the most; whoever has been there longer should move, and the row says so. */
export const longestTimeInPost = personRule({
  id: 'R2',
  defaultMode: 'warn',
  defaultThresholds: { maxMonths: 60 },
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 2; PP 11/2017 Pasal 190',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  changesOn: ({ employee }, { maxMonths = 60 }) => [dayOfTenure(employee, maxMonths + 1)],
  ofPerson: ({ employee: { positionDate }, asOf }) => ({
    positionDate,
    months: positionDate === null ? 0 : monthsBetween(positionDate, asOf),
  }),
  judge: ({ positionDate, months }, { maxMonths = 60 }) => {
    if (positionDate === null) return notChecked('positionDate');
    const facts = [fact('positionDate', positionDate), fact('months', months), fact('maxMonths', maxMonths)];
    return months <= maxMonths ? passes(...facts) : failsSoftly(...facts);
  },
});
