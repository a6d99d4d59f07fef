import { pairRule } from './define-rule';
import { fails, passes } from './rule';

/**
 * R20: only a valid seat can be taken. The solver keeps heads within seats; this rule closes posts that already have more
 * people than seats, so that a surplus is never refilled.
 */
export const openSeat = pairRule({
  id: 'R20',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: () => ({}),
  ofPost: ({ to, headsAtTarget }) => ({ isOverfull: headsAtTarget > to.seats }),
  quotes: ({ to, headsAtTarget }) => ({ seats: to.seats, heads: headsAtTarget }),
  judge: (_, { isOverfull }) => (isOverfull ? fails : passes)('seats', 'heads'),
});
