import {
  parseIsoDate,
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

type Weights = Readonly<Partial<Record<CriterionId, number>>>;

/**
 * Criteria and weights (permille) of each model. `padan` is our option: how well a person fits a post. Need, cost and
 * achievement are no part of fit; the plan weighs them apart. `kepka-411` is KepKa BKN 411/2025: each axis half. `profile-matching` gives the
 * standard competences most of the weight (public profile-matching systems). `saw` spreads the criteria of the promotion study
 * of Hayati and Aliyah evenly over what a workbook can show, `maut` keeps the proportions of the Balitbang Kemhan study
 * (.07 performance, .07 rank, .06 discipline, .06 experience) without its .74 for age, which is refused.
 */
const PRESETS: Readonly<Record<PresetId, Weights>> = {
  padan: {
    performance: 250,
    competence: 150,
    educationField: 300,
    educationLevel: 100,
    nearness: 100,
    rankFit: 50,
    interest: 50,
  },
  'kepka-411': {
    skpRating: 300,
    awards: 75,
    teamRoles: 75,
    feedback: 50,
    assessment: 100,
    certificates: 25,
    training: 25,
    yearsInPost: 20,
    variety: 15,
    actingDuty: 15,
    potential: 125,
    degree: 50,
    fieldMatch: 50,
    integrity: 75,
  },
  'profile-matching': { competenceProfile: 500, educationField: 200, performance: 200, experience: 100 },
  saw: { performance: 200, educationLevel: 200, rankFit: 200, experience: 200, competence: 200 },
  maut: { performance: 269, rankFit: 269, integrity: 231, experience: 231 },
};

/** Models an office can start from, Padan's own first. */
export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[];

const criteriaOfPreset = (preset: PresetId): Policy['criteria'] =>
  Object.fromEntries(
    (Object.entries(PRESETS[preset]) as [CriterionId, number][]).map(
      ([id, weight]): [CriterionId, CriterionSetting] => [id, { weight, missing: criterionOf(id).defaultMissing }],
    ),
  );

/** Every rule as its file proposes, every option as a purpose has it, the criteria of a model, no exemptions. */
export const presetPolicy = (preset: PresetId, purpose: PurposeId = 'fill'): Policy => ({
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
