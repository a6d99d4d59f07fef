/** Key of the marker of the policy sheet. */
export const POLICY_KEY = 'kebijakan';
