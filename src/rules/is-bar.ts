import type { Policy, Verdict } from '../domain';

import { isHardFailure } from './rule';

/** True when this verdict stops a transfer under the policy. */
export const isBar = (verdict: Verdict, policy: Policy): boolean =>
  policy.rules[verdict.rule].mode === 'block' && isHardFailure(verdict) && verdict.waiver === null;
