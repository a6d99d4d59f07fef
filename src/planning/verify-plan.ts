import { CRITERIA } from '../criteria';
import { careerMove, type Employee, type PadanProblem, type Position, type Transfer } from '../domain';
import { certifyAssignment } from '../matching';
import { RULES, type ProposedMove, type Rule } from '../rules';

import type { Planned } from './make-plan';
import type { PlanningInput } from './parties';

type Facts = Readonly<Record<string, string | number>>;

const objection = (reason: string, params: Facts = {}): PadanProblem => ({
  code: 'verifier-objects',
  severity: 'blocks',
  params: { reason, ...params },
});

/** The records seen afresh: who sits where, and how many people each post has. */
type Ledger = {
  readonly input: PlanningInput;
  readonly incumbents: ReadonlyMap<Position, number>;
  readonly heads: ReadonlyMap<Position, number>;
};

const openLedger = (input: PlanningInput): Ledger => {
  const incumbents = new Map<Position, number>();
  for (const index of input.positionOf) {
    const position = input.positions[index]!;
    incumbents.set(position, (incumbents.get(position) ?? 0) + 1);
  }
  const heads = new Map(
    input.positions.map((position) => [position, Math.max(position.filled ?? 0, incumbents.get(position) ?? 0)]),
  );
  return { input, incumbents, heads };
};

