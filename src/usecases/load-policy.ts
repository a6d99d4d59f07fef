import type { AuditReading } from '../book';
import type { PadanProblem, Policy } from '../domain';
import { ignoreProgress, succeed, type Result } from '../kernel';
import type { Language } from '../text';

import type * as ChangePolicyModule from './change-policy';
import type * as PolicyInUseModule from './policy-in-use';
import type { Workbook } from './ports';

type PolicyModule = typeof PolicyInUseModule;

/**
 * What `policy-in-use` answers. It knows every rule and criterion, so that a page loads it when a policy is first asked for and not
 * before it shows anything.
 */
export const readPolicyInUse = async (
  ...asked: Parameters<PolicyModule['readPolicyInUse']>
): Promise<ReturnType<PolicyModule['readPolicyInUse']>> => (await import('./policy-in-use')).readPolicyInUse(...asked);

/** Writes a policy sheet of its own, which is the one in use from then on; sheets that stand already stay as they are. */
export const writePolicy = async (
  workbook: Workbook,
  policy: Policy,
  language: Language,
): Promise<Result<string, PadanProblem>> => {
  const listed = await workbook.read(() => 'nothing');
  if (!listed.ok) return listed;
  const { draft, sheetName } = await readPolicyInUse(listed.value, language, policy);
  const written = await workbook.apply(draft === null ? [] : [{ kind: 'add-run', draft }], ignoreProgress);
  return written.ok ? succeed(sheetName) : written;
};

export type { ChangedPolicy } from './change-policy';

/** What `change-policy` does; it knows every rule and criterion too. */
export const changePolicy = async (
  ...asked: Parameters<(typeof ChangePolicyModule)['changePolicy']>
): ReturnType<(typeof ChangePolicyModule)['changePolicy']> => (await import('./change-policy')).changePolicy(...asked);

/** The policy an audit trail states; null where it does not give the whole of it. */
export const policyOfAudit = async (trail: AuditReading): Promise<Policy | null> =>
  (await import('./policy-in-use')).policyOfAudit(trail);
