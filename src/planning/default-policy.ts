import { CRITERIA } from '../criteria';
import {
  parseIsoDate,
  type CriterionId,
  type CriterionSetting,
  type Policy,
  type RuleId,
  type RuleSetting,
} from '../domain';
import { required } from '../kernel';
import { RULES } from '../rules';

/** Padan's own preset: every rule as its file proposes, weights that sum to 1000 permille, no promotions, a gain of 10 points. */
export const defaultPolicy = (): Policy => ({
  rules: Object.fromEntries(
    RULES.map((rule): [RuleId, RuleSetting] => [
      rule.id,
      {
        mode: rule.defaultMode,
        thresholds: rule.defaultThresholds,
        validFrom: required(parseIsoDate(rule.basis.validFrom), rule.id),
        validTo: null,
      },
    ]),
  ) as Record<RuleId, RuleSetting>,
  criteria: Object.fromEntries(
    CRITERIA.map((criterion): [CriterionId, CriterionSetting] => [
      criterion.id,
      { weight: criterion.defaultWeight, missing: criterion.defaultMissing },
    ]),
  ) as Record<CriterionId, CriterionSetting>,
  waivers: [],
  allowPromotions: false,
  minimumGain: 1000,
});
