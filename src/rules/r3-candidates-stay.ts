import { fact, fails, notChecked, passes, type PersonRule } from './rule';

/** R3: a CPNS is on probation and is not moved. */
export const candidatesStay: PersonRule = {
  id: 'R3',
  scope: 'employee',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 11/2017 Pasal 34 jo PP 17/2020',
    validFrom: '2017-04-07',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  judge: ({ employee }) => {
    if (employee.employmentStatus === null) return notChecked('employmentStatus');
    const status = fact('employmentStatus', employee.employmentStatus);
    return employee.employmentStatus === 'cpns' ? fails(status) : passes(status);
  },
};
