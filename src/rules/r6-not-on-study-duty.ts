import { personRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/** R6: nobody on tugas belajar, or still bound by it, is moved. */
export const notOnStudyDuty = personRule({
  id: 'R6',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: ({ employee: { legalStatus } }) => ({ legalStatus }),
  judge: ({ legalStatus }) => {
    if (legalStatus === null) return notChecked('legalStatus');
    const status = fact('legalStatus', legalStatus);
    return legalStatus === 'study' ? fails(status) : passes(status);
  },
});
