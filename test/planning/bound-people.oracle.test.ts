import type { Relation } from '../../src/domain';
import { seededRandom } from '../../src/kernel';
import { makePlan, verifyPlan, type PlanningInput } from '../../src/planning';
import { runs } from '../support/depth';
import { shuffled, tinyInput } from '../support/random-records';
import { aRelation, nip } from '../support/records';

import { bestWorth, compare, headsBefore, policyFor, worthOf } from './every-arrangement';

const CITIES = runs(50, 1500);

type Couple = readonly [number, number];

const drawCouples = (people: number, seed: number): Couple[] => {
  const random = seededRandom(seed * 31);
  return Array.from({ length: 3 }, (): Couple => [random.below(people), random.below(people)]).filter(
    ([a, b]) => a !== b,
  );
};

/** The city with bonds, each declared by one of the two; nobody is bound to people who are not there. */
const bind = (input: PlanningInput, couples: readonly Couple[]): PlanningInput => ({
  ...input,
  employees: input.employees.map((employee, person) => ({
    ...employee,
    relations: couples
      .filter(([by]) => by === person)
      .map(([, about], index): Relation => ({
        ...aRelation(index % 2 === 0 ? 'declared' : 'spouse', null),
        nip: nip(about),
      })),
  })),
});

/** Two who are bound end in one unit only where both stay; a post of no stated agency is in every unit of its name. */
const isKept = (
  { positions, positionOf }: PlanningInput,
  couples: readonly Couple[],
  places: readonly number[],
): boolean =>
  couples.every(([a, b]) => {
    const [one, other] = [positions[places[a]!]!, positions[places[b]!]!];
    const isTogether =
      one.unit === other.unit && (one.agency === other.agency || one.agency === null || other.agency === null);
    return !isTogether || (places[a] === positionOf[a] && places[b] === positionOf[b]);
  });

const placesOf = (input: PlanningInput): { readonly places: readonly number[]; readonly gap: number } => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  expect(verifyPlan(input, made.value)).toEqual([]);
  const { transfers, objective } = made.value.plan;
  const places = input.employees.map(({ nip: number }, person) => {
    const transfer = transfers.find(({ employee }) => employee.nip === number);
    return transfer ? input.positions.findIndex(({ id }) => id === transfer.to.id) : input.positionOf[person]!;
  });
  return { places, gap: objective.gap };
};

test(`${CITIES} tiny cities with need, costs, caps of units and bound people: the best of all arrangements, the same one from rows in any order`, () => {
  const met = { binding: 0, moved: 0 };
  for (let seed = 1; seed <= CITIES; seed += 1) {
    const policy = policyFor(seed);
    const block = { mode: 'block' } as const;
    const rules = { ...policy.rules, R11: { ...policy.rules.R11, ...block }, R12: { ...policy.rules.R12, ...block } };
    const city = tinyInput(seed, { ...policy, rules });
    const couples = drawCouples(city.employees.length, seed);
    const input = bind(city, couples);
    const alone = bind(city, []);
    const { places, gap } = placesOf(input);
    const heads = headsBefore(input);
    const worth = worthOf(alone, heads, places);
    expect({ seed, kept: isKept(input, couples, places), gap }).toEqual({ seed, kept: true, gap: 0 });
    const best = bestWorth(alone, (all) => isKept(input, couples, all));
    // Within binding conditions value is the best there is; fewest moves and ties are settled between two people.
    expect({ seed, worth: worth.slice(0, 2) }).toEqual({ seed, worth: best.slice(0, 2) });
    const free = bestWorth(alone);
    if (compare(free, best) === 0) expect({ seed, worth }).toEqual({ seed, worth: best });
    else met.binding += 1;
    const order = shuffled(seededRandom(seed), [...input.employees.keys()]);
    const mixed = {
      ...input,
      employees: order.map((person) => input.employees[person]!),
      positionOf: order.map((person) => input.positionOf[person]!),
    };
    expect({ seed, places: placesOf(mixed).places }).toEqual({ seed, places: order.map((person) => places[person]) });
    met.moved += places.filter((to, person) => to !== input.positionOf[person]).length;
  }
  expect(met.binding).toBeGreaterThan(CITIES / 50);
  expect(met.moved).toBeGreaterThan(CITIES / 4);
});
