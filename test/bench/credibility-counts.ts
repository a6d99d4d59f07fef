import { scoreCandidacy } from '../../src/criteria';
import { functionalProfession, isFunctional, type Position } from '../../src/domain';
import { required } from '../../src/kernel';
import type { PlanningInput } from '../../src/planning';
import type { PlantedMove } from '../../src/synthetic-data';

/** Somebody changing post: NIP, and the id of the post. */
export type Move = { readonly employee: string; readonly to: string };

/** What a plan does to a city, as numbers that add up over cities. */
export type Counts = {
  readonly people: number;
  readonly moves: number;
  readonly filled: number;
  readonly opened: number;
  readonly functionalVacant: readonly [number, number];
  readonly thirdEmpty: readonly [number, number];
  readonly classFalls: number;
  readonly professionsLeft: number;
  readonly fitUp: number;
  readonly fitEven: number;
  readonly fitDown: number;
  readonly drainedUnits: number;
  readonly planted: readonly [number, number];
};

/** Units of fewer people are too small for a share to say anything. */
const SMALLEST_UNIT = 5;
/** One in so many people leaving a unit is not yet too many. */
const MOST_LEAVING = 5;

const unitOf = ({ agency, unit }: Position): string => `${agency ?? ''}|${unit}`;

const headsWith = (input: PlanningInput, postOf: readonly number[]): number[] => {
  const heads = input.positions.map(() => 0);
  for (const post of postOf) heads[post] = required(heads[post], 'post') + 1;
  return heads;
};

const leavesProfession = (from: Position, to: Position): boolean => {
  const profession = functionalProfession(from);
  const next = functionalProfession(to);
  return profession !== null && profession !== next && (next !== null || to.level === 'pelaksana');
};

/** Planted moves that were made: of each need at most so many as were planted. */
const foundOf = (
  planted: readonly PlantedMove[],
  { positions }: PlanningInput,
  moved: ReadonlyMap<string, number>,
): number =>
  planted.reduce((sum, { anyOf, count, into }) => {
    const wanted = new Set(into.map(({ agency, unit, name }) => `${agency}|${unit}|${name}`));
    const isWanted = (to: number | undefined): boolean => {
      if (to === undefined) return false;
      const { agency, unit, name } = required(positions[to], 'post');
      return wanted.has(`${agency ?? ''}|${unit}|${name}`);
    };
    return sum + Math.min(count, anyOf.filter((nip) => isWanted(moved.get(nip))).length);
  }, 0);

const drainedOf = (input: PlanningInput, moved: ReadonlyMap<number, number>): number => {
  const people = new Map<string, number>();
  const leaving = new Map<string, number>();
  const add = (counts: Map<string, number>, unit: string): void => void counts.set(unit, (counts.get(unit) ?? 0) + 1);
  input.positionOf.forEach((from, index) => {
    const unit = unitOf(required(input.positions[from], 'post'));
    add(people, unit);
    const to = moved.get(index);
    if (to !== undefined && unitOf(required(input.positions[to], 'post')) !== unit) add(leaving, unit);
  });
  return [...leaving].filter(([unit, count]) => {
    const all = people.get(unit) ?? 0;
    return all >= SMALLEST_UNIT && count * MOST_LEAVING > all;
  }).length;
};

/** Judges the moves of any plan of a city by the numbers of the city alone; fit is today's. */
export const countPlan = (input: PlanningInput, moves: readonly Move[], planted: readonly PlantedMove[]): Counts => {
  const { employees, positions, positionOf, policy, asOf } = input;
  const indexOf = new Map(employees.map(({ nip }, index) => [nip as string, index]));
  const postOf = new Map(positions.map(({ id }, index) => [id as string, index]));
  const byPerson = new Map(
    moves.map(({ employee, to }) => [required(indexOf.get(employee), employee), required(postOf.get(to), to)]),
  );
  const before = headsWith(input, positionOf);
  const after = headsWith(
    input,
    positionOf.map((from, index) => byPerson.get(index) ?? from),
  );
  const sumOf = (count: (position: Position, was: number, is: number) => number): number =>
    positions.reduce((sum, one, index) => sum + count(one, before[index] ?? 0, after[index] ?? 0), 0);
  const vacant = ({ seats }: Position, heads: number): number => Math.max(0, seats - heads);
  const isThirdEmpty = (one: Position, heads: number): number =>
    one.seats >= 2 && vacant(one, heads) * 3 >= one.seats ? 1 : 0;
  const inFunctional = (one: Position, heads: number): number => (isFunctional(one.level) ? vacant(one, heads) : 0);
  const journeys = [...byPerson].map(([index, target]) => {
    const employee = required(employees[index], 'employee');
    const [from, to] = [
      required(positions[required(positionOf[index], 'post')], 'post'),
      required(positions[target], 'post'),
    ];
    const fit = (seat: Position): number => scoreCandidacy({ employee, from, to: seat, asOf }, policy).total;
    return { from, to, gain: fit(to) - fit(from) };
  });
  const many = (is: (journey: (typeof journeys)[number]) => boolean): number => journeys.filter(is).length;
  return {
    people: employees.length,
    moves: journeys.length,
    filled: sumOf((one, was, is) => Math.max(0, vacant(one, was) - vacant(one, is))),
    opened: sumOf((one, was, is) => Math.max(0, vacant(one, is) - vacant(one, was))),
    functionalVacant: [sumOf((one, was) => inFunctional(one, was)), sumOf((one, _, is) => inFunctional(one, is))],
    thirdEmpty: [sumOf((one, was) => isThirdEmpty(one, was)), sumOf((one, _, is) => isThirdEmpty(one, is))],
    classFalls: many(({ from, to }) => from.jobClass !== null && to.jobClass !== null && to.jobClass < from.jobClass),
    professionsLeft: many(({ from, to }) => leavesProfession(from, to)),
    fitUp: many(({ gain }) => gain > 0),
    fitEven: many(({ gain }) => gain === 0),
    fitDown: many(({ gain }) => gain < 0),
    drainedUnits: drainedOf(input, byPerson),
    planted: [
      foundOf(
        planted,
        input,
        new Map([...byPerson].map(([index, to]) => [required(employees[index], 'employee').nip, to])),
      ),
      planted.reduce((sum, { count }) => sum + count, 0),
    ],
  };
};
