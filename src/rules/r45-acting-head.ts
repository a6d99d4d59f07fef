import type { CivilDate } from '../domain';

import { dayAfter } from './change-days';
import { personRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/**
 * R45: while an acting head (Pj, Plt, Plh, Pjs) leads the region, nobody moves before BKN's technical consideration, which is
 * entered as an exemption. Off unless the office says that it is led so.
 */
export const actingHead = personRule({
  id: 'R45',
  defaultMode: 'off',
  defaultThresholds: { actingFromDate: 0, actingToDate: 0 },
  basis: {
    source: 'Halaman panduan BKN tentang Pj/Plt/Plh/Pjs kepala daerah',
    validFrom: '2016-07-01',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  changesOn: (_, { actingFromDate = 0, actingToDate = 0 }) => [
    actingFromDate as CivilDate,
    dayAfter(actingToDate as CivilDate),
  ],
  ofPerson: () => ({}),
  judge: (_, { actingFromDate = 0, actingToDate = 0 }, asOf) => {
    if (actingFromDate === 0) return notChecked('actingDates');
    const facts = [fact('windowFrom', actingFromDate), fact('windowTo', actingToDate === 0 ? null : actingToDate)];
    return asOf >= actingFromDate && (actingToDate === 0 || asOf <= actingToDate) ? fails(...facts) : passes(...facts);
  },
});
