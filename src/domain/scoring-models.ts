/**
 * Scoring models an office can start from, named after their source: what each scores, with its weight (permille). What no model scores is
 * no criterion; sex, religion, marital status and age are refused. `padan` is our option: how well a person fits a post. Need, cost and
 * achievement are no part of fit; the plan weighs them apart. `kepka-411` is KepKa BKN 411/2025: each axis half. `profile-matching` gives
 * the standard competences most of the weight (public profile-matching systems). `saw` spreads the criteria of the promotion study of
 * Hayati and Aliyah evenly over what a workbook can show, `maut` keeps the proportions of the Balitbang Kemhan study (.07 performance, .07
 * rank, .06 discipline, .06 experience) without its .74 for age, which is refused.
 */
export const SCORING_MODELS = {
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
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A scoring model. */
export type PresetId = keyof typeof SCORING_MODELS;

/** What can be scored: the criteria of all models. */
export type CriterionId = { [Preset in PresetId]: keyof (typeof SCORING_MODELS)[Preset] }[PresetId];
