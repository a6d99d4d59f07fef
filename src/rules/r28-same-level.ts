import { careerMove } from '../domain';
import { classKey } from '../kernel';

import { fact, fails, passes, type PairRule } from './rule';

/** R28: mutasi is horizontal; a higher level is a promotion and needs the policy's permission, a lower one is never proposed. */
export const sameLevel: PairRule = {
  id: 'R28',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: { source: 'PermenPANRB 22/2021', validFrom: '2021-05-31', lastChecked: '2026-01-31', isVerified: true },
  personKey: ({ from, allowPromotions }) => classKey(from.level, allowPromotions),
  postKey: (to) => classKey(to.level),
  judge: ({ from, to, allowPromotions }) => {
    const move = careerMove(from.level, to.level);
    const facts = [fact('move', move), fact('fromLevel', from.level), fact('toLevel', to.level)];
    return move === 'horizontal' || (allowPromotions && move !== 'lower') ? passes(...facts) : fails(...facts);
  },
};
