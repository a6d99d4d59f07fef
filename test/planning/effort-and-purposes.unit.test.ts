import { optionOf, type Policy } from '../../src/domain';
import { seededRandom } from '../../src/kernel';
import { findConditionBreaches } from '../../src/matching';
import {
  effortCurve,
  findAlternatives,
  makePlan,
  needWorth,
  optionsBesidePurpose,
  premiumSeats,
  PRESET_IDS,
  presetPolicy,
  problemsOfPolicy,
  PURPOSE_IDS,
  verifyPlan,
  type Planned,
  type PlanningInput,
} from '../../src/planning';
import { day, OPEN_RULES, ratings } from '../support/records';
import { wishCity, wishPolicy, type WishCity } from '../support/wish-city';

const ignore = (): void => undefined;

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, ignore);
  if (!made.ok) throw new Error(made.error.code);
  expect(verifyPlan(input, made.value)).toEqual([]);
  return made.value;
};

/** A purpose, with wishes alone as fit and rules that keep nobody in place. */
const wishing = (purpose: Policy['purpose'], parts: Partial<Policy> = {}): Policy => {
  const base = presetPolicy('padan', purpose);
  const { criteria, rules } = wishPolicy({ rules: OPEN_RULES });
  return { ...base, ...parts, criteria, rules, limits: { ...base.limits, maxLeavingPercent: 100, ...parts.limits } };
};

const movers = (city: WishCity): number[] => {
  const input = wishCity(city);
  return planOf(input).plan.transfers.map(({ employee }) => input.employees.indexOf(employee));
};

/** Six posts of one seat each, somebody in each, who wish for one another's or for nothing. */
const ring = (wishes: readonly string[][], policy: Policy): WishCity => ({
  posts: Object.fromEntries(wishes.map((_, index) => [`Bagian ${index}`, {}])),
  people: wishes.map((wished, index) => ({
    at: `Bagian ${index}`,
    wishes: wished,
    facts: { positionDate: day(index % 3 === 0 ? '2025-06-01' : '2018-06-01') },
  })),
  policy,
});

describe('purposes', () => {
  test('go with every scoring model and have nothing otherwise than they say', () => {
    for (const preset of PRESET_IDS) {
      for (const purpose of PURPOSE_IDS) {
        const policy = presetPolicy(preset, purpose);
        expect(policy.criteria).toEqual(presetPolicy(preset).criteria);
        expect(optionsBesidePurpose(policy)).toEqual([]);
      }
    }
    expect(optionsBesidePurpose({ ...presetPolicy('padan', 'rotate'), longInPostBonus: 0, moveCost: 1 })).toEqual([
      'longInPostBonus',
    ]);
    expect(optionOf(presetPolicy('saw', 'rotate'), 'minMovesPercent')).toBe(5);
  });

  test('putting misfits right moves nobody for need alone, nor for less than 5.00 of fit', () => {
    const posts = { Bagian: { seats: 1 }, Bidang: { seats: 3 } };
    const people = [
      { at: 'Bagian', wishes: ['Bidang'] },
      { at: 'Bagian', wishes: [] },
      { at: 'Bagian', wishes: [] },
    ];
    expect(movers({ posts, people, policy: wishing('realign') })).toEqual([0]);
    expect(movers({ posts, people, policy: wishing('fill') }).length).toBeGreaterThan(1);
    for (const [least, moved] of [
      [8000, 1],
      [8001, 0],
    ] as const)
      expect(movers({ posts, people, policy: wishing('realign', { leastFitGain: least }) })).toHaveLength(moved);
  });

  test('redistributing keeps titles', () => {
    const posts = {
      Bagian: { name: 'Pengelola Keuangan', seats: 1 },
      Bidang: { name: 'Pengelola Keuangan', seats: 2 },
      Rumah: { name: 'Pengelola Data', seats: 4 },
    };
    const people = [
      { at: 'Bagian', wishes: ['Rumah'] },
      { at: 'Bagian', wishes: ['Rumah'] },
    ];
    const { transfers } = planOf(wishCity({ posts, people, policy: wishing('redistribute') })).plan;
    expect(transfers.map(({ from, to }) => [from.id, to.id])).toEqual([['Bagian', 'Bidang']]);
    expect(
      planOf(wishCity({ posts, people, policy: wishing('fill') })).plan.transfers.map(({ to }) => to.id),
    ).toContain('Rumah');
  });

  test('rotating moves only people long in their post, as many as were ordered, though staying is worth more', () => {
    const nobodyWishes = Array.from({ length: 6 }, (): string[] => []);
    const costly = { moveCost: 2000, limits: { ...presetPolicy('padan').limits, minMovesPercent: 50 } };
    const input = wishCity(ring(nobodyWishes, wishing('rotate', costly)));
    const planned = planOf(input);
    const who = planned.plan.transfers.map(({ employee }) => input.employees.indexOf(employee));
    expect(who.length).toBeGreaterThanOrEqual(3);
    expect(who.every((person) => person % 3 !== 0)).toBe(true);
    expect(planned.plan.objective.total).toBeLessThan(planned.plan.stayTotal);
    expect(planned.plan.objective.gap).toBe(0);
    expect(planned.plan.withoutLimits?.transfers).toBe(0);
  });

  test('a quota that cannot be met says how many can move', () => {
    const nobodyWishes = Array.from({ length: 6 }, (): string[] => []);
    const limits = { ...presetPolicy('padan').limits, minMovesPercent: 90 };
    const made = makePlan(wishCity(ring(nobodyWishes, wishing('rotate', { limits }))), ignore);
    expect(made).toEqual({
      ok: false,
      error: {
        code: 'quota-unmet',
        severity: 'blocks',
        params: { percent: 90, moves: 6, employees: 6, possible: 4 },
      },
    });
  });
});

