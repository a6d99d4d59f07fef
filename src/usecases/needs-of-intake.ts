import { headsOf, isoDate, type CivilDate, type Policy } from '../domain';
import { findNeeds, HORIZONS, sumNeeds, type Needs, type NeedSums } from '../insight';
import type { Intake } from '../intake';
import type { Json } from '../kernel';

/** Needs as the data have them today, before there is any plan; the most urgent post first. */
export const needsOfIntake = (
  { employees, positions, positionOf }: Pick<Intake, 'employees' | 'positions' | 'positionOf'>,
  policy: Policy,
  asOf: CivilDate,
): Needs => {
  const ownColumn = Int32Array.from(positionOf);
  const incumbents = new Int32Array(positions.length);
  for (const column of ownColumn) incumbents[column]! += 1;
  const heads = Int32Array.from(positions, (position, column) => headsOf(position, incumbents[column]!));
  return findNeeds({ input: { policy, asOf }, employees, positions, ownColumn, heads });
};

const leaving = (counts: readonly number[]): Json =>
  Object.fromEntries(HORIZONS.map((months, index) => [`months${months}`, counts[index] ?? 0]));

const sumsJson = ({ posts, seats, before, emptyBefore, beyondBefore, ...sums }: NeedSums): Json => ({
  posts,
  seats,
  people: before,
  empty: emptyBefore,
  beyond: beyondBefore,
  retiring: leaving(sums.retiringBefore),
  contractsEnding: leaving(sums.contractsEnding),
  birthDateUnknown: sums.ageUnknown,
});

/** Needs as plain data: the whole, each agency, each post in order of urgency. */
export const needsJson = ({ posts, total }: Needs, asOf: CivilDate): Json => ({
  asOf: isoDate(asOf),
  total: sumsJson(total),
  agencies: [...sumNeeds(posts, ({ agency }) => agency ?? '')].map(([agency, sums]) => ({
    agency,
    need: sumsJson(sums),
  })),
  posts: posts.map((post) => ({
    id: post.position.id,
    name: post.position.name,
    unit: post.position.unit,
    agency: post.position.agency,
    level: post.position.level,
    priority: post.position.priority,
    urgency: post.emptyBefore === 0 ? 0 : post.urgency,
    need: sumsJson(post),
  })),
});
