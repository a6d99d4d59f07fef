import type { Transfer } from '../domain';

import type { Named } from './change-cause';
import { namedPerson, namedPost } from './own-causes';

/** A move as scenarios are compared by. */
export type ScenarioMove = { readonly person: Named; readonly from: Named; readonly to: Named };

/** A person whom some scenario moves: where each has them, null where it leaves them in their post. */
export type ScenarioRow = Pick<ScenarioMove, 'person' | 'from'> & {
  readonly targets: readonly (Named | null)[];
  /** How many scenarios move the person to the post most of them say. */
  readonly agreeing: number;
  /** All scenarios move the person, and to the same post. */
  readonly isSafe: boolean;
};

/** Where scenarios agree. */
export type Agreement = {
  /** How many moves each two of them share; how many each has, on the diagonal. */
  readonly shared: readonly (readonly number[])[];
  /** Those all agree on first, then by how many agree, then by NIP. */
  readonly rows: readonly ScenarioRow[];
  readonly safe: number;
};

/** A transfer without what only its plan needs. */
export const scenarioMove = ({ employee, from, to }: Transfer): ScenarioMove => ({
  person: namedPerson(employee),
  from: namedPost(from),
  to: namedPost(to),
});

const mostOf = (targets: readonly (Named | null)[]): number => {
  const counts = new Map<string, number>();
  for (const target of targets) if (target !== null) counts.set(target.key, (counts.get(target.key) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

/** Lays the moves of several scenarios side by side. */
export const findAgreement = (scenarios: readonly (readonly ScenarioMove[])[]): Agreement => {
  const byPerson = new Map<string, { readonly move: ScenarioMove; readonly targets: (Named | null)[] }>();
  scenarios.forEach((moves, scenario) => {
    for (const move of moves) {
      const seen = byPerson.get(move.person.key) ?? { move, targets: scenarios.map(() => null) };
      seen.targets[scenario] = move.to;
      byPerson.set(move.person.key, seen);
    }
  });
  const rows = [...byPerson.values()]
    .map(({ move: { person, from }, targets }): ScenarioRow => {
      const agreeing = mostOf(targets);
      return { person, from, targets, agreeing, isSafe: agreeing === scenarios.length };
    })
    .sort((a, b) => b.agreeing - a.agreeing || (a.person.key < b.person.key ? -1 : 1));
  const targetKeys = rows.map(({ targets }) => targets.map((target) => target?.key ?? null));
  const shared = scenarios.map((_, first) =>
    scenarios.map(
      (_other, second) => targetKeys.filter((keys) => keys[first] !== null && keys[first] === keys[second]).length,
    ),
  );
  return { shared, rows, safe: rows.filter(({ isSafe }) => isSafe).length };
};
