import type * as AuditModule from './audit-list';
import type * as CompareModule from './compare-runs';
import type * as HistoryModule from './run-history';

type Audit = typeof AuditModule;

/** What `readHistory` does. A page loads it, as what follows here, when somebody asks for it. */
export const readHistoryLater: typeof HistoryModule.readHistory = async (...asked) =>
  (await import('./run-history')).readHistory(...asked);

/** What `compareRuns` does. */
export const compareRunsLater: typeof CompareModule.compareRuns = async (...asked) =>
  (await import('./compare-runs')).compareRuns(...asked);

/** What `auditList` does. */
export const auditListLater: Audit['auditList'] = async (...asked) =>
  (await import('./audit-list')).auditList(...asked);

/** What `writeAudit` does. */
export const writeAuditLater: Audit['writeAudit'] = async (...asked) =>
  (await import('./audit-list')).writeAudit(...asked);
