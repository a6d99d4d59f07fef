import { type Employee, type Policy, type Position } from '../../src/domain';
import { defaultPolicy, type PlanningInput } from '../../src/planning';

import { AS_OF, anEmployee, aPosition, aPolicy, nip } from './records';

/** A post of a small hand-made city; people are named by the places they wish for, first choice first. */
export type WishCity = {
  readonly posts: Readonly<Record<string, Partial<Omit<Position, 'id'>>>>;
  readonly people: readonly {
    readonly at: string;
    readonly wishes: readonly string[];
    readonly facts?: Partial<Employee>;
  }[];
  readonly policy?: Policy;
};

/** Only wishes count: first choice 100.00, second 85.00, third 70.00, any other place 20.00; a single rule may be added. */
export const wishPolicy = (parts: Parameters<typeof aPolicy>[0] = {}): Policy =>
  aPolicy({
    ...parts,
    criteria: Object.fromEntries(
      Object.keys(defaultPolicy().criteria).map((id) => [id, { weight: id === 'interest' ? 1000 : 0 }]),
    ),
  });

/** A city in which people score by their wishes alone. Names of posts are their units and their ids. */
export const wishCity = ({ posts, people, policy = wishPolicy() }: WishCity): PlanningInput => {
  const names = Object.keys(posts);
  return {
    employees: people.map(({ wishes, facts }, index) =>
      anEmployee({ nip: nip(index), name: `Contoh Pegawai ${index}`, interests: wishes, ...facts }),
    ),
    positions: names.map((name) => aPosition({ ...posts[name], unit: name, agency: null, id: name })),
    positionOf: people.map(({ at }) => names.indexOf(at)),
    policy,
    asOf: AS_OF,
  };
};
