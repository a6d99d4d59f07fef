import { totalCost, type Transfer } from '../../src/domain';
import { seededRandom } from '../../src/kernel';
import { headsWhen, isFirst, needWorth, type Planned, type PlanningInput } from '../../src/planning';
import { worthOfPlan } from '../../src/planning/worth-of-plan';
import { runs } from '../support/depth';
import { randomEmployee, randomPosition } from '../support/random-records';
import { aPolicy, AS_OF, cityInput, OPEN_RULES } from '../support/records';
import { planOfTown, smallTown } from '../support/small-town';

const TOWNS = runs(15, 300);

/** People and posts drawn at random, with rules loose enough for many moves; some posts have a surplus, some need nobody. */
const townFrom = (seed: number): PlanningInput => {
  const random = seededRandom(seed);
  const positions = Array.from({ length: 12 }, (_, index) => ({
    ...randomPosition(random, index),
    seats: random.below(5),
    filled: random.chance(25) ? random.below(6) : null,
  }));
  const employees = Array.from({ length: 25 }, (_, index) => randomEmployee(random, index));
  const loose = ['R1', 'R4', 'R26', 'R28', 'R29', 'R31'].map((id) => [id, { mode: 'warn' as const }] as const);
  return {
    employees,
    positions,
    positionOf: employees.map(() => random.below(positions.length)),
    policy: aPolicy({
      longInPostBonus: random.pick([0, 300]),
      rules: { ...OPEN_RULES, ...Object.fromEntries(loose) },
      limits: { maxLeavingPercent: random.pick([100, 100, 25]) },
    }),
    asOf: AS_OF,
  };
};

/** Three people, each with the degree of the next one's post. */
const FIELDS = ['Akuntansi', 'Ilmu Hukum', 'Teknik Sipil'];
const RING = Object.fromEntries(
  FIELDS.map((field, index) => [`Bidang ${index}`, { name: `Pengelola ${index}`, requiredEducationFields: [field] }]),
);
const RING_PEOPLE = FIELDS.map((_, index) => ({ at: `Bidang ${index}`, educationField: FIELDS[(index + 1) % 3]! }));

const sumOf = (transfers: readonly Transfer[], part: (transfer: Transfer) => number): number =>
  transfers.reduce((sum, transfer) => sum + part(transfer), 0);

const chainsOf = ({ plan }: Planned): Map<number, Transfer[]> => {
  const chains = new Map<number, Transfer[]>();
  for (const transfer of plan.transfers) chains.set(transfer.chain, [...(chains.get(transfer.chain) ?? []), transfer]);
  return chains;
};

const firstSeats = ({ instance }: Planned, columnOfRow: Int32Array): number => {
  const heads = headsWhen(instance, columnOfRow);
  return instance.positions.reduce(
    (sum, post, column) => sum + (isFirst(post) ? Math.min(post.seats, heads[column]!) : 0),
    0,
  );
};

describe('what rows, chains and plans are worth', () => {
  const planned = [
    ...Array.from({ length: TOWNS }, (_, index) => planOfTown(townFrom(index + 1))),
    planOfTown(cityInput({ employees: 300, positions: 120 }, 5)),
    planOfTown(smallTown({ posts: RING, people: RING_PEOPLE })),
  ];

  test('enough moves and chains are met, swaps and seats of priority 1 among them', () => {
    const transfers = planned.flatMap(({ plan }) => plan.transfers);
    expect(transfers.length).toBeGreaterThan(TOWNS * 2);
    expect(transfers.some(({ isSwap }) => isSwap)).toBe(true);
    expect(transfers.some(({ step }) => step > 2)).toBe(true);
    expect(transfers.some(({ worth }) => worth.total < 0)).toBe(true);
    expect(planned.some(({ plan }) => plan.firstSeats.after > plan.firstSeats.before)).toBe(true);
  });

  test('rows add up to the plan, source by source', () => {
    for (const { plan } of planned) {
      const { stay, plan: after } = plan.worth;
      const { transfers } = plan;
      expect({
        fit: stay.fit + sumOf(transfers, ({ worth }) => worth.fit),
        achievement: stay.achievement + sumOf(transfers, ({ worth }) => worth.achievement),
        need: stay.need + sumOf(transfers, ({ worth }) => (worth.won?.worth ?? 0) - (worth.lost?.worth ?? 0)),
        cost: sumOf(transfers, ({ worth }) => totalCost(worth.cost)),
        total: stay.total + sumOf(transfers, ({ worth }) => worth.total),
      }).toEqual(after);
    }
  });

  test('need is won on the first step of a chain, lost on its last, and nowhere in a swap', () => {
    for (const one of planned)
      for (const members of chainsOf(one).values())
        members.forEach(({ isSwap, worth }, index) => {
          expect(worth.won !== null).toBe(!isSwap && index === 0);
          expect(worth.lost !== null).toBe(!isSwap && index === members.length - 1);
        });
  });

  test('no chain is worth less than nothing, unless it fills a seat of priority 1', () => {
    let first = 0;
    for (const one of planned)
      for (const members of chainsOf(one).values()) {
        const [start] = members;
        const fillsFirst = start!.to.priority === 1 && start!.worth.won !== null;
        first += fillsFirst ? 1 : 0;
        if (!fillsFirst) expect(sumOf(members, ({ worth }) => worth.total)).toBeGreaterThanOrEqual(0);
      }
    expect(first).toBeGreaterThan(TOWNS / 10);
  });

  test('removing any chain never improves a plan', () => {
    let removed = 0;
    for (const one of planned) {
      const { instance, columnOfRow, plan } = one;
      for (const members of chainsOf(one).values()) {
        const without = Int32Array.from(columnOfRow);
        for (const { employee } of members) {
          const row = instance.employees.indexOf(employee);
          without[row] = instance.ownColumn[row]!;
        }
        const fewer = plan.firstSeats.after - firstSeats(one, without);
        expect(fewer).toBeGreaterThanOrEqual(0);
        // Of two plans of one value that with fewer moves is made, so that a chain brings something.
        if (fewer === 0) expect(worthOfPlan(instance, without).total).toBeLessThan(plan.objective.total);
        removed += 1;
      }
    }
    expect(removed).toBeGreaterThan(TOWNS);
  });
});

