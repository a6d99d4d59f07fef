import type { Commitment, ContinuedRun, Employee, Position } from '../../src/domain';
import { required, seededRandom, type Random } from '../../src/kernel';
import { makePlan, verifyPlan, type Planned, type PlanningInput } from '../../src/planning';
import { runs } from '../support/depth';
import { shuffled, tinyInput } from '../support/random-records';

import { headsBefore, isAllowed, policyFor, worthOf } from './every-arrangement';

const CITIES = runs(125, 1000);
const unsigned = { official: null, date: null, reason: null, letter: null, where: null };

/** Decisions that do not contradict each other, some of them against the rules. */
const drawDecisions = (random: Random, { employees, positions, positionOf }: PlanningInput): Commitment[] => {
  const commitments: Commitment[] = [];
  const coming = positions.map(() => 0);
  const posts = new Set(positions.map((_, post) => post));
  employees.forEach((employee, person) => {
    const { nip } = employee;
    const post = random.below(positions.length);
    const target = positions[post]!;
    const kind = random.below(10);
    const isElsewhere = positionOf[person] !== post;
    if (kind < 2 && isElsewhere && coming[post]! < target.seats) {
      commitments.push({ ruling: 'approve', nip, post: target.id, ...unsigned });
      coming[post]! += 1;
      posts.delete(post);
    } else if (kind < 4) commitments.push({ ruling: 'reject', nip, post: target.id, ...unsigned });
    else if (kind < 5) commitments.push({ ruling: 'stay', nip, ...unsigned });
    else if (kind < 6) commitments.push({ ruling: 'leave', nip, ...unsigned });
  });
  for (const post of posts) {
    const { id } = positions[post]!;
    if (random.chance(15))
      commitments.push({ ruling: random.pick(['keepOpen', 'fill'] as const), post: id, ...unsigned });
  }
  return shuffled(random, commitments);
};

/** The decisions as they bear on the people and posts of a town. */
const readDecisions = (input: PlanningInput) => {
  const given = input.commitments ?? [];
  const about = (ruling: Commitment['ruling'], of: Employee | Position): Commitment[] =>
    given.filter(
      (one) =>
        one.ruling === ruling &&
        (('nip' in one && 'nip' in of && one.nip === of.nip) || ('post' in one && 'id' in of && one.post === of.id)),
    );
  return {
    targetOf: (person: Employee): string | null => {
      const [approval] = about('approve', person);
      return approval && 'post' in approval ? approval.post : null;
    },
    isRejected: (person: Employee, post: Position): boolean =>
      about('reject', person).some((one) => 'post' in one && one.post === post.id),
    stays: (person: Employee): boolean => about('stay', person).length > 0,
    leaves: (person: Employee): boolean => about('leave', person).length > 0,
    isShut: (post: Position): boolean => about('keepOpen', post).length > 0,
    isFilled: (post: Position): boolean => about('fill', post).length > 0,
  };
};

/** An arrangement with what it follows, what it is worth, and in how many people it departs. */
type Judged = {
  readonly steps: number;
  readonly value: number;
  readonly moves: number;
  readonly departures: number;
  readonly places: readonly number[];
};

const everyJudged = (asked: PlanningInput, continued: ContinuedRun): Judged[] => {
  const decisions = readDecisions(asked);
  const input = {
    ...asked,
    positions: asked.positions.map((post) => (decisions.isFilled(post) ? { ...post, priority: 1 } : post)),
  };
  const { employees, positions, positionOf, policy } = input;
  const heads = headsBefore(input);
  const found = positions.map((_, post) => positionOf.filter((own) => own === post).length);
  const room = positions.map(({ seats }, post) => Math.max(found[post]!, seats - (heads[post]! - found[post]!)));
  const coming = positions.map(
    ({ id }, post) =>
      employees.filter((one, person) => decisions.targetOf(one) === id && positionOf[person] !== post).length,
  );
  const limit = positions.map((_, post) =>
    coming[post] === 0 ? room[post]! : Math.max(room[post]!, found[post]! + coming[post]!),
  );
  // Who must leave may lose by it, and is asked nothing of the purpose.
  const eager = {
    ...input,
    policy: { ...policy, leastFitGain: -10000, mostFitLoss: 10000, needJustifies: true, longInPostOnly: false },
  };
  const options = employees.map((employee, person) =>
    positions.flatMap((post, to) => {
      const own = positionOf[person]!;
      if (to === own) return [to];
      const target = decisions.targetOf(employee);
      if (target !== null) return target === post.id ? [to] : [];
      if (decisions.stays(employee) || decisions.isShut(post) || decisions.isRejected(employee, post)) return [];
      return isAllowed(decisions.leaves(employee) ? eager : input, heads, person, to) ? [to] : [];
    }),
  );
  const judged: Judged[] = [];
  const place = (person: number, places: readonly number[]): void => {
    if (person < options.length) {
      for (const to of options[person]!) place(person + 1, [...places, to]);
      return;
    }
    const here = positions.map((_, post) => places.filter((to) => to === post).length);
    if (here.some((count, post) => count > limit[post]!)) return;
    const [first, value, moves] = worthOf(input, heads, places) as [number, number, number];
    const crowded = here.reduce((sum, count, post) => sum + Math.max(0, count - room[post]!), 0);
    const followed = employees.reduce((sum, employee, index) => {
      const isHome = places[index] === positionOf[index];
      const target = decisions.targetOf(employee);
      if (target !== null) return sum + (!isHome ? 4 : 0);
      return sum - (decisions.leaves(employee) && isHome ? 2 : 0);
    }, 0);
    const departures = employees.filter((employee, index) => {
      const post = continued.posts[employee.nip];
      return positions[places[index]!]!.id !== (post ?? positions[positionOf[index]!]!.id);
    }).length;
    judged.push({ steps: first + followed - crowded, value, moves: -moves, departures, places });
  };
  place(0, []);
  return judged;
};

