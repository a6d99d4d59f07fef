import { fact, fails, notChecked, passes, type PersonRule } from './rule';

/** R6: nobody on tugas belajar, or still bound by it, is moved. */
export const notOnStudyDuty: PersonRule = {
  id: 'R6',
  scope: 'employee',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  judge: ({ employee }) => {
    if (employee.legalStatus === null) return notChecked('legalStatus');
    return employee.legalStatus === 'study'
      ? fails(fact('legalStatus', employee.legalStatus))
      : passes(fact('legalStatus', employee.legalStatus));
  },
};
