import type { Position } from '../domain';
import type { Instance } from '../planning';

/** From how many people on the name of a unit or agency, and that of a post, points to nobody. */
export type FewLimits = { readonly place: number; readonly post: number };

/**
 * Names of units, agencies and posts that somebody, but fewer people than the limit stand behind. A name that is told of something larger
 * is none of them: a unit often bears the name of its agency.
 */
export const namesOfFew = (
  { positions, heads }: Pick<Instance, 'positions' | 'heads'>,
  { place, post }: FewLimits,
): string[] => {
  const few = new Set<string>();
  const told = new Set<string>();
  const look = (nameOf: (position: Position) => string | null, limit: number): void => {
    const counts = new Map<string, number>();
    positions.forEach((position, column) => {
      const name = nameOf(position);
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + heads[column]!);
    });
    for (const [name, count] of counts) (count > 0 && count < limit ? few : told).add(name);
  };
  look(({ agency }) => agency, place);
  look(({ unit }) => unit, place);
  look(({ name }) => name, post);
  return [...few].filter((name) => !told.has(name));
};
