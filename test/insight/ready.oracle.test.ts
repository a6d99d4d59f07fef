import { scoreCandidacy } from '../../src/criteria';
import { dayCompleted, type CivilDate, type Employee } from '../../src/domain';
import { findBenches, isKeyPost, type Bench } from '../../src/insight';
import { transfersAsPlanned } from '../../src/insight/transfers-as-planned';
import { required } from '../../src/kernel';
import { candidacyAt, headsWhen, makePlan, type Planned, type PlanningInput } from '../../src/planning';
import { isBar, judgeTransfer } from '../../src/rules';
import { anEmployee, aPolicy, aPosition, AS_OF, cityInput, day, nip, OPEN_RULES, rank } from '../support/records';

const plannedOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const policy = aPolicy({ rules: OPEN_RULES, benchFit: 4000 });
const cities = [3, 4].map((seed) => plannedOf(cityInput({ employees: 60, positions: 24 }, seed, policy)));

/** Whether somebody with other facts might take a post on a day, were a seat open. */
const isLawful = (planned: Planned, row: number, column: number, asOf: CivilDate, employee?: Employee): boolean => {
  const transfer = transfersAsPlanned(planned)(row, column);
  const verdicts = judgeTransfer(
    { ...transfer, asOf, employee: employee ?? transfer.employee, headsAtTarget: 0 },
    planned.instance.input.policy,
  );
  return !verdicts.some((verdict) => isBar(verdict, planned.instance.input.policy));
};

/** Somebody as a test passed, and the rises in rank up to a day, would make the person; by the law itself, not by rules that bar. */
const readied = (planned: Planned, row: number, column: number, asOf: CivilDate): Employee => {
  const employee = required(planned.instance.employees[row], 'employee');
  const { rank: held, rankDate, competence } = employee;
  const floor = planned.instance.positions[column]?.requiredRank ?? null;
  const rises = floor !== null && held !== null && held < floor && rankDate !== null;
  const isRisen = rises && required(dayCompleted(rankDate, 48 * (floor - held)), 'day') <= asOf;
  return {
    ...employee,
    rank: isRisen ? floor : held,
    competence: competence !== null && competence < 6800 ? 6800 : competence,
  };
};

const columnOf = ({ instance }: Planned, { position }: Bench): number => instance.positions.indexOf(position);
const WEEKS = Array.from({ length: 104 }, (_, index) => (AS_OF + 1 + 7 * index) as CivilDate);
const [YEAR, TWO] = [12, 24].map((months) => required(dayCompleted(AS_OF, months), 'day'));

test('posts listed are those with an empty seat under the plan and the key posts, each once', () => {
  for (const planned of cities) {
    const { instance, columnOfRow } = planned;
    const heads = headsWhen(instance, columnOfRow);
    const wanted = instance.positions.filter(
      (position, column) => position.seats > (heads[column] ?? 0) || isKeyPost(position),
    );
    const { posts, all } = findBenches(planned);
    expect(all).toBe(wanted.length);
    expect(new Set(posts.map(({ position }) => position))).toEqual(new Set(wanted));
    for (const { position, empty } of posts)
      expect(empty).toBe(Math.max(0, position.seats - (heads[instance.positions.indexOf(position)] ?? 0)));
  }
});

test('benches count all who fit and are lawful today, or on any day within one and two years', () => {
  let [now, later] = [0, 0];
  for (const planned of cities) {
    const { instance } = planned;
    for (const bench of findBenches(planned).posts) {
      const column = columnOf(planned, bench);
      const counts = { now: 0, year: 0, two: 0 };
      instance.employees.forEach((_, row) => {
        const own = required(instance.ownColumn[row], 'column');
        if (own === column) return;
        if (scoreCandidacy(candidacyAt(instance, row, own, column), policy).total < policy.benchFit) return;
        const first = isLawful(planned, row, column, AS_OF)
          ? AS_OF
          : WEEKS.find((asOf) => isLawful(planned, row, column, asOf, readied(planned, row, column, asOf)));
        if (first === undefined) return;
        counts.now += first === AS_OF ? 1 : 0;
        counts.year += first <= required(YEAR, 'day') ? 1 : 0;
        counts.two += first <= required(TWO, 'day') ? 1 : 0;
      });
      // Weeks may pass over the day of somebody who is ready in the last week alone.
      const told = { now: bench.now, year: bench.within[0], two: bench.within[1] };
      expect([bench.position.id, told]).toEqual([bench.position.id, counts]);
      now += counts.now;
      later += counts.two - counts.now;
    }
  }
  expect(now).toBeGreaterThan(50);
  expect(later).toBeGreaterThan(20);
});

