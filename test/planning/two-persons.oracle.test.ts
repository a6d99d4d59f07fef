import type { Relation, Transfer } from '../../src/domain';
import { required, seededRandom } from '../../src/kernel';
import { makePlan, verifyPlan, type Planned, type PlanningInput } from '../../src/planning';
import { aRelation, day, nip } from '../support/records';
import { wishCity, wishPolicy, type WishCity } from '../support/wish-city';
import { runs } from '../support/depth';

const CITIES = runs(50, 1500);

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  expect(verifyPlan(input, made.value)).toEqual([]);
  return made.value;
};

const movesOf = (input: PlanningInput): string[] =>
  planOf(input)
    .plan.transfers.map(({ employee, to }) => `${employee.name.slice(-1)}: ${to.unit}`)
    .sort();

const boundTo = (person: number, kind: Relation['kind'] = 'declared'): Relation => ({
  ...aRelation(kind, null),
  nip: nip(person),
});

const NO_CAP = { maxLeavingPercent: 100 };
const declared = (by: number, about: number, people: WishCity['people']): WishCity['people'] =>
  people.map((one, person) => (person === by ? { ...one, facts: { relations: [boundTo(about)] } } : one));

describe('a declared conflict holds where the plan leaves both', () => {
  // Person 0 and person 1 both wish for the two open seats of Balai.
  const both = [
    { at: 'Bagian', wishes: ['Balai'] },
    { at: 'Bidang', wishes: ['Balai'] },
    { at: 'Rumah', wishes: [] },
  ];
  const posts = { Bagian: {}, Bidang: {}, Balai: { seats: 2 }, Rumah: {} };

  test.each([
    [0, 1],
    [1, 0],
  ])('whoever declared it (%d about %d): one of the two comes', (by, about) => {
    expect(movesOf(wishCity({ posts, people: both }))).toEqual(['0: Balai', '1: Balai']);
    expect(movesOf(wishCity({ posts, people: declared(by, about, both) }))).toHaveLength(1);
  });

  test('nobody comes to the one who stays, whoever declared it', () => {
    const people = [
      { at: 'Bagian', wishes: ['Balai'] },
      { at: 'Balai', wishes: ['Balai'] },
    ];
    for (const [by, about] of [
      [0, 1],
      [1, 0],
    ] as const)
      expect(movesOf(wishCity({ posts, people: declared(by, about, people) }))).toEqual([]);
  });

  test('when the one leaves in the same plan, the other may come', () => {
    const people = [
      { at: 'Bagian', wishes: ['Balai'] },
      { at: 'Balai', wishes: ['Rumah'] },
    ];
    for (const [by, about] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const input = wishCity({ posts, people: declared(by, about, people) });
      expect(movesOf(input)).toEqual(['0: Balai', '1: Rumah']);
      const flags = planOf(input).plan.transfers.flatMap((transfer: Transfer) => transfer.flags);
      expect(flags.filter(({ rule }) => rule === 'R11')).toEqual([]);
    }
  });

  test('who cannot leave stays, and keeps the other away', () => {
    const people = [
      { at: 'Bagian', wishes: ['Balai'], facts: { relations: [boundTo(1)] } },
      { at: 'Balai', wishes: ['Rumah'], facts: { positionDate: day('2026-01-01') } },
    ];
    expect(movesOf(wishCity({ posts, people }))).toEqual([]);
  });

  test('two who share a unit already may stay there', () => {
    const people = [
      { at: 'Balai', wishes: ['Balai'] },
      { at: 'Balai', wishes: ['Balai'] },
    ];
    expect(movesOf(wishCity({ posts, people: declared(0, 1, people) }))).toEqual([]);
  });

  test('a letter for one of them, a warning, or no rule lets both come', () => {
    const people = declared(0, 1, both);
    const letter = { rule: 'R11', authority: 'Bupati', letter: '1/2026', date: day('2026-01-02') } as const;
    for (const policy of [
      wishPolicy({ waivers: [{ ...letter, nip: nip(1) }] }),
      wishPolicy({ rules: { R11: { mode: 'warn' } } }),
      wishPolicy({ rules: { R11: { mode: 'off' } } }),
    ])
      expect(movesOf(wishCity({ posts, people, policy }))).toEqual(['0: Balai', '1: Balai']);
  });

  test('spouses are kept apart only where the office says so', () => {
    const people = both.map((one, person) =>
      person === 0 ? { ...one, facts: { relations: [boundTo(1, 'spouse')] } } : one,
    );
    expect(movesOf(wishCity({ posts, people }))).toHaveLength(2);
    const policy = wishPolicy({ rules: { R12: { mode: 'block' } } });
    expect(movesOf(wishCity({ posts, people, policy }))).toHaveLength(1);
  });
});

