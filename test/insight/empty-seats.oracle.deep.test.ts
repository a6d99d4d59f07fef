import type { Employee, Policy, RuleId } from '../../src/domain';
import { findEmptySeats, type WayOut } from '../../src/insight';
import { ignoreProgress } from '../../src/kernel';
import { pairOf } from '../../src/matching';
import { headsWhen, makePlan, type Planned, type PlanningInput } from '../../src/planning';
import { isBar, judgeTransfer } from '../../src/rules';
import { aPolicy, aRelation, cityInput, day, nip } from '../support/records';
import { runs } from '../support/depth';
import { wishCity } from '../support/wish-city';

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

/** The policy with a way out taken; `back` steps short of it. */
const taking = (policy: Policy, way: WayOut, back = 0): Policy => {
  if (way.kind === 'gain') {
    const least = way.to + back;
    // A post that only the plan has left short asks for a gain, as full ones do.
    const isForNeed = policy.needJustifies && way.from === -policy.mostFitLoss;
    return isForNeed ? { ...policy, mostFitLoss: -least } : { ...policy, leastFitGain: least };
  }
  const setting = policy.rules[way.rule];
  if (way.limit === null)
    return {
      ...policy,
      waivers: [{ nip: way.employee.nip, rule: way.rule, authority: 'Bupati', letter: '1', date: day('2026-01-01') }],
    };
  const { threshold, from, to } = way.limit;
  const value = to - Math.sign(to - from) * back;
  return {
    ...policy,
    rules: { ...policy.rules, [way.rule]: { ...setting, thresholds: { ...setting.thresholds, [threshold]: value } } },
  };
};

const isOffered = (input: PlanningInput, way: WayOut, id: string): boolean => {
  const { instance } = planOf(input);
  const row = instance.employees.findIndex(({ nip }) => nip === way.employee.nip);
  return (
    pairOf(
      instance.problem,
      row,
      instance.positions.findIndex((position) => position.id === id),
    ) >= 0
  );
};

const strict = (minMonths: number, parts: Partial<Policy>): Policy =>
  aPolicy({ rules: { R1: { thresholds: { minMonths } } }, ...parts });

/** Rules that no limit loosens are alone in barring, and any loss is allowed. */
const onlyLetters = (): Policy => {
  const { rules } = aPolicy();
  const barring = new Set(['R20', 'R28', 'R34', 'R35', 'R36', 'R36b']);
  return aPolicy({
    mostFitLoss: 10000,
    rules: Object.fromEntries(Object.keys(rules).map((id) => [id, { mode: barring.has(id) ? 'block' : 'warn' }])),
  });
};

const inputs = [
  [
    'a high gain asked for',
    cityInput({ employees: 300, positions: 90 }, 5, strict(48, { needJustifies: false, leastFitGain: 1000 })),
  ],
  ['no loss allowed for need', cityInput({ employees: 300, positions: 90 }, 9, strict(24, { mostFitLoss: 0 }))],
  ['letters alone to let people in', cityInput({ employees: 300, positions: 90 }, 12, onlyLetters())],
  [
    'a long time in post asked for',
    cityInput({ employees: 300, positions: 90 }, 9, strict(84, { needJustifies: false, leastFitGain: 10 })),
  ],
] as const;
const kinds = new Set<string>();
const towns = Array.from({ length: runs(6, 30) }, (_, seed) =>
  cityInput({ employees: 60, positions: 40 }, seed + 1, seed % 2 === 0 ? aPolicy() : strict(36, {})),
);

