import { isFunctional, isManagerial } from '../domain';

import { pairRule } from './define-rule';
import { fails, failsSoftly, notChecked, passes } from './rule';

/**
 * R32: job-person match (JPM) from the assessment; below 68 percent is not suitable, below 80 only just. It bars from functional and
 * managerial posts; on a move to a pelaksana post it is a remark.
 */
export const competenceFloor = pairRule({
  id: 'R32',
  defaultMode: 'block',
  defaultThresholds: { minPercent: 68, suitablePercent: 80 },
  basis: {
    source: 'PermenPANRB 38/2017; rubrik DJBK (68/80)',
    validFrom: '2017-12-29',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  ofPerson: ({ employee: { competence } }, { minPercent = 68, suitablePercent = 80 }) => ({
    standing:
      competence === null
        ? null
        : competence < minPercent * 100
          ? 'unsuitable'
          : competence < suitablePercent * 100
            ? 'just'
            : 'suitable',
  }),
  ofPost: ({ to: { level } }) => ({ isBarred: isFunctional(level) || isManagerial(level) }),
  quotes: ({ employee: { competence } }, { minPercent = 68, suitablePercent = 80 }) => ({
    competence: competence === null ? null : competence / 100,
    minPercent,
    suitablePercent,
  }),
  judge: ({ standing }, { isBarred }) => {
    if (standing === null) return notChecked('competence');
    if (standing === 'suitable') return passes('competence', 'minPercent');
    if (standing === 'just') return failsSoftly('competence', 'minPercent', 'suitablePercent');
    return (isBarred ? fails : failsSoftly)('competence', 'minPercent');
  },
});
