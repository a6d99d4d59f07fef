import { monthsBetween } from '../domain';

import { fact, fails, notChecked, passes, type PersonRule } from './rule';

/** R1: nobody moves before a minimum time in the present post. */
export const minimumTimeInPost: PersonRule = {
  id: 'R1',
  scope: 'employee',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 24 },
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 2; PP 11/2017 Pasal 190',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  judge: ({ employee, asOf }, { minMonths = 24 }) => {
    if (employee.positionDate === null) return notChecked('positionDate');
    const months = monthsBetween(employee.positionDate, asOf);
    const facts = [fact('positionDate', employee.positionDate), fact('months', months), fact('minMonths', minMonths)];
    return months >= minMonths ? passes(...facts) : fails(...facts);
  },
};
