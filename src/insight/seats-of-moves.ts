import type { Employee, Plan, Position, Transfer } from '../domain';
import { memoizeByObject, required } from '../kernel';

/** Where the seat comes from that somebody takes. */
export type TakenSeat =
  /** A seat that is open today, one of so many; `heads` of `of` are in the post once the plan is carried out. */
  | { readonly kind: 'open'; readonly open: number; readonly heads: number; readonly of: number }
  /** No seat at all: all seats are taken by others, and the person is the `seat`-th for `of` of them. */
  | { readonly kind: 'beyond'; readonly seat: number; readonly of: number }
  /** The seat somebody else of the same chain leaves. */
  | { readonly kind: 'left'; readonly by: Employee };

/** What becomes of the seat somebody leaves. */
export type LeftSeat =
  /** Somebody else of the same chain takes it. */
  | { readonly kind: 'filled'; readonly by: Employee }
  /** Nobody takes it; `heads` of `of` are in the post once the plan is carried out. */
  | { readonly kind: 'empty'; readonly heads: number; readonly of: number };

export type SeatsOfMove = { readonly taken: TakenSeat; readonly left: LeftSeat };

/** The posts whose number of people a plan changes: how many are in them before and after. Chains begin at a post or end there, never both. */
type Heads = ReadonlyMap<Position, { readonly before: number; readonly after: number }>;

const headsOf = (transfers: readonly Transfer[]): Heads => {
  const heads = new Map<Position, { before: number; after: number }>();
  const see = (position: Position, before: number, after: number): void => {
    const seen = heads.get(position) ?? { before, after };
    const isGrowing = after > before;
    heads.set(position, {
      before: isGrowing ? Math.min(seen.before, before) : Math.max(seen.before, before),
      after: isGrowing ? Math.max(seen.after, after) : Math.min(seen.after, after),
    });
  };
  for (const { from, to, worth } of transfers) {
    if (worth.won !== null) see(to, worth.won.seat - 1, worth.won.seat);
    if (worth.lost !== null) see(from, worth.lost.seat, worth.lost.seat - 1);
  }
  return heads;
};

/** What each move of a plan does to seats, from the numbers of the plan alone. */
export const seatsOfMoves = memoizeByObject(({ transfers }: Plan): ReadonlyMap<Transfer, SeatsOfMove> => {
  const heads = headsOf(transfers);
  const chains = new Map<number, Transfer[]>();
  for (const transfer of transfers) chains.set(transfer.chain, [...(chains.get(transfer.chain) ?? []), transfer]);
  const seats = new Map<Transfer, SeatsOfMove>();
  for (const steps of chains.values()) {
    steps.forEach((transfer, index) => {
      const { from, to, worth } = transfer;
      const before = required(steps.at(index - 1), 'the step before');
      const next = required(steps[(index + 1) % steps.length], 'the next step');
      const target = heads.get(to);
      const origin = heads.get(from);
      const taken: TakenSeat =
        worth.won === null || target === undefined
          ? { kind: 'left', by: before.employee }
          : worth.won.seat > to.seats
            ? { kind: 'beyond', seat: worth.won.seat, of: to.seats }
            : { kind: 'open', open: to.seats - target.before, heads: target.after, of: to.seats };
      const left: LeftSeat =
        worth.lost === null || origin === undefined
          ? { kind: 'filled', by: next.employee }
          : { kind: 'empty', heads: origin.after, of: from.seats };
      seats.set(transfer, { taken, left });
    });
  }
  return seats;
});
