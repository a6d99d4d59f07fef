import { draftOf, setOption } from '../../book';
import {
  NAMED_OPTIONS,
  optionOf,
  type CriterionId,
  type OptionKey,
  type OptionValue,
  type Policy,
  type PresetId,
  type RuleId,
  type RuleMode,
} from '../../domain';
import { canonicalJson } from '../../kernel';
import { presetPolicy } from '../../planning';
import { RULES } from '../../rules';

/** One thing in which two policies differ. */
export type PolicyEdit =
  | { readonly kind: 'purpose' | 'preset' | 'waivers' }
  | { readonly kind: 'criterion'; readonly id: CriterionId }
  | { readonly kind: 'option'; readonly key: OptionKey }
  | { readonly kind: 'rule'; readonly id: RuleId }
  | { readonly kind: 'threshold'; readonly id: RuleId; readonly name: string };

/** The policy with another value of an option or limit, which it must be able to have. */
export const withOption = (policy: Policy, key: OptionKey, value: OptionValue): Policy => {
  const draft = draftOf(policy);
  setOption(draft, key, value);
  return draft;
};

/** The policy with a rule that stops, marks or says nothing. */
export const withMode = (policy: Policy, id: RuleId, mode: RuleMode): Policy => ({
  ...policy,
  rules: { ...policy.rules, [id]: { ...policy.rules[id], mode } },
});

/** The policy with another threshold of a rule. */
export const withThreshold = (policy: Policy, id: RuleId, name: string, value: number): Policy => {
  const rule = policy.rules[id];
  return {
    ...policy,
    rules: { ...policy.rules, [id]: { ...rule, thresholds: { ...rule.thresholds, [name]: value } } },
  };
};

/** The policy with the criteria and weights of another model; all else stays. */
export const withPreset = (policy: Policy, preset: PresetId): Policy => ({
  ...policy,
  preset,
  criteria: presetPolicy(preset).criteria,
});

const ruleEdits = (from: Policy, to: Policy): PolicyEdit[] =>
  RULES.flatMap(({ id }): PolicyEdit[] => {
    const [one, other] = [from.rules[id], to.rules[id]];
    if (one === other) return [];
    const names = Object.keys({ ...one.thresholds, ...other.thresholds });
    const hasChanged = one.mode !== other.mode || one.validFrom !== other.validFrom || one.validTo !== other.validTo;
    return [
      ...(hasChanged ? [{ kind: 'rule', id } as const] : []),
      ...names
        .filter((name) => one.thresholds[name] !== other.thresholds[name])
        .map((name) => ({ kind: 'threshold', id, name }) as const),
    ];
  });

/** Everything in which two policies differ, in the order people read it. */
export const editsBetween = (from: Policy, to: Policy): readonly PolicyEdit[] => {
  const criteria = Object.keys({ ...from.criteria, ...to.criteria }) as CriterionId[];
  return [
    ...(from.purpose === to.purpose ? [] : [{ kind: 'purpose' } as const]),
    ...(from.preset === to.preset ? [] : [{ kind: 'preset' } as const]),
    ...criteria
      .filter((id) => canonicalJson(from.criteria[id] ?? null) !== canonicalJson(to.criteria[id] ?? null))
      .map((id) => ({ kind: 'criterion', id }) as const),
    ...NAMED_OPTIONS.filter(({ key }) => optionOf(from, key) !== optionOf(to, key)).map(
      ({ key }) => ({ kind: 'option', key }) as const,
    ),
    ...ruleEdits(from, to),
    ...(canonicalJson(from.waivers) === canonicalJson(to.waivers) ? [] : [{ kind: 'waivers' } as const]),
  ];
};

/** Whether two policies say the same. */
export const isSamePolicy = (one: Policy, other: Policy): boolean =>
  one === other || canonicalJson(one) === canonicalJson(other);
