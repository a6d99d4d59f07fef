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
  standInAgain,
  sum,
  weightsAgain,
  type Ledger,
} from './ledger';
import type { Planned } from './make-plan';
import { placingByLikeness, placingByName } from './verify-places';
import {
  joinQuestions,
  keepOpen,
  OpenColumns,
  QuestionByKind,
  QuestionByPlace,
  type Question,
  type Subject,
} from './verify-questions';

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
  const expected = new ExpectedPairs(ledger, positions);
  const worth = worthAgain(ledger, positions);
  let stayTotal = 0;
  for (const [row, employee] of employees.entries()) {
    const from = homes.get(employee);
    if (!from) return { objections: [objection('instance')], stayTotal };
    const current = sum(partsAgain(ledger, employee, from, from));
    stayTotal += current;
    const count = expected.turnTo(employee, from, current + input.policy.minimumGain);
    const { columns, totals } = expected;
    const own = columnOf.get(from)!;
    const end = problem.rowStart[row + 1]!;
    let pair = problem.rowStart[row]!;
    const isPair = (column: number, total: number): boolean => {
      const isThere =
        pair < end && problem.column[pair] === column && problem.points[pair] === worth(column, total, column === own);
      pair += 1;
      return isThere;
    };
    // The column a pair too few or too many, or of another worth, was found at.
    let wrong = NONE;
    let isOwnSeen = false;
    for (let index = 0; index <= count && wrong === NONE; index += 1) {
      const column = index < count ? columns[index]! : NONE;
      if (!isOwnSeen && (column === NONE || column > own)) {
        if (!isPair(own, current)) wrong = own;
        isOwnSeen = true;
      }
      if (wrong === NONE && column !== NONE && !isPair(column, totals[index]!)) wrong = column;
    }
    if (wrong !== NONE || pair !== end) {
      const position = wrong === NONE ? '' : positions[wrong]!.name;
      return { objections: [objection('pairs', { nip: employee.nip, position })], stayTotal };
    }
  }
  objections.push(...objectToPairsAskedDirectly(ledger, instance), ...objectToSeats(ledger, instance));
  return { objections, stayTotal };
};

const NONE = -1;

/** The columns that should be listed for a person beside the own one, with the totals there. */
class ExpectedPairs {
  /** Ascending; as many as the last turn answered. */
  readonly columns: Int32Array;
  readonly totals: Int32Array;
  private readonly narrowing: readonly Question[];
  private readonly others: readonly Question[];
  private readonly open: OpenColumns;
  private readonly total: Totals;
  private readonly columnOf: ReadonlyMap<Position, number>;

  constructor(
    private readonly ledger: Ledger,
    positions: readonly Position[],
  ) {
    const { length } = positions;
    this.columns = new Int32Array(length);
    this.totals = new Int32Array(length);
    this.narrowing = rulesByPost(ledger, positions, (id) => NARROWING.has(id));
    this.others = joinQuestions(
      rulesByPost(ledger, positions, (id) => !NARROWING.has(id)),
      length,
    );
    this.open = new OpenColumns(this.narrowing, length);
    this.total = new Totals(ledger, positions);
    this.columnOf = new Map(positions.map((position, column) => [position, column]));
  }

  /** Answers how many columns all rules leave the person and at least `least` points are scored in. */
  turnTo(employee: Employee, from: Position, least: number): number {
    const { ledger, narrowing, others, total, columns, totals } = this;
    const personal = moveOf(ledger, employee, from, from);
    if (RULES.some((rule) => rule.scope === 'employee' && isBroken(ledger, rule, personal))) return 0;
    for (const question of [...narrowing, ...others, ...total.questions]) question.turnTo(employee, from);
    const open = this.open.of();
    columns.set(open);
    // Staying is no move: neither rules nor scores are asked about it by classes.
    const own = open.indexOf(this.columnOf.get(from)!);
    if (own >= 0) columns.copyWithin(own, own + 1, open.length);
    const lawful = keepOpen(others, columns, own >= 0 ? open.length - 1 : open.length);
    return total.keep(least, columns, lawful, totals);
  }
}