test('who is named is lawful on the day told with the steps told, and not the day before', () => {
  let named = 0;
  for (const planned of cities)
    for (const bench of findBenches(planned).posts)
      for (const { employee, since, steps, total } of bench.ready) {
        const { instance } = planned;
        const [row, column] = [instance.employees.indexOf(employee), columnOf(planned, bench)];
        expect(total).toBeGreaterThanOrEqual(policy.benchFit);
        const then = (asOf: CivilDate): boolean =>
          isLawful(planned, row, column, asOf, readied(planned, row, column, asOf));
        expect(then(since)).toBe(true);
        if (since > AS_OF + 1) expect(then((since - 1) as CivilDate)).toBe(false);
        else expect(steps.length).toBeGreaterThan(0);
        named += 1;
      }
  expect(named).toBeGreaterThan(20);
});

/** The bench of an administrator's post for three people: one short of a test, one of a rank, one of time. */
const bench = (): Bench => {
  const to = aPosition({ id: 'to', level: 'pengawas', requiredRank: rank(10), name: 'Kepala Seksi', unit: 'Bidang B' });
  const from = aPosition({ id: 'from', level: 'pengawas', seats: 3, name: 'Kepala Seksi', unit: 'Bidang A' });
  const facts = { educationLevel: 'S1', rank: rank(10) } as const;
  const employees = [
    anEmployee({ ...facts, nip: nip(1), competence: 6700 }),
    anEmployee({ ...facts, nip: nip(2), rank: rank(9), rankDate: day('2023-04-01') }),
    anEmployee({ ...facts, nip: nip(3), positionDate: day('2024-06-30') }),
  ];
  const planned = plannedOf({
    employees,
    positions: [from, to],
    positionOf: [0, 0, 0],
    policy: aPolicy({ benchFit: 0 }),
    asOf: AS_OF,
  });
  return required(
    findBenches(planned).posts.find(({ position }) => position.id === 'to'),
    'bench',
  );
};

test('those who need only time come before those who need a test, the earlier first', () => {
  const { now, within, ready } = bench();
  expect({ now, within }).toEqual({ now: 0, within: [2, 3] });
  expect(ready.map(({ employee, since, steps, waitsFor }) => [employee.nip, since, steps, waitsFor])).toEqual([
    [nip(3), day('2026-06-30'), [], ['R1']],
    [nip(2), day('2027-04-01'), [{ kind: 'rank', rank: rank(10), day: day('2027-04-01') }], []],
    [nip(1), AS_OF + 1, [{ kind: 'test', minPercent: 68 }], []],
  ]);
});

test('somebody who soon fits better than whom the plan moves is worth waiting for, at the price of leaving that move out', () => {
  const to = aPosition({ id: 'to', name: 'Analis Hukum', requiredEducationFields: ['Ilmu Hukum'] });
  const from = aPosition({ id: 'from', name: 'Analis Hukum', seats: 9, unit: 'Bidang A' });
  const make = (waitMonths: number): Bench => {
    const planned = plannedOf({
      employees: [
        anEmployee({ nip: nip(1), educationField: 'Ilmu Hukum', competence: 7000 }),
        anEmployee({ nip: nip(2), educationField: 'Ilmu Hukum', competence: 10000, positionDate: day('2024-06-30') }),
      ],
      positions: [from, to],
      positionOf: [0, 0],
      policy: aPolicy({ waitMonths, benchFit: 0 }),
      asOf: AS_OF,
    });
    expect(planned.plan.transfers.map(({ employee }) => employee.nip)).toEqual([nip(1)]);
    return required(
      findBenches(planned).posts.find(({ position }) => position.id === 'to'),
      'bench',
    );
  };
  expect(make(0).waiting).toBeNull();
  expect(make(3).waiting).toBeNull();
  const waiting = required(make(4).waiting, 'waiting');
  expect(waiting.person.employee.nip).toBe(nip(2));
  expect(waiting.person.total).toBeGreaterThan(waiting.arrivalTotal);
  expect(waiting.arrival.nip).toBe(nip(1));
  expect(waiting.price).toBeGreaterThan(0);
});
