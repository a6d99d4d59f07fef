import type { Employee, Policy, Position } from '../../src/domain';
import { defaultPolicy, makePlan, verifyPlan, type Planned, type PlanningInput } from '../../src/planning';

import { AS_OF, anEmployee, aPosition, nip } from './records';

/** A hand-made town: posts by their units, people by the unit they sit in. */
export type Town = {
  readonly posts: Readonly<Record<string, Partial<Omit<Position, 'id'>>>>;
  readonly people: readonly ({ readonly at: string } & Partial<Employee>)[];
  readonly policy?: Policy;
};

/** Records of a town; people are alike but for what is stated, and wish for nothing. */
export const smallTown = ({ posts, people, policy = defaultPolicy() }: Town): PlanningInput => {
  const units = Object.keys(posts);
  return {
    employees: people.map(({ at, ...facts }, index) =>
      anEmployee({ nip: nip(index), name: `Contoh Pegawai ${index}`, unit: at, ...facts }),
    ),
    positions: units.map((unit) => aPosition({ jobClass: 7, ...posts[unit], unit, id: unit })),
    positionOf: people.map(({ at }) => units.indexOf(at)),
    policy,
    asOf: AS_OF,
  };
};

/** The plan of a town; the verifier must not object. */
export const planOfTown = (input: PlanningInput): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  expect(verifyPlan(input, made.value)).toEqual([]);
  return made.value;
};

/** Who goes where, as "0: Unit", in the order of the people. */
export const movesOfTown = (town: Town): string[] => {
  const input = smallTown(town);
  return planOfTown(input)
    .plan.transfers.map(({ employee, to }) => `${input.employees.indexOf(employee)}: ${to.unit}`)
    .sort();
};
