import type { Employee, PadanProblem, Position, RuleId, Transfer } from '../domain';
import type { SideConditions } from '../matching';
import { ruleOf } from '../rules';
import { foldText } from '../sheets';

import { isExempt, isOutOfForce, objection, type Ledger } from './ledger';
import type { Planned } from './make-plan';

/** The kind of statement each rule about two people is about. */
const STATED = [
  ['R11', 'declared'],
  ['R12', 'spouse'],
] as const;

type Couple = readonly [Employee, Employee];

/** The agency and unit of a post, as one text. */
const unitNameOf = ({ agency, unit }: Position): string => JSON.stringify([agency ?? '', unit]);

/** Everybody's statements about others, read one by one: each gives the couple it is about, however often it is stated. */
const statedCouples = ({ input }: Ledger, kind: 'declared' | 'spouse'): Couple[] => {
  const byNip = new Map(input.employees.map((one) => [String(one.nip), one]));
  const seen = new Set<string>();
  const couples: Couple[] = [];
  for (const one of input.employees) {
    for (const statement of one.relations ?? []) {
      const other = byNip.get(String(statement.nip));
      if (statement.kind !== kind || !other || other === one) continue;
      const name = [one.nip, other.nip].sort().join('-');
      if (!seen.has(name)) couples.push([one, other]);
      seen.add(name);
    }
  }
  return couples;
};

/** Couples that may not share a unit once everybody has moved. */
const couplesApart = (ledger: Ledger): Couple[] =>
  STATED.flatMap(([id, kind]) => {
    const rule = ruleOf(id);
    if (ledger.input.policy.rules[id].mode !== 'block' || isOutOfForce(ledger, rule)) return [];
    return statedCouples(ledger, kind)
      .filter((couple) => !couple.some((one) => isExempt(ledger, rule, one)))
      .filter(([one, other]) => !meetsByDecision(ledger, one, other) && !meetsByDecision(ledger, other, one));
  });

/** Whether an approval puts one person where the other is, or was approved for. */
const meetsByDecision = ({ decisions, homes }: Ledger, one: Employee, other: Employee): boolean => {
  const target = decisions.approvedFor(one);
  if (target === null) return false;
  return [homes.get(other)!, decisions.approvedFor(other)].some((post) => post !== null && isSameUnit(post, target));
};

const isSameUnit = (one: Position, other: Position): boolean => {
  if (foldText(one.unit) !== foldText(other.unit)) return false;
  return one.agency === null || other.agency === null || foldText(one.agency) === foldText(other.agency);
};

const LEVELS_FROM_THE_TOP = ['jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas'];
const WORDS_OF_HEADS = ['kepala', 'camat', 'lurah', 'direktur', 'inspektur', 'ketua'];

/** How far down a post stands; whoever is not managerial stands lowest. */
const depthOf = ({ level }: Position): number =>
  LEVELS_FROM_THE_TOP.includes(level) ? LEVELS_FROM_THE_TOP.indexOf(level) : 9;
const firstWordOf = ({ name }: Position): string => foldText(name).split(/\W/)[0] ?? '';

/** Holders of head and deputy posts of which one must stay, from the names and levels of the posts they hold. */
const leadersOf = (ledger: Ledger): Couple[] => {
  if (!ledger.input.policy.limits.headOrDeputyStays) return [];
  const people = [...ledger.homes].map(([person, post]) => ({ person, post }));
  const heads = people.filter(({ post }) => WORDS_OF_HEADS.includes(firstWordOf(post)));
  const deputies = people.filter(({ post }) => {
    const word = firstWordOf(post);
    return word === 'wakil' || (word === 'sekretaris' && depthOf(post) < LEVELS_FROM_THE_TOP.length);
  });
  return deputies.flatMap(({ person, post }) => {
    const over = heads.filter((head) => depthOf(head.post) <= depthOf(post) && head.post.agency === post.agency);
    const near = over.filter((head) => head.post.unit === post.unit);
    const asked = near.length > 0 ? near : over.filter(() => post.agency !== null);
    const top = asked.reduce((least, head) => Math.min(least, depthOf(head.post)), Infinity);
    return asked
      .filter((head) => depthOf(head.post) === top)
      .map((head): Couple => [head.person, person])
      .filter((couple) => !couple.every((one) => isTakenAway(ledger, one)));
  });
};

/** Whether an approval takes somebody out of their unit. */
const isTakenAway = ({ decisions, homes }: Ledger, person: Employee): boolean => {
  const target = decisions.approvedFor(person);
  return target !== null && unitNameOf(target) !== unitNameOf(homes.get(person)!);
};

/** How many of each unit's people may leave it; null where that is not limited. */
const leavingAllowed = ({ input, heads, decisions }: Ledger): ReadonlyMap<string, number> | null => {
  const { maxLeavingPercent } = input.policy.limits;
  if (maxLeavingPercent >= 100) return null;
  const people = new Map<string, number>();
  for (const [post, count] of heads) people.set(unitNameOf(post), (people.get(unitNameOf(post)) ?? 0) + count);
  // A sheet on which everybody is of one unit is a list of people to be placed.
  if ([...people.values()].filter(Boolean).length < 2) return null;
  const taken = decisions.takenFrom(unitNameOf);
  return new Map(
    [...people].map(([unit, count]) => {
      const rest = (count * maxLeavingPercent) % 100;
      return [unit, Math.max(1, (count * maxLeavingPercent - rest) / 100, taken.get(unit) ?? 0)];
    }),
  );
};

/** What rules about two people say of somebody once everybody has moved. */
export class CouplesAsPlanned {
  private readonly others = new Map<RuleId, Map<Employee, Employee[]>>();
  private readonly target: ReadonlyMap<Employee, Position>;

