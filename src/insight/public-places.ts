import type { Position } from '../domain';
import { headsWhen, type Planned } from '../planning';

import { mergeSmall } from './merge-small';

/** Seats and people of posts together. What follows from moves is null where they are not told. */
export type PlaceCounts = {
  readonly seats: number;
  readonly before: number;
  readonly after: number | null;
  readonly emptyBefore: number;
  readonly emptyAfter: number | null;
  /** People who come to a post here and who leave one; moves inside are among both. */
  readonly arrivals: number | null;
  readonly departures: number | null;
};

type Whole = { readonly [Key in keyof PlaceCounts]: number };

/** Places by name, without those that tell of few people: these are in `others`, the sum of so many of them. */
export type PublicPlaces<Name> = {
  readonly rows: readonly (PlaceCounts & { readonly name: Name })[];
  readonly others: (PlaceCounts & { readonly members: number }) | null;
};

const KEYS = ['seats', 'before', 'after', 'emptyBefore', 'emptyAfter', 'arrivals', 'departures'] as const;

const sumOf = (places: readonly Whole[]): Whole => {
  const sums = { seats: 0, before: 0, after: 0, emptyBefore: 0, emptyAfter: 0, arrivals: 0, departures: 0 };
  for (const place of places) for (const key of KEYS) sums[key] += place[key];
  return sums;
};

const told = ({ seats, before, emptyBefore, ...moved }: Whole, isQuiet: boolean): PlaceCounts => ({
  seats,
  before,
  emptyBefore,
  ...(isQuiet ? { after: null, emptyAfter: null, arrivals: null, departures: null } : moved),
});

/** Seats and people of the posts of each name, in the order in which the names first come. O(people + posts). */
export const countPlaces = <Name>(
  { instance, columnOfRow }: Pick<Planned, 'instance' | 'columnOfRow'>,
  nameOf: (position: Position) => Name,
): readonly (Whole & { readonly name: Name })[] => {
  const { positions, heads, ownColumn } = instance;
  const then = headsWhen(instance, columnOfRow);
  const names = positions.map(nameOf);
  const places = new Map(names.map((name) => [name, { name, ...sumOf([]) }]));
  positions.forEach(({ seats }, column) => {
    const place = places.get(names[column]!)!;
    const [before, after] = [heads[column]!, then[column]!];
    place.seats += seats;
    place.before += before;
    place.after += after;
    place.emptyBefore += Math.max(0, seats - before);
    place.emptyAfter += Math.max(0, seats - after);
  });
  columnOfRow.forEach((to, row) => {
    const from = ownColumn[row]!;
    if (to === from) return;
    places.get(names[from]!)!.departures += 1;
    places.get(names[to]!)!.arrivals += 1;
  });
  return [...places.values()];
};

/** All places together. */
export const addUp = (places: readonly Whole[], isQuiet: boolean): PlaceCounts => told(sumOf(places), isQuiet);

/**
 * Places by name, those that tell of fewer people than `smallest` merged. Few are told of where few are there before or after, few come, few
 * leave, or few stay: people before less departures are those who stay.
 */
export const mergePlaces = <Name>(
  places: readonly (Whole & { readonly name: Name })[],
  smallest: number,
  isQuiet: boolean,
): PublicPlaces<Name> => {
  const rows = places.map((name) => {
    const { before, after, arrivals, departures } = name;
    return { name, counts: isQuiet ? [before] : [before, after, arrivals, departures, before - departures] };
  });
  const { kept, others } = mergeSmall(rows, smallest);
  const byName = (a: Name, b: Name): number => (String(a) < String(b) ? -1 : 1);
  return {
    rows: kept
      .map(({ name: { name, ...counts } }) => ({ name, ...told(counts, isQuiet) }))
      .sort((a, b) => byName(a.name, b.name)),
    others:
      others === null
        ? null
        : { ...told(sumOf(others.members.map(({ name }) => name)), isQuiet), members: others.members.length },
  };
};
