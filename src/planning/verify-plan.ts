import { CRITERIA } from '../criteria';
import type { Employee, PadanProblem, Position, Transfer } from '../domain';
import { certifyAssignment } from '../matching';
import { RULES } from '../rules';

import type { PlanningInput } from './instance';
import type { Planned } from './make-plan';

const objection = (reason: string, params: Readonly<Record<string, string | number>> = {}): PadanProblem => ({
  code: 'verifier-objects',
  severity: 'blocks',
  params: { reason, ...params },
});

const countHeads = (input: PlanningInput): Map<Position, number> => {
  const found = new Map<Position, number>();
  input.positionOf.forEach((index) => {
    const position = input.positions[index]!;
    found.set(position, (found.get(position) ?? 0) + 1);
  });
  return new Map(
    input.positions.map((position) => [position, Math.max(position.filled ?? 0, found.get(position) ?? 0)]),
  );
};

/** Score of one seat from first principles: each criterion asked again, weighed again. */
const scoreAgain = (
  input: PlanningInput,
  heads: ReadonlyMap<Position, number>,
  transfer: Transfer,
  to: Position,
): number => {
  const othersAtTarget = (heads.get(to) ?? 0) - (to === transfer.from ? 1 : 0);
  let hundredths = 0;
  for (const criterion of CRITERIA) {
    const setting = input.policy.criteria[criterion.id];
    const raw = criterion.score({
      employee: transfer.employee,
      from: transfer.from,
      to,
      othersAtTarget,
      asOf: input.asOf,
    });
    const used = raw === null ? (setting.missing === 'neutral' ? 5000 : 0) : raw;
    const product = used * setting.weight;
    hundredths += (product - (product % 1000)) / 1000 + (product % 1000 >= 500 ? 1 : 0);
  }
  return hundredths;
};

const objectToRules = (
  input: PlanningInput,
  heads: ReadonlyMap<Position, number>,
  transfer: Transfer,
): PadanProblem[] =>
  RULES.flatMap((rule) => {
    const setting = input.policy.rules[rule.id];
    if (setting.mode !== 'block') return [];
    const judgement = rule.judge(
      {
        employee: transfer.employee,
        from: transfer.from,
        to: transfer.to,
        headsAtTarget: heads.get(transfer.to) ?? 0,
        asOf: input.asOf,
        allowPromotions: input.policy.allowPromotions,
      },
      setting.thresholds,
    );
    return judgement.status === 'fails' && judgement.isSoft !== true
      ? [objection('rule', { rule: rule.id, nip: transfer.employee.nip })]
      : [];
  });

const objectToHeads = (
  input: PlanningInput,
  heads: ReadonlyMap<Position, number>,
  transfers: readonly Transfer[],
): PadanProblem[] => {
  const after = new Map(heads);
  const seen = new Set<Employee>();
  const objections: PadanProblem[] = [];
  for (const { employee, from, to } of transfers) {
    if (seen.has(employee)) objections.push(objection('moved-twice', { nip: employee.nip }));
    seen.add(employee);
    after.set(from, (after.get(from) ?? 0) - 1);
    after.set(to, (after.get(to) ?? 0) + 1);
  }
  for (const position of input.positions) {
    const allowed = Math.max(position.seats, heads.get(position) ?? 0);
    if ((after.get(position) ?? 0) > allowed)
      objections.push(objection('seats', { position: position.name, unit: position.unit }));
  }
  return objections;
};

/**
 * Checks a plan from the records alone: every rule of every transfer, heads against seats, every printed score, the total
 * and the certificate. Uses none of the code that built or solved the instance. An empty list means nothing was found.
 */
export const verifyPlan = (input: PlanningInput, planned: Planned): PadanProblem[] => {
  const heads = countHeads(input);
  const { plan, instance } = planned;
  const objections = [...objectToHeads(input, heads, plan.transfers)];
  let gain = 0;
  for (const transfer of plan.transfers) {
    objections.push(...objectToRules(input, heads, transfer));
    const current = scoreAgain(input, heads, transfer, transfer.from);
    const proposed = scoreAgain(input, heads, transfer, transfer.to);
    if (current !== transfer.current.total || proposed !== transfer.proposed.total) {
      objections.push(objection('score', { nip: transfer.employee.nip }));
    }
    if (proposed - current < input.policy.minimumGain)
      objections.push(objection('minimum-gain', { nip: transfer.employee.nip }));
    gain += proposed - current;
  }
  if (plan.stayTotal + gain !== plan.objective.total)
    objections.push(objection('total', { expected: plan.stayTotal + gain, found: plan.objective.total }));
  const certificate = certifyAssignment(instance.problem, planned.columnOfRow, planned.columnPrices);
  if (certificate.faults.length > 0)
    objections.push(objection('certificate', { fault: certificate.faults[0]?.kind ?? '' }));
  return objections;
};
