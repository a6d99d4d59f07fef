import { classKey } from '../kernel';
import type { CivilDate } from '../domain';

import { addMonths, needsConsent } from './calendar-window';
import { fact, fails, notChecked, passes, type PairRule } from './rule';

/**
 * R44: in the first six months after inauguration a regional head replaces officials only with the Minister's written consent,
 * which is entered as an exemption.
 */
export const afterInauguration: PairRule = {
  id: 'R44',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: { afterMonths: 6, inaugurationDate: 0 },
  basis: {
    source: 'UU 10/2016 Pasal 162(3)',
    validFrom: '2016-07-01',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  personKey: ({ from }) => classKey(needsConsent(from)),
  postKey: (to) => classKey(needsConsent(to)),
  judge: ({ from, to, asOf }, { afterMonths = 6, inaugurationDate = 0 }) => {
    if (!needsConsent(from) && !needsConsent(to)) return passes();
    if (inaugurationDate === 0) return notChecked('inaugurationDate');
    const closes = addMonths(inaugurationDate as CivilDate, afterMonths);
    const facts = [fact('windowFrom', inaugurationDate), fact('windowTo', closes)];
    return asOf >= inaugurationDate && asOf < closes ? fails(...facts) : passes(...facts);
  },
};
