import { competenceGaps } from '../../src/criteria';
import {
  isAbilityRule,
  monthOf,
  monthsToRetirement,
  retirementAgeIn,
  type CivilDate,
  type Competency,
  type Course,
  type CourseAim,
  type Employee,
  type Position,
} from '../../src/domain';
import { trainingOf, type MoverTraining } from '../../src/insight';
import { required, seededRandom, type Random } from '../../src/kernel';
import { makePlan, type Planned } from '../../src/planning';
import { isFlag, judgeTransfer } from '../../src/rules';
import { trainingGaps } from '../../src/insight/training-gaps';
import { anEmployee, aPolicy, aPosition, AS_OF, aTransfer, cityInput } from '../support/records';

const COMPETENCIES: readonly Competency[] = ['integrity', 'cooperation', 'results', 'service', 'unity'];
const AIMS: readonly CourseAim[] = [...COMPETENCIES, 'R29', 'R32', 'R33', 'pkp'];

const levelsOf = (random: Random): Employee['competenceLevels'] =>
  random.chance(80)
    ? Object.fromEntries(COMPETENCIES.map((competency) => [competency, 1 + random.below(3)] as const))
    : null;

const courseOf = (random: Random, number: number): Course => ({
  code: random.chance(80) ? `K-${number % 7}` : null,
  name: `Kursus ${number}`,
  aims: [...new Set([random.pick(AIMS), ...(random.chance(30) ? [random.pick(AIMS)] : [])])],
  days: random.chance(85) ? 1 + random.below(6) : null,
  date: random.chance(80) ? ((AS_OF + random.below(40)) as CivilDate) : null,
  seats: random.chance(85) ? random.below(4) : null,
  source: { sheet: 'Katalog Pelatihan', row: number, column: 1 },
});

