import { WEIGHT_TOTAL, type Policy } from './policy';

/** Criteria a policy could once weigh; need is counted after the plan instead, and time in a post is a matter of the purpose. */
export const RETIRED_CRITERIA = ['tenure', 'development', 'unitNeed'] as const;

/** Options a policy could once have. */
export const RETIRED_OPTIONS = ['minimumGain'] as const;

/** A key of a policy that older sheets and files have. */
export type RetiredKey = (typeof RETIRED_CRITERIA)[number] | (typeof RETIRED_OPTIONS)[number];

/** Whether a key names a criterion that older policies weighed. */
export const isRetiredCriterion = (key: string): boolean => RETIRED_CRITERIA.some((one) => one === key);

/** Whether older policies had this key. */
export const isRetiredKey = (key: string): key is RetiredKey =>
  isRetiredCriterion(key) || RETIRED_OPTIONS.some((one) => one === key);

/** Whether weights lack what criteria that are gone had, so that they no longer sum. */
export const lacksRetiredWeight = (criteria: Policy['criteria'], retiredWeight: number): boolean =>
  retiredWeight > 0 && Object.values(criteria).reduce((sum, { weight }) => sum + weight, 0) !== WEIGHT_TOTAL;
