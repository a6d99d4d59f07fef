import {
  parseIsoDate,
  SCORING_MODELS,
  type CriterionId,
  type CriterionSetting,
  type Policy,
  type PresetId,
  type PurposeId,
  type RuleId,
  type RuleSetting,
} from '../domain';
import { criterionOf } from '../criteria';
import { required } from '../kernel';
import { RULES } from '../rules';

import { purposeOptions } from './purposes';

/** Models an office can start from, Padan's own first. */
export const PRESET_IDS = Object.keys(SCORING_MODELS) as readonly PresetId[];

const criteriaOfPreset = (preset: PresetId): Policy['criteria'] =>
  Object.fromEntries(
    (Object.entries(SCORING_MODELS[preset]) as [CriterionId, number][]).map(
      ([id, weight]): [CriterionId, CriterionSetting] => [id, { weight, missing: criterionOf(id).defaultMissing }],
    ),
  );

/** Every rule as its file proposes, every option as a purpose has it, the criteria of a model, no exemptions. */
export const presetPolicy = (preset: PresetId, purpose: PurposeId = 'fill'): Policy => ({
  planName: null,
  ...purposeOptions(purpose),
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
  preset,
  purpose,
  criteria: criteriaOfPreset(preset),
  waivers: [],
});

/** Padan's own model, to fill what is needed. */
export const defaultPolicy = (): Policy => presetPolicy('padan');
