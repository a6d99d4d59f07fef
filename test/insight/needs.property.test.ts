import fc from 'fast-check';

import {
  agencyNeeds,
  findNeeds,
  HORIZONS,
  monthsToLeave,
  professionNeeds,
  sumNeeds,
  type Needs,
} from '../../src/insight';
import { required } from '../../src/kernel';
import { makePlan, type Planned } from '../../src/planning';
import { cityInput } from '../support/records';

const plannedOf = (seed: number): Planned => {
  const made = makePlan(cityInput({ employees: 90, positions: 40 }, seed), () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const cities = [1, 2, 3, 4].map(plannedOf);
const city = fc.constantFrom(...cities);

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

test('every total of needs is that of the input, to the head', () => {
  fc.assert(
    fc.property(city, ({ instance, columnOfRow }) => {
      const { positions, heads, employees } = instance;
      const { total, posts } = findNeeds(instance, columnOfRow);
      expect(posts).toHaveLength(positions.length);
      expect(total.posts).toBe(positions.length);
      expect(total.seats).toBe(sum(positions.map(({ seats }) => seats)));
      expect(total.before).toBe(sum(heads));
      expect(total.after).toBe(total.before);
      expect(total.before).toBe(total.seats - total.emptyBefore + total.beyondBefore);
      expect(total.after).toBe(total.seats - total.emptyAfter + total.beyondAfter);
      const months = employees.map((employee, row) =>
        monthsToLeave(employee, required(positions[instance.ownColumn[row] ?? 0], 'post'), instance.input.asOf),
      );
      expect(total.retiringBefore).toEqual(
        HORIZONS.map((most) => months.filter((one) => one !== null && one < most).length),
      );
      expect(total.ageUnknown).toBe(months.filter((one) => one === null).length);
    }),
  );
});

test('sums by agency, by unit and by profession add up to all', () => {
  fc.assert(
    fc.property(city, (planned) => {
      const needs = findNeeds(planned.instance, planned.columnOfRow);
      const groups = [
        sumNeeds(needs.posts, ({ agency }) => agency ?? ''),
        sumNeeds(needs.posts, ({ unit }) => unit),
        new Map(
          professionNeeds(planned.instance, needs).map(({ name, isFunctional, sums }) => [
            `${name} ${isFunctional}`,
            sums,
          ]),
        ),
      ];
      for (const group of groups)
        for (const key of ['posts', 'seats', 'before', 'after', 'emptyBefore', 'emptyAfter'] as const)
          expect(sum([...group.values()].map((sums) => sums[key]))).toBe(needs.total[key]);
    }),
  );
});

test('posts short of priority 1 come first, then by what the next person is worth', () => {
  for (const { instance, columnOfRow } of cities) {
    const { posts } = findNeeds(instance, columnOfRow);
    const rank = posts.map(({ position, emptyAfter, urgency }) => [
      position.priority === 1 && emptyAfter > 0 ? 1 : 0,
      urgency,
    ]);
    for (let at = 1; at < rank.length; at += 1) {
      const [[first = 0, worth = 0] = [], [next = 0, less = 0] = []] = [rank[at - 1], rank[at]];
      expect(first > next || (first === next && worth >= less)).toBe(true);
    }
  }
});

/** Most seats that people can take, tried person by person. */
const mostSeats = (
  rows: readonly { readonly own: number; readonly to: readonly number[] }[],
  given: Map<number, number>,
  free: Map<number, number>,
): number => {
  const [first, ...rest] = rows;
  if (first === undefined) return 0;
  let most = mostSeats(rest, given, free);
  if ((given.get(first.own) ?? 0) <= 0) return most;
  for (const to of first.to) {
    if ((free.get(to) ?? 0) <= 0) continue;
    given.set(first.own, (given.get(first.own) ?? 0) - 1);
    free.set(to, (free.get(to) ?? 0) - 1);
    most = Math.max(most, 1 + mostSeats(rest, given, free));
    given.set(first.own, (given.get(first.own) ?? 0) + 1);
    free.set(to, (free.get(to) ?? 0) + 1);
  }
  return most;
};

const isSmall = (rows: readonly unknown[]): boolean => rows.length <= 14;

test('what a surplus could meet is the most that trying everybody finds', () => {
  let tried = 0;
  for (const planned of [...cities, ...[5, 6, 7, 8].map(plannedOf)]) {
    const { instance } = planned;
    const { problem, positions, heads, ownColumn } = instance;
    const needs: Needs = findNeeds(instance);
    const gapOf = (column: number): number => (heads[column] ?? 0) - (positions[column]?.seats ?? 0);
    for (const { name, sums, movable } of professionNeeds(instance, needs)) {
      if (movable === null) continue;
      const inside = new Set(positions.flatMap((position, column) => (position.name.startsWith(name) ? [column] : [])));
      const rows = Array.from({ length: problem.rows }, (_, row) => ({
        own: ownColumn[row] ?? 0,
        to: [...problem.column.slice(problem.rowStart[row], problem.rowStart[row + 1])].filter(
          (column) => inside.has(column) && gapOf(column) < 0,
        ),
      })).filter(({ own, to }) => inside.has(own) && gapOf(own) > 0 && to.length > 0);
      if (!isSmall(rows) || sum([...inside].map((column) => positions[column]?.seats ?? 0)) !== sums.seats) continue;
      tried += 1;
      const given = new Map([...inside].map((column) => [column, Math.max(0, gapOf(column))]));
      const free = new Map([...inside].map((column) => [column, Math.max(0, -gapOf(column))]));
      expect([name, movable]).toEqual([name, mostSeats(rows, given, free)]);
    }
  }
  expect(tried).toBeGreaterThan(8);
});

test('who may come to an agency is counted once, and moves in and out answer to each other', () => {
  for (const planned of cities) {
    const { instance, columnOfRow } = planned;
    const { problem, positions, heads, ownColumn } = instance;
    const agencies = agencyNeeds(planned, findNeeds(instance, columnOfRow));
    expect(sum(agencies.map(({ goingOut }) => goingOut))).toBe(sum(agencies.map(({ comingIn }) => comingIn)));
    expect(sum(agencies.map(({ mayLeave }) => mayLeave))).toBe(instance.isMovable.filter(Boolean).length);
    for (const { agency, mayCome } of agencies) {
      const people = Array.from({ length: problem.rows }, (_, row) => row).filter((row) => {
        if ((positions[ownColumn[row] ?? 0]?.agency ?? '') === agency) return false;
        return [...problem.column.slice(problem.rowStart[row], problem.rowStart[row + 1])].some(
          (column) =>
            (positions[column]?.agency ?? '') === agency && (heads[column] ?? 0) < (positions[column]?.seats ?? 0),
        );
      });
      expect([agency, mayCome]).toEqual([agency, people.length]);
    }
  }
});
