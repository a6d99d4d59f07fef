import type { Breakdown, Contribution, Points, Policy } from '../domain';

import { NEUTRAL, type Candidacy, type Criterion } from './criterion';
import { CRITERIA } from './registry';

/**
 * Part of a total: score (0-10000) x weight (permille) / 1000, rounded half up to a whole hundredth. Rounding each part
 * keeps the parts adding up to the total as printed; the sheet formula is INT((score*weight+500)/1000).
 */
export const contributionOf = (score: number, weight: number): Points => Math.floor((score * weight + 500) / 1000);

/** Score of a candidacy with all its parts. */
export const scoreCandidacy = (candidacy: Candidacy, policy: Policy): Breakdown => {
  let total = 0;
  const contributions = CRITERIA.map((criterion): Contribution => {
    const { weight, missing } = policy.criteria[criterion.id];
    const known = criterion.score(candidacy);
    const score = known ?? (missing === 'neutral' ? NEUTRAL : 0);
    const contribution = contributionOf(score, weight);
    total += contribution;
    return { criterion: criterion.id, score, isMissing: known === null, weight, contribution };
  });
  return { total, contributions };
};

/** What one criterion adds to a total, without keeping how: for the tables a plan is built from. */
export const contributionFor = (criterion: Criterion, candidacy: Candidacy, policy: Policy): Points => {
  const { weight, missing } = policy.criteria[criterion.id];
  return contributionOf(criterion.score(candidacy) ?? (missing === 'neutral' ? NEUTRAL : 0), weight);
};
