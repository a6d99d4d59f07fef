import { EDUCATION_LEVELS, type CriterionId, type Employee, type Policy } from '../../src/domain';
import { testRobustness } from '../../src/insight';
import { ignoreProgress, required, seededRandom } from '../../src/kernel';
import {
  makePlan,
  Reweighing,
  scaledWeights,
  withWeight,
  type Planned,
  type PlanningInput,
  type Weights,
} from '../../src/planning';
import { aPolicy, cityInput, OPEN_RULES } from '../support/records';
import { runs } from '../support/depth';

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const underWeights = (policy: Policy, weights: Weights): Policy => ({
  ...policy,
  criteria: Object.fromEntries(
    Object.entries(policy.criteria).map(([id, setting]) => [
      id,
      { ...setting, weight: weights[id as CriterionId] ?? 0 },
    ]),
  ),
});

const weightsOf = ({ criteria }: Policy): Weights =>
  Object.fromEntries(Object.entries(criteria).map(([id, { weight }]) => [id, weight]));
const movesOf = ({ plan }: Planned): string[] =>
  plan.transfers.map(({ employee, to }) => `${employee.nip} ${to.id}`).sort();

/** Much is allowed and nothing costs or limits the plan, so that weights decide over many moves. */
const LOOSE = {
  limits: { maxLeavingPercent: 100, headOrDeputyStays: false },
  leastFitGain: 0,
  moveCost: 0,
  rules: { ...OPEN_RULES, R31: { mode: 'warn' } },
} as const;

const input = cityInput({ employees: runs(120, 150), positions: runs(40, 60) }, runs(4, 6), aPolicy(LOOSE));
const planned = planOf(input);
const weights = weightsOf(input.policy);

describe('weights', () => {
  test('changed in one place or in all still sum to 1000, whole and not below nothing', () => {
    const random = seededRandom(5);
    for (let tried = 0; tried < 300; tried += 1) {
      const changed =
        tried % 2 === 0
          ? withWeight(weights, 'nearness', random.below(1001))
          : scaledWeights(weights, () => 0.8 + random.below(400) / 1000);
      const values = Object.values(changed);
      expect([
        values.reduce((sum, weight) => sum + weight, 0),
        values.every((weight) => Number.isInteger(weight) && weight >= 0),
      ]).toEqual([1000, true]);
    }
    expect(withWeight(weights, 'performance', 250)).toEqual(weights);
  });
});

test.each([
  ['as they are', 'neutral'],
  ['with what is missing left out', 'exclude'],
] as const)('planning again under other weights %s is what planning with them from the start gives', (_, missing) => {
  const criteria = Object.fromEntries(Object.keys(input.policy.criteria).map((id) => [id, { missing }]));
  // Loosely, and with need, costs, premium and limits as delivered: the value of plans is the same one.
  for (const policy of [aPolicy({ ...LOOSE, criteria }), aPolicy({ criteria, rules: OPEN_RULES })]) {
    const reweighing = new Reweighing({ ...input, policy });
    const random = seededRandom(8);
    for (let tried = 0; tried < runs(4, 12); tried += 1) {
      const other = scaledWeights(weights, () => random.below(2001) / 1000);
      const again = planOf({ ...input, policy: underWeights(policy, other) });
      expect(Array.from(reweighing.plan(other))).toEqual(Array.from(again.columnOfRow));
    }
  }
});

const DRAWS = runs(5, 20);

