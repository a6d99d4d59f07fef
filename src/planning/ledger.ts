import { CRITERIA, type Criterion } from '../criteria';
import type { Employee, PadanProblem, Position } from '../domain';
import { RULES, type ProposedMove, type Rule } from '../rules';

import type { PlanningInput } from './parties';

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
};

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
  return { input, homes, incumbents, heads };
};

/** One part of the score of one seat from first principles, in hundredths. */
export const partAgain = (
  { input, heads }: Ledger,
  criterion: Criterion,
  employee: Employee,
  from: Position,
  to: Position,
): number => {
  const setting = input.policy.criteria[criterion.id];
  const othersAtTarget = (heads.get(to) ?? 0) - (to === from ? 1 : 0);
  const raw = criterion.score({ employee, from, to, othersAtTarget, asOf: input.asOf });
  const product = (raw ?? (setting.missing === 'neutral' ? 5000 : 0)) * setting.weight;
  return (product - (product % 1000)) / 1000 + (product % 1000 >= 500 ? 1 : 0);
};

/** All parts, in the order of the criteria. */
export const partsAgain = (ledger: Ledger, employee: Employee, from: Position, to: Position): number[] =>
  CRITERIA.map((criterion) => partAgain(ledger, criterion, employee, from, to));

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const moveOf = ({ input, heads }: Ledger, employee: Employee, from: Position, to: Position): ProposedMove => ({
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
export const isAsleep = ({ input }: Ledger, rule: Rule): boolean => {
  const { validFrom, validTo } = input.policy.rules[rule.id];
  return input.asOf < validFrom || (validTo !== null && input.asOf > validTo);
};

/** Whether a rule bars a move. */
export const isBroken = (ledger: Ledger, rule: Rule, move: ProposedMove): boolean => {
  const setting = ledger.input.policy.rules[rule.id];
  if (setting.mode !== 'block' || isAsleep(ledger, rule)) return false;
  const { status, isSoft } = rule.judge(move, setting.thresholds);
  return status === 'fails' && isSoft !== true && !isExempt(ledger, rule, move.employee);
};

/** What a reader must be told of a move, as "rule:status", in rule order. */
export const notesAgain = (ledger: Ledger, move: ProposedMove): string[] =>
  RULES.flatMap((rule) => {
    const setting = ledger.input.policy.rules[rule.id];
    if (setting.mode === 'off' || isAsleep(ledger, rule)) return [];
    const { status, isSoft } = rule.judge(move, setting.thresholds);
    const isLifted = isSoft === true || setting.mode === 'warn' || isExempt(ledger, rule, move.employee);
    const isTold = status === 'not-checked' || (status === 'fails' && isLifted);
    return isTold ? [`${rule.id}:${status}`] : [];
  });
