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
const toBeKnownOn = (then: ProposedTransfer, transfer: ProposedTransfer, policy: Policy): ToBeKnown[] =>
  RULES.filter((rule) => isUnchecked(rule, then, policy) && !isUnchecked(rule, transfer, policy)).map((rule) => ({
    rule: rule.id,
    facts: rule.explain(then, policy.rules[rule.id].thresholds).facts,
  }));

/**
 * The first day within so many months on which no rule bars a transfer that `barring` bar today, all else as it is; null where there is none.
 * Exact: rules are looked at on every day on which one of them may change, and on no other. O(rules x such days).
 */
export const firstFreeDay = (
  transfer: ProposedTransfer,
  barring: readonly Rule[],
  policy: Policy,
  monthsAhead: number,
): FreeDay | null => {
  const until = dayCompleted(transfer.asOf, monthsAhead);
  if (until === null) return null;
  const daysOf = (rule: Rule): CivilDate[] => changeDaysOf(rule, transfer, policy, until);
  // Most people are barred by a rule that no day changes.
  if (barring.some((rule) => daysOf(rule).length === 0)) return null;
  const days = [...new Set(RULES.flatMap(daysOf))].sort((a, b) => a - b);
  for (const asOf of days) {
    const then = { ...transfer, asOf };
    if (RULES.some((rule) => isBarredBy(rule, then, policy))) continue;
    return { since: asOf, toBeKnown: toBeKnownOn(then, transfer, policy) };
  }
  return null;
};