test('a quota above the most moves there may be is a problem before anything is solved', () => {
  const nobodyWishes = Array.from({ length: 6 }, (): string[] => []);
  const limits = { ...presetPolicy('padan').limits, minMovesPercent: 34, maxMoves: 2 };
  const input = wishCity(ring(nobodyWishes, wishing('rotate', { limits })));
  expect(problemsOfPolicy(input, [])).toContainEqual({
    code: 'quota-above-limit',
    severity: 'blocks',
    params: { percent: 34, moves: 3, employees: 6, most: 2 },
  });
  const enough = { ...limits, maxMoves: 3 };
  const codes = problemsOfPolicy(wishCity(ring(nobodyWishes, wishing('rotate', { limits: enough }))), []);
  expect(codes.map(({ code }) => code)).not.toContain('quota-above-limit');
});

describe('the effort curve', () => {
  test('holds the best plan there is at every number of moves, found by trying all', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = seededRandom(seed);
      const names = ['Bagian 0', 'Bagian 1', 'Bagian 2', 'Bagian 3', 'Bagian 4'];
      const wishes = names.map(() =>
        [random.pick(names), random.pick(names)].filter((one, at, all) => all.indexOf(one) === at),
      );
      const policy = wishing('fill', { leastFitGain: -10000, mostFitLoss: 10000 });
      const input = wishCity({
        posts: Object.fromEntries(names.map((name) => [name, { seats: 1 + random.below(2) }])),
        people: names.map((at, person) => ({ at, wishes: wishes[person] ?? [] })),
        policy,
      });
      const planned = planOf(input);
      const { instance, plan } = planned;
      const bestOf = bestByMoves(planned);
      const curve = effortCurve(planned, ignore);
      expect(curve[0]).toEqual({ moves: 0, value: plan.stayTotal, gross: plan.stayTotal, bound: plan.stayTotal });
      for (const { moves, value, gross, bound } of curve) {
        const all = plan.transfers.length;
        const allowed = [...bestOf].filter(([count]) => (moves > all ? count > all : count <= moves));
        const best = Math.max(...allowed.map(([, worth]) => worth));
        expect({ seed, moves, holds: value <= best && bound >= best }).toEqual({ seed, moves, holds: true });
        expect(gross - value).toBe(moves === 0 ? 0 : moves * instance.input.policy.moveCost);
        if (bound === value) expect({ seed, moves, value }).toEqual({ seed, moves, value: best });
      }
    }
  });

  test('keeps what the policy asks of units, and its ceilings hold', () => {
    let [points, proven] = [0, 0];
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = seededRandom(seed);
      const names = ['Bagian 0', 'Bagian 1', 'Bagian 2'];
      const people = Array.from({ length: 7 }, (_, person) => ({
        at: names[person % 3] ?? 'Bagian 0',
        wishes: [random.pick(names), random.pick(names)].filter((one, at, all) => all.indexOf(one) === at),
      }));
      const policy = wishing('fill', {
        leastFitGain: -10000,
        mostFitLoss: 10000,
        limits: { ...presetPolicy('padan').limits, maxLeavingPercent: 40 },
      });
      const posts = Object.fromEntries(names.map((name) => [name, { seats: 2 + random.below(3) }]));
      const planned = planOf(wishCity({ posts, people, policy }));
      const bestOf = bestByMoves(planned);
      const all = planned.plan.transfers.length;
      for (const { moves, value, bound } of effortCurve(planned, ignore)) {
        const allowed = [...bestOf].filter(([count]) => (moves > all ? count > all : count <= moves));
        const best = Math.max(...allowed.map(([, worth]) => worth));
        expect({ seed, moves, holds: value <= best && bound >= best }).toEqual({ seed, moves, holds: true });
        points += 1;
        proven += value === bound ? 1 : 0;
      }
    }
    expect(proven / points).toBeGreaterThan(0.9);
  });

  test('goes beyond the most moves a policy allows, to what more of them would be worth', () => {
    const planWithin = (maxMoves: number): Planned =>
      planOf(
        wishCity({
          posts: { Bagian: { seats: 7 }, Rumah: { seats: 7 } },
          people: Array.from({ length: 7 }, () => ({ at: 'Bagian', wishes: ['Rumah'] })),
          policy: wishing('fill', {
            limits: { ...presetPolicy('padan').limits, maxLeavingPercent: 100, maxMoves },
          }),
        }),
      );
    const [held, wide] = [planWithin(4), planWithin(5)];
    expect([held, wide].map(({ plan }) => plan.transfers.length)).toEqual([4, 5]);
    const { total } = wide.plan.objective;
    expect(effortCurve(held, ignore).at(-1)).toEqual(expect.objectContaining({ moves: 5, value: total, bound: total }));
    expect(total).toBeGreaterThan(held.plan.objective.total);
  });

  test('shows what a quota costs: the best plan without it is worth more', () => {
    const nobodyWishes = Array.from({ length: 6 }, (): string[] => []);
    const costly = { moveCost: 2000, limits: { ...presetPolicy('padan').limits, minMovesPercent: 50 } };
    const planned = planOf(wishCity(ring(nobodyWishes, wishing('rotate', costly))));
    const [none] = effortCurve(planned, ignore);
    expect(none).toEqual(expect.objectContaining({ moves: 0, value: planned.plan.stayTotal }));
    expect(none!.value).toBeGreaterThan(planned.plan.objective.total);
  });
});

