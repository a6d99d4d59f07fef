import { scoreCandidacy } from '../../src/criteria';
import { careerMove, type Position, type RuleId } from '../../src/domain';
import { seededRandom } from '../../src/kernel';
import { makePlan, presetPolicy, verifyPlan, type Planned, type PlanningInput } from '../../src/planning';
import { isFlag, judgeTransfer, RULES } from '../../src/rules';
import { shuffled } from '../support/random-records';
import { aPolicy, cityInput, OPEN_RULES } from '../support/records';

const plan = (input: PlanningInput): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const headsOf = ({ positions, positionOf }: PlanningInput): Map<Position, number> =>
  new Map(
    positions.map((position, place) => [
      position,
      Math.max(position.filled ?? 0, positionOf.filter((own) => own === place).length),
    ]),
  );

const shuffledInput = (input: PlanningInput, seed: number): PlanningInput => {
  const random = seededRandom(seed);
  const people = shuffled(
    random,
    input.employees.map((_, index) => index),
  );
  const posts = shuffled(
    random,
    input.positions.map((_, index) => index),
  );
  return {
    ...input,
    employees: people.map((index) => input.employees[index]!),
    positions: posts.map((index) => input.positions[index]!),
    positionOf: people.map((index) => posts.indexOf(input.positionOf[index]!)),
  };
};

/** Every criterion that may be unknown is then left out. */
const leavingOut = (): PlanningInput['policy'] => {
  const { criteria } = presetPolicy('padan');
  return aPolicy({
    criteria: Object.fromEntries(Object.keys(criteria).map((id) => [id, { missing: 'exclude' as const }])),
  });
};

const ANY_GAIN = { leastFitGain: 0, moveCost: 0 } as const;

const cities = [
  ['tidy, promotions off', cityInput({ employees: 300, positions: 120 }, 11)],
  ['tidy, promotions on', cityInput({ employees: 300, positions: 120 }, 12, aPolicy({ allowPromotions: true }))],
  ['messy, any gain', cityInput({ employees: 250, positions: 90 }, 13, aPolicy(ANY_GAIN), 'readable')],
  ['few posts', cityInput({ employees: 200, positions: 30 }, 14, aPolicy({ rules: OPEN_RULES }))],
  [
    'profile matching',
    cityInput({ employees: 300, positions: 120 }, 15, { ...presetPolicy('profile-matching'), ...ANY_GAIN }),
  ],
  [
    'within limits',
    cityInput({ employees: 300, positions: 120 }, 18, aPolicy({ limits: { maxMoves: 9, minPerUnit: 4 } })),
  ],
  [
    'simple additive weighting',
    cityInput({ employees: 300, positions: 120 }, 16, {
      ...presetPolicy('saw'),
      rules: aPolicy({ rules: OPEN_RULES }).rules,
      ...ANY_GAIN,
    }),
  ],
  ['what is missing is left out', cityInput({ employees: 300, positions: 120 }, 17, leavingOut(), 'readable')],
] as const;

