import { monthsBetween } from '../domain';

import { fact, failsSoftly, notChecked, passes, type PersonRule } from './rule';

/** R2: five years in one post are the most; whoever has been there longer should move, and the row says so. */
export const longestTimeInPost: PersonRule = {
  id: 'R2',
  scope: 'employee',
  defaultMode: 'warn',
  defaultThresholds: { maxMonths: 60 },
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 2; PP 11/2017 Pasal 190',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  judge: ({ employee, asOf }, { maxMonths = 60 }) => {
    if (employee.positionDate === null) return notChecked('positionDate');
    const months = monthsBetween(employee.positionDate, asOf);
    const facts = [fact('positionDate', employee.positionDate), fact('months', months), fact('maxMonths', maxMonths)];
    return months <= maxMonths ? passes(...facts) : failsSoftly(...facts);
  },
};
