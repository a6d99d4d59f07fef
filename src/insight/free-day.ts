import { dayCompleted, type CivilDate, type Fact, type Policy, type RuleId } from '../domain';
import { changeDaysOf, isBarredBy, isUnchecked, RULES, type ProposedTransfer, type Rule } from '../rules';

/** What a rule that can be checked today must still be told by a day to come. */
export type ToBeKnown = { readonly rule: RuleId; readonly facts: readonly Fact[] };

/** A day on which no rule bars a transfer any more. */
export type FreeDay = {
  readonly since: CivilDate;
  /** Where it is not empty, the transfer is lawful then only if what these rules lack turns out well. */
  readonly toBeKnown: readonly ToBeKnown[];
};

/** Rules that bar a transfer on its day, in registry order. */
export const barringRules = (transfer: ProposedTransfer, policy: Policy): Rule[] =>
  RULES.filter((rule) => isBarredBy(rule, transfer, policy));

/** Rules that cannot be checked on a day but can on that of the transfer; what nobody knows today either, the check of today tells. */
const toBeKnownOn = (
  rules: readonly Rule[],
  then: ProposedTransfer,
  transfer: ProposedTransfer,
  policy: Policy,
): ToBeKnown[] =>
  rules
    .filter((rule) => isUnchecked(rule, then, policy) && !isUnchecked(rule, transfer, policy))
    .map((rule) => ({
      rule: rule.id,
      facts: rule.explain(then, policy.rules[rule.id].thresholds).facts,
    }));

/**
 * The first day within so many months on which no rule bars a transfer that `barring` bar today, all else as it is; null where there is none.
 * With `notBefore` days before it do not count. Exact: rules are looked at on every day on which one of them may change, and on no other. `barring` are all that bar
 * today, so that a rule without such a day never bars. O(changing rules x such days).
 */
export const firstFreeDay = (
  transfer: ProposedTransfer,
  barring: readonly Rule[],
  policy: Policy,
  monthsAhead: number,
  notBefore = transfer.asOf,
): FreeDay | null => {
  const until = dayCompleted(transfer.asOf, monthsAhead);
  if (until === null) return null;
  const daysOf = (rule: Rule): CivilDate[] => changeDaysOf(rule, transfer, policy, until);
  // Most people are barred by a rule that no day changes.
  if (barring.some((rule) => daysOf(rule).length === 0)) return null;
  const changing = new Map<Rule, CivilDate[]>();
  for (const rule of RULES) {
    const own = policy.rules[rule.id].mode === 'block' ? daysOf(rule) : [];
    if (own.length > 0) changing.set(rule, own);
  }
  const rules = [...changing.keys()];
  const days = [...new Set([notBefore, ...[...changing.values()].flat()])]
    .filter((day) => day >= notBefore && day > transfer.asOf && day <= until)
    .sort((a, b) => a - b);
  for (const asOf of days) {
    const then = { ...transfer, asOf };
    if (rules.some((rule) => isBarredBy(rule, then, policy))) continue;
    return { since: asOf, toBeKnown: toBeKnownOn(rules, then, transfer, policy) };
  }
  return null;
};