describe.each(cities)('a city: %s', (_, input) => {
  const planned = plan(input);
  const { transfers, objective, stayTotal, counts } = planned.plan;
  const heads = headsOf(input);

  test('somebody moves, and the verifier has nothing to object', () => {
    expect(transfers.length).toBeGreaterThan(5);
    expect(verifyPlan(input, planned)).toEqual([]);
  });

  test('fit is the sum of everybody’s score where the plan leaves them, and the value is proven best', () => {
    const target = new Map(transfers.map(({ employee, to }) => [employee, to]));
    const fitWhen = (isAfter: boolean): number =>
      input.employees.reduce((sum, employee, index) => {
        const from = input.positions[input.positionOf[index]!]!;
        const to = isAfter ? (target.get(employee) ?? from) : from;
        return sum + scoreCandidacy({ employee, from, to, asOf: input.asOf }, input.policy).total;
      }, 0);
    const { stay, plan: after } = planned.plan.worth;
    expect([stay.fit, after.fit]).toEqual([fitWhen(false), fitWhen(true)]);
    expect(after.fit).toBe(stay.fit + transfers.reduce((sum, { gain }) => sum + gain, 0));
    expect([stayTotal, stay.cost]).toEqual([stay.total, 0]);
    expect(objective).toEqual({ total: after.total, bound: after.total, gap: 0 });
    expect(after.total).toBeGreaterThan(stay.total);
  });

  test('every transfer passes every required rule, and gains or loses in fit no more and no less than its target allows', () => {
    for (const { employee, from, to, move, current, proposed, gain, flags } of transfers) {
      const proposedTransfer = {
        employee,
        from,
        to,
        headsAtTarget: heads.get(to)!,
        asOf: input.asOf,
        allowPromotions: input.policy.allowPromotions,
      };
      const verdicts = judgeTransfer(proposedTransfer, input.policy);
      const isRequired = (rule: RuleId): boolean => input.policy.rules[rule].mode === 'block';
      expect(verdicts.filter(({ rule, status, isSoft }) => status === 'fails' && !isSoft && isRequired(rule))).toEqual(
        [],
      );
      expect(flags).toEqual(verdicts.filter((verdict) => isFlag(verdict, input.policy)));
      expect(gain).toBe(proposed.total - current.total);
      const { leastFitGain, mostFitLoss } = input.policy;
      const isShort = heads.get(to)! < to.seats;
      if (!isShort || to.priority !== 1) expect(gain).toBeGreaterThanOrEqual(isShort ? -mostFitLoss : leastFitGain);
      expect(move).toBe(careerMove(from.level, to.level));
      expect(input.policy.allowPromotions ? ['horizontal', 'vertical', 'diagonal'] : ['horizontal']).toContain(move);
    }
  });

  test('nobody moves twice, and everybody leaves the post held', () => {
    expect(new Set(transfers.map(({ employee }) => employee.nip)).size).toBe(transfers.length);
    for (const { employee, from } of transfers) {
      expect(input.positions[input.positionOf[input.employees.indexOf(employee)]!]).toBe(from);
    }
  });

  test('no post ends with more people than seats, and a post that had too many receives nobody', () => {
    const after = new Map(heads);
    for (const { from, to } of transfers) {
      after.set(from, after.get(from)! - 1);
      after.set(to, after.get(to)! + 1);
    }
    for (const [position, count] of after) {
      const isOverfull = heads.get(position)! > position.seats;
      const arrivals = transfers.filter(({ to }) => to === position).length;
      expect({ id: position.id, fits: isOverfull ? arrivals === 0 : count <= position.seats }).toEqual({
        id: position.id,
        fits: true,
      });
    }
  });

  test('whoever is barred as a person stays', () => {
    const personal = RULES.filter(({ id, scope }) => scope === 'employee' && input.policy.rules[id].mode === 'block');
    const barred = input.employees.filter((employee, index) => {
      const own = input.positions[input.positionOf[index]!]!;
      const stay = { employee, from: own, to: own, headsAtTarget: 0, asOf: input.asOf, allowPromotions: false };
      return personal.some((rule) => {
        const { status, isSoft } = rule.judge(stay, input.policy.rules[rule.id].thresholds);
        return status === 'fails' && isSoft !== true;
      });
    });
    expect(barred.length).toBeGreaterThan(10);
    // Others may be free to move and still have no lawful post to go to.
    expect(counts.movable).toBeLessThanOrEqual(input.employees.length - barred.length);
    expect(counts.movable).toBeGreaterThan((input.employees.length - barred.length) / 2);
    expect(transfers.filter(({ employee }) => barred.includes(employee))).toEqual([]);
  });

  test('chains link: each step takes the seat the step before leaves, swaps close, the counts are what they say', () => {
    const last = new Map<number, (typeof transfers)[number]>();
    for (const transfer of transfers) {
      const before = last.get(transfer.chain);
      expect(transfer.step).toBe((before?.step ?? 0) + 1);
      if (before) expect(transfer.to).toBe(before.from);
      last.set(transfer.chain, transfer);
    }
    for (const [chain, end] of last) {
      const start = transfers.find((transfer) => transfer.chain === chain && transfer.step === 1)!;
      if (end.isSwap) expect(end.from).toBe(start.to);
      else expect(heads.get(start.to)!).toBeLessThan(start.to.seats);
    }
    expect(counts).toMatchObject({
      employees: input.employees.length,
      positions: input.positions.length,
      seats: input.positions.reduce((sum, { seats }) => sum + seats, 0),
      openSeatsBefore: input.positions.reduce((sum, post) => sum + Math.max(0, post.seats - heads.get(post)!), 0),
    });
  });

  test('the order of people and posts on their sheets changes nothing, not even the order of the plan', () => {
    for (const seed of [1, 2, 3]) {
      const again = plan(shuffledInput(input, seed)).plan;
      expect({ seed, nips: again.transfers.map(({ employee }) => employee.nip) }).toEqual({
        seed,
        nips: transfers.map(({ employee }) => employee.nip),
      });
      expect(again).toEqual(planned.plan);
    }
  });
});
