import { careerMove } from '../domain';

import { pairRule } from './define-rule';
import { fact, fails, passes } from './rule';

/** R28: mutasi is horizontal; a higher level is a promotion and needs the policy's permission, a lower one is never proposed. */
export const sameLevel = pairRule({
  id: 'R28',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PermenPANRB 22/2021',
    validFrom: '2021-05-31',
    lastChecked: '2026-01-31',
    isVerified: true,
    note: 'talent',
  },
  ofPerson: ({ from, allowPromotions }) => ({ level: from.level, mayRise: allowPromotions }),
  ofPost: ({ to }) => ({ level: to.level }),
  judge: ({ level, mayRise }, post) => {
    const move = careerMove(level, post.level);
    const facts = [fact('move', move), fact('fromLevel', level), fact('toLevel', post.level)];
    return move === 'horizontal' || (mayRise && move !== 'lower') ? passes(...facts) : fails(...facts);
  },
});
