import type { PolicySheetWords, PolicyWords } from './texts';

/**
 * What a key of the policy sheet is called beside it: a criterion, a rule, a limit of a rule, an option (also as a policy file has
 * it, `limits.maxMoves`), the model, the purpose or the plan's name; the key where it has no name.
 */
export const policyKeyName = (
  key: string,
  { criteria, rules, thresholds, options }: Pick<PolicyWords, 'criteria' | 'rules' | 'thresholds' | 'options'>,
  { preset, purpose, planName }: Pick<PolicySheetWords, 'preset' | 'purpose' | 'planName'>,
): string => {
  const named = (names: Readonly<Record<string, { readonly name: string }>>, id: string): string | undefined =>
    Object.hasOwn(names, id) ? names[id]!.name : undefined;
  const [rule = '', threshold] = key.split('.');
  const ruleName = named(rules, rule);
  if (ruleName !== undefined)
    return [`${rule} ${ruleName}`, threshold === undefined ? '' : (thresholds[threshold] ?? threshold)]
      .filter((part) => part !== '')
      .join(': ');
  const option = key.replace(/^limits\./, '');
  const heads: Readonly<Record<string, string>> = { preset, purpose, planName };
  return named(criteria, key) ?? named(options, option) ?? (Object.hasOwn(heads, key) ? heads[key]! : key);
};
