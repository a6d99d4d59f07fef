import type { PadanProblem, Position } from '../domain';
import { seededRandom } from '../kernel';
import { RULES } from '../rules';

import { isBroken, proposalOf, objection, recomputeParts, sum, type Ledger } from './ledger';
import type { Planned } from './make-plan';
import { ExpectedPairs } from './verify-pairs';

/** No column. */
const NONE = -1;

/** Pairs that are judged and scored one by one, without classes. */
const PAIRS_ASKED_DIRECTLY = 8000;

/** Worth of pairs, from the sentence in the design: tier, then points, then staying. */
type Worth = {
  /** What a seat of each column comes to before any points. */
  readonly ofTier: Float64Array;
  /** One point more outweighs that all stay. */
  readonly perPoint: number;
};

const recomputeWorth = (ledger: Ledger, positions: readonly Position[]): Worth => {
  const { employees } = ledger.input;
  const tiers = [...new Set(positions.map(({ priority }) => priority))].sort((a, b) => b - a);
  const tierStep = 10100 * employees.length + 1;
  const perPoint = employees.length + 1;
  return { ofTier: Float64Array.from(positions, (one) => tiers.indexOf(one.priority) * tierStep * perPoint), perPoint };
};

const worthOf = ({ ofTier, perPoint }: Worth, column: number, total: number, isOwn: boolean): number =>
  ofTier[column]! + total * perPoint + (isOwn ? 1 : 0);

/** The first of the columns expected of a row, `own` its own, that is not listed with the total and the worth it should have; `NONE` where all are. */
const firstWrong = (
  { problem, totals: listed }: Planned['instance'],
  row: number,
  { columns, totals }: ExpectedPairs,
  count: number,
  own: number,
  worth: Worth,
): number => {
  const { column: columnOf, points } = problem;
  const start = problem.rowStart[row]!;
  const end = problem.rowStart[row + 1]!;
  for (let index = 0; index < count; index += 1) {
    const pair = start + index;
    const column = columns[index]!;
    const total = totals[index]!;
    const isThere =
      pair < end &&
      columnOf[pair] === column &&
      listed[pair] === total &&
      points[pair] === worthOf(worth, column, total, column === own);
    if (!isThere) return column;
  }
  return NONE;
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
  const expected = new ExpectedPairs(ledger, positions);
  const worth = recomputeWorth(ledger, positions);
  let stayTotal = 0;
  for (const [row, employee] of employees.entries()) {
    const from = homes.get(employee);
    if (!from) return { objections: [objection('instance')], stayTotal };
    const current = sum(recomputeParts(ledger, employee, from, from));
    stayTotal += current;
    const count = expected.selectRow(employee, from, current);
    const wrong = firstWrong(instance, row, expected, count, expected.columnOf.get(from)!, worth);
    if (wrong !== NONE || problem.rowStart[row + 1]! - problem.rowStart[row]! !== count) {
      const position = wrong === NONE ? '' : positions[wrong]!.name;
      return { objections: [objection('pairs', { nip: employee.nip, position })], stayTotal };
    }
  }
  return {
    objections: [...objectToPairsAskedDirectly(ledger, instance), ...objectToSeats(ledger, instance)],
    stayTotal,
  };
};

/** Pairs drawn at random: in the list just when the rules allow them and they gain enough, and at the points they score. */
const objectToPairsAskedDirectly = (
  ledger: Ledger,
  { problem, employees, positions }: Planned['instance'],
): PadanProblem[] => {
  const { minimumGain } = ledger.input.policy;
  const worth = recomputeWorth(ledger, positions);
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
    const pointsIn = (position: Position): number => sum(recomputeParts(ledger, employee, from, position));
    const proposal = proposalOf(ledger, employee, from, to);
    const isLawful = to === from || RULES.every((rule) => !isBroken(ledger, rule, proposal));
    // Most pairs break a rule, and nobody need work out what they would score.
    const total = isLawful ? pointsIn(to) : 0;
    const isRight = isLawful && (to === from || total - pointsIn(from) >= minimumGain);
    if (isListed !== isRight || (isListed && problem.points[pair] !== worthOf(worth, column, total, to === from)))
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
