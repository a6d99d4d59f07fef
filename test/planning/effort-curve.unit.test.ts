import { seededRandom } from '../../src/kernel';
import { findConditionBreaches } from '../../src/matching';
import { effortCurve, findAlternatives, needWorth, premiumSeats, presetPolicy, type Planned } from '../../src/planning';
import { ratings } from '../support/records';
import { wishCity } from '../support/wish-city';

import { ignore, planOf, ring, wishing } from './wishing-plans';

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
        (sum, count, column) =>
          sum + needWorth(instance.positions[column]!, count, instance.heads[column]!, instance.input.policy),
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
