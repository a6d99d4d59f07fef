/** What is wrong with a policy as a whole, and why there is no plan. */
export type PlanningProblemCode =
  | 'policy-invalid'
  | 'weights-sum'
  | 'weight-heavy'
  | 'feedback-heavy'
  | 'waiver-nobody'
  | 'waiver-later'
  | 'criterion-unknown'
  | 'fact-missing-widely'
  | 'points-overflow'
  | 'quota-unmet'
  | 'quota-above-limit'
  | 'verifier-objects';
