import type { Employee, PadanProblem, Position } from '../domain';
import { seededRandom } from '../kernel';
import { RULES, type ProposedTransfer } from '../rules';

import { isBroken, proposalOf, objection, recomputeParts, sum, type Ledger } from './ledger';
import type { Planned } from './make-plan';
import { ExpectedPairs } from './verify-pairs';
import {
  isLeftInPlace,
  readPersonWorth,
  recomputeCost,
  recomputeLeastGain,
  recomputePremium,
  recomputeSeats,
  titleAsked,
  type PersonWorth,
} from './verify-worth';

/** No column. */
const NONE = -1;

/** Pairs that are judged and scored one by one, without classes. */
const PAIRS_ASKED_DIRECTLY = 8000;

/** Somebody whose pairs are looked at. */
type Looked = { readonly employee: Employee; readonly person: PersonWorth; readonly from: Position };

/** Worth of pairs as the solver must have been given it: one hundredth of value outweighs that all stay, decisions and priority 1 everything. */
const worthOf = (
  ledger: Ledger,
  { employee, person, from }: Looked,
  to: Position,
  total: number,
  step: number,
): number => {
  const value = total + recomputePremium(person, from, to) - recomputeCost(ledger, person, from, to);
  const decided = ledger.decisions.steps(employee, to) * step;
  return value * (ledger.input.employees.length + 1) + (from === to ? 1 : 0) + decided;
};

/** The first of the columns expected of a row that is not listed with the total and the worth it should have; `NONE` where all are. */
const firstWrong = (
  { problem, totals: listed }: Planned['instance'],
  row: number,
  { columns, totals }: ExpectedPairs,
  count: number,
  worthAt: (column: number, total: number) => number,
): number => {
  const { column: columnOf, points } = problem;
  const start = problem.rowStart[row]!;
  const end = problem.rowStart[row + 1]!;
  for (let index = 0; index < count; index += 1) {
    const pair = start + index;
    const column = columns[index]!;
    const total = totals[index]!;
    const isThere =
      pair < end && columnOf[pair] === column && listed[pair] === total && points[pair] === worthAt(column, total);
    if (!isThere) return column;
  }
  return NONE;
};

/** What is found when every row of the instance is built anew from the records. */
type Findings = {
  readonly objections: PadanProblem[];
  /** Fit and premium of everybody in the present post. */
  readonly stay: { readonly fit: number; readonly achievement: number };
};

/**
 * Every pair the solver was given, and none it was not, with the worth and the seats it should have had: all pairs by classes
 * that are formed anew here, and many pairs drawn at random (all of them in a small plan) by themselves.
 */
export const objectToInstance = (ledger: Ledger, { instance }: Planned): Findings => {
  const { input, homes } = ledger;
  const { problem, employees, positions } = instance;
  const isWhole =
    employees.length === input.employees.length &&
    new Set(employees).size === employees.length &&
    positions.length === input.positions.length &&
    new Set(positions).size === positions.length;
  if (!isWhole) return { objections: [objection('instance')], stay: { fit: 0, achievement: 0 } };
  const expected = new ExpectedPairs(ledger, positions);
  const step = firstStep(ledger, positions);
  const stay = { fit: 0, achievement: 0 };
  for (const [row, employee] of employees.entries()) {
    const from = homes.get(employee);
    if (!from) return { objections: [objection('instance')], stay };
    const current = sum(recomputeParts(ledger, employee, from, from));
    const person = readPersonWorth(ledger, employee);
    stay.fit += current;
    stay.achievement += recomputePremium(person, from, from);
    const count = expected.selectRow(employee, from, person, current);
    const wrong = firstWrong(instance, row, expected, count, (column, total) =>
      worthOf(ledger, { employee, person, from }, positions[column]!, total, step),
    );
    if (wrong !== NONE || problem.rowStart[row + 1]! - problem.rowStart[row]! !== count) {
      const position = wrong === NONE ? '' : positions[wrong]!.name;
      return { objections: [objection('pairs', { nip: employee.nip, position })], stay };
    }
  }
  return {
    objections: [...objectToPairsAskedDirectly(ledger, instance), ...objectToSeats(ledger, instance)],
    stay,
  };
};

/** Whether no rule bars a transfer; the rule that barred the last one is asked first, since it bars most of the others too. */
const lawfulness = (ledger: Ledger): ((proposal: ProposedTransfer) => boolean) => {
  const rules = [...RULES];
  return (proposal) => {
    const at = rules.findIndex((rule) => isBroken(ledger, rule, proposal));
    if (at > 0) rules.unshift(...rules.splice(at, 1));
    return at < 0;
  };
};

