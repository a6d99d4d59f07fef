import type { Breakdown, Contribution, Points, Policy } from '../domain';

import { NEUTRAL, type Candidacy } from './criterion';
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

/** Total alone, without keeping the parts: for the millions of pairs a solver looks at. */
export const totalOf = (candidacy: Candidacy, policy: Policy): Points => {
  let total = 0;
  for (const criterion of CRITERIA) {
    const { weight, missing } = policy.criteria[criterion.id];
    if (weight === 0) continue;
    total += contributionOf(criterion.score(candidacy) ?? (missing === 'neutral' ? NEUTRAL : 0), weight);
  }
  return total;
};
