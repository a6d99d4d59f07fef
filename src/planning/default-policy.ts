import { CRITERIA } from '../criteria';
import type { CriterionId, CriterionSetting, Policy, RuleId, RuleSetting } from '../domain';
import { RULES } from '../rules';

/** Padan's own preset: every rule as its file proposes, weights that sum to 1000 permille, no promotions, a gain of 10 points. */
export const defaultPolicy = (): Policy => ({
  rules: Object.fromEntries(
    RULES.map((rule): [RuleId, RuleSetting] => [
      rule.id,
      { mode: rule.defaultMode, thresholds: rule.defaultThresholds },
    ]),
  ) as Record<RuleId, RuleSetting>,
  criteria: Object.fromEntries(
    CRITERIA.map((criterion): [CriterionId, CriterionSetting] => [
      criterion.id,
      { weight: criterion.defaultWeight, missing: criterion.defaultMissing },
    ]),
  ) as Record<CriterionId, CriterionSetting>,
  allowPromotions: false,
  minimumGain: 1000,
});
