import type { Transfer } from '../../src/domain';
import { makePlan, verifyPlan, type Planned, type PlanningInput } from '../../src/planning';
import { aPolicy, cityInput, day } from '../support/records';
import { wishCity, wishPolicy } from '../support/wish-city';

const input = cityInput({ employees: 200, positions: 80 }, 21, aPolicy({ limits: { maxLeavingPercent: 100 } }));

const plan = (): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};
const planned = plan();
const first = planned.plan.transfers[0]!;

const reasons = (changed: Planned, against: PlanningInput = input): string[] =>
  verifyPlan(against, changed).map(({ params }) => String(params?.['reason']));

const withTransfers = (transfers: readonly Transfer[]): Planned => ({
  ...planned,
  plan: { ...planned.plan, transfers },
});
const withFirst = (change: Partial<Transfer>): Planned =>
  withTransfers(planned.plan.transfers.map((transfer, index) => (index === 0 ? { ...transfer, ...change } : transfer)));

describe('the verifier', () => {
  test('has nothing to object to the plan as made', () => {
    expect(planned.plan.transfers.length).toBeGreaterThan(3);
    expect(verifyPlan(input, planned)).toEqual([]);
  });

  test.each(['current', 'proposed'] as const)('objects to a %s score that is a hundredth off', (which) => {
    const score = { ...first[which], total: first[which].total + 1 };
    expect(verifyPlan(input, withFirst({ [which]: score }))).toContainEqual({
      code: 'verifier-objects',
      severity: 'blocks',
      params: { reason: 'score', nip: first.employee.nip },
    });
  });

  test('objects to a total that is a hundredth off', () => {
    for (const difference of [1, -1]) {
      const { objective } = planned.plan;
      const changed = { ...planned.plan, objective: { ...objective, total: objective.total + difference } };
      expect(reasons({ ...planned, plan: changed }).sort()).toEqual(['gap', 'total']);
    }
  });

  test('objects to a transfer that was left out of the total', () => {
    expect(reasons(withTransfers(planned.plan.transfers.slice(1)))).toContain('total');
  });

  test('objects to two people on one seat', () => {
    const receivers = new Set(planned.plan.transfers.map(({ to }) => to));
    const leavers = new Set(planned.plan.transfers.map(({ from }) => from));
    const heads = (post: number): number =>
      Math.max(input.positions[post]!.filled ?? 0, input.positionOf.filter((own) => own === post).length);
    const full = input.positions.find(
      (position, post) => heads(post) === position.seats && !receivers.has(position) && !leavers.has(position),
    )!;
    const objections = verifyPlan(input, withFirst({ to: full }));
    expect(objections.map(({ params }) => params)).toContainEqual({
      reason: 'seats',
      position: full.name,
      unit: full.unit,
    });
  });

  test('objects to one person who moves twice', () => {
    expect(reasons(withTransfers([...planned.plan.transfers, first]))).toContain('moved-twice');
  });

  test('objects to a move that a required rule bars, and names the rule', () => {
    const tooEarly = { ...first.employee, positionDate: day('2026-03-01') };
    const objections = verifyPlan(input, withFirst({ employee: tooEarly }));
    expect(objections.map(({ params }) => params)).toContainEqual({
      reason: 'rule',
      rule: 'R1',
      nip: first.employee.nip,
    });
  });

  test('objects to a promotion where none are allowed', () => {
    const city = wishCity({
      posts: { Bagian: {}, Bidang: { level: 'pengawas' } },
      people: [{ at: 'Bagian', wishes: ['Bidang'], facts: { positionDate: day('2015-01-01') } }],
      policy: wishPolicy({ allowPromotions: true }),
    });
    const made = makePlan(city, () => undefined);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.plan.transfers).toHaveLength(1);
    const strict = { ...city, policy: { ...city.policy, allowPromotions: false } };
    expect(verifyPlan(strict, made.value).map(({ params }) => params?.['rule'])).toContain('R28');
  });

  test('objects to a gain below what the target asks for', () => {
    const { policy } = input;
    const against = (parts: Partial<typeof policy>): string[] =>
      reasons(planned, { ...input, policy: { ...policy, ...parts } });
    // With nothing justified by need, every move must gain.
    const smallest = Math.min(...planned.plan.transfers.map(({ gain }) => gain));
    expect(against({ needJustifies: false, leastFitGain: Math.max(0, smallest) + 1 })).toContain('least-gain');
    expect(against({})).toEqual([]);
  });

  test.each([
    ['longInPostOnly', { longInPostOnly: true, longInPostMonths: 600 }],
    ['sameTitleOnly', { sameTitleOnly: true }],
  ])('objects to moves beside the purpose of the plan (%s)', (_, parts) => {
    expect(reasons(planned, { ...input, policy: { ...input.policy, ...parts } })).toContain('purpose');
  });

  test.each<[string, (worth: Transfer['worth']) => Transfer['worth']]>([
    ['fit', (worth) => ({ ...worth, fit: worth.fit + 1, total: worth.total + 1 })],
    ['achievement', (worth) => ({ ...worth, achievement: worth.achievement + 1, total: worth.total + 1 })],
    ['total', (worth) => ({ ...worth, total: worth.total + 1 })],
    ['cost', (worth) => ({ ...worth, cost: { ...worth.cost, test: worth.cost.test + 200 }, total: worth.total - 200 })],
    [
      'parts of the cost',
      (worth) => ({ ...worth, cost: { ...worth.cost, move: worth.cost.move - 800, rise: worth.cost.rise + 800 } }),
    ],
    ['seat won', (worth) => ({ ...worth, won: { seat: 9, of: 9, worth: 0 } })],
    ['seat lost', (worth) => ({ ...worth, lost: worth.lost === null ? { seat: 1, of: 1, worth: 0 } : null })],
  ])('objects to a move that is said to be worth something else (%s)', (_, change) => {
    expect(reasons(withFirst({ worth: change(first.worth) }))).toContain('worth');
  });

  test.each(['fit', 'achievement', 'need', 'cost', 'total'] as const)('objects to a value of another %s', (source) => {
    const { plan: made } = planned;
    for (const when of ['stay', 'plan'] as const) {
      const worth = { ...made.worth, [when]: { ...made.worth[when], [source]: made.worth[when][source] + 1 } };
      expect(reasons({ ...planned, plan: { ...made, worth } })).toContain('total');
    }
  });

  test.each(['all', 'before', 'after'] as const)('objects to another count of seats of priority 1 (%s)', (which) => {
    const { plan: made } = planned;
    const firstSeats = { ...made.firstSeats, [which]: made.firstSeats[which] + 1 };
    expect(reasons({ ...planned, plan: { ...made, firstSeats } })).toEqual(['first-seats']);
  });

  test('objects to need counted with another worth of seats', () => {
    const { problem } = planned.instance;
    const seatValues = {
      start: problem.seatValues!.start,
      value: problem.seatValues!.value.map((one, at) => (at === 3 ? one + 1 : one)),
    };
    const instance = { ...planned.instance, problem: { ...problem, seatValues } };
    expect(reasons({ ...planned, instance })).toContain('seats');
  });

  test('objects to scores made with other weights', () => {
    const policy = aPolicy({ criteria: { performance: { weight: 150 }, competence: { weight: 250 } } });
    expect(reasons(planned, { ...input, policy })).toContain('score');
  });

  test('objects to prices that do not prove the plan', () => {
    const { proof } = planned;
    const free = { ...planned, proof: { ...proof, nodePrices: new Float64Array(proof.nodePrices.length) } };
    expect(new Set(reasons(free))).toEqual(new Set(['certificate', 'gap']));
    const nodePrices = proof.nodePrices.map((price, column) => (column === 0 ? 0.5 : price));
    expect(
      verifyPlan(input, { ...planned, proof: { ...proof, nodePrices } }).map(({ params }) => params),
    ).toContainEqual({
      reason: 'certificate',
      fault: 'price-unsound',
    });
  });

  test.each([
    ['most-moves', { maxMoves: 0 }],
    ['least-heads', { minPerUnit: 1000 }],
    ['least-heads', { minPerPost: 1000 }],
    ['leaving', { maxLeavingPercent: 1 }],
  ])('objects to a plan that breaks a limit (%s)', (reason, limits) => {
    const policy = { ...input.policy, limits: { ...input.policy.limits, ...limits } };
    expect(reasons(planned, { ...input, policy })).toContain(reason);
  });

  test('objects to an arrangement that is not the one proven best', () => {
    const stay = { ...planned, columnOfRow: Int32Array.from(planned.instance.ownColumn) };
    expect(reasons(stay)).toContain('certificate');
  });
});