/** Pairs drawn at random: in the list just when the rules allow them and they gain enough, and at the points they score. */
const objectToPairsAskedDirectly = (
  ledger: Ledger,
  { problem, employees, positions }: Planned['instance'],
): PadanProblem[] => {
  const all = employees.length * positions.length;
  const step = firstStep(ledger, positions);
  const { decisions } = ledger;
  const keepsRules = lawfulness(ledger);
  const random = seededRandom(all);
  for (let asked = 0; asked < Math.min(all, PAIRS_ASKED_DIRECTLY); asked += 1) {
    const which = all <= PAIRS_ASKED_DIRECTLY ? asked : random.below(all);
    const row = Math.floor(which / positions.length);
    const column = which % positions.length;
    const employee = employees[row]!;
    const [from, to] = [ledger.homes.get(employee)!, positions[column]!];
    let pair = problem.rowStart[row]!;
    while (pair < problem.rowStart[row + 1]! && problem.column[pair]! < column) pair += 1;
    const isListed = pair < problem.rowStart[row + 1]! && problem.column[pair] === column;
    const pointsIn = (position: Position): number => sum(recomputeParts(ledger, employee, from, position));
    const proposal = proposalOf(ledger, employee, from, to);
    const person = readPersonWorth(ledger, employee);
    const isApproved = decisions.isApproved(employee, to);
    const mustLeave = decisions.mustLeave(employee);
    const isOpen =
      decisions.leavesOpen(employee, to) &&
      (mustLeave || !isLeftInPlace(ledger, person)) &&
      titleAsked(ledger, from) === titleAsked(ledger, to);
    const isLawful = to === from || isApproved || (isOpen && keepsRules(proposal));
    // Most pairs break a rule, and nobody need work out what they would score.
    const total = isLawful ? pointsIn(to) : 0;
    const isGainAsked = to !== from && !isApproved && !mustLeave;
    const isRight = isLawful && (!isGainAsked || total - pointsIn(from) >= recomputeLeastGain(ledger, to));
    const worth = (): number => worthOf(ledger, { employee, person, from }, to, total, step);
    if (isListed !== isRight || (isListed && problem.points[pair] !== worth()))
      return [objection('pairs', { nip: employee.nip, position: to.name })];
  }
  return [];
};

/** Seats, and what each of them is worth: those of people the employee sheet does not show come first and are not given away. */
const objectToSeats = (ledger: Ledger, { problem, positions }: Planned['instance']): PadanProblem[] => {
  const { heads, incumbents, input, decisions } = ledger;
  const { start, value } = problem.seatValues ?? { start: [], value: [] };
  const step = firstStep(ledger, positions);
  return positions.flatMap((position, column) => {
    const found = incumbents.get(position) ?? 0;
    const before = heads.get(position) ?? 0;
    const unseen = before - found;
    const seats = Math.max(found, position.seats - unseen) + decisions.seatsBeyond(position);
    const needed = recomputeSeats(input.policy, position, before)
      .slice(unseen, unseen + seats)
      .map((worth) => worth * (input.employees.length + 1) + (position.priority === 1 ? step : 0));
    const room = decisions.roomIn(position);
    const worths = Array.from(
      { length: Math.max(room, needed.length) },
      (_, head) => (needed[head] ?? 0) + (head < room ? step : 0),
    );
    const listed = value.slice(start[column], start[column + 1]);
    const isRight = listed.length === worths.length && worths.every((worth, seat) => listed[seat] === worth);
    return problem.seats[column] === seats && isRight
      ? []
      : [objection('seats', { position: position.name, unit: position.unit })];
  });
};

/** More than all values together, for each seat of priority 1 (and several for each decision): whatever fills one more of them is the better plan. */
const firstStep = ({ input: { policy, employees }, heads }: Ledger, positions: readonly Position[]): number => {
  const most =
    10100 +
    policy.achievementWorth * 40 +
    policy.longInPostBonus +
    policy.moveCost +
    policy.testCost +
    policy.retirementCost +
    policy.riseCost * 17;
  const need = sum(positions.map((one) => sum(recomputeSeats(policy, one, heads.get(one) ?? 0))));
  return (employees.length * most + need + 1) * (employees.length + 1);
};
