import type { CivilDate } from '../domain';

import { addMonths, needsConsent } from './calendar-window';
import { dayAfter } from './change-days';
import { pairRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/**
 * R42: from six months before the candidates of a regional election are determined until the end of the term, managerial posts
 * and heads of units change only with the Minister's written consent. The consent is entered as an exemption.
 */
export const electionWindow = pairRule({
  id: 'R42',
  defaultMode: 'block',
  defaultThresholds: { beforeMonths: 6, determinationDate: 0, termEndDate: 0 },
  basis: {
    source: 'UU 10/2016 Pasal 71(2) dan (4), sanksi Pasal 71(5) dan 190; SE Mendagri 100.2.1.3/1575/SJ',
    validFrom: '2016-07-01',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  changesOn: (_, { beforeMonths = 6, determinationDate = 0, termEndDate = 0 }) => [
    addMonths(determinationDate as CivilDate, -beforeMonths),
    dayAfter(termEndDate as CivilDate),
  ],
  ofPerson: ({ from }) => ({ needsConsent: needsConsent(from) }),
  ofPost: ({ to }) => ({ needsConsent: needsConsent(to) }),
  judge: (person, post, { beforeMonths = 6, determinationDate = 0, termEndDate = 0 }, asOf) => {
    if (!person.needsConsent && !post.needsConsent) return passes();
    if (determinationDate === 0) return notChecked('electionDates');
    const opens = addMonths(determinationDate as CivilDate, -beforeMonths);
    // Until somebody enters the end of the term, the window stays open.
    const facts = [fact('windowFrom', opens), fact('windowTo', termEndDate === 0 ? null : termEndDate)];
    return asOf >= opens && (termEndDate === 0 || asOf <= termEndDate) ? fails(...facts) : passes(...facts);
  },
});
