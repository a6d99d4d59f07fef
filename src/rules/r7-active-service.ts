import { fact, fails, notChecked, passes, type PersonRule } from './rule';

/** R7: only people in active service; unpaid leave, suspension and ended service bar a move. */
export const activeService: PersonRule = {
  id: 'R7',
  scope: 'employee',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: { source: 'PP 11/2017 jo PP 17/2020', validFrom: '2020-02-28', lastChecked: '2026-01-31', isVerified: true },
  judge: ({ employee }) => {
    if (employee.legalStatus === null) return notChecked('legalStatus');
    const isAway =
      employee.legalStatus === 'unpaid-leave' ||
      employee.legalStatus === 'suspended' ||
      employee.legalStatus === 'ended';
    return isAway
      ? fails(fact('legalStatus', employee.legalStatus))
      : passes(fact('legalStatus', employee.legalStatus));
  },
};