/** Posts of one unit and of another to go to. */
const office = (city: Pick<WishCity, 'people' | 'policy'>): PlanningInput => {
  const input = wishCity({
    posts: {
      'Kepala Dinas': { level: 'jpt-pratama' },
      Sekretaris: { level: 'administrator' },
      Staf: { seats: 8 },
      A: { level: 'jpt-pratama' },
      B: { level: 'administrator' },
      C: { seats: 9 },
    },
    ...city,
  });
  return {
    ...input,
    positions: input.positions.map((one, index) => ({
      ...one,
      name: String(one.id),
      ...(index < 3 ? { unit: 'Dinas Contoh' } : {}),
    })),
  };
};

describe('a unit is not left by too many', () => {
  const off = Object.fromEntries(['R21', 'R24', 'R25', 'R23', 'R9'].map((id) => [id, { mode: 'off' as const }]));

  test('of the head and the secretary one stays, unless the office allows both', () => {
    const people = [
      { at: 'Kepala Dinas', wishes: ['A'] },
      { at: 'Sekretaris', wishes: ['B'] },
    ];
    const withLimits = (limits: object): string[] =>
      movesOf(office({ people, policy: wishPolicy({ rules: off, limits: { ...NO_CAP, ...limits } }) }));
    expect(withLimits({})).toHaveLength(1);
    expect(withLimits({ headOrDeputyStays: false })).toHaveLength(2);
  });

  test.each([
    [25, 8, 2],
    [24, 8, 1],
    [1, 8, 1],
    [50, 7, 3],
    [100, 8, 8],
  ])('%d %% of %d people: %d may leave', (maxLeavingPercent, count, leaving) => {
    const staff = Array.from({ length: count }, () => ({ at: 'Staf', wishes: ['C'] }));
    const people = [...staff, { at: 'C', wishes: ['C'] }];
    const { plan } = planOf(office({ people, policy: wishPolicy({ limits: { maxLeavingPercent } }) }));
    expect(plan.transfers).toHaveLength(leaving);
    expect(plan.objective.gap).toBe(0);
  });
});

/** The best sum of scores over all arrangements in which nobody shares a unit with somebody he is bound to. */
const bestTotal = (input: PlanningInput, couples: readonly (readonly [number, number])[]): number => {
  const free = input.positions.map(({ seats }) => seats);
  const scores = input.employees.map(({ interests }) =>
    input.positions.map(({ unit }) => [10000, 8500, 7000][interests?.indexOf(unit) ?? -1] ?? 2000),
  );
  let best = 0;
  const visit = (person: number, places: readonly number[], total: number): void => {
    if (person === scores.length) {
      const isKept = couples.every(
        ([a, b]) => places[a] !== places[b] || (places[a] === input.positionOf[a] && places[b] === input.positionOf[b]),
      );
      if (isKept) best = Math.max(best, total);
      return;
    }
    free.forEach((seats, place) => {
      const isStay = input.positionOf[person] === place;
      const gain = scores[person]![place]! - scores[person]![input.positionOf[person]!]!;
      if (seats === 0 || (!isStay && gain < input.policy.leastFitGain)) return;
      free[place] = seats - 1;
      visit(person + 1, [...places, place], total + scores[person]![place]!);
      free[place] = seats;
    });
  };
  visit(0, [], 0);
  return best;
};

/** Neither need nor cost counts, and any gain will do. */
const FIT_ALONE = { needWorth: 0, emptyingCost: 0, moveCost: 0, leastFitGain: 0, needJustifies: false } as const;

test(`${CITIES} small cities full of conflicts: the best of all arrangements, and the verifier agrees`, () => {
  let binding = 0;
  const names = ['Bagian', 'Bidang', 'Balai', 'Rumah'];
  for (let seed = 1; seed <= CITIES; seed += 1) {
    const random = seededRandom(seed);
    const count = 2 + random.below(4);
    const couples = Array.from({ length: 2 }, () => [random.below(count), random.below(count)] as const).filter(
      ([a, b]) => a !== b,
    );
    const people = Array.from({ length: count }, (_, person) => ({
      at: random.pick(names),
      wishes: [random.pick(names), random.pick(names)],
      facts: { relations: couples.filter(([by]) => by === person).map(([, about]) => boundTo(about)) },
    }));
    const posts = Object.fromEntries(
      names.map((name) => [name, { seats: people.filter(({ at }) => at === name).length + random.below(2) || 1 }]),
    );
    const input = wishCity({ posts, people, policy: wishPolicy({ ...FIT_ALONE, limits: NO_CAP }) });
    const { plan } = planOf(input);
    expect({ seed, total: plan.objective.total }).toEqual({ seed, total: bestTotal(input, couples) });
    expect(required(plan.objective.gap, 'gap')).toBe(0);
    if (plan.withoutLimits !== null) binding += 1;
  }
  expect(binding).toBeGreaterThan(CITIES / 20);
});