describe('moves between posts of one title, where everybody fits alike', () => {
  // 4.00 a move against 30.00 of need, three quarters of which fall with every seat that is filled.
  const LEAST_APART = 400 / (0.75 * 3000);
  // 10.00 more where the source is left less than half filled.
  const LEAST_APART_EMPTYING = 1400 / (0.75 * 3000);
  const ROUNDING = 0.001;
  const leastApart = (seat: number, of: number): number => (2 * (seat - 1) < of ? LEAST_APART_EMPTYING : LEAST_APART);

  test('pay only where the target was worse staffed than the source will be by some 18 points of a hundred, by 62 where that empties half of it', () => {
    let moves = 0;
    for (let seed = 1; seed <= TOWNS; seed += 1) {
      const random = seededRandom(seed);
      const units = Array.from({ length: 6 }, (_, index) => `Bidang ${index}`);
      const posts = Object.fromEntries(units.map((unit) => [unit, { seats: 1 + random.below(7) }]));
      const people = Array.from({ length: 14 }, () => ({ at: random.pick(units) }));
      const input = smallTown({ posts, people, policy: aPolicy({ limits: { maxLeavingPercent: 100 } }) });
      const { plan, instance, columnOfRow } = planOfTown(input);
      for (const { worth, isSwap, step } of plan.transfers) {
        const { won, lost } = worth;
        if (won === null || lost === null) throw new Error('a move of no need of its own');
        expect([worth.fit, isSwap, step]).toEqual([0, false, 1]);
        const [before, after] = [(won.seat - 1) / won.of, Math.min(1, (lost.seat - 1) / lost.of)];
        // The last of a surplus is worth nothing, whatever the target lacks.
        if (lost.seat <= lost.of) expect(after - before).toBeGreaterThan(leastApart(lost.seat, lost.of) - ROUNDING);
        moves += 1;
      }
      // And where they are further apart than that, somebody moves.
      const heads = headsWhen(instance, columnOfRow);
      const { positions } = instance;
      for (const [target, to] of positions.entries())
        for (const [source, from] of positions.entries()) {
          const [there, here] = [heads[target]!, heads[source]!];
          if (target === source || there >= to.seats || here === 0) continue;
          const [toBefore, fromBefore] = [instance.heads[target]!, instance.heads[source]!];
          const gain = needWorth(to, there + 1, toBefore, input.policy) - needWorth(to, there, toBefore, input.policy);
          const loss =
            needWorth(from, here, fromBefore, input.policy) - needWorth(from, here - 1, fromBefore, input.policy);
          const apart = (Math.min(here, from.seats + 1) - 1) / from.seats - there / to.seats;
          if (here <= from.seats) expect(apart).toBeLessThan(leastApart(here, from.seats) + ROUNDING);
          // A post that is full today is no reason to move anybody there.
          if (instance.heads[target]! < to.seats) expect(gain - loss).toBeLessThanOrEqual(400);
        }
    }
    expect(moves).toBeGreaterThan(TOWNS);
  });
});
