import type { PolicyWords } from './texts';

/** What a key of the policy sheet is called beside it: a criterion, a rule, a limit of a rule, or an option; the key where it has no name. */
export const policyKeyName = (
  key: string,
  { criteria, rules, thresholds }: Pick<PolicyWords, 'criteria' | 'rules' | 'thresholds'>,
  labels: Readonly<Record<string, string>>,
): string => {
  const named = (names: Readonly<Record<string, { readonly name: string }>>, id: string): string | undefined =>
    Object.hasOwn(names, id) ? names[id]!.name : undefined;
  const [rule = '', threshold] = key.split('.');
  const ruleName = named(rules, rule);
  if (ruleName !== undefined)
    return [`${rule} ${ruleName}`, threshold === undefined ? '' : (thresholds[threshold] ?? threshold)]
      .filter((part) => part !== '')
      .join(': ');
  return named(criteria, key) ?? (Object.hasOwn(labels, key) ? labels[key]! : key);
};
