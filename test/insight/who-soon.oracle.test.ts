import { civilDateParts, dayCompleted, type CivilDate, type DisciplineCase } from '../../src/domain';
import { MONTHS_AHEAD, whoFills, type WhoFills } from '../../src/insight';
import { transfersAsPlanned } from '../../src/insight/transfers-as-planned';
import { required } from '../../src/kernel';
import { makePlan, type Planned, type PlanningInput } from '../../src/planning';
import { isBar, judgeTransfer } from '../../src/rules';
import { anEmployee, aPolicy, aPosition, AS_OF, cityInput, day, nip, ratings } from '../support/records';

const plannedOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const ahead = (asOf: CivilDate, months: number): CivilDate => required(dayCompleted(asOf, months), 'day');

const punished = (start: string, end: string): DisciplineCase => ({
  weight: 'light',
  start: day(start),
  end: day(end),
  source: { sheet: 'Hukuman Disiplin', row: 1, column: 1 },
});

/** A city in which every third is punished today, and half of those again later. */
const city = (seed: number): Planned => {
  const input = cityInput({ employees: 70, positions: 30 }, seed);
  const employees = input.employees.map((employee, index) =>
    index % 3 > 0
      ? employee
      : {
          ...employee,
          positionDate: day('2019-05-31'),
          appraisals: ratings('baik', 'baik'),
          discipline: [
            punished('2026-01-01', '2026-07-10'),
            ...(index % 2 ? [punished('2026-09-01', '2029-01-01')] : []),
          ],
        },
  );
  return plannedOf({ ...input, employees });
};

type Looked = { readonly isBarred: boolean; readonly unchecked: ReadonlySet<string> };

const lookOn = (planned: Planned, row: number, column: number, asOf: CivilDate): Looked => {
  const { policy } = planned.instance.input;
  const verdicts = judgeTransfer({ ...transfersAsPlanned(planned)(row, column), asOf }, policy);
  return {
    isBarred: verdicts.some((verdict) => isBar(verdict, policy)),
    unchecked: new Set(
      verdicts
        .filter(({ rule, status }) => status === 'not-checked' && policy.rules[rule].mode === 'block')
        .map(({ rule }) => rule),
    ),
  };
};

test('who becomes eligible is barred today and up to the day before, and by no rule on the day told; nobody is left out', () => {
  let [told, open] = [0, 0];
  for (const planned of [3, 4].map(city)) {
    const { instance } = planned;
    const { asOf } = instance.input;
    const months = Array.from({ length: MONTHS_AHEAD }, (_, index) => ahead(asOf, index + 1));
    for (let column = 0; column < instance.positions.length; column += 2) {
      const answer = whoFills(planned, column);
      const soonOf = new Map(answer.soon.map((one) => [one.employee.nip, one]));
      instance.employees.forEach((employee, row) => {
        const today = lookOn(planned, row, column, asOf);
        if (instance.ownColumn[row] === column || !today.isBarred) return;
        const soon = soonOf.get(employee.nip);
        if (soon === undefined && answer.soonCount > answer.soon.length) return;
        const firstMonth = months.find((month) => !lookOn(planned, row, column, month).isBarred);
        if (soon === undefined) {
          expect([employee.nip, firstMonth]).toEqual([employee.nip, undefined]);
          return;
        }
        const { since, toBeKnown } = soon;
        expect(firstMonth ?? since).toBeGreaterThanOrEqual(since);
        for (let before = asOf; before < since; before = (before + 1) as CivilDate)
          expect(lookOn(planned, row, column, before).isBarred).toBe(true);
        const then = lookOn(planned, row, column, since);
        expect(then.isBarred).toBe(false);
        expect(toBeKnown.map(({ rule }) => rule)).toEqual(
          [...then.unchecked].filter((rule) => !today.unchecked.has(rule)),
        );
        told += 1;
        open += toBeKnown.length > 0 ? 1 : 0;
      });
    }
  }
  expect(told).toBeGreaterThan(12);
  expect(open).toBeGreaterThan(0);
});

/** One person who holds a post of two alike, and what is said of the other. */
const soonOf = (facts: Parameters<typeof anEmployee>[0], count = 1): WhoFills => {
  const from = aPosition({ id: 'a', seats: 40 });
  const to = aPosition({ id: 'b', seats: 40, unit: 'Bidang Contoh' });
  const employees = Array.from({ length: count }, (_, index) => anEmployee({ ...facts, nip: nip(index) }));
  const planned = plannedOf({
    employees,
    positions: [from, to],
    positionOf: employees.map(() => 0),
    policy: aPolicy({}),
    asOf: AS_OF,
  });
  return whoFills(planned, 1);
};

test('free between two punishments is free, on the day after the first', () => {
  const { soon } = soonOf({ discipline: [punished('2026-01-01', '2026-05-19'), punished('2026-06-01', '2029-01-01')] });
  expect(soon.map(({ since, rules, toBeKnown }) => ({ since, rules, toBeKnown }))).toEqual([
    { since: day('2026-05-20'), rules: ['R5'], toBeKnown: [] },
  ]);
});

test('a second punishment that follows the first at once leaves no day between', () => {
  const { soon } = soonOf({ discipline: [punished('2026-01-01', '2026-05-31'), punished('2026-06-01', '2029-01-01')] });
  expect(soon).toEqual([]);
});

test('what only a rating not given yet can tell is not told as certain', () => {
  const answer = soonOf({ appraisals: ratings('kurang', 'baik') });
  expect(answer).toMatchObject({ soonCount: 1, soonCertain: 0 });
  const [one] = answer.soon;
  expect(one?.rules).toEqual(['R4']);
  expect(civilDateParts(required(one, 'person').since)).toEqual({ year: 2027, month: 1, day: 1 });
  expect(one?.toBeKnown).toEqual([
    {
      rule: 'R4',
      facts: [
        { key: 'rating:2026', value: null },
        { key: 'rating:2025', value: 'baik' },
      ],
    },
  ]);
});

test('of many who soon can, the earliest twenty are listed and all are counted', () => {
  const answer = soonOf({ positionDate: day('2024-08-20') }, 23);
  expect(answer.soon).toHaveLength(20);
  expect(answer).toMatchObject({ soonCount: 23, soonCertain: 23 });
  expect(answer.soon.every(({ since }) => since === day('2026-08-20'))).toBe(true);
});
