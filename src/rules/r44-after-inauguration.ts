import type { CivilDate } from '../domain';

import { addMonths, needsConsent } from './calendar-window';
import { pairRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/**
 * R44: in the first six months after inauguration a regional head replaces officials only with the Minister's written consent,
 * which is entered as an exemption.
 */
export const afterInauguration = pairRule({
  id: 'R44',
  defaultMode: 'block',
  defaultThresholds: { afterMonths: 6, inaugurationDate: 0 },
  basis: {
    source: 'UU 10/2016 Pasal 162(3)',
    validFrom: '2016-07-01',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  changesOn: (_, { afterMonths = 6, inaugurationDate = 0 }) => [
    inaugurationDate as CivilDate,
    addMonths(inaugurationDate as CivilDate, afterMonths),
  ],
  ofPerson: ({ from }) => ({ needsConsent: needsConsent(from) }),
  ofPost: ({ to }) => ({ needsConsent: needsConsent(to) }),
  judge: (person, post, { afterMonths = 6, inaugurationDate = 0 }, asOf) => {
    if (!person.needsConsent && !post.needsConsent) return passes();
    if (inaugurationDate === 0) return notChecked('inaugurationDate');
    const closes = addMonths(inaugurationDate as CivilDate, afterMonths);
    const facts = [fact('windowFrom', inaugurationDate), fact('windowTo', closes)];
    return asOf >= inaugurationDate && asOf < closes ? fails(...facts) : passes(...facts);
  },
});