describe.each(inputs)('a city with %s', (_, input) => {
  const planned = planOf(input);
  const { instance, columnOfRow } = planned;
  const found = findEmptySeats(planned);

  test('every post with room is there once, with as many seats as stay open', () => {
    const heads = Int32Array.from(instance.heads);
    columnOfRow.forEach((to, row) => {
      heads[instance.ownColumn[row]!]! -= 1;
      heads[to]! += 1;
    });
    const open = new Map(
      instance.positions.flatMap(({ id, seats }, column) =>
        seats > heads[column]! ? [[id, seats - heads[column]!] as const] : [],
      ),
    );
    expect(new Map(found.seats.map(({ position, open: left }) => [position.id, left]))).toEqual(open);
    expect(found.notShown).toBe(0);
  });

  test('counts are those of asking every rule about everybody', () => {
    for (const { position, eligible, gainTooLittle, removed } of found.seats) {
      const column = instance.positions.indexOf(position);
      const counts = new Map<RuleId, number>();
      let free = 0;
      instance.employees.forEach((employee, row) => {
        const own = instance.ownColumn[row]!;
        if (own === column) return;
        const move = {
          employee,
          from: instance.positions[own]!,
          to: position,
          headsAtTarget: instance.heads[column]!,
          asOf: input.asOf,
          allowPromotions: false,
        };
        const bars = judgeTransfer(move, input.policy).filter((verdict) => isBar(verdict, input.policy));
        for (const { rule } of bars) counts.set(rule, (counts.get(rule) ?? 0) + 1);
        if (bars.length === 0) free += 1;
      });
      expect(new Map(removed.map(({ rule, people }) => [rule, people]))).toEqual(counts);
      expect(eligible + gainTooLittle).toBe(free);
    }
  });

  test('a way out lets the person named in, and one step less does not', () => {
    for (const { position, wayOut } of found.seats) {
      if (wayOut === null) continue;
      kinds.add(wayOut.kind === 'gain' ? 'gain' : wayOut.limit === null ? 'letter' : 'limit');
      const offered = (policy: Policy): boolean => isOffered({ ...input, policy }, wayOut, position.id);
      expect([position.id, offered(input.policy), offered(taking(input.policy, wayOut))]).toEqual([
        position.id,
        false,
        true,
      ]);
      if (wayOut.kind === 'gain' || wayOut.limit !== null) expect(offered(taking(input.policy, wayOut, 1))).toBe(false);
    }
  });
});

test('what is said to come of a way out comes of it when the plan is made again', () => {
  const said = { sits: 0, not: 0 };
  for (const input of [...inputs.map(([, one]) => one), ...towns]) {
    for (const { position, open, wayOut } of findEmptySeats(planOf(input)).seats) {
      if (wayOut === null) continue;
      const again = planOf({ ...input, policy: taking(input.policy, wayOut) });
      const { instance, columnOfRow } = again;
      const row = instance.employees.findIndex(({ nip }) => nip === wayOut.employee.nip);
      const heads = headsWhen(instance, columnOfRow);
      const column = instance.positions.findIndex(({ id }) => id === position.id);
      const sits = columnOfRow[row] === column;
      expect([position.id, wayOut.employee.nip, wayOut.tried]).toEqual([
        position.id,
        wayOut.employee.nip,
        { sits, open: Math.max(0, position.seats - heads[column]!) },
      ]);
      if (wayOut.tried?.sits === true && wayOut.tried.open < open) said.sits += 1;
      else said.not += 1;
    }
  }
  expect(Math.min(...Object.values(said))).toBeGreaterThan(5);
});

test('where making plans again would take too long, nothing is said of what would come of it', () => {
  const { seats } = findEmptySeats(planOf(cityInput({ employees: 2500, positions: 500 }, 9, strict(84, {}))));
  const tries = seats.flatMap(({ wayOut }) => (wayOut === null ? [] : [wayOut.tried]));
  expect(tries).toContain(null);
  expect(tries.some((tried) => tried !== null)).toBe(true);
});

test('all three ways out have been met', () => {
  expect([...kinds].sort()).toEqual(['gain', 'letter', 'limit']);
});

test('people bound to each other are held against where the plan has the other one', () => {
  const boundTo = (person: number): Partial<Employee> => ({
    relations: [{ ...aRelation('declared', null), nip: nip(person) }],
  });
  const input = wishCity({
    posts: { Bagian: {}, Balai: { seats: 3 }, Rumah: {}, Bidang: {} },
    people: [
      { at: 'Bagian', wishes: ['Balai'], facts: boundTo(1) },
      { at: 'Balai', wishes: ['Rumah'] },
      { at: 'Bidang', wishes: [], facts: boundTo(0) },
    ],
  });
  const planned = planOf(input);
  expect(planned.plan.transfers.map(({ employee, to }) => [employee.nip, to.unit])).toEqual(
    expect.arrayContaining([
      [nip(0), 'Balai'],
      [nip(1), 'Rumah'],
    ]),
  );
  // The one who comes keeps out whom the one who leaves does not.
  const removed = findEmptySeats(planned).seats.find(({ position }) => position.unit === 'Balai')?.removed;
  expect(removed).toContainEqual({ rule: 'R11', people: 1 });
});