describe('a plan under other weights', () => {
  const robustness = testRobustness(planned, DRAWS, 7, ignoreProgress);
  const isProposed = (tried: Weights, index: number): boolean => {
    const { employee, to } = required(planned.plan.transfers[index], 'transfer');
    return movesOf(planOf({ ...input, policy: underWeights(input.policy, tried) })).includes(
      `${employee.nip} ${to.id}`,
    );
  };

  test('every interval holds at its ends and not just outside', () => {
    let ends = 0;
    robustness.moves.forEach(({ intervals }, index) => {
      for (const { criterion, from, to, endsBelow, endsAbove } of intervals) {
        expect(endsBelow || endsAbove).toBe(true);
        ends += 1;
        if (ends > runs(12, 60)) continue;
        expect([
          isProposed(withWeight(weights, criterion, from), index),
          isProposed(withWeight(weights, criterion, to), index),
        ]).toEqual([true, true]);
        if (endsBelow) expect(isProposed(withWeight(weights, criterion, from - 1), index)).toBe(false);
        if (endsAbove) expect(isProposed(withWeight(weights, criterion, to + 1), index)).toBe(false);
      }
    });
    expect(ends).toBeGreaterThan(10);
  });

  test('marks the moves that few perturbations uphold', () => {
    for (const { share, moving, isFragile } of robustness.moves) {
      expect(isFragile).toBe(share < 800);
      expect(share <= moving && moving <= 1000).toBe(true);
    }
  });

  test('a missing fact that is said to change nothing changes nothing, whatever it is', () => {
    const before = movesOf(planned);
    const random = seededRandom(12);
    const harmless = robustness.missing.filter(({ couldChange }) => !couldChange);
    expect(harmless.length).toBeGreaterThan(20);
    const known = (criterion: CriterionId): Partial<Employee> | null => {
      if (criterion === 'competence') return { competence: random.below(10001) };
      if (criterion === 'educationLevel') return { educationLevel: random.pick(EDUCATION_LEVELS) };
      if (criterion === 'interest')
        return { interests: [random.pick(input.positions).unit, random.pick(input.positions).name] };
      return null;
    };
    let tried = 0;
    for (const { employee, criterion } of harmless) {
      const facts = known(criterion);
      if (facts === null || tried === runs(16, 60)) continue;
      tried += 1;
      const employees = input.employees.map((one) => (one.nip === employee.nip ? { ...one, ...facts } : one));
      expect([employee.nip, criterion, movesOf(planOf({ ...input, employees }))]).toEqual([
        employee.nip,
        criterion,
        before,
      ]);
    }
    expect(tried).toBeGreaterThan(15);
  });

  test('and some that are said to matter do', () => {
    const harmful = robustness.missing.filter(({ criterion, couldChange }) => couldChange && criterion === 'interest');
    const changed = harmful.some(({ employee }) =>
      input.positions.slice(0, 30).some((position) => {
        const employees = input.employees.map((one) =>
          one.nip === employee.nip ? { ...one, interests: [position.unit] } : one,
        );
        return movesOf(planOf({ ...input, employees })).join() !== movesOf(planned).join();
      }),
    );
    expect(changed).toBe(true);
  });
});

test('a rule that could not be checked can still forbid a move, and of people who stay it changes nothing', () => {
  const small = cityInput({ employees: 60, positions: 30 }, 9, aPolicy(LOOSE));
  const unknown = { ...small, employees: small.employees.map((one) => ({ ...one, discipline: null })) };
  const plan = planOf(unknown);
  const { unchecked } = testRobustness(plan, 1, 1, ignoreProgress);
  const ofR5 = unchecked.filter(({ rule }) => rule === 'R5');
  expect(ofR5.map(({ transfer }) => transfer)).toEqual(plan.plan.transfers);
  expect(ofR5.length).toBeGreaterThan(3);
  const source = { sheet: 'Hukuman Disiplin', row: 1, column: 0 };
  const punished = (nip: string): Planned =>
    planOf({
      ...unknown,
      employees: unknown.employees.map((one) =>
        one.nip === nip ? { ...one, discipline: [{ weight: 'heavy', start: null, end: null, source }] } : one,
      ),
    });
  const movers = new Set(plan.plan.transfers.map(({ employee }) => employee.nip));
  for (const nip of [...movers].slice(0, 4)) {
    const { transfers } = punished(nip).plan;
    expect(transfers.some(({ employee }) => employee.nip === nip)).toBe(false);
  }
  for (const { nip } of unknown.employees.filter((one) => !movers.has(one.nip)).slice(0, 12))
    expect(movesOf(punished(nip))).toEqual(movesOf(plan));
});