describe('seats the premium decides', () => {
  /** Two people for one seat that asks for the best: one wishes for it, the other has the better marks. */
  const rivals = (achievementWorth: number): Planned => {
    const best = { appraisals: ratings('sangat-baik', 'sangat-baik'), competence: 10000 } as const;
    return planOf(
      wishCity({
        posts: {
          Bagian: { name: 'Pengelola Umum', seats: 1 },
          Bidang: { name: 'Pengelola Data', seats: 1 },
          Balai: { name: 'Penata Umum', seats: 1, isGivenPriority: true },
        },
        people: [
          { at: 'Bagian', wishes: ['Balai'] },
          { at: 'Bidang', wishes: [], facts: best },
        ],
        policy: wishing('fill', { achievementWorth }),
      }),
    );
  };

  test('are those that go to somebody else without it', () => {
    const planned = rivals(300);
    expect(planned.plan.transfers.find(({ to }) => to.id === 'Balai')?.employee.competence).toBe(10000);
    expect(premiumSeats(planned, ignore)).toEqual({ moves: 1, toOthers: 1, toNobody: 0 });
  });

  test('are none where it is so small that it decides nothing, and not counted where none is paid', () => {
    expect(premiumSeats(rivals(1), ignore)).toEqual({ moves: 1, toOthers: 0, toNobody: 0 });
    expect(premiumSeats(rivals(0), ignore)).toBeNull();
  });
});

test('alternatives are looked for where that is wanted', () => {
  const planned = planOf(wishCity(ring([[], ['Bagian 2'], ['Bagian 1']], wishing('fill'))));
  expect(findAlternatives(planned, 'never')).toBeNull();
  expect(findAlternatives(planned, 'where-cheap')).toEqual(findAlternatives(planned, 'always'));
  const { plan } = planned;
  const large = { ...planned, plan: { ...plan, counts: { ...plan.counts, eligiblePairs: 1e6 } } };
  expect(findAlternatives(large, 'where-cheap')).toBeNull();
  expect(findAlternatives(large, 'always')?.effort.length).toBeGreaterThan(1);
});

/** Value of the best arrangement with each number of moves that keeps the conditions, in hundredths, from the numbers the plan was solved from. */
const bestByMoves = ({ instance, limits }: Planned): Map<number, number> => {
  const { problem, ownColumn, values, totals } = instance;
  const columns = new Int32Array(problem.rows);
  const best = new Map<number, number>();
  const heads = new Int32Array(problem.columns);
  const place = (row: number, worth: number, moves: number): void => {
    if (row === problem.rows) {
      if (limits?.conditions && findConditionBreaches(ownColumn, limits.conditions, columns).length > 0) return;
      const need = heads.reduce(
        (sum, count, column) => sum + needWorth(instance.positions[column]!, count, instance.input.policy),
        0,
      );
      best.set(moves, Math.max(best.get(moves) ?? -Infinity, worth + need));
      return;
    }
    for (let pair = problem.rowStart[row] ?? 0; pair < (problem.rowStart[row + 1] ?? 0); pair += 1) {
      const column = problem.column[pair] ?? 0;
      if ((heads[column] ?? 0) >= (problem.seats[column] ?? 0)) continue;
      heads[column] = (heads[column] ?? 0) + 1;
      columns[row] = column;
      const isStay = column === ownColumn[row];
      place(row + 1, worth + ((isStay ? totals[pair] : values[pair]) ?? 0), moves + (isStay ? 0 : 1));
      heads[column] = (heads[column] ?? 0) - 1;
    }
  };
  place(0, 0, 0);
  return best;
};
