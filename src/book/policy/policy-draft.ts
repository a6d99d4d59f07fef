import {
  NAMED_OPTIONS,
  type CivilDate,
  type CriterionId,
  type MissingValuePolicy,
  type OptionKey,
  type OptionValue,
  type Policy,
  type RuleId,
  type RuleMode,
  type Waiver,
} from '../../domain';

/** Modes of a rule, as the list offers them. */
export const MODES: readonly RuleMode[] = ['block', 'warn', 'off'];
/** What a criterion may give where data is missing, as the list offers it. */
export const MISSING: readonly MissingValuePolicy[] = ['neutral', 'penalise', 'exclude'];

// A criterion of this name is refused whatever its weight (design, section 4).
const REFUSED = /\b(?:umur|usia|age|jenis kelamin|gender|sex|agama|religion|status kawin|perkawinan|marital)\b/;

/** True for a criterion nobody may be scored by; the name is already folded. */
export const isRefusedName = (folded: string): boolean => REFUSED.test(folded);

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** A policy that is being read. */
export type PolicyDraft = Writable<Omit<Policy, 'rules' | 'criteria' | 'waivers' | 'limits'>> & {
  rules: Record<
    RuleId,
    { mode: RuleMode; thresholds: Record<string, number>; validFrom: CivilDate; validTo: CivilDate | null }
  >;
  criteria: Partial<Record<CriterionId, { weight: number; missing: MissingValuePolicy }>>;
  waivers: Waiver[];
  limits: Writable<Policy['limits']>;
};

/** A copy that may be written to. */
export const draftOf = (policy: Policy): PolicyDraft => ({
  ...policy,
  rules: Object.fromEntries(
    Object.entries(policy.rules).map(([id, setting]) => [id, { ...setting, thresholds: { ...setting.thresholds } }]),
  ) as PolicyDraft['rules'],
  criteria: Object.fromEntries(Object.entries(policy.criteria).map(([id, setting]) => [id, { ...setting }])),
  waivers: [...policy.waivers],
  limits: { ...policy.limits },
});

/** Sets an option or limit; the value must be one it may have. */
export const setOption = (draft: PolicyDraft, key: OptionKey, value: OptionValue): void => {
  const isLimit = NAMED_OPTIONS.some((one) => one.key === key && one.isLimit);
  const part = (isLimit ? draft.limits : draft) as unknown as Record<string, OptionValue>;
  part[key] = value;
};
