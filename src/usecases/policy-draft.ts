import type {
  CivilDate,
  CriterionId,
  MissingValuePolicy,
  PlanLimits,
  Policy,
  PresetId,
  RuleId,
  RuleMode,
  Waiver,
} from '../domain';

export const MODES: readonly RuleMode[] = ['block', 'warn', 'off'];
export const MISSING: readonly MissingValuePolicy[] = ['neutral', 'penalise', 'exclude'];

/** People or moves: no list of employees is longer than a sheet. */
export const MOST_LIMIT = 1048576;

// A criterion of this name is refused whatever its weight (design, section 4).
const REFUSED = /\b(?:umur|usia|age|jenis kelamin|gender|sex|agama|religion|status kawin|perkawinan|marital)\b/;

/** True for a criterion nobody may be scored by; the name is already folded. */
export const isRefusedName = (folded: string): boolean => REFUSED.test(folded);

/** A policy that is being read. */
export type PolicyDraft = {
  rules: Record<
    RuleId,
    { mode: RuleMode; thresholds: Record<string, number>; validFrom: CivilDate; validTo: CivilDate | null }
  >;
  preset: PresetId;
  criteria: Partial<Record<CriterionId, { weight: number; missing: MissingValuePolicy }>>;
  excessCosts: boolean;
  waivers: Waiver[];
  allowPromotions: boolean;
  minimumGain: number;
  limits: { -readonly [Limit in keyof PlanLimits]: PlanLimits[Limit] };
};

/** A copy that may be written to. */
export const draftOf = (policy: Policy): PolicyDraft => ({
  rules: Object.fromEntries(
    Object.entries(policy.rules).map(([id, setting]) => [id, { ...setting, thresholds: { ...setting.thresholds } }]),
  ) as PolicyDraft['rules'],
  criteria: Object.fromEntries(Object.entries(policy.criteria).map(([id, setting]) => [id, { ...setting }])),
  preset: policy.preset,
  excessCosts: policy.excessCosts,
  waivers: [...policy.waivers],
  allowPromotions: policy.allowPromotions,
  minimumGain: policy.minimumGain,
  limits: { ...policy.limits },
});
