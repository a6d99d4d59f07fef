import { personRule } from './define-rule';
import { fact, failsSoftly, notChecked, passes } from './rule';

/** R8: the inspectorate has no open finding; a bar between employers, a mark inside one, which is all that Padan plans. */
export const clearOfFindings = personRule({
  id: 'R8',
  defaultMode: 'warn',
  defaultThresholds: {},
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: ({ employee: { isAuditCleared } }) => ({ isAuditCleared }),
  judge: ({ isAuditCleared }) => {
    if (isAuditCleared === null) return notChecked('auditClearance');
    return isAuditCleared ? passes(fact('auditClearance', 'yes')) : failsSoftly(fact('auditClearance', 'no'));
  },
});
