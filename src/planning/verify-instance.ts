import { CRITERIA } from '../criteria';
import type { Employee, PadanProblem, Position } from '../domain';
import { seededRandom } from '../kernel';
import { PAIR_RULES, RULES } from '../rules';

import { isBroken, moveOf, objection, partAgain, partsAgain, sum, type Ledger } from './ledger';
import type { Planned } from './make-plan';

/** Pairs that are judged and scored one by one, without classes. */
const PAIRS_ASKED_DIRECTLY = 20000;
/** Answers kept per question; beyond that they are asked again. */
const MOST_KEPT = 8e6;

/** The answer to one question for one person and every post, asked once per class of people and class of posts. */
type ByPost = (employee: Employee, from: Position) => Readonly<Int16Array>;

/** Answers of one class of people; `open` are columns nobody could be asked about yet without asking about staying. */
type Answers = { readonly byColumn: Int16Array; open: readonly number[] };

/** Asks a question of a whole class at once. Of a class of posts the last one answers, and never the person's own. */
const askByClass = (
  positions: readonly Position[],
  postKey: (position: Position) => string,
  personKey: (employee: Employee, from: Position) => string,
  ask: (employee: Employee, from: Position, to: Position) => number,
): ByPost => {
  const members = new Map<string, number[]>();
  positions.forEach((position, column) => {
    const key = postKey(position);
    const known = members.get(key);
    if (known) known.unshift(column);
    else members.set(key, [column]);
  });
  const kept = new Map<string, Answers>();
  return (employee, from) => {
    const key = personKey(employee, from);
    const known = kept.get(key);
    const answers: Answers = known ?? { byColumn: new Int16Array(positions.length), open: [] };
    const askAbout = (columns: readonly number[]): readonly number[] => {
      const other = columns.find((column) => positions[column] !== from);
      if (other === undefined) return columns;
      const answer = ask(employee, from, positions[other]!);
      for (const column of columns) answers.byColumn[column] = answer;
      return [];
    };
    if (known) {
      if (known.open.length > 0) known.open = askAbout(known.open);
      return known.byColumn;
    }
    for (const columns of members.values()) answers.open = [...answers.open, ...askAbout(columns)];
    if ((kept.size + 1) * positions.length < MOST_KEPT) kept.set(key, answers);
    return answers.byColumn;
  };
};

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
  const { input } = ledger;
  const { problem, employees, positions } = instance;
  const isWhole =
    employees.length === input.employees.length &&
    new Set(employees).size === employees.length &&
    positions.length === input.positions.length &&
    new Set(positions).size === positions.length;
  if (!isWhole) return { objections: [objection('instance')], stayTotal: 0 };
  const homes = new Map(input.employees.map((one, index) => [one, input.positions[input.positionOf[index]!]]));
  const objections: PadanProblem[] = [];
  const rules = rulesByPost(ledger, positions);
  const criteria = criteriaByPost(ledger, positions);
  const worth = worthAgain(ledger);
  let stayTotal = 0;
  for (const [row, employee] of employees.entries()) {
    const from = homes.get(employee);
    if (!from) return { objections: [objection('instance')], stayTotal };
    const current = sum(partsAgain(ledger, employee, from, from));
    stayTotal += current;
    const personal = moveOf(ledger, employee, from, from);
    const isBarred = RULES.some((rule) => rule.scope === 'employee' && isBroken(ledger, rule, personal));
    const barred = isBarred ? [] : rules.map((ask) => ask(employee, from));
    const parts = isBarred ? [] : criteria.map((ask) => ask(employee, from));
    let pair = problem.rowStart[row]!;
    const end = problem.rowStart[row + 1]!;
    for (let column = 0; column < positions.length; column += 1) {
      const to = positions[column]!;
      let total = current;
      if (to !== from) {
        if (isBarred || isBarredAt(barred, column)) continue;
        total = 0;
        for (let index = 0; index < parts.length; index += 1) total += parts[index]![column]!;
        if (total - current < input.policy.minimumGain) continue;
      }
      if (pair >= end || problem.column[pair] !== column || problem.points[pair] !== worth(to, total, to === from)) {
        return { objections: [objection('pairs', { nip: employee.nip, position: to.name })], stayTotal };
      }
      pair += 1;
    }
    if (pair !== end) return { objections: [objection('pairs', { nip: employee.nip, position: '' })], stayTotal };
  }
  objections.push(...objectToPairsAskedDirectly(ledger, instance, homes), ...objectToSeats(ledger, instance));
  return { objections, stayTotal };
};

const isBarredAt = (barred: readonly Readonly<Int16Array>[], column: number): boolean => {
  for (let index = 0; index < barred.length; index += 1) if (barred[index]![column] === 1) return true;
  return false;
};

const rulesByPost = (ledger: Ledger, positions: readonly Position[]): ByPost[] =>
  PAIR_RULES.filter(({ id }) => ledger.input.policy.rules[id].mode === 'block').map((rule) => {
    const { thresholds } = ledger.input.policy.rules[rule.id];
    return askByClass(
      positions,
      (position) => rule.postKey(position, ledger.heads.get(position) ?? 0),
      (employee, from) => rule.personKey(moveOf(ledger, employee, from, from), thresholds),
      (employee, from, to) => (isBroken(ledger, rule, moveOf(ledger, employee, from, to)) ? 1 : 0),
    );
  });

const criteriaByPost = (ledger: Ledger, positions: readonly Position[]): ByPost[] =>
  CRITERIA.map((criterion) =>
    askByClass(
      positions,
      (position) => criterion.postKey(position, ledger.heads.get(position) ?? 0),
      (employee, from) => criterion.candidateKey({ employee, from, asOf: ledger.input.asOf }),
      (employee, from, to) => partAgain(ledger, criterion, employee, from, to),
    ),
  );

/** Pairs drawn at random: in the list just when the rules allow them and they gain enough, and at the points they score. */
const objectToPairsAskedDirectly = (
  ledger: Ledger,
  { problem, employees, positions }: Planned['instance'],
  homes: ReadonlyMap<Employee, Position | undefined>,
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
    const [from, to] = [homes.get(employee)!, positions[column]!];
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
