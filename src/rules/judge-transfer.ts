import { isInForce, type Policy, type RuleId, type Verdict, type Waiver } from '../domain';
import { memoizeByObject } from '../kernel';

import { isBar } from './is-bar';
import { RULES } from './registry';
import { fact, isHardFailure, type Judgement, type PairRule, type ProposedTransfer, type Rule } from './rule';

const EVERYBODY = 'all';

const waiversOf = memoizeByObject(
  ({ waivers }: Policy): ReadonlyMap<string, Waiver> =>
    new Map([...waivers].reverse().map((waiver) => [`${waiver.rule} ${waiver.nip}`, waiver])),
);

/** The exemption of a person from a rule that counts on that day; the person's own before one for everybody. */
export const waiverFor = (
  rule: RuleId,
  { employee, asOf }: Pick<ProposedTransfer, 'employee' | 'asOf'>,
  policy: Policy,
): Waiver | null => {
  if (policy.waivers.length === 0) return null;
  const waivers = waiversOf(policy);
  const found = [employee.nip, EVERYBODY]
    .map((nip) => waivers.get(`${rule} ${nip}`))
    .find((waiver) => waiver !== undefined && waiver.date <= asOf);
  return found ?? null;
};

/** What a rule says on that day, whatever its mode. */
const judgementOf = (rule: Rule, transfer: ProposedTransfer, policy: Policy): Judgement => {
  const setting = policy.rules[rule.id];
  if (isInForce(setting, transfer.asOf)) return rule.explain(transfer, setting.thresholds);
  return {
    status: 'passes',
    facts: [
      transfer.asOf < setting.validFrom
        ? fact('notInForceBefore', setting.validFrom)
        : fact('notInForceAfter', setting.validTo),
    ],
  };
};

const verdictOf = (rule: Rule, transfer: ProposedTransfer, policy: Policy): Verdict => {
  const judgement = judgementOf(rule, transfer, policy);
  const { status, isSoft = false, facts } = judgement;
  const waiver = isHardFailure(judgement) ? waiverFor(rule.id, transfer, policy) : null;
  return { rule: rule.id, status, isSoft, facts, waiver };
};

const EMPLOYEE_RULES = RULES.filter(({ scope }) => scope === 'employee');
/** Rules that look at the target too, in registry order. */
export const PAIR_RULES: readonly PairRule[] = RULES.filter((rule): rule is PairRule => rule.scope === 'pair');

/** Verdicts of all rules that are not off, in registry order. */
export const judgeTransfer = (transfer: ProposedTransfer, policy: Policy): Verdict[] =>
  RULES.filter(({ id }) => policy.rules[id].mode !== 'off').map((rule) => verdictOf(rule, transfer, policy));

/** True when this one rule bars this transfer under the policy. Cheap: nothing is put into words. */
export const isBarredBy = (rule: Rule, transfer: ProposedTransfer, policy: Policy): boolean => {
  const setting = policy.rules[rule.id];
  return (
    setting.mode === 'block' &&
    isInForce(setting, transfer.asOf) &&
    isHardFailure(rule.judge(transfer, setting.thresholds)) &&
    waiverFor(rule.id, transfer, policy) === null
  );
};

/** True when this rule would bar a transfer but cannot be checked for want of data. */
export const isUnchecked = (rule: Rule, transfer: ProposedTransfer, policy: Policy): boolean => {
  const setting = policy.rules[rule.id];
  return (
    setting.mode === 'block' &&
    isInForce(setting, transfer.asOf) &&
    rule.judge(transfer, setting.thresholds).status === 'not-checked' &&
    waiverFor(rule.id, transfer, policy) === null
  );
};

/** True when a rule that looks at the person alone bars every transfer. */
export const isBarredFromTransfer = (transfer: ProposedTransfer, policy: Policy): boolean =>
  EMPLOYEE_RULES.some((rule) => isBarredBy(rule, transfer, policy));

/** True when a reader must be told: a soft or exempted failure, one set to "warn", or something that could not be checked. */
export const isFlag = (verdict: Verdict, policy: Policy): boolean =>
  verdict.status === 'not-checked' || (verdict.status === 'fails' && !isBar(verdict, policy));