const made = (input: PlanningInput): Planned => {
  const plan = makePlan(input, () => undefined);
  if (!plan.ok) throw new Error(plan.error.code);
  expect(verifyPlan(input, plan.value)).toEqual([]);
  return plan.value;
};

const placesOf = (input: PlanningInput, { plan }: Planned): number[] =>
  input.employees.map((employee, person) => {
    const transfer = plan.transfers.find((one) => one.employee === employee);
    return transfer ? input.positions.findIndex(({ id }) => id === transfer.to.id) : input.positionOf[person]!;
  });

const continuedOf = (input: PlanningInput): ContinuedRun => {
  const { plan } = made(input);
  return {
    run: 1,
    head: 'aa',
    posts: Object.fromEntries(plan.transfers.map(({ employee, to }) => [employee.nip, to.id])),
  };
};

describe('decisions on plans for a handful of people, against every arrangement there is', () => {
  test(`${CITIES} tiny cities: decisions are followed, then the value is the largest, then the fewest depart`, () => {
    const met = { approved: 0, broken: 0, departed: 0, tolerated: 0, followed: 0 };
    for (let seed = 1; seed <= CITIES; seed += 1) {
      const random = seededRandom(seed * 31);
      const policy = { ...policyFor(seed), replanTolerance: random.pick([0, 20, 50, 100]) };
      const open = { ...policy, limits: { ...policy.limits, maxLeavingPercent: 100 } };
      const before = tinyInput(seed, open);
      const continued = continuedOf(before);
      const input = { ...before, commitments: drawDecisions(random, before) };
      const all = everyJudged(input, continued);
      const steps = Math.max(...all.map((one) => one.steps));
      const firm = all.filter((one) => one.steps === steps);
      const best = Math.max(...firm.map((one) => one.value));

      const fresh = made(input);
      const freshly = required(
        all.find(({ places }) => places.join() === placesOf(input, fresh).join()),
        'arrangement',
      );
      expect({ seed, steps: freshly.steps, value: freshly.value }).toEqual({ seed, steps, value: best });
      expect(
        fresh.plan.commitments.filter(({ commitment }) => commitment.ruling === 'approve').every(({ isMet }) => isMet),
      ).toBe(true);
      expect(freshly.moves).toBe(Math.min(...firm.filter(({ value }) => value === best).map(({ moves }) => moves)));

      const follower = made({ ...input, continued });
      const { continuation } = follower.plan;
      const stay = follower.plan.stayTotal;
      const tolerance = Math.floor((Math.max(0, best - stay) * policy.replanTolerance) / 100);
      const nearest = Math.min(...firm.filter(({ value }) => value >= best - tolerance).map((one) => one.departures));
      const followed = required(
        all.find(({ places }) => places.join() === placesOf(input, follower).join()),
        'arrangement',
      );
      expect({
        seed,
        steps: followed.steps,
        departures: followed.departures,
        isWorthy: followed.value >= best - tolerance,
      }).toEqual({ seed, steps, departures: nearest, isWorthy: true });
      expect({ seed, ...continuation }).toMatchObject({
        seed,
        tolerance,
        departures: nearest,
        leastDepartures: nearest,
      });

      met.approved += follower.plan.commitments.filter(({ commitment }) => commitment.ruling === 'approve').length;
      met.broken += follower.plan.commitments.filter(({ broken }) => broken.length > 0).length;
      met.departed += nearest > 0 ? 1 : 0;
      met.tolerated += followed.value < best ? 1 : 0;
      met.followed += nearest < freshly.departures ? 1 : 0;
    }
    expect(met.approved).toBeGreaterThan(CITIES / 4);
    expect(met.broken).toBeGreaterThan(CITIES / 20);
    expect(met.departed).toBeGreaterThan(CITIES / 20);
    expect(met.tolerated).toBeGreaterThan(CITIES / 400);
    expect(met.followed).toBeGreaterThan(CITIES / 200);
  });
});
