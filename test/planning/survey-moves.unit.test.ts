import type { Policy } from '../../src/domain';
import { ignoreProgress } from '../../src/kernel';
import { MoveSurveyor, presetPolicy, type PlanningInput } from '../../src/planning';
import { buildInstance } from '../../src/planning/instance';
import { orderParties, proposedTransfer } from '../../src/planning/parties';
import { isBarredBy, isBarredFromTransfer, PAIR_RULES, RULES } from '../../src/rules';
import { cityInput } from '../support/records';
import { smallTown } from '../support/small-town';

const city = cityInput({ employees: 120, positions: 60 }, 5);

const withRule = (policy: Policy, id: 'R1' | 'R37', change: Partial<Policy['rules']['R1']>): Policy => ({
  ...policy,
  rules: { ...policy.rules, [id]: { ...policy.rules[id], ...change } },
});

/** Who may go where, rule by rule and pair by pair. */
const bruteForce = (input: PlanningInput) => {
  const parties = orderParties(input);
  const candidates = parties.positions.map(() => 0);
  let movable = 0;
  parties.employees.forEach((_, row) => {
    const own = parties.ownColumn[row] ?? -1;
    if (isBarredFromTransfer(proposedTransfer(parties, row, own, own), input.policy)) return;
    const targets = parties.positions.flatMap((__, column) => {
      if (column === own) return [];
      const proposal = proposedTransfer(parties, row, own, column);
      return PAIR_RULES.some((rule) => isBarredBy(rule, proposal, input.policy)) ? [] : [column];
    });
    if (targets.length > 0) movable += 1;
    for (const column of targets) candidates[column] = (candidates[column] ?? 0) + 1;
  });
  const open = parties.positions.map(({ seats }, column) => Math.max(0, seats - (parties.heads[column] ?? 0)));
  return {
    movable,
    openSeats: open.reduce((sum, seats) => sum + seats, 0),
    reachableSeats: open.reduce((sum, seats, column) => sum + Math.min(seats, candidates[column] ?? 0), 0),
  };
};

describe('a survey of moves', () => {
  test('counts whom the rules leave another post, and the seats somebody may take, as asking rule by rule does', () => {
    const survey = new MoveSurveyor(city).survey(city.policy);
    expect(survey).toMatchObject(bruteForce(city));
    expect(survey.movable).toBe(buildInstance(city, ignoreProgress).isMovable.filter(Boolean).length);
    expect(survey.employees).toBe(120);
  });

  test('of one policy after another says what a survey of each alone says', () => {
    const surveyor = new MoveSurveyor(city);
    const { policy } = city;
    const policies: readonly Policy[] = [
      policy,
      withRule(policy, 'R1', { thresholds: { minMonths: 48 } }),
      withRule(policy, 'R37', { mode: 'off' }),
      { ...policy, allowPromotions: true },
      withRule(policy, 'R1', { mode: 'warn' }),
      { ...policy, waivers: [{ nip: 'all', rule: 'R1', authority: 'PPK', letter: '1/2026', date: city.asOf }] },
      policy,
    ];
    const movable = policies.map((one) => {
      const survey = surveyor.survey(one);
      expect(survey).toEqual(new MoveSurveyor({ ...city, policy: one }).survey(one));
      expect(survey).toMatchObject(bruteForce({ ...city, policy: one }));
      return survey.movable;
    });
    expect(new Set(movable).size).toBeGreaterThan(2);
  });

  test('tells how many people each rule about the person alone stops or marks, and nothing of a rule that is off', () => {
    const town = smallTown({
      posts: { Barat: { seats: 2 }, Timur: { seats: 2 } },
      people: [
        { at: 'Barat', employmentStatus: 'cpns' },
        { at: 'Barat', employmentStatus: 'pns' },
      ],
    });
    const off = {
      ...town.policy,
      rules: { ...town.policy.rules, R3: { ...town.policy.rules.R3, mode: 'off' as const } },
    };
    const surveyor = new MoveSurveyor(town);
    expect(surveyor.survey(town.policy)).toMatchObject({
      movable: 1,
      heldBy: { R3: 1 },
      openSeats: 2,
      reachableSeats: 1,
    });
    const { heldBy, movable } = surveyor.survey(off);
    expect([heldBy.R3, movable]).toEqual([undefined, 2]);
    const aboutPersons = RULES.filter(({ scope }) => scope === 'employee').map(({ id }) => id as string);
    expect(Object.keys(heldBy).every((id) => aboutPersons.includes(id))).toBe(true);
  });

  test('heeds whom and where the purpose lets move', () => {
    const town = smallTown({
      posts: { Barat: { seats: 2, name: 'Pengelola' }, Timur: { seats: 2, name: 'Pengadministrasi' } },
      people: [{ at: 'Barat' }],
    });
    const surveyor = new MoveSurveyor(town);
    expect(surveyor.survey(town.policy).movable).toBe(1);
    expect(surveyor.survey(presetPolicy('padan', 'redistribute'))).toMatchObject({ movable: 0, reachableSeats: 0 });
  });
});
