import { personRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/** R7: only people in active service; unpaid leave, suspension and ended service bar a transfer. */
export const activeService = personRule({
  id: 'R7',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: { source: 'PP 11/2017 jo PP 17/2020', validFrom: '2020-02-28', lastChecked: '2026-01-31', isVerified: true },
  ofPerson: ({ employee: { legalStatus } }) => ({ legalStatus }),
  judge: ({ legalStatus }) => {
    if (legalStatus === null) return notChecked('legalStatus');
    const isAway = legalStatus === 'unpaid-leave' || legalStatus === 'suspended' || legalStatus === 'ended';
    return (isAway ? fails : passes)(fact('legalStatus', legalStatus));
  },
});
