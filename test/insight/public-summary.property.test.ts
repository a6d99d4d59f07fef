import fc from 'fast-check';

import { publicSummary, type PublicSummary } from '../../src/insight';
import { mergeSmall } from '../../src/insight/merge-small';
import { countPlaces, type CountedPlace } from '../../src/insight/public-places';
import { required } from '../../src/kernel';
import { makePlan, type Planned } from '../../src/planning';
import { cityInput } from '../support/records';
import { LinearKnowledge } from '../support/linear-knowledge';

const plannedOf = (seed: number, employees = 150, positions = 60): Planned => {
  const made = makePlan(cityInput({ employees, positions }, seed), () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const isSmall = (count: number, smallest: number): boolean => count > 0 && count < smallest;

const rowsOf = fc.array(fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 9 });

test('merged rows are two at least, tell of nobody or of enough people, and sum up with the kept ones to all', () => {
  fc.assert(
    fc.property(rowsOf, fc.integer({ min: 3, max: 6 }), fc.nat(8), (table, smallest, hidden) => {
      const rows = table.map((counts, name) => ({ name, counts }));
      const { kept, others } = mergeSmall(rows, smallest, new Set([hidden]));
      const totals = [0, 1, 2].map((column) => table.reduce((sum, counts) => sum + (counts[column] ?? 0), 0));
      for (const { name, counts } of kept) {
        expect(name).not.toBe(hidden);
        expect(counts.some((count) => isSmall(count, smallest))).toBe(false);
      }
      expect(kept.length + (others?.members.length ?? 0)).toBe(rows.length);
      totals.forEach((total, column) => {
        const told = kept.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0);
        expect(told + (others?.counts[column] ?? 0)).toBe(total);
      });
      if (others === null) return;
      // Where not even all rows together are two, or of enough people, there is nothing left to merge them with.
      if (kept.length > 0) {
        expect(others.members.length).toBeGreaterThan(1);
        expect(others.counts.some((count) => isSmall(count, smallest))).toBe(false);
      }
    }),
  );
});

type Unit = CountedPlace<string> & { readonly agency: string; readonly unit: string };

const unitsOf = (planned: Planned): Unit[] =>
  countPlaces(planned, ({ agency, unit }) => JSON.stringify([agency ?? '', unit])).map((place) => {
    const [agency = '', unit = ''] = JSON.parse(place.name) as string[];
    return { ...place, agency, unit };
  });

/** Unknowns of each unit: people before, arrivals, departures. People after are the first and second less the third. */
const COUNTS = {
  before: [1, 0, 0],
  arrivals: [0, 1, 0],
  departures: [0, 0, 1],
  after: [1, 1, -1],
  stays: [1, 0, -1],
} as const;

const sumOver = (units: readonly number[], count: keyof typeof COUNTS): Map<number, number> =>
  new Map(units.flatMap((unit) => COUNTS[count].map((factor, index) => [unit * 3 + index, factor] as const)));

/** Everything the summary tells of agencies and units, as sums over the units that stand behind each figure. */
const learnAll = (units: readonly Unit[], summary: PublicSummary): LinearKnowledge => {
  const known = new LinearKnowledge(units.length * 3);
  const all = units.map((_, index) => index);
  const learn = (members: readonly number[], counts: readonly (keyof typeof COUNTS)[]): void =>
    counts.forEach((count) => known.learn(sumOver(members, count)));
  const told = (which: 'staff' | 'moved', counts: readonly (keyof typeof COUNTS)[]): void => {
    const agencies = summary.agencies[which];
    if (agencies === null) return;
    learn(all, counts);
    const named = new Set(agencies.rows.map(({ name }) => name));
    learn(
      all.filter((index) => !named.has(units[index]?.agency ?? '')),
      counts,
    );
    for (const name of named) {
      const own = all.filter((index) => units[index]?.agency === name);
      learn(own, counts);
      const places = summary.unitsOf.get(name)?.[which];
      if (!places) continue;
      const names = new Set(places.rows.map((one) => one.name));
      for (const index of own) if (names.has(units[index]?.unit ?? '')) learn([index], counts);
      learn(
        own.filter((index) => !names.has(units[index]?.unit ?? '')),
        counts,
      );
    }
  };
  told('staff', ['before']);
  told('moved', ['after', 'arrivals', 'departures']);
  return known;
};

const valueOf = (unit: Unit, count: keyof typeof COUNTS): number =>
  count === 'stays' ? unit.before - unit.departures : unit[count];

test('no small count of a unit follows from all that is told of agencies and units together', () => {
  let small = 0;
  for (const [seed, smallest] of [
    [2, 5],
    [3, 3],
    [4, 5],
    [5, 8],
  ] as const) {
    const planned = plannedOf(seed);
    const summary = required(publicSummary(planned, smallest), 'summary');
    const units = unitsOf(planned);
    const known = learnAll(units, summary);
    units.forEach((unit, index) => {
      for (const count of Object.keys(COUNTS) as (keyof typeof COUNTS)[]) {
        if (!isSmall(valueOf(unit, count), smallest)) continue;
        small += 1;
        expect({ seed, unit: unit.unit, count, known: known.knows(sumOver([index], count)) }).toEqual({
          seed,
          unit: unit.unit,
          count,
          known: false,
        });
      }
    });
  }
  expect(small).toBeGreaterThan(20);
});

test('the tables of a summary add up to the plan, and tell of nobody or of enough people', () => {
  for (const seed of [2, 3]) {
    const planned = plannedOf(seed);
    const smallest = 5;
    const summary = required(publicSummary(planned, smallest), 'summary');
    const { transfers } = planned.plan;
    for (const table of [summary.kinds, summary.reaches, summary.causes, summary.fits, summary.fates]) {
      const counts = [...table.rows.map(({ count }) => count), ...(table.others === null ? [] : [table.others.count])];
      const sum = counts.reduce((all, count) => all + count, 0);
      expect(sum).toBe(
        table === summary.fates ? planned.instance.employees.length - transfers.length : transfers.length,
      );
      expect(counts.filter((count) => isSmall(count, smallest))).toEqual([]);
      expect(table.others?.members).not.toBe(1);
    }
    expect(summary.moves).toBe(transfers.length);
    for (const { rows, others } of [summary.levels.staff, summary.agencies.staff])
      expect(rows.reduce((sum, { before }) => sum + before, others?.before ?? 0)).toBe(summary.total.before);
    const { moved } = summary.agencies;
    expect(moved?.rows.reduce((sum, { arrivals }) => sum + arrivals, moved.others?.arrivals ?? 0)).toBe(
      transfers.length,
    );
  }
});

test('where fewer people move than may be told, nothing that follows from moves is told', () => {
  const planned = plannedOf(3);
  const more = planned.plan.transfers.length + 1;
  const summary = required(publicSummary(planned, more), 'summary');
  expect([summary.moves, summary.total.moved, summary.firstSeats.after]).toEqual([null, null, null]);
  expect([summary.kinds, summary.reaches, summary.causes, summary.fits]).toEqual(
    Array(4).fill({ rows: [], others: null }),
  );
  expect([summary.levels.moved, summary.agencies.moved]).toEqual([null, null]);
  for (const places of summary.unitsOf.values()) expect(places.moved).toBeNull();
  const counted = summary.fates.rows.reduce((sum, { count }) => sum + count, summary.fates.others?.count ?? 0);
  expect(counted).toBe(planned.instance.employees.length);
});

test('of fewer people than may be told there is no summary', () => {
  const planned = plannedOf(3);
  expect(publicSummary(planned, planned.instance.employees.length + 1)).toBeNull();
});
