import {
  WEIGHT_TOTAL,
  type Breakdown,
  type Contribution,
  type CriterionId,
  type CriterionSetting,
  type Points,
  type Policy,
} from '../domain';

import { FULL_MARKS, NEUTRAL, type Candidacy } from './criterion';
import { criteriaOf } from './registry';

/**
 * Part of a total: score (0-10000) x weight (permille) / base, rounded half up to a whole hundredth; the base is 1000 less the
 * weights that are left out. Rounding each part keeps the parts adding up to the total as printed; the sheet formula is
 * INT((2*score*weight+base)/(2*base)).
 */
export const contributionOf = (score: number, weight: number, base = WEIGHT_TOTAL): Points =>
  base <= 0 ? 0 : Math.floor((2 * score * weight + base) / (2 * base));

/** How a policy uses a criterion; one it does not use weighs nothing. */
export const settingOf = ({ criteria }: Policy, id: CriterionId): CriterionSetting =>
  criteria[id] ?? { weight: 0, missing: 'neutral' };

/** What stands in for a score nobody knows; null where the criterion is left out. */
export const standInFor = ({ missing }: CriterionSetting): number | null =>
  missing === 'exclude' ? null : missing === 'neutral' ? NEUTRAL : 0;

/** Score of a candidacy with all its parts. */
export const scoreCandidacy = (candidacy: Candidacy, policy: Policy): Breakdown => {
  const parts = criteriaOf(policy).map((criterion) => {
    const setting = settingOf(policy, criterion.id);
    const known = criterion.score(candidacy);
    return { criterion: criterion.id, known, used: known ?? standInFor(setting), weight: setting.weight };
  });
  const base = WEIGHT_TOTAL - parts.reduce((sum, { used, weight }) => sum + (used === null ? weight : 0), 0);
  let total = 0;
  const contributions = parts.map(({ criterion, known, used, weight }): Contribution => {
    const contribution = used === null ? 0 : contributionOf(used, weight, base);
    total += contribution;
    return { criterion, score: used ?? 0, isMissing: known === null, isExcluded: used === null, weight, contribution };
  });
  return { total, contributions };
};

/** What is known of a score, and between what it could lie if the rest became known. */
export type Certainty = {
  /** Permille of the weights whose scores are known. */
  readonly completeness: number;
  readonly least: Points;
  readonly most: Points;
};

/** How sure a breakdown is: every missing part could turn out to be anything from nothing to full marks. */
export const certaintyOf = ({ contributions }: Breakdown): Certainty => {
  const bounds = (standIn: number): Points =>
    contributions.reduce(
      (sum, { isMissing, score, weight }) => sum + contributionOf(isMissing ? standIn : score, weight),
      0,
    );
  return {
    completeness: contributions.reduce((sum, { isMissing, weight }) => sum + (isMissing ? 0 : weight), 0),
    least: bounds(0),
    most: bounds(FULL_MARKS),
  };
};
