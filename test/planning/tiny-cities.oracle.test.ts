import { seededRandom } from '../../src/kernel';
import { makePlan, verifyPlan, type PlanningInput } from '../../src/planning';
import { runs } from '../support/depth';
import { tinyInput } from '../support/random-records';

import { bestWorth, compare, headsBefore, keepsLimits, policyFor, worthOf } from './every-arrangement';

const CITIES = runs(60, 1200);

/** Where the plan leaves everybody, read off its transfers alone. */
const placesOf = (input: PlanningInput): readonly number[] => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  expect(verifyPlan(input, made.value)).toEqual([]);
  const { transfers } = made.value.plan;
  return input.employees.map((employee, person) => {
    const transfer = transfers.find((candidate) => candidate.employee === employee);
    return transfer ? input.positions.indexOf(transfer.to) : input.positionOf[person]!;
  });
};

describe('plans for a handful of people, against every arrangement there is', () => {
  test(`${CITIES} tiny cities reach the best worth: seats of priority 1, then value, then fewest moves`, () => {
    let moved = 0;
    let withSeveralMoves = 0;
    for (let seed = 1; seed <= CITIES; seed += 1) {
      const input = tinyInput(seed, policyFor(seed));
      const places = placesOf(input);
      const worth = worthOf(input, headsBefore(input), places);
      expect({ seed, worth }).toEqual({ seed, worth: bestWorth(input) });
      const moves = places.filter((to, person) => to !== input.positionOf[person]).length;
      moved += moves;
      withSeveralMoves += moves > 1 ? 1 : 0;
    }
    // Cities in which nobody moves would prove nothing.
    expect(moved).toBeGreaterThan(CITIES / 4);
    expect(withSeveralMoves).toBeGreaterThan(CITIES / 20);
  });

  test(`${CITIES} tiny cities within limits of the plan keep them, and reach the best worth or say how far off they may be`, () => {
    const met = { binding: 0, gaps: 0, moved: 0 };
    for (let seed = 1; seed <= CITIES; seed += 1) {
      const random = seededRandom(seed * 104729);
      const limits = {
        maxMoves: random.pick([null, 0, 1, 2]),
        minMovesPercent: 0,
        minPerUnit: random.below(4),
        minPerPost: random.below(2),
        maxLeavingPercent: random.pick([100, 25, 50]),
        headOrDeputyStays: true,
      };
      const input = tinyInput(seed, { ...policyFor(seed), limits });
      const places = placesOf(input);
      const heads = headsBefore(input);
      const after = [...heads];
      places.forEach((to, person) => {
        after[input.positionOf[person]!]! -= 1;
        after[to]! += 1;
      });
      expect({ seed, isKept: keepsLimits(input, heads, after, places) }).toEqual({ seed, isKept: true });
      const made = makePlan(input, () => undefined);
      if (!made.ok) throw new Error(made.error.code);
      const { plan } = made.value;
      const [worth, best] = [worthOf(input, heads, places), bestWorth(input)];
      if (plan.objective.gap === 0 && worth.slice(0, 2).join() === best.slice(0, 2).join())
        expect({ seed, moves: worth[2]! <= best[2]! }).toEqual({ seed, moves: true });
      else {
        expect({ seed, gap: plan.objective.gap > 0 }).toEqual({ seed, gap: true });
        expect(compare(worth, best)).toBeLessThanOrEqual(0);
        met.gaps += 1;
      }
      if (plan.withoutLimits !== null) met.binding += 1;
      met.moved += plan.transfers.length;
    }
    expect(met.binding).toBeGreaterThan(CITIES / 10);
    expect(met.moved).toBeGreaterThan(CITIES / 10);
    expect(met.gaps).toBeLessThan(CITIES / 50);
  });
});
