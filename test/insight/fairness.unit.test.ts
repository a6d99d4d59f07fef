import { judgeFairness, PlanExplainer } from '../../src/insight';
import { ignoreProgress } from '../../src/kernel';
import { defaultPolicy, makePlan } from '../../src/planning';
import { aPolicy, anEmployee, cityInput, day, OPEN_RULES } from '../support/records';
import { wishCity } from '../support/wish-city';

const PEOPLE = 700;

/** Marks alone make people fit, so that the best of them are wanted in more posts than one. */
const policy = aPolicy({
  leastFitGain: 100,
  needJustifies: false,
  moveCost: 0,
  riseCost: 0,
  // Within limits losses are told by `explain` alone.
  limits: { maxLeavingPercent: 100, headOrDeputyStays: false },
  rules: { ...OPEN_RULES, R29: { mode: 'warn' }, R31: { mode: 'warn' } },
  criteria: Object.fromEntries(
    Object.keys(defaultPolicy().criteria).map((id) => [
      id,
      { weight: id === 'performance' || id === 'competence' ? 500 : 0 },
    ]),
  ),
});
const input = cityInput({ employees: PEOPLE, positions: 120 }, 31, policy);
const made = makePlan(input, ignoreProgress);
if (!made.ok) throw new Error(made.error.code);
const planned = made.value;
const { instance, columnOfRow, plan } = planned;
const { groups, passedOver, notShown } = judgeFairness(planned, []);

describe('groups', () => {
  test.each(['sex', 'age', 'agency'] as const)('by %s take in everybody once', (grouping) => {
    const shares = groups.filter((share) => share.grouping === grouping);
    const sum = (pick: (share: (typeof shares)[number]) => number): number =>
      shares.reduce((total, share) => total + pick(share), 0);
    expect([sum(({ people }) => people), sum(({ movable }) => movable), sum(({ moved }) => moved)]).toEqual([
      PEOPLE,
      plan.counts.movable,
      plan.transfers.length,
    ]);
    expect(shares.length).toBeGreaterThan(1);
    for (const { people, movable, moved, meanGain } of shares) {
      expect(people >= movable && movable >= moved).toBe(true);
      expect(meanGain === null).toBe(moved === 0);
    }
  });

  test('are read off the NIP and the date of birth', () => {
    const city = wishCity({
      posts: { a: { seats: 2 }, b: {} },
      people: [
        { at: 'a', wishes: ['b'], facts: { birthDate: day('1970-05-01') } },
        { at: 'a', wishes: [], facts: { ...anEmployee(), nip: '198501012010012901' as never, birthDate: null } },
      ],
    });
    const small = makePlan(city, ignoreProgress);
    if (!small.ok) throw new Error(small.error.code);
    const seen = judgeFairness(small.value, []).groups.map(({ grouping, group, people, moved }) => [
      grouping,
      group,
      people,
      moved,
    ]);
    expect(seen).toEqual([
      ['sex', 'female', 1, 0],
      ['sex', 'male', 1, 1],
      ['age', '55+', 1, 1],
      ['age', 'unknown', 1, 0],
      ['agency', 'a', 2, 1],
      ['agency', 'b', 0, 0],
    ]);
  });
});

test('places count who works there before and after; remoteness only where some post tells it', () => {
  expect(groups.some(({ grouping }) => grouping === 'remoteness')).toBe(false);
  const remote = { ...input, positions: input.positions.map((one, index) => ({ ...one, isRemote: index % 3 === 0 })) };
  const plan2 = makePlan(remote, ignoreProgress);
  if (!plan2.ok) throw new Error(plan2.error.code);
  // Where a post lies has no part in the plan.
  expect(plan2.value.plan.transfers.map(({ employee, to }) => [employee.nip, to.id])).toEqual(
    plan.transfers.map(({ employee, to }) => [employee.nip, to.id]),
  );
  const places = judgeFairness(plan2.value, []).groups.filter(({ grouping }) => grouping === 'remoteness');
  const { positions, ownColumn } = plan2.value.instance;
  const count = (seats: Int32Array, isRemote: boolean): number =>
    seats.filter((column) => positions[column]!.isRemote === isRemote).length;
  expect(places.map(({ group, people, after }) => [group, people, after])).toEqual([
    ['ordinary', count(ownColumn, false), count(plan2.value.columnOfRow, false)],
    ['remote', count(ownColumn, true), count(plan2.value.columnOfRow, true)],
  ]);
  expect(places.some(({ people, after }) => people !== after)).toBe(true);
});

describe('people passed over', () => {
  test('are all who score as much more than one chosen, and than where they are put, as justifies a move; once each', () => {
    const { problem, totals, ownColumn, employees, positions } = instance;
    const least = Math.max(1, instance.input.policy.leastFitGain);
    const leads = new Map<string, number>();
    const expected = new Set<string>();
    for (let column = 0; column < positions.length; column += 1) {
      const chosen: number[] = [];
      const others: [number, number][] = [];
      const at = (row: number, target: number): number | undefined => {
        for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1)
          if (problem.column[pair] === target) return totals[pair];
        return undefined;
      };
      employees.forEach((_, row) => {
        if (ownColumn[row] === column) return;
        const total = at(row, column);
        if (total === undefined) return;
        if (columnOfRow[row] === column) chosen.push(total);
        else if (total >= at(row, columnOfRow[row]!)! + least) others.push([row, total]);
      });
      if (chosen.length === 0) continue;
      for (const [row, total] of others) {
        const lead = total - Math.min(...chosen);
        const { nip } = employees[row]!;
        if (lead < least) continue;
        expected.add(`${nip} ${positions[column]!.id}`);
        leads.set(nip, Math.max(lead, leads.get(nip) ?? 0));
      }
    }
    const listed = passedOver.map(({ employee, position }) => `${employee.nip} ${position.id}`);
    expect(listed.filter((one) => !expected.has(one))).toEqual([]);
    const people = passedOver.map(({ employee }) => employee.nip);
    expect(new Set(people).size).toBe(people.length);
    expect([people.length, notShown]).toEqual([Math.min(20, leads.size), Math.max(0, leads.size - 20)]);
    // Those furthest above the chosen stand first, each with the post where that is most.
    const farthest = [...leads.values()].sort((a, b) => b - a).slice(0, 20);
    expect(passedOver.map(({ total, cutOff }) => total - cutOff)).toEqual(farthest);
  });

  test('would cost the whole plan something, as the answer about them says', () => {
    const explainer = new PlanExplainer(planned);
    for (const { employee, position, loss, total, cutOff, plannedTotal } of passedOver) {
      const answer = explainer.explain(instance.employees.indexOf(employee), instance.positions.indexOf(position));
      expect(loss).toBe(answer.price?.loss ?? null);
      expect(loss === null || loss >= 0).toBe(true);
      expect(total).toBeGreaterThan(Math.max(cutOff, plannedTotal));
    }
  });
});
