import { personRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/** R3: a CPNS is on probation and is not moved. */
export const candidatesStay = personRule({
  id: 'R3',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 11/2017 Pasal 34 jo PP 17/2020',
    validFrom: '2017-04-07',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: ({ employee: { employmentStatus } }) => ({ employmentStatus }),
  judge: ({ employmentStatus }) => {
    if (employmentStatus === null) return notChecked('employmentStatus');
    const status = fact('employmentStatus', employmentStatus);
    return employmentStatus === 'cpns' ? fails(status) : passes(status);
  },
});
