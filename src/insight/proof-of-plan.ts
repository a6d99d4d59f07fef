import type { Plan } from '../domain';

/** How good a plan is proven to be: the best, the best within the limits of the plan, or near the best. */
export type PlanProven = {
  readonly kind: 'best' | 'best-within' | 'near';
  /** Said of the plans that follow the decisions, not of all. */
  readonly isFollowing: boolean;
};

/** What the certificate of a plan proves, and of which plans. */
export const provenOf = ({ objective, withoutLimits, commitments }: Plan): PlanProven => ({
  kind: objective.gap > 0 ? 'near' : withoutLimits === null ? 'best' : 'best-within',
  isFollowing: commitments.length > 0,
});
