import { criteriaOf } from '../criteria';
import type { Employee, PadanProblem, Position, RuleId } from '../domain';
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

/** Pairs that are judged and scored one by one, without classes. */
const PAIRS_ASKED_DIRECTLY = 8000;
/** Answers kept per question; beyond that they are asked again. */
const MOST_KEPT = 8e6;

/** Nobody has been asked yet; no answer is below 0. */
const UNASKED = -1;

/** A question about a person and a post, asked once per class of people and class of posts. */
class Question {
  private readonly classOf: Int32Array;
  readonly classes: number;
  private readonly kept = new Map<string, Int16Array>();
  private answers: Int16Array = new Int16Array(0);
  /** Class of the person turned to. */
  key = '';

  constructor(
    private readonly positions: readonly Position[],
    postKey: (position: Position) => string,
    private readonly personKey: (employee: Employee, from: Position) => string,
    private readonly ask: (employee: Employee, from: Position, to: Position) => number,
    /** The largest answer there is. */
    readonly most: number,
  ) {
    const keys = positions.map(postKey);
    const distinct = new Map([...new Set(keys)].map((key, index) => [key, index]));
    this.classOf = Int32Array.from(keys, (key) => distinct.get(key)!);
    this.classes = distinct.size;
  }

  /** Turns to a person. */
  turnTo(employee: Employee, from: Position): void {
    const key = this.personKey(employee, from);
    this.key = key;
    const known = this.kept.get(key);
    this.answers = known ?? new Int16Array(this.classes).fill(UNASKED);
    if (!known && (this.kept.size + 1) * this.classes < MOST_KEPT) this.kept.set(key, this.answers);
  }

  /** The answer for the person turned to and another post. */
  at(employee: Employee, from: Position, column: number): number {
    const index = this.classOf[column]!;
    const known = this.answers[index]!;
    if (known !== UNASKED) return known;
    const answer = this.ask(employee, from, this.positions[column]!);
    this.answers[index] = answer;
    return answer;
  }
}

/** Columns that some rules leave open, found once for all people those rules look at alike. */
class OpenColumns {
  private readonly kept = new Map<string, Int32Array>();
  private entries = 0;
  private readonly all: Int32Array;

  constructor(
    private readonly rules: readonly Question[],
    columns: number,
  ) {
    this.all = Int32Array.from({ length: columns }, (_, column) => column);
  }

  /** Ascending, for a person all the rules have been turned to. */
  of(employee: Employee, from: Position): Int32Array {
    const key = this.rules.map((rule) => rule.key).join('\n');
    const known = this.kept.get(key);
    if (known) return known;
    const found = this.all.filter((column) => !isBarredAt(this.rules, employee, from, column));
    this.entries += found.length + 1;
    if (this.entries < MOST_KEPT) this.kept.set(key, found);
    return found;
  }
}

/** Worth of a pair, from the sentence in the design: tier, then points, then staying. */
const worthAgain = (ledger: Ledger): ((to: Position, total: number, isOwn: boolean) => number) => {
  const { employees, positions } = ledger.input;
  const tiers = [...new Set(positions.map(({ priority }) => priority))].sort((a, b) => b - a);
  const tierStep = 10100 * employees.length + 1;
  const base = new Map(positions.map((to) => [to, tiers.indexOf(to.priority) * tierStep]));
  return (to, total, isOwn) => (base.get(to)! + total) * (employees.length + 1) + (isOwn ? 1 : 0);
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
  const others = rulesByPost(ledger, positions, (id) => !NARROWING.has(id));
  const open = new OpenColumns(narrowing, positions.length);
  const totals = new Totals(ledger, positions);
  const worth = worthAgain(ledger);
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
    let pair = problem.rowStart[row]!;
    const end = problem.rowStart[row + 1]!;
    const passing = isBarred ? NO_COLUMNS : open.of(employee, from);
    for (const column of withOwn(passing, columnOf.get(from)!)) {
      const to = positions[column]!;
      let total = current;
      if (to !== from) {
        if (isBarredAt(others, employee, from, column)) continue;
        total = totals.from(current + input.policy.minimumGain, employee, from, column);
        if (total === TOO_LITTLE) continue;
      }
      if (pair >= end || problem.column[pair] !== column || problem.points[pair] !== worth(to, total, to === from)) {
        return { objections: [objection('pairs', { nip: employee.nip, position: to.name })], stayTotal };
      }
      pair += 1;
    }
    if (pair !== end) return { objections: [objection('pairs', { nip: employee.nip, position: '' })], stayTotal };
  }
  objections.push(...objectToPairsAskedDirectly(ledger, instance), ...objectToSeats(ledger, instance));
  return { objections, stayTotal };
};

const NO_COLUMNS = new Int32Array(0);

/** Ascending columns with a person's own among them. */
const withOwn = (columns: Int32Array, own: number): Int32Array =>
  columns.includes(own) ? columns : Int32Array.of(...columns, own).sort();

const isBarredAt = (rules: readonly Question[], employee: Employee, from: Position, column: number): boolean => {
  for (let index = 0; index < rules.length; index += 1) if (rules[index]!.at(employee, from, column) === 1) return true;
  return false;
};

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
      return new Question(
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
    this.questions = this.leavesOut ? questions : questions.sort((a, b) => a.classes - b.classes);
  }

  /** Total of a person in another post, as soon as it is clear that it reaches `least`. */
  from(least: number, employee: Employee, from: Position, column: number): number {
    const { questions } = this;
    if (this.leavesOut) {
      const scores = questions.map((question) => question.at(employee, from, column));
      const total = sum(partsOf(scores, this.weights));
      return total < least ? TOO_LITTLE : total;
    }
    let total = 0;
    let open = this.most;
    for (let index = 0; index < questions.length; index += 1) {
      const question = questions[index]!;
      total += question.at(employee, from, column);
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
    return new Question(
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
  const worth = worthAgain(ledger);
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
    if (isListed !== isRight || (isListed && problem.points[pair] !== worth(to, total, to === from)))
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