  constructor(
    private readonly ledger: Ledger,
    transfers: readonly Transfer[],
  ) {
    this.target = new Map(transfers.map(({ employee, to }) => [employee, to]));
    for (const [id, kind] of STATED) {
      const others = new Map<Employee, Employee[]>();
      for (const [one, other] of statedCouples(ledger, kind)) {
        others.set(one, [...(others.get(one) ?? []), other]);
        others.set(other, [...(others.get(other) ?? []), one]);
      }
      this.others.set(id, others);
    }
  }

  statusOf(id: RuleId, employee: Employee, to: Position): string {
    const { ledger, target, others } = this;
    const kind = STATED.find(([rule]) => rule === id)?.[1];
    const isBound = [...others.values()].some((one) => one.has(employee));
    if (employee.relations === null && !isBound) return 'not-checked';
    const meets = (others.get(id)?.get(employee) ?? []).some((other) =>
      isSameUnit(target.get(other) ?? ledger.homes.get(other)!, to),
    );
    const strangers = (employee.relations ?? []).filter((one) => one.kind === kind && !ledger.nips.has(one.nip));
    const meetsStranger = strangers.some(
      ({ unit, agency }) => unit !== null && isSameUnit({ ...to, unit, agency }, to),
    );
    if (meets || meetsStranger) return 'fails';
    return strangers.some(({ unit }) => unit === null) ? 'not-checked' : 'passes';
  }
}

/** Conditions on several people that the transfers break, read off the records and where everybody ends. */
export const findConditionObjections = (ledger: Ledger, transfers: readonly Transfer[]): PadanProblem[] => {
  const target = new Map(transfers.map(({ employee, to }) => [employee, to]));
  const endOf = (one: Employee): Position => target.get(one) ?? ledger.homes.get(one)!;
  const hasLeftUnit = (one: Employee): boolean => unitNameOf(endOf(one)) !== unitNameOf(ledger.homes.get(one)!);
  const objections: PadanProblem[] = [];
  for (const [one, other] of couplesApart(ledger)) {
    const haveBothStayed = [one, other].every((person) => endOf(person) === ledger.homes.get(person));
    if (!haveBothStayed && isSameUnit(endOf(one), endOf(other)))
      objections.push(objection('two-persons', { nip: one.nip, other: other.nip }));
  }
  for (const [one, other] of leadersOf(ledger))
    if (hasLeftUnit(one) && hasLeftUnit(other))
      objections.push(objection('head-and-deputy', { nip: one.nip, other: other.nip }));
  const allowed = leavingAllowed(ledger);
  if (allowed === null) return objections;
  const left = new Map<string, number>();
  for (const { from, to } of transfers)
    if (unitNameOf(to) !== unitNameOf(from)) left.set(unitNameOf(from), (left.get(unitNameOf(from)) ?? 0) + 1);
  for (const [unit, count] of left)
    if (count > (allowed.get(unit) ?? 0))
      objections.push(objection('leaving', { of: unit, found: count, expected: allowed.get(unit) ?? 0 }));
  return objections;
};

/** The conditions as the solver's rows and columns, for its proof; made from the ledger. Null where there are none. */
export const recomputeConditions = (ledger: Ledger, { instance }: Planned): SideConditions | null => {
  const { employees, positions } = instance;
  const allowed = leavingAllowed(ledger);
  const rowOf = new Map(employees.map((one, row) => [one, row]));
  // The proof names couples by number: in the order of their rows, each once.
  const rowsOf = (couples: readonly Couple[]): [number, number][] => {
    const rows = couples.map(
      (couple) => couple.map((one) => rowOf.get(one)!).sort((a, b) => a - b) as [number, number],
    );
    rows.sort(([a, b], [c, d]) => (a === c ? b - d : a - c));
    return rows.filter((pair, index) => pair.join() !== rows[index - 1]?.join());
  };
  const apart = rowsOf(couplesApart(ledger));
  const notBothLeave = rowsOf(leadersOf(ledger));
  if (allowed === null && apart.length + notBothLeave.length === 0) return null;
  const units = [...new Set(positions.map(unitNameOf))];
  const numberOf = new Map(units.map((unit, index) => [unit, index]));
  return {
    groupOfColumn: Int32Array.from(positions, (post) => numberOf.get(unitNameOf(post))!),
    mostLeaving: Int32Array.from(units, (unit) => allowed?.get(unit) ?? employees.length),
    places: placesWhere(positions, apart.length === 0),
    apart,
    notBothLeave,
  };
};

/** Largest sets of posts any two of which are in one unit; the proof names them by number, in the order of their columns. */
const placesWhere = (positions: readonly Position[], isNone: boolean): Int32Array[] => {
  if (isNone) return [];
  const places: Int32Array[] = [];
  const byName = new Map<string, number[]>();
  for (const [column, { unit }] of positions.entries()) {
    const list = byName.get(foldText(unit));
    if (list) list.push(column);
    else byName.set(foldText(unit), [column]);
  }
  for (const columns of byName.values()) {
    const stated = columns.filter((column) => positions[column]!.agency !== null);
    const first = stated.filter(
      (column, index) => stated.findIndex((other) => isSameUnit(positions[other]!, positions[column]!)) === index,
    );
    if (first.length === 0) places.push(Int32Array.from(columns));
    for (const example of first)
      places.push(Int32Array.from(columns.filter((column) => isSameUnit(positions[example]!, positions[column]!))));
  }
  return places.sort((one, other) => {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    return (one[at] ?? -1) - (other[at] ?? -1);
  });
};