/** Score of one seat from first principles, part by part, in hundredths. */
const partsAgain = ({ input, heads }: Ledger, employee: Employee, from: Position, to: Position): number[] =>
  CRITERIA.map((criterion) => {
    const setting = input.policy.criteria[criterion.id];
    const othersAtTarget = (heads.get(to) ?? 0) - (to === from ? 1 : 0);
    const raw = criterion.score({ employee, from, to, othersAtTarget, asOf: input.asOf });
    const product = (raw ?? (setting.missing === 'neutral' ? 5000 : 0)) * setting.weight;
    return (product - (product % 1000)) / 1000 + (product % 1000 >= 500 ? 1 : 0);
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const moveOf = ({ input, heads }: Ledger, employee: Employee, from: Position, to: Position): ProposedMove => ({
  employee,
  from,
  to,
  headsAtTarget: heads.get(to) ?? 0,
  asOf: input.asOf,
  allowPromotions: input.policy.allowPromotions,
});

const isBroken = ({ input }: Ledger, rule: Rule, move: ProposedMove): boolean => {
  const setting = input.policy.rules[rule.id];
  if (setting.mode !== 'block') return false;
  const { status, isSoft } = rule.judge(move, setting.thresholds);
  return status === 'fails' && isSoft !== true;
};

/** What a reader must be told of a move, as "rule:status", in rule order. */
const notesAgain = ({ input }: Ledger, move: ProposedMove): string[] =>
  RULES.flatMap((rule) => {
    const setting = input.policy.rules[rule.id];
    if (setting.mode === 'off') return [];
    const { status, isSoft } = rule.judge(move, setting.thresholds);
    const isTold = status === 'not-checked' || (status === 'fails' && (isSoft === true || setting.mode === 'warn'));
    return isTold ? [`${rule.id}:${status}`] : [];
  });

const objectToTransfer = (ledger: Ledger, transfer: Transfer): PadanProblem[] => {
  const { input } = ledger;
  const { employee, from, to, current, proposed } = transfer;
  const about = { nip: employee.nip };
  const objections: PadanProblem[] = [];
  const index = input.employees.indexOf(employee);
  if (index < 0 || input.positions[input.positionOf[index]!] !== from) objections.push(objection('origin', about));
  const move = moveOf(ledger, employee, from, to);
  for (const rule of RULES)
    if (isBroken(ledger, rule, move)) objections.push(objection('rule', { ...about, rule: rule.id }));
  for (const [breakdown, seat] of [
    [current, from],
    [proposed, to],
  ] as const) {
    const parts = partsAgain(ledger, employee, from, seat);
    const isSame = breakdown.contributions.every(({ contribution }, place) => contribution === parts[place]);
    if (!isSame || breakdown.contributions.length !== parts.length || breakdown.total !== sum(parts)) {
      objections.push(objection('score', about));
    }
  }
  if (transfer.gain !== proposed.total - current.total) objections.push(objection('gain', about));
  if (transfer.gain < input.policy.minimumGain) objections.push(objection('minimum-gain', about));
  if (transfer.move !== careerMove(from.level, to.level)) objections.push(objection('direction', about));
  const notes = transfer.flags.map(({ rule, status }) => `${rule}:${status}`).join();
  if (notes !== notesAgain(ledger, move).join()) objections.push(objection('notes', about));
  return objections;
};

const objectToHeads = ({ input, heads }: Ledger, transfers: readonly Transfer[]): PadanProblem[] => {
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

/** Steps of one chain hand seats on: each takes the seat the one before it left; a swap closes, a chain does not. */
const objectToChains = (transfers: readonly Transfer[]): PadanProblem[] => {
  const chains = new Map<number, Transfer[]>();
  for (const transfer of transfers) chains.set(transfer.chain, [...(chains.get(transfer.chain) ?? []), transfer]);
  return [...chains].flatMap(([chain, members]) => {
    const steps = [...members].sort((a, b) => a.step - b.step);
    const isLinked = steps.every(
      ({ step, to, isSwap }, place) =>
        step === place + 1 && isSwap === steps[0]!.isSwap && (place === 0 || to === steps[place - 1]!.from),
    );
    const isClosed = steps[steps.length - 1]!.from === steps[0]!.to;
    return isLinked && (!steps[0]!.isSwap || isClosed) ? [] : [objection('chain', { chain })];
  });
};

/** Every pair the solver was given, and none it was not, with the worth and the seats it should have had. */
const objectToInstance = (
  ledger: Ledger,
  { instance }: Planned,
): { readonly objections: PadanProblem[]; readonly stayTotal: number } => {
  const { input, heads, incumbents } = ledger;
  const { problem, employees, positions } = instance;
  const objections: PadanProblem[] = [];
  let stayTotal = 0;
  const tiers = [...new Set(input.positions.map(({ priority }) => priority))].sort((a, b) => b - a);
  const tierStep = 10100 * employees.length + 1;
  const isWhole =
    employees.length === input.employees.length &&
    new Set(employees).size === employees.length &&
    positions.length === input.positions.length;
  if (!isWhole) return { objections: [objection('instance')], stayTotal };
  const indexOf = new Map(input.employees.map((employee, index) => [employee, index]));
  for (const [row, employee] of employees.entries()) {
    const from = input.positions[input.positionOf[indexOf.get(employee) ?? -1] ?? -1];
    if (!from) return { objections: [objection('instance')], stayTotal };
    const current = sum(partsAgain(ledger, employee, from, from));
    stayTotal += current;
    const personal = moveOf(ledger, employee, from, from);
    const isBarred = RULES.some((rule) => rule.scope === 'employee' && isBroken(ledger, rule, personal));
    let pair = problem.rowStart[row]!;
    for (const [column, to] of positions.entries()) {
      let total = current;
      if (to !== from) {
        if (isBarred) continue;
        const move = moveOf(ledger, employee, from, to);
        if (PAIR_RULES.some((rule) => isBroken(ledger, rule, move))) continue;
        total = sum(partsAgain(ledger, employee, from, to));
        if (total - current < input.policy.minimumGain) continue;
      }
      const worth = (tiers.indexOf(to.priority) * tierStep + total) * (employees.length + 1) + (to === from ? 1 : 0);
      if (pair >= problem.rowStart[row + 1]! || problem.column[pair] !== column || problem.points[pair] !== worth) {
        objections.push(objection('pairs', { nip: employee.nip, position: to.name }));
        break;
      }
      pair += 1;
    }
    if (objections.length > 0) break;
    if (pair !== problem.rowStart[row + 1]) objections.push(objection('pairs', { nip: employee.nip, position: '' }));
  }
  for (const [column, position] of positions.entries()) {
    const found = incumbents.get(position) ?? 0;
    const seats = Math.max(found, position.seats - ((heads.get(position) ?? 0) - found));
    if (problem.seats[column] !== seats)
      objections.push(objection('seats', { position: position.name, unit: position.unit }));
  }
  return { objections, stayTotal };
};

// The level of a post settles most pairs; asking that first spares the dearer questions.
const PAIR_RULES = [...RULES.filter(({ scope }) => scope === 'pair')].sort((a, b) =>
  a.id === 'R28' ? -1 : b.id === 'R28' ? 1 : 0,
);

/**
 * Checks a plan from the records alone: who may go where and what it is worth (all pairs, not only the chosen ones), every rule,
 * note and part of every transfer, heads against seats, chains, totals, and the proof that no plan is better. Uses none of the
 * code that built or solved the instance. An empty list means nothing was found.
 */
export const verifyPlan = (input: PlanningInput, planned: Planned): PadanProblem[] => {
  const ledger = openLedger(input);
  const { plan, instance, columnOfRow, columnPrices } = planned;
  const { transfers, objective } = plan;
  const found = objectToInstance(ledger, planned);
  const objections = [...found.objections, ...objectToHeads(ledger, transfers), ...objectToChains(transfers)];
  for (const transfer of transfers) objections.push(...objectToTransfer(ledger, transfer));

  const targets = new Map(transfers.map(({ employee, to }) => [employee, to]));
  const isAsSolved = instance.employees.every((employee, row) => {
    const seat = instance.positions[columnOfRow[row]!];
    const own = instance.positions[instance.ownColumn[row]!];
    return seat === (targets.get(employee) ?? own);
  });
  if (!isAsSolved) objections.push(objection('assignment'));
  const certificate = certifyAssignment(instance.problem, columnOfRow, columnPrices);
  if (certificate.faults.length > 0)
    objections.push(objection('certificate', { fault: certificate.faults[0]?.kind ?? '' }));

  const gained = sum(transfers.map(({ gain }) => gain));
  if (plan.stayTotal !== found.stayTotal)
    objections.push(objection('total', { expected: found.stayTotal, found: plan.stayTotal }));
  if (objective.total !== found.stayTotal + gained)
    objections.push(objection('total', { expected: found.stayTotal + gained, found: objective.total }));
  if (objective.gap !== 0 || objective.bound !== objective.total)
    objections.push(objection('gap', { gap: objective.gap }));
  return objections;
};
