import { criteriaOf } from '../criteria';
import type { PadanProblem, Position, RuleId } from '../domain';
import { seededRandom } from '../kernel';
import { PAIR_RULES, RULES } from '../rules';

import {
  isAsleep,
  isBroken,
  isExempt,
  moveOf,
  objection,
  partsAgain,
  partsOf,
  scoreAgain,
  sum,
  weightsAgain,
  type Ledger,
} from './ledger';
import type { Planned } from './make-plan';
import { isBarredAt, joinQuestions, OpenColumns, questionOf, type Question } from './verify-questions';

/** Pairs that are judged and scored one by one, without classes. */
const PAIRS_ASKED_DIRECTLY = 8000;

/** Worth of a pair, from the sentence in the design: tier, then points, then staying. */
const worthAgain = (
  ledger: Ledger,
  positions: readonly Position[],
): ((column: number, total: number, isOwn: boolean) => number) => {
  const { employees } = ledger.input;
  const tiers = [...new Set(positions.map(({ priority }) => priority))].sort((a, b) => b - a);
  const tierStep = 10100 * employees.length + 1;
  const base = positions.map(({ priority }) => tiers.indexOf(priority) * tierStep);
  return (column, total, isOwn) => (base[column]! + total) * (employees.length + 1) + (isOwn ? 1 : 0);
};

/** What is found when every row of the instance is built anew from the records. */
type Findings = { readonly objections: PadanProblem[]; readonly stayTotal: number };

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
  if (!isWhole) return { objections: [objection('instance')], stayTotal: 0 };
  const objections: PadanProblem[] = [];
  const columnOf = new Map(positions.map((position, column) => [position, column]));
  const narrowing = rulesByPost(ledger, positions, (id) => NARROWING.has(id));
  const others = joinQuestions(
    rulesByPost(ledger, positions, (id) => !NARROWING.has(id)),
    positions.length,
  );
  const open = new OpenColumns(narrowing, positions.length);
  const totals = new Totals(ledger, positions);
  const worth = worthAgain(ledger, positions);
  let stayTotal = 0;
  for (const [row, employee] of employees.entries()) {
    const from = homes.get(employee);
    if (!from) return { objections: [objection('instance')], stayTotal };
    const current = sum(partsAgain(ledger, employee, from, from));
    stayTotal += current;
    const personal = moveOf(ledger, employee, from, from);
    const isBarred = RULES.some((rule) => rule.scope === 'employee' && isBroken(ledger, rule, personal));
    for (const question of isBarred ? [] : [...narrowing, ...others, ...totals.questions])
      question.turnTo(employee, from);
    const least = current + input.policy.minimumGain;
    const end = problem.rowStart[row + 1]!;
    let pair = problem.rowStart[row]!;
    // The column a pair too few or too many, or of another worth, was found at.
    let wrong = NONE;
    const expectPair = (column: number, total: number, isOwn: boolean): void => {
      if (wrong !== NONE) return;
      if (pair >= end || problem.column[pair] !== column || problem.points[pair] !== worth(column, total, isOwn))
        wrong = column;
      pair += 1;
    };
    const own = columnOf.get(from)!;
    let isOwnSeen = false;
    for (const column of isBarred ? NO_COLUMNS : open.of()) {
      if (column >= own && !isOwnSeen) {
        expectPair(own, current, true);
        isOwnSeen = true;
      }
      if (column === own || isBarredAt(others, column)) continue;
      const total = totals.from(least, column);
      if (total !== TOO_LITTLE) expectPair(column, total, false);
      if (wrong !== NONE) break;
    }
    if (!isOwnSeen && wrong === NONE) expectPair(own, current, true);
    if (wrong !== NONE || pair !== end) {
      const position = wrong === NONE ? '' : positions[wrong]!.name;
      return { objections: [objection('pairs', { nip: employee.nip, position })], stayTotal };
    }
  }
  objections.push(...objectToPairsAskedDirectly(ledger, instance), ...objectToSeats(ledger, instance));
  return { objections, stayTotal };
};

const NO_COLUMNS = new Int32Array(0);
const NONE = -1;

const TOO_LITTLE = -1;

