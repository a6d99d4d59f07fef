import {
  civilDateParts,
  EDUCATION_LEVELS,
  educationStep,
  rankFromNumber,
  RATING_POINTS,
  type Employee,
  type PerformanceRating,
  type Policy,
} from '../../src/domain';
import { PlanExplainer } from '../../src/insight';
import { ignoreProgress, required, seededRandom } from '../../src/kernel';
import { certifyAssignment, solveAssignment, type AssignmentProblem } from '../../src/matching';
import { makePlan, type Planned, type PlanningInput } from '../../src/planning';
import { tinyInput } from '../support/random-records';
import { aPolicy, cityInput, OPEN_RULES } from '../support/records';
import { runs } from '../support/depth';

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const policyFor = (seed: number): Policy => {
  const random = seededRandom(seed * 7919);
  const mode = random.pick(['block', 'warn'] as const);
  return aPolicy({
    allowPromotions: random.chance(40),
    needWorth: random.pick([0, 1000, 3000]),
    moveCost: random.pick([0, 400]),
    leastFitGain: random.pick([0, 100, 300]),
    achievementWorth: random.pick([0, 25, 100]),
    rules: { ...OPEN_RULES, R1: { mode }, R4: { mode }, R20: { mode }, R26: { mode }, R29: { mode } },
    limits: { maxLeavingPercent: 100 },
  });
};

const withPerson = (input: PlanningInput, employee: Employee): PlanningInput => ({
  ...input,
  employees: input.employees.map((one) => (one.nip === employee.nip ? employee : one)),
});

/** The post a plan puts a person into. */
const placeOf = ({ instance, columnOfRow }: Planned, { nip }: Employee): string => {
  const row = instance.employees.findIndex((one) => one.nip === nip);
  return required(instance.positions[columnOfRow[row]!], 'post').id;
};

const without = (problem: AssignmentProblem, row: number, column: number): AssignmentProblem => {
  const kept = [...problem.column.keys()].filter(
    (pair) => pair < problem.rowStart[row]! || pair >= problem.rowStart[row + 1]! || problem.column[pair] !== column,
  );
  const less = problem.column.length - kept.length;
  return {
    ...problem,
    rowStart: problem.rowStart.map((start, index) => (index > row ? start - less : start)),
    column: Int32Array.from(kept, (pair) => problem.column[pair]!),
    points: Float64Array.from(kept, (pair) => problem.points[pair]!),
  };
};

/** Whether no plan without the person in the post is as good. */
const isOnlyThere = ({ instance, columnOfRow }: Planned, { nip }: Employee): boolean => {
  const { problem } = instance;
  const row = instance.employees.findIndex((one) => one.nip === nip);
  const other = without(problem, row, columnOfRow[row]!);
  const solved = solveAssignment(other, ignoreProgress);
  if (solved.status !== 'optimal') return true;
  const total = (one: AssignmentProblem, columns: Int32Array): bigint =>
    certifyAssignment(one, columns, new Float64Array(one.columns)).total;
  return total(other, solved.columnOfRow) < total(problem, columnOfRow);
};

const RATINGS = Object.keys(RATING_POINTS) as PerformanceRating[];

/** Every value above the present one that a fact of a person could have, the lowest first, by the key of the fact. */
const higherValues = (employee: Employee, year: number): Map<string, { to: string | number; employee: Employee }[]> => {
  const { competence, rank, educationLevel, appraisals } = employee;
  const values = new Map<string, { to: string | number; employee: Employee }[]>();
  const marks = Array.from({ length: 101 }, (_, mark) => mark).filter((mark) => mark * 100 > (competence ?? 10000));
  values.set(
    'competence',
    marks.map((to) => ({ to, employee: { ...employee, competence: to * 100 } })),
  );
  const ranks = Array.from({ length: 17 }, (_, index) => rankFromNumber(index + 1)).filter((one) => one !== null);
  values.set(
    'rank',
    ranks.filter((one) => one > (rank ?? 17)).map((to) => ({ to, employee: { ...employee, rank: to } })),
  );
  const step = educationLevel === null ? Infinity : educationStep(educationLevel);
  values.set(
    'educationLevel',
    EDUCATION_LEVELS.filter((level) => educationStep(level) > step).map((to) => ({
      to,
      employee: { ...employee, educationLevel: to },
    })),
  );
  for (const back of [1, 2]) {
    const held = appraisals?.find((one) => one.year === year - back);
    const better = RATINGS.filter((rating) => held && RATING_POINTS[rating] > RATING_POINTS[held.rating]);
    values.set(
      `rating:${year - back}`,
      better
        .sort((a, b) => RATING_POINTS[a] - RATING_POINTS[b])
        .map((to) => ({
          to,
          employee: {
            ...employee,
            appraisals: (appraisals ?? []).map((one) => (one === held ? { year: one.year, rating: to } : one)),
          },
        })),
    );
  }
  return values;
};

