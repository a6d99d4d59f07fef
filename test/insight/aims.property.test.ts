import fc from 'fast-check';

import { isFunctional, isLicensed, type Employee, type Position } from '../../src/domain';
import { aimsOf, type Aim, type AimKey } from '../../src/insight';
import { makePlan, type Planned } from '../../src/planning';
import { aPolicy, cityInput, day } from '../support/records';

type Targets = Partial<Record<AimKey, number | null>>;

/** A city in which every third post is remote, every fifth person wishes for another post, and every fourth objects. */
const plannedOf = (seed: number, targets: Targets = {}): Planned => {
  const input = cityInput({ employees: 120, positions: 50 }, seed, aPolicy(targets));
  const positions = input.positions.map((post, index) => ({ ...post, isRemote: index % 3 === 0 }));
  const employees = input.employees.map((employee, index) => ({
    ...employee,
    interests: [],
    requestedPosts: index % 5 === 0 ? [positions[(7 * index) % positions.length]!.name] : null,
    moveStatements:
      index % 4 === 0
        ? [
            {
              says: 'objects' as const,
              reason: 'distance' as const,
              date: day('2026-01-10'),
              source: { sheet: 'Keberatan', row: index, column: 1 },
            },
          ]
        : [],
  }));
  const made = makePlan({ ...input, employees, positions }, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const aimOf = (planned: Planned, key: AimKey): Aim => aimsOf(planned).find((aim) => aim.key === key)!;

/** Post of everybody under the plan, from its moves alone. */
const placesOf = ({ instance, plan }: Planned): ReadonlyMap<Employee, Position> => {
  const own = instance.employees.map(
    (employee, row) => [employee, instance.positions[instance.ownColumn[row]!]!] as const,
  );
  return new Map([...own, ...plan.transfers.map(({ employee, to }) => [employee, to] as const)]);
};

const filled = (posts: readonly Position[], places: Iterable<Position>): { part: number; of: number } => {
  const left = new Map(posts.map((post) => [post, post.seats]));
  let part = 0;
  for (const post of places) {
    const seats = left.get(post) ?? 0;
    if (seats > 0) part += 1;
    left.set(post, seats - 1);
  }
  return { part, of: posts.reduce((sum, { seats }) => sum + seats, 0) };
};

const seeds = [1, 2, 3];
const plans = seeds.map((seed) => plannedOf(seed));

test.each([
  ['aimServiceFilled', (post: Position) => isLicensed(post) || isFunctional(post.level)],
  ['aimRemoteFilled', ({ isRemote }: Position) => isRemote === true],
] as const)('%s counts every seat once, and everybody who sits on one', (key, isCounted) => {
  for (const planned of plans) {
    const { instance } = planned;
    const posts = instance.positions.filter(isCounted);
    const today = [...instance.ownColumn].map((column) => instance.positions[column]!);
    const { before, after } = aimOf(planned, key);
    expect([before, after]).toEqual([filled(posts, today), filled(posts, placesOf(planned).values())]);
  }
});

test('a wish is met where the person is under the plan, by its own words', () => {
  for (const planned of plans) {
    const places = placesOf(planned);
    const wishing = planned.instance.employees.filter(({ requestedPosts }) => requestedPosts !== null);
    const met = wishing.filter((employee) => places.get(employee)!.name === employee.requestedPosts![0]);
    const { after } = aimOf(planned, 'aimWishesMet');
    expect(after!.of).toBe(wishing.length);
    expect(after!.part).toBeGreaterThanOrEqual(met.length);
  }
});

test('unwanted moves, tests and women are those among the moves', () => {
  for (const planned of plans) {
    const { transfers } = planned.plan;
    const women = transfers.filter(({ employee: { nip } }) => nip[14] === '2').length;
    const share = transfers.length === 0 ? null : { part: women, of: transfers.length };
    expect(aimOf(planned, 'aimWomenGap').after).toEqual(share);
    const objecting = transfers.filter(({ employee }) =>
      employee.moveStatements!.some(({ says }) => says === 'objects'),
    );
    expect(aimOf(planned, 'aimUnwantedMoves').after).toEqual({ part: objecting.length, of: null });
  }
});

test('what nobody says is not measured, and an aim without data is neither met nor missed', () => {
  const input = cityInput({ employees: 40, positions: 20 }, 5, aPolicy({ aimRemoteFilled: 50, aimUnwantedMoves: 0 }));
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  for (const key of ['aimRemoteFilled', 'aimUnwantedMoves'] as const)
    expect(aimOf(made.value, key)).toMatchObject({ before: null, after: null, isMet: null });
});

test('an aim is met to the very percent, and the plan is the same whatever is aimed at', () => {
  const [plain] = plans;
  const figures = new Map(aimsOf(plain!).map((aim) => [aim.key, aim]));
  const target = fc.record({
    aimServiceFilled: fc.integer({ min: 0, max: 100 }),
    aimWishesMet: fc.integer({ min: 0, max: 100 }),
    aimUnwantedMoves: fc.integer({ min: 0, max: 9 }),
    aimTests: fc.integer({ min: 0, max: 9 }),
    aimWomenGap: fc.integer({ min: 0, max: 30 }),
  });
  fc.assert(
    fc.property(target, (targets) => {
      const planned = plannedOf(seeds[0]!, targets);
      expect(planned.plan.transfers.map(({ employee, to }) => [employee.nip, to.id])).toEqual(
        plain!.plan.transfers.map(({ employee, to }) => [employee.nip, to.id]),
      );
      for (const { key, before, after, target: aimed, isMet } of aimsOf(planned)) {
        expect(after).toEqual(figures.get(key)!.after);
        if (aimed === null || after === null) continue;
        const percent = ({ part, of }: { part: number; of: number | null }): number =>
          of === null ? part : (100 * part) / of;
        const held = key === 'aimWomenGap' ? Math.abs(percent(after) - percent(before!)) : percent(after);
        if (Math.abs(held - aimed) < 1e-9) expect(isMet).toBe(true);
        else expect(isMet).toBe(key === 'aimServiceFilled' || key === 'aimWishesMet' ? held > aimed : held < aimed);
      }
    }),
    { numRuns: 12 },
  );
});
