import type { CriterionId, Points, Transfer } from '../domain';

/** A criterion by which a transfer gains, with the difference of its contributions. */
export type Strength = { readonly criterion: CriterionId; readonly difference: Points };

/** The criteria that speak most for a transfer, strongest first; only those that gain. */
export const strengthsOf = (transfer: Transfer, count = 3): Strength[] =>
  transfer.proposed.contributions
    .map(({ criterion, contribution }, index) => ({
      criterion,
      difference: contribution - (transfer.current.contributions[index]?.contribution ?? 0),
    }))
    .filter(({ difference }) => difference > 0)
    .sort((a, b) => b.difference - a.difference)
    .slice(0, count);
