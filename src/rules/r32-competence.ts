import { personRule } from './define-rule';
import { fact, fails, failsSoftly, notChecked, passes } from './rule';

/** R32: job-person match (JPM) from the assessment; below 68 percent is not suitable, below 80 only just. */
export const competenceFloor = personRule({
  id: 'R32',
  defaultMode: 'warn',
  defaultThresholds: { minPercent: 68, suitablePercent: 80 },
  basis: {
    source: 'PermenPANRB 38/2017; rubrik DJBK (68/80)',
    validFrom: '2017-12-29',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  ofPerson: ({ employee: { competence } }) => ({ competence }),
  judge: ({ competence }, { minPercent = 68, suitablePercent = 80 }) => {
    if (competence === null) return notChecked('competence');
    const facts = [fact('competence', competence / 100), fact('minPercent', minPercent)];
    if (competence < minPercent * 100) return fails(...facts);
    return competence < suitablePercent * 100
      ? failsSoftly(...facts, fact('suitablePercent', suitablePercent))
      : passes(...facts);
  },
});
