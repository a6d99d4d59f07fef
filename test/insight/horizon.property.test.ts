import fc from 'fast-check';

import { civilDateFromSerial, dayCompleted, monthsBetween, type CivilDate } from '../../src/domain';
import { findHorizon, findNeeds, HORIZONS, type MonthAhead } from '../../src/insight';
import { required } from '../../src/kernel';
import { makePlan, type Planned } from '../../src/planning';
import { cityInput, day } from '../support/records';

/** A city in which many retire within four years and some have contracts that end, a few of them the past months. */
const plannedOf = (seed: number): Planned => {
  const input = cityInput({ employees: 90, positions: 40 }, seed);
  const employees = input.employees.map((employee, index) => ({
    ...employee,
    ...(index % 3 === 0 ? { birthDate: day(`${1966 + (index % 5)}-0${1 + (index % 9)}-15`) } : {}),
    ...(index % 7 === 0 ? { contractEnd: day(`202${6 + (index % 4)}-0${1 + (index % 9)}-28`) } : {}),
  }));
  const made = makePlan({ ...input, employees }, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const cities = [1, 2, 3].map(plannedOf);
const city = fc.constantFrom(...cities);
const upTo = (months: readonly MonthAhead[], last: number, count: (month: MonthAhead) => number): number =>
  months.slice(0, last + 1).reduce((sum, month) => sum + count(month), 0);

test('so many months are complete on the day told, and not on the day before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 36526, max: 60000 }), fc.integer({ min: 1, max: 90 }), (serial, months) => {
      const from = required(civilDateFromSerial(serial), 'day');
      const then = required(dayCompleted(from, months), 'day');
      expect(monthsBetween(from, then)).toBe(months);
      expect(monthsBetween(from, (then - 1) as CivilDate)).toBe(months - 1);
    }),
  );
});

test('who leaves within one, two and three years is who leaves in their months', () => {
  fc.assert(
    fc.property(city, (planned) => {
      const { months, ageUnknown } = findHorizon(planned);
      const { total } = findNeeds(planned.instance, planned.columnOfRow);
      HORIZONS.forEach((horizon, index) => {
        expect(upTo(months, horizon, ({ retiring }) => retiring)).toBe(total.retiringBefore[index]);
        expect(upTo(months, horizon, ({ retiringAfter }) => retiringAfter)).toBe(total.retiringAfter[index]);
        expect(upTo(months, horizon, ({ contractsEnding }) => contractsEnding)).toBe(total.contractsEnding[index]);
      });
      expect(Math.min(...total.retiringAfter, ...total.contractsEnding)).toBeGreaterThan(0);
      expect(ageUnknown).toBe(total.ageUnknown);
      expect(months).toHaveLength(HORIZONS[2] + 1);
    }),
  );
});

test('seats empty in a month are those of posts whose people have left by then', () => {
  for (const planned of cities) {
    const { instance, columnOfRow } = planned;
    const { months } = findHorizon(planned);
    const one = instance.employees.map(
      (_, row) =>
        findNeeds({
          ...instance,
          employees: [instance.employees[row]!],
          ownColumn: Int32Array.of(columnOfRow[row]!),
          heads: new Int32Array(instance.positions.length),
        }).total,
    );
    HORIZONS.forEach((horizon, index) => {
      const heads = new Map<number, number>();
      findNeeds(instance, columnOfRow).posts.forEach(({ position, after }) =>
        heads.set(instance.positions.indexOf(position), after),
      );
      one.forEach(({ retiringAfter, contractsEnding }, row) => {
        const column = columnOfRow[row]!;
        if ((retiringAfter[index] ?? 0) + (contractsEnding[index] ?? 0) > 0)
          heads.set(column, (heads.get(column) ?? 0) - 1);
      });
      const empty = instance.positions.reduce(
        (sum, { seats }, column) => sum + Math.max(0, seats - (heads.get(column) ?? 0)),
        0,
      );
      expect(months[horizon]?.emptySeats).toBe(empty);
    });
  }
});

test('time in post is complete in the month in which the first day of it falls', () => {
  const [planned] = cities;
  const { instance, columnOfRow } = required(planned, 'city');
  const { asOf, policy } = instance.input;
  const { months } = findHorizon(required(planned, 'city'));
  const last = required(dayCompleted(asOf, HORIZONS[2]), 'day');
  for (const [key, least] of [
    ['freeToMove', required(policy.rules.R1.thresholds['minMonths'], 'R1')],
    ['tooLong', required(policy.rules.R2.thresholds['maxMonths'], 'R2') + 1],
  ] as const) {
    const found = months.map(() => 0);
    instance.employees.forEach(({ positionDate }, row) => {
      if (positionDate === null || columnOfRow[row] !== instance.ownColumn[row]) return;
      if (monthsBetween(positionDate, asOf) >= least) return;
      let at = asOf;
      while (at < last && monthsBetween(positionDate, at) < least) at = (at + 1) as CivilDate;
      const month = months.findIndex(({ before }) => before !== null && at < before);
      if (month >= 0) found[month]! += 1;
    });
    expect(months.map((month) => month[key])).toEqual(found);
    expect(found.some((count) => count > 0)).toBe(true);
  }
});