const plannedOf = (seed: number, courses: readonly Course[] | null): Planned => {
  const random = seededRandom(seed);
  const base = cityInput({ employees: 140, positions: 50 }, seed, aPolicy({ trainingFirstLevels: 1 + (seed % 2) }));
  const employees = base.employees.map((employee) => ({ ...employee, competenceLevels: levelsOf(random) }));
  const made = makePlan({ ...base, employees, ...(courses === null ? {} : { courses }) }, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const catalogueOf = (seed: number): Course[] => {
  const random = seededRandom(seed * 31);
  return Array.from({ length: 25 }, (_, number) => courseOf(random, number));
};

const PLANS = [3, 4, 5, 6].map((seed) => {
  const courses = catalogueOf(seed);
  return { seed, courses, planned: plannedOf(seed, courses) };
});

const booked = ({ gaps }: MoverTraining): Course[] => [...new Set(gaps.flatMap(({ course }) => course ?? []))];

const takenOf = (movers: readonly MoverTraining[]): Map<Course, number> => {
  const taken = new Map<Course, number>();
  for (const course of movers.flatMap(booked)) taken.set(course, (taken.get(course) ?? 0) + 1);
  return taken;
};

const isClear = (course: Course, others: readonly Course[]): boolean =>
  others.every(
    (other) =>
      course.date === null ||
      other.date === null ||
      course.date >= other.date + (other.days ?? 1) ||
      other.date >= course.date + (course.days ?? 1),
  );

describe.each(PLANS)('training in city $seed', ({ courses, planned }) => {
  const { movers, unassessed, hasCatalogue } = trainingOf(planned);
  const { transfers } = planned.plan;

  test('lists every mover, and each gap of each once', () => {
    expect(movers.map(({ transfer }) => transfer)).toEqual(transfers);
    expect(transfers.length).toBeGreaterThan(5);
    expect(hasCatalogue).toBe(true);
    expect(unassessed).toBe(transfers.filter(({ employee }) => employee.competenceLevels === null).length);
    for (const { transfer, gaps } of movers) {
      const { employee, to, flags } = transfer;
      expect(gaps.flatMap(({ gap }) => (gap.kind === 'competence' ? [gap.competency] : []))).toEqual(
        competenceGaps(employee.competenceLevels, to.level).map(({ competency }) => competency),
      );
      const ofRules = flags.filter(
        ({ rule, status, waiver, facts }) =>
          isAbilityRule(rule) &&
          ((status === 'fails' && waiver === null) || facts.some(({ key }) => key === 'competenceTest')),
      );
      expect(gaps.flatMap(({ gap }) => (gap.kind === 'rule' ? [gap.rule] : []))).toEqual(
        ofRules.map(({ rule }) => rule),
      );
    }
  });

  test('gives no seat twice, no course that is for something else, and nobody two courses on one day', () => {
    for (const [course, taken] of takenOf(movers)) expect(taken).toBeLessThanOrEqual(course.seats ?? Infinity);
    expect(takenOf(movers).size).toBeGreaterThan(3);
    for (const mover of movers) {
      for (const { gap, course } of mover.gaps)
        if (course !== null) expect(course.aims.some((aim) => gap.aims.includes(aim))).toBe(true);
      const own = booked(mover);
      own.forEach((course, at) => expect(isClear(course, own.slice(at + 1))).toBe(true));
    }
  });

  test('leaves no gap open for which a seat is left on a free day, and takes no later day where an earlier one is free', () => {
    const taken = takenOf(movers);
    const isLeft = (course: Course): boolean => (taken.get(course) ?? 0) < (course.seats ?? Infinity);
    for (const mover of movers)
      for (const { gap, course, isFull } of mover.gaps) {
        const serving = courses.filter(({ aims }) => aims.some((aim) => gap.aims.includes(aim)));
        if (course === null) expect(isFull).toBe(serving.length > 0);
        const others = booked(mover).filter((other) => other !== course);
        const isShared = mover.gaps.filter((one) => one.course === course).length > 1;
        if (isShared) continue;
        for (const free of serving.filter((one) => isLeft(one) && isClear(one, others)))
          expect((course?.date ?? Infinity) <= (free.date ?? Infinity) && course !== null).toBe(true);
      }
  });

  test('somebody is ready once the last course that comes first is over, and nobody knows when where one has no day', () => {
    for (const { gaps, readyFrom } of movers) {
      const first = gaps.filter(({ gap }) => gap.timing === 'before').map(({ course }) => course);
      const ends = first.map((course) =>
        course === null || course.date === null || course.days === null ? null : course.date + course.days,
      );
      expect(readyFrom).toBe(ends.includes(null) ? null : Math.max(AS_OF, ...ends.map((end) => end ?? 0)));
    }
  });

  test('is the same whatever order the catalogue has', () => {
    const again = trainingOf({
      ...planned,
      instance: { ...planned.instance, input: { ...planned.instance.input, courses: [...courses].reverse() } },
    });
    expect(again.movers).toEqual(movers);
  });

  test('a mentor stays: in the agency who held the post before, in the unit a colleague; neither retires within a year', () => {
    const { instance, columnOfRow } = planned;
    const rowOf = new Map(instance.employees.map((employee, row) => [employee, row]));
    const postAfter = (employee: Employee): Position =>
      required(instance.positions[columnOfRow[rowOf.get(employee) ?? -1] ?? -1], 'post');
    const moved = new Map(transfers.map((transfer) => [transfer.employee, transfer]));
    const found = movers.flatMap(({ transfer, mentor }) => (mentor === null ? [] : [{ transfer, mentor }]));
    expect(found.length).toBeGreaterThan(movers.length / 3);
    for (const { transfer, mentor } of found) {
      const { employee, position, nearness } = mentor;
      expect(employee).not.toBe(transfer.employee);
      expect(position).toBe(postAfter(employee));
      const own = moved.get(employee);
      expect(own !== undefined).toBe(nearness === 'former-holder');
      if (own !== undefined) expect([own.from, own.to.agency]).toEqual([transfer.to, transfer.to.agency]);
      else expect([position.unit, position.agency]).toEqual([transfer.to.unit, transfer.to.agency]);
      const birth = required(employee.birthDate, 'birth date');
      expect(monthsToRetirement(monthOf(birth), retirementAgeIn(position), AS_OF)).toBeGreaterThanOrEqual(12);
    }
    // Who held the post before and stays in the agency is asked before anybody else.
    for (const { transfer, mentor } of movers)
      if (mentor?.nearness !== 'former-holder') {
        const leavers = transfers.filter(
          (other) =>
            other !== transfer &&
            other.from === transfer.to &&
            other.to.agency === transfer.to.agency &&
            other.employee.legalStatus === 'active' &&
            other.employee.contractEnd === null &&
            other.employee.birthDate !== null &&
            (monthsToRetirement(monthOf(other.employee.birthDate), retirementAgeIn(other.to), AS_OF) ?? 0) >= 12,
        );
        expect(leavers).toEqual([]);
      }
  });
});

test('without a catalogue the gaps are told, and no course', () => {
  const planned = plannedOf(3, null);
  const { movers, hasCatalogue } = trainingOf(planned);
  expect(hasCatalogue).toBe(false);
  expect(movers.flatMap(({ gaps }) => gaps).length).toBeGreaterThan(5);
  expect(movers.flatMap(({ gaps }) => gaps.filter(({ course, isFull }) => course !== null || isFull))).toEqual([]);
});

describe('what rules about ability find missing', () => {
  const transferTo = (to: Partial<Omit<Position, 'id'>>, employee: Partial<Employee>) => {
    const proposed = aTransfer({ employee: anEmployee(employee), to: aPosition({ ...to, id: 'to' }) });
    const flags = judgeTransfer(proposed, aPolicy({})).filter((verdict) => isFlag(verdict, aPolicy({})));
    return { ...proposed, flags };
  };
  const told = (transfer: ReturnType<typeof transferTo>) =>
    trainingGaps(transfer, aPolicy({})).map(({ timing, now, asked, aims }) => [timing, now, asked, aims]);

  test('a functional post is entered by a test, before the start', () => {
    expect(told(transferTo({ name: 'Analis Keuangan Ahli Pertama', level: 'ahli-pertama' }, {}))).toEqual([
      ['before', null, null, ['R29']],
    ]);
  });

  test('a match below 80 percent and leadership training may follow', () => {
    const place = { sheet: 'Pernyataan', row: 4, column: 2 };
    const transfer = transferTo(
      { name: 'Kepala Seksi', level: 'pengawas' },
      { competence: 7550, leadershipTraining: 'none', sources: { leadershipTraining: place } },
    );
    expect(told(transfer).filter(([, , , aims]) => !JSON.stringify(aims).includes('R26'))).toEqual([
      ['after', 75.5, 80, ['R32']],
      ['after', null, null, ['pkp', 'R33']],
    ]);
    expect(trainingGaps(transfer, aPolicy({})).at(-1)?.source).toEqual(place);
  });
});
