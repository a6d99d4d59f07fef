import type { Policy, Verdict } from '../domain';

import { RULES } from './registry';
import type { PairRule, ProposedMove, Rule } from './rule';

const verdictOf = (rule: Rule, move: ProposedMove, policy: Policy): Verdict => {
  const judgement = rule.judge(move, policy.rules[rule.id].thresholds);
  return { rule: rule.id, status: judgement.status, isSoft: judgement.isSoft ?? false, facts: judgement.facts };
};

const bars = (rule: Rule, move: ProposedMove, policy: Policy): boolean => {
  const setting = policy.rules[rule.id];
  if (setting.mode !== 'block') return false;
  const judgement = rule.judge(move, setting.thresholds);
  return judgement.status === 'fails' && judgement.isSoft !== true;
};

const EMPLOYEE_RULES = RULES.filter(({ scope }) => scope === 'employee');
/** Rules that look at the target too, in registry order. */
export const PAIR_RULES: readonly PairRule[] = RULES.filter((rule): rule is PairRule => rule.scope === 'pair');

/** Verdicts of all rules that are not off, in registry order. */
export const judgeMove = (move: ProposedMove, policy: Policy): Verdict[] =>
  RULES.filter(({ id }) => policy.rules[id].mode !== 'off').map((rule) => verdictOf(rule, move, policy));

/** True when a rule that looks at the person alone bars every move. Cheap: no verdicts are kept. */
export const isBarredFromMoving = (move: ProposedMove, policy: Policy): boolean =>
  EMPLOYEE_RULES.some((rule) => bars(rule, move, policy));

/** True when this one rule bars this move. */
export const isPairBar = (rule: PairRule, move: ProposedMove, policy: Policy): boolean => bars(rule, move, policy);

/** True when this verdict stops a move under the policy. */
export const isBar = (verdict: Verdict, policy: Policy): boolean =>
  verdict.status === 'fails' && !verdict.isSoft && policy.rules[verdict.rule].mode === 'block';

/** True when a reader must be told: a soft failure, a failure set to "warn", or something that could not be checked. */
export const isFlag = (verdict: Verdict, policy: Policy): boolean =>
  verdict.status === 'not-checked' || (verdict.status === 'fails' && !isBar(verdict, policy));