/** Totals of people in other posts: by parts that add up, or, where something may be left out, by all scores together. */
class Totals {
  readonly questions: readonly Question[];
  private readonly leavesOut: boolean;
  private readonly weights: readonly number[];
  /** What all questions together can come to. */
  private readonly most: number;

  constructor(ledger: Ledger, positions: readonly Position[]) {
    const { policy, asOf } = ledger.input;
    this.weights = weightsAgain(ledger);
    this.leavesOut = Object.values(policy.criteria).some(({ missing }) => missing === 'exclude');
    const questions = criteriaOf(policy).map((criterion, index) => {
      const weight = this.weights[index]!;
      return questionOf(
        positions,
        (position) => criterion.postKey(position, ledger.heads.get(position) ?? 0),
        (employee, from) => criterion.candidateKey({ employee, from, asOf }),
        (employee, from, to) => {
          const score = scoreAgain(ledger, criterion, employee, from, to);
          return this.leavesOut ? score : partsOf([score], [weight])[0]!;
        },
        10 * weight,
      );
    });
    this.most = sum(questions.map((question) => question.most));
    // Criteria with few classes first: where they leave too little, the others need not be asked.
    this.questions = this.leavesOut ? questions : joinQuestions(questions, positions.length);
  }

  /** Total in another post of the person turned to; `TOO_LITTLE` where that is less than `least`. */
  from(least: number, column: number): number {
    const { questions } = this;
    if (this.leavesOut) {
      const scores = questions.map((question) => question.at(column));
      const total = sum(partsOf(scores, this.weights));
      return total < least ? TOO_LITTLE : total;
    }
    let total = 0;
    let open = this.most;
    for (let index = 0; index < questions.length; index += 1) {
      const question = questions[index]!;
      total += question.at(column);
      open -= question.most;
      if (total + open < least) return TOO_LITTLE;
    }
    return total;
  }
}

/** Level and education settle most pairs and look at few kinds of people; asking those first spares the other questions. */
const NARROWING: ReadonlySet<RuleId> = new Set(['R28', 'R31']);

const rulesByPost = (ledger: Ledger, positions: readonly Position[], isWanted: (id: RuleId) => boolean): Question[] =>
  PAIR_RULES.filter(
    (rule) => isWanted(rule.id) && ledger.input.policy.rules[rule.id].mode === 'block' && !isAsleep(ledger, rule),
  ).map((rule) => {
    const { thresholds } = ledger.input.policy.rules[rule.id];
    return questionOf(
      positions,
      (position) => rule.postKey(position, ledger.heads.get(position) ?? 0),
      (employee, from) =>
        isExempt(ledger, rule, employee) ? 'exempt' : rule.personKey(moveOf(ledger, employee, from, from), thresholds),
      (employee, from, to) => (isBroken(ledger, rule, moveOf(ledger, employee, from, to)) ? 1 : 0),
      1,
    );
  });

/** Pairs drawn at random: in the list just when the rules allow them and they gain enough, and at the points they score. */
const objectToPairsAskedDirectly = (
  ledger: Ledger,
  { problem, employees, positions }: Planned['instance'],
): PadanProblem[] => {
  const { minimumGain } = ledger.input.policy;
  const worth = worthAgain(ledger, positions);
  const all = employees.length * positions.length;
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
    const total = sum(partsAgain(ledger, employee, from, to));
    const gain = total - sum(partsAgain(ledger, employee, from, from));
    const move = moveOf(ledger, employee, from, to);
    const isRight = to === from || (gain >= minimumGain && RULES.every((rule) => !isBroken(ledger, rule, move)));
    if (isListed !== isRight || (isListed && problem.points[pair] !== worth(column, total, to === from)))
      return [objection('pairs', { nip: employee.nip, position: to.name })];
  }
  return [];
};

const objectToSeats = ({ heads, incumbents }: Ledger, { problem, positions }: Planned['instance']): PadanProblem[] =>
  positions.flatMap((position, column) => {
    const found = incumbents.get(position) ?? 0;
    const seats = Math.max(found, position.seats - ((heads.get(position) ?? 0) - found));
    return problem.seats[column] === seats
      ? []
      : [objection('seats', { position: position.name, unit: position.unit })];
  });
