import type { CriterionId, Points, Transfer } from '../domain';

/** A criterion by which a transfer gains or loses, with the difference of its contributions. */
export type Strength = { readonly criterion: CriterionId; readonly difference: Points };

const differencesOf = ({ current, proposed }: Transfer): Strength[] =>
  proposed.contributions.map(({ criterion, contribution }, index) => ({
    criterion,
    difference: contribution - (current.contributions[index]?.contribution ?? 0),
  }));

/** The criteria that speak most for a transfer, strongest first; only those that gain. */
export const strengthsOf = (transfer: Transfer, count = 3): Strength[] =>
  differencesOf(transfer)
    .filter(({ difference }) => difference > 0)
    .sort((a, b) => b.difference - a.difference)
    .slice(0, count);

/** The criteria that speak most against a transfer, strongest first; only those that lose. */
export const weaknessesOf = (transfer: Transfer, count = 3): Strength[] =>
  differencesOf(transfer)
    .filter(({ difference }) => difference < 0)
    .sort((a, b) => a.difference - b.difference)
    .slice(0, count);
