import { classKey } from '../kernel';

import { fact, fails, passes, type PairRule } from './rule';

/**
 * R20: only a valid seat can be taken. The solver keeps heads within seats; this rule closes posts that already have more
 * people than seats, so that a surplus is never refilled.
 */
export const openSeat: PairRule = {
  id: 'R20',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  personKey: () => '',
  postKey: (to, headsAtTarget) => classKey(headsAtTarget > to.seats),
  judge: ({ to, headsAtTarget }) => {
    const facts = [fact('seats', to.seats), fact('heads', headsAtTarget)];
    return headsAtTarget > to.seats ? fails(...facts) : passes(...facts);
  },
};
