import type { Position } from '../domain';
import { headsWhen, type Planned } from '../planning';

import { mergeSmall, type MergedRows } from './merge-small';

/** Seats and people of posts together, before a plan. */
export type StaffCounts = { readonly seats: number; readonly before: number; readonly emptyBefore: number };

/** What a plan makes of them; people who come to a post here and who leave one, moves inside among both. */
export type MovedCounts = {
  readonly after: number;
  readonly emptyAfter: number;
  readonly arrivals: number;
  readonly departures: number;
};

/** Places by name; those that tell of few people are in `others`, the sum of so many of them. */
export type ToldPlaces<Name, Counts> = {
  readonly rows: readonly (Counts & { readonly name: Name })[];
  readonly others: (Counts & { readonly members: number }) | null;
};

/** Places before a plan, and, more of them merged, after it; null where nothing is told of its moves. */
export type PublicPlaces<Name> = {
  readonly staff: ToldPlaces<Name, StaffCounts>;
  readonly moved: ToldPlaces<Name, MovedCounts> | null;
};

/** A place with all its counts, none of them merged. */
export type CountedPlace<Name> = StaffCounts & MovedCounts & { readonly name: Name };

const staffOf = ({ seats, before, emptyBefore }: StaffCounts): StaffCounts => ({ seats, before, emptyBefore });

const movedOf = ({ after, emptyAfter, arrivals, departures }: MovedCounts): MovedCounts => ({
  after,
  emptyAfter,
  arrivals,
  departures,
});

const nothing = { seats: 0, before: 0, after: 0, emptyBefore: 0, emptyAfter: 0, arrivals: 0, departures: 0 };

/** All places together. */
export const addUp = (places: readonly (StaffCounts & MovedCounts)[]): StaffCounts & MovedCounts => {
  const sums = { ...nothing };
  for (const place of places)
    for (const key of Object.keys(nothing) as (keyof typeof nothing)[]) sums[key] += place[key];
  return sums;
};

/** Seats and people of the posts of each name, in the order in which the names first come. O(people + posts). */
export const countPlaces = <Name>(
  { instance, columnOfRow }: Pick<Planned, 'instance' | 'columnOfRow'>,
  nameOf: (position: Position) => Name,
): readonly CountedPlace<Name>[] => {
  const { positions, heads, ownColumn } = instance;
  const then = headsWhen(instance, columnOfRow);
  const names = positions.map(nameOf);
  const places = new Map(names.map((name) => [name, { name, ...nothing }]));
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

const toldAs = <Name, Counts>(
  { kept, others }: MergedRows<CountedPlace<Name>>,
  countsOf: (place: StaffCounts & MovedCounts) => Counts,
): ToldPlaces<Name, Counts> => ({
  rows: kept
    .map(({ name }) => ({ ...countsOf(name), name: name.name }))
    .sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1)),
  others:
    others === null
      ? null
      : { ...countsOf(addUp(others.members.map(({ name }) => name))), members: others.members.length },
});

/**
 * Places by name, those merged that tell of fewer people than `smallest`. Before a plan that is where few sit; after it also where few sit then,
 * come, leave or stay (people before less departures). What the first list does not tell the second does not either: people after, less
 * who came, with who left, are people before.
 */
export const mergePlaces = <Name>(
  places: readonly CountedPlace<Name>[],
  smallest: number,
  isQuiet: boolean,
): PublicPlaces<Name> => {
  const staff = mergeSmall(
    places.map((name) => ({ name, counts: [name.before] })),
    smallest,
  );
  if (isQuiet) return { staff: toldAs(staff, staffOf), moved: null };
  const moved = mergeSmall(
    places.map((name) => {
      const { before, after, arrivals, departures } = name;
      return { name, counts: [before, after, arrivals, departures, before - departures] };
    }),
    smallest,
    new Set(staff.others?.members.map(({ name }) => name)),
  );
  return { staff: toldAs(staff, staffOf), moved: toldAs(moved, movedOf) };
};