/** Totals of people in other posts: by parts that add up, or, where something may be left out, by all scores together. */
class Totals {
  readonly questions: readonly Question[];
  private readonly leavesOut: boolean;
  private readonly weights: readonly number[];

  constructor(ledger: Ledger, positions: readonly Position[]) {
    const { policy, asOf } = ledger.input;
    this.weights = weightsAgain(ledger);
    this.leavesOut = Object.values(policy.criteria).some(({ missing }) => missing === 'exclude');
    const questions = criteriaOf(policy).map((criterion, index) => {
      const weight = this.weights[index]!;
      const partOf = (score: number): number => (this.leavesOut ? score : partsOf([score], [weight])[0]!);
      const subject: Subject = {
        postKey: (position) => criterion.postKey(position, ledger.heads.get(position) ?? 0),
        personKey: (employee, from) => criterion.candidateKey({ employee, from, asOf }),
        ask: (employee, from, to) => partOf(scoreAgain(ledger, criterion, employee, from, to)),
        most: (employee, from) =>
          partOf(
            criterion.most === undefined
              ? 10000
              : (criterion.most({ employee, from, asOf }) ?? standInAgain(ledger, criterion)),
          ),
      };
      const { likeness, naming } = criterion;
      if (likeness) return new QuestionByPlace(positions, subject, placingByLikeness(positions, likeness));
      if (naming) return new QuestionByPlace(positions, subject, placingByName(positions, naming));
      return new QuestionByKind(positions, subject);
    });
    // Criteria with few classes first: where they leave too little, the others need not be asked.
    this.questions = this.leavesOut ? questions : joinQuestions(questions, positions.length);
  }

  /** Keeps of the first `count` columns those where the person turned to has `least` points or more, with the totals; answers how many. */
  keep(least: number, columns: Int32Array, count: number, totals: Int32Array): number {
    return this.leavesOut
      ? this.keepOfAllScores(least, columns, count, totals)
      : this.keepOfParts(least, columns, count, totals);
  }

  private keepOfParts(least: number, columns: Int32Array, count: number, totals: Int32Array): number {
    totals.fill(0, 0, count);
    let left = count;
    // What the questions not yet asked can come to.
    let open = sum(this.questions.map(({ most }) => most));
    for (const question of this.questions) {
      open -= question.most;
      let kept = 0;
      for (let index = 0; index < left; index += 1) {
        const column = columns[index]!;
        const total = totals[index]! + question.at(column);
        if (total + open < least) continue;
        columns[kept] = column;
        totals[kept] = total;
        kept += 1;
      }
      left = kept;
    }
    return left;
  }

  private keepOfAllScores(least: number, columns: Int32Array, count: number, totals: Int32Array): number {
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const column = columns[index]!;
      const scores = this.questions.map((question) => question.at(column));
      const total = sum(partsOf(scores, this.weights));
      if (total < least) continue;
      columns[kept] = column;
      totals[kept] = total;
      kept += 1;
    }
    return kept;
  }
}

/** Level and education settle most pairs and look at few kinds of people; asking those first spares the other questions. */
const NARROWING: ReadonlySet<RuleId> = new Set(['R28', 'R31']);

const rulesByPost = (ledger: Ledger, positions: readonly Position[], isWanted: (id: RuleId) => boolean): Question[] =>
  PAIR_RULES.filter(
    (rule) => isWanted(rule.id) && ledger.input.policy.rules[rule.id].mode === 'block' && !isAsleep(ledger, rule),
  ).map((rule) => {
    const { thresholds } = ledger.input.policy.rules[rule.id];
    return new QuestionByKind(positions, {
      postKey: (position) => rule.postKey(position, ledger.heads.get(position) ?? 0),
      personKey: (employee, from) =>
        isExempt(ledger, rule, employee) ? 'exempt' : rule.personKey(moveOf(ledger, employee, from, from), thresholds),
      ask: (employee, from, to) => (isBroken(ledger, rule, moveOf(ledger, employee, from, to)) ? 1 : 0),
      most: () => 1,
    });
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