const TOWNS = runs(60, 600);

test(`a forced price is what the plan loses that is made with the pair approved: ${TOWNS} tiny cities, half within limits`, () => {
  const met = { priced: 0, limited: 0 };
  const unsigned = { official: null, date: null, reason: null, letter: null, where: null };
  for (let seed = 1; seed <= TOWNS; seed += 1) {
    const limits = { maxMoves: 1 + (seed % 3), maxLeavingPercent: 50 };
    const policy = policyFor(seed);
    const input = tinyInput(seed, seed % 2 === 0 ? policy : { ...policy, limits: { ...policy.limits, ...limits } });
    const planned = planOf(input);
    const { plan, instance } = planned;
    const explainer = new PlanExplainer(planned);
    instance.employees.forEach(({ nip }, row) => {
      instance.positions.forEach(({ id }, column) => {
        const { price } = explainer.explain(row, column);
        if (price === null || instance.ownColumn[row] === column) return;
        const commitments = [{ ruling: 'approve' as const, nip, post: id, ...unsigned }];
        const pinned = planOf({ ...input, commitments }).plan.objective;
        if (pinned.gap > 0 || plan.objective.gap > 0) return;
        expect({ seed, nip, id, loss: price.loss }).toEqual({
          seed,
          nip,
          id,
          loss: plan.objective.total - pinned.total,
        });
        met.priced += 1;
        if (plan.withoutLimits !== null) met.limited += 1;
      });
    });
  }
  expect(met.priced).toBeGreaterThan(TOWNS / 2);
  expect(met.limited).toBeGreaterThan(0);
});

describe('the smallest change of a fact that would flip an answer', () => {
  const met = { flipped: 0, none: 0, keys: new Set<string>() };

  const check = (input: PlanningInput, row: number, column: number): void => {
    const planned = planOf(input);
    const { neededRise, employee, to } = new PlanExplainer(planned).explain(row, column);
    if (neededRise === null) return;
    const { year } = civilDateParts(input.asOf);
    const values = higherValues(employee, year);
    const isThere = (changed: Employee): boolean => {
      const again = planOf(withPerson(input, changed));
      return placeOf(again, changed) === to.id && isOnlyThere(again, changed);
    };
    const { fact } = neededRise;
    if (fact === null) {
      met.none += 1;
      for (const [key, all] of values)
        for (const value of all)
          expect([employee.nip, to.id, key, value.to, isThere(value.employee)]).toEqual([
            employee.nip,
            to.id,
            key,
            value.to,
            false,
          ]);
      return;
    }
    met.flipped += 1;
    met.keys.add(fact.key.split(':')[0]!);
    expect([employee.nip, to.id, fact.key, fact.to, isThere(fact.employee)]).toEqual([
      employee.nip,
      to.id,
      fact.key,
      fact.to,
      true,
    ]);
    if (fact.key === 'interests') return;
    const all = required(values.get(fact.key), fact.key);
    const place = all.findIndex((value) => value.to === fact.to);
    expect(all[place]?.employee).toEqual(fact.employee);
    for (const value of all.slice(Math.max(0, place - 4), place))
      expect([employee.nip, to.id, fact.key, value.to, isThere(value.employee)]).toEqual([
        employee.nip,
        to.id,
        fact.key,
        value.to,
        false,
      ]);
  };

  test(`does so when the records say it and the plan is made again, and no smaller one does: ${TOWNS} tiny cities`, () => {
    for (let seed = 1; seed <= TOWNS; seed += 1) {
      const input = tinyInput(seed, policyFor(seed));
      for (let row = 0; row < input.employees.length; row += 1)
        for (let column = 0; column < input.positions.length; column += 1) check(input, row, column);
    }
    expect(met.flipped).toBeGreaterThan(TOWNS / 20);
    expect(met.none).toBeGreaterThan(TOWNS / 10);
  });

  test('and in made cities, with rules, need and costs as delivered', () => {
    for (let seed = 1; seed <= runs(3, 12); seed += 1) {
      const input = cityInput({ employees: 80, positions: 40 }, seed, aPolicy({ rules: OPEN_RULES }));
      const random = seededRandom(seed);
      for (let asked = 0; asked < 60; asked += 1) check(input, random.below(80), random.below(40));
    }
    expect(met.keys.size).toBeGreaterThan(runs(2, 3));
  });
});
