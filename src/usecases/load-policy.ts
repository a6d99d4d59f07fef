import type { AuditReading } from '../book';
import type { Policy } from '../domain';

import type * as ChangePolicyModule from './change-policy';
import type * as PolicyInUseModule from './policy-in-use';

type PolicyModule = typeof PolicyInUseModule;

/**
 * What `policy-in-use` answers. It knows every rule and criterion, so that a page loads it when a policy is first asked for and not
 * before it shows anything.
 */
export const readPolicyInUse = async (
  ...asked: Parameters<PolicyModule['readPolicyInUse']>
): Promise<ReturnType<PolicyModule['readPolicyInUse']>> => (await import('./policy-in-use')).readPolicyInUse(...asked);

export type { ChangedPolicy } from './change-policy';

/** What `change-policy` does; it knows every rule and criterion too. */
export const changePolicy = async (
  ...asked: Parameters<(typeof ChangePolicyModule)['changePolicy']>
): ReturnType<(typeof ChangePolicyModule)['changePolicy']> => (await import('./change-policy')).changePolicy(...asked);

/** The policy an audit trail states; null where it does not give the whole of it. */
export const policyOfAudit = async (trail: AuditReading): Promise<Policy | null> =>
  (await import('./policy-in-use')).policyOfAudit(trail);
