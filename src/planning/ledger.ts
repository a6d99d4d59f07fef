import { criteriaOf, type Criterion } from '../criteria';
import type { Employee, PadanProblem, Position, RuleId } from '../domain';
import { RULES, type ProposedTransfer, type Rule } from '../rules';

import type { PlanningInput } from './parties';
import { DecisionsAgain } from './verify-decisions';

type Facts = Readonly<Record<string, string | number>>;

/** Something the verifier does not accept. */
export const objection = (reason: string, params: Facts = {}): PadanProblem => ({
  code: 'verifier-objects',
  severity: 'blocks',
  params: { reason, ...params },
});

/** The records seen afresh: who sits where, and how many people each post has. */
export type Ledger = {
  readonly input: PlanningInput;
  /** Present post of everybody. */
  readonly homes: ReadonlyMap<Employee, Position>;
  readonly incumbents: ReadonlyMap<Position, number>;
  readonly heads: ReadonlyMap<Position, number>;
  readonly nips: ReadonlySet<string>;
  readonly decisions: DecisionsAgain;
};

/** Rules that look at two people where a plan leaves them. */
export const TWO_PERSON_RULES: ReadonlySet<RuleId> = new Set(['R11', 'R12']);

/** Counts the records anew. */
export const openLedger = (input: PlanningInput): Ledger => {
  const incumbents = new Map<Position, number>();
  for (const index of input.positionOf) {
    const position = input.positions[index]!;
    incumbents.set(position, (incumbents.get(position) ?? 0) + 1);
  }
  const heads = new Map(
    input.positions.map((position) => [position, Math.max(position.filled ?? 0, incumbents.get(position) ?? 0)]),
  );
  const homes = new Map(input.employees.map((one, index) => [one, input.positions[input.positionOf[index]!]!]));
  const nips = new Set(input.employees.map(({ nip }) => nip));
  return { input, homes, incumbents, heads, nips, decisions: new DecisionsAgain(input, homes, incumbents, heads) };
};

/** Stands for a score that is left out. */
export const LEFT_OUT = 10001;

/** What counts for a criterion where the workbook does not say. */
export const recomputeStandIn = ({ input }: Ledger, { id }: Criterion): number => {
  const missing = input.policy.criteria[id]?.missing;
  return missing === 'exclude' ? LEFT_OUT : missing === 'neutral' ? 5000 : 0;
};

/** The score that counts for one criterion, 0-10000; `LEFT_OUT` where the policy leaves it out. */
export const recomputeScore = (
  ledger: Ledger,
  criterion: Criterion,
  employee: Employee,
  from: Position,
  to: Position,
): number => {
  const { asOf } = ledger.input;
  return criterion.score({ employee, from, to, asOf }) ?? recomputeStandIn(ledger, criterion);
};

/** Parts of a total by whole numbers: score x weight over what is not left out, halves upwards. */
export const partsOf = (scores: readonly number[], weights: readonly number[]): number[] => {
  const base = weights.reduce((left, weight, index) => left - (scores[index] === LEFT_OUT ? weight : 0), 1000);
  return scores.map((score, index) => {
    if (score === LEFT_OUT || base < 1) return 0;
    const product = score * weights[index]!;
    const rest = product % base;
    return (product - rest) / base + (rest * 2 >= base ? 1 : 0);
  });
};

/** Weights of the criteria in use, in their order. */
export const recomputeWeights = ({ input: { policy } }: Ledger): number[] =>
  criteriaOf(policy).map(({ id }) => policy.criteria[id]?.weight ?? 0);

/** All parts, in the order of the criteria, in hundredths. */
export const recomputeParts = (ledger: Ledger, employee: Employee, from: Position, to: Position): number[] =>
  partsOf(
    criteriaOf(ledger.input.policy).map((criterion) => recomputeScore(ledger, criterion, employee, from, to)),
    recomputeWeights(ledger),
  );

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const proposalOf = (
  { input, heads }: Ledger,
  employee: Employee,
  from: Position,
  to: Position,
): ProposedTransfer => ({
  employee,
  from,
  to,
  headsAtTarget: heads.get(to) ?? 0,
  asOf: input.asOf,
  allowPromotions: input.policy.allowPromotions,
});

/** Whether a letter of the day or earlier exempts a person from a rule. */
export const isExempt = ({ input }: Ledger, rule: Rule, { nip }: Employee): boolean =>
  input.policy.waivers.some(
    (waiver) => waiver.rule === rule.id && (waiver.nip === 'all' || waiver.nip === nip) && !(waiver.date > input.asOf),
  );

/** Whether the day lies outside the time for which a rule holds. */
export const isOutOfForce = ({ input }: Ledger, rule: Rule): boolean => {
  const { validFrom, validTo } = input.policy.rules[rule.id];
  return input.asOf < validFrom || (validTo !== null && input.asOf > validTo);
};

/** What a rule sees of a proposal: one about two people only those bonds whose other side is on no list, and so stays. */
export const seenBy = (ledger: Ledger, { id }: Rule, proposal: ProposedTransfer): ProposedTransfer => {
  const { relations } = proposal.employee;
  if (!TWO_PERSON_RULES.has(id) || relations === null) return proposal;
  const strangers = relations.filter(({ nip }) => !ledger.nips.has(nip));
  return { ...proposal, employee: { ...proposal.employee, relations: strangers } };
};

/** Whether a rule bars a proposal. */
export const isBroken = (ledger: Ledger, rule: Rule, proposal: ProposedTransfer): boolean => {
  const setting = ledger.input.policy.rules[rule.id];
  if (setting.mode !== 'block' || isOutOfForce(ledger, rule)) return false;
  const { status, isSoft } = rule.judge(seenBy(ledger, rule, proposal), setting.thresholds);
  return status === 'fails' && isSoft !== true && !isExempt(ledger, rule, proposal.employee);
};

/** What a reader must be told of a proposal, as "rule:status", in rule order; `coupleStatus` answers for rules about two people. */
export const recomputeNotes = (
  ledger: Ledger,
  proposal: ProposedTransfer,
  coupleStatus: (rule: RuleId) => string,
): string[] =>
  RULES.flatMap((rule) => {
    const setting = ledger.input.policy.rules[rule.id];
    if (setting.mode === 'off' || isOutOfForce(ledger, rule)) return [];
    const isOfTwo = TWO_PERSON_RULES.has(rule.id);
    const { status, isSoft } = isOfTwo
      ? { status: coupleStatus(rule.id), isSoft: false }
      : rule.judge(proposal, setting.thresholds);
    const isApproved = ledger.decisions.isApproved(proposal.employee, proposal.to);
    const isLifted =
      isApproved || isSoft === true || setting.mode === 'warn' || isExempt(ledger, rule, proposal.employee);
    const isTold = status === 'not-checked' || (status === 'fails' && isLifted);
    return isTold ? [`${rule.id}:${status}`] : [];
  });
