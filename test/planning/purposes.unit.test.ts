import { optionOf } from '../../src/domain';
import {
  makePlan,
  optionsBesidePurpose,
  PRESET_IDS,
  presetPolicy,
  problemsOfPolicy,
  PURPOSE_IDS,
} from '../../src/planning';
import { wishCity, type WishCity } from '../support/wish-city';

import { ignore, planOf, ring, wishing } from './wishing-plans';

const movers = (city: WishCity): number[] => {
  const input = wishCity(city);
  return planOf(input).plan.transfers.map(({ employee }) => input.employees.indexOf(employee));
};

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
