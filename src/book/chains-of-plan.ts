import type { Position, Transfer } from '../domain';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';
import { columnLetters } from '../sheets';

/** A seat a chain closes or opens: its post, and how many are in it once the whole plan is carried out. */
export type ChainEnd = { readonly position: Position; readonly headsAfter: number };

/** A chain or swap as a whole. */
export type ChainOfPlan = {
  readonly chain: number;
  readonly isSwap: boolean;
  /** In the order of their steps. */
  readonly transfers: readonly Transfer[];
  /** The open seat its first step takes; null where that post was full already, and for a swap. */
  readonly closes: ChainEnd | null;
  /** The seat its last step leaves open; null where the post had more people than seats, and for a swap. */
  readonly opens: ChainEnd | null;
};

const chainsOf = (transfers: readonly Transfer[]): Transfer[][] => {
  const chains = new Map<number, Transfer[]>();
  for (const transfer of transfers) {
    const steps = chains.get(transfer.chain);
    if (steps) steps.push(transfer);
    else chains.set(transfer.chain, [transfer]);
  }
  return [...chains.values()];
};

/**
 * The chains and swaps of a plan, in its order. Seats are counted chain by chain: where several leave one post that has more
 * people than seats, only those that go below its seats open one. Summed over all chains, closed less opened is what the plan fills.
 */
export const chainsOfPlan = memoizeByObject(({ plan, instance }: Planned): readonly ChainOfPlan[] => {
  const heads = new Map(instance.positions.map((position, column) => [position, instance.heads[column] ?? 0]));
  const headsIn = (position: Position): number => heads.get(position) ?? 0;
  const chains = chainsOf(plan.transfers).map((transfers) => {
    const [first, last] = [transfers[0], transfers.at(-1)];
    if (!first || !last || first.isSwap) return { transfers, closes: null, opens: null };
    const closes = headsIn(first.to) < first.to.seats ? first.to : null;
    heads.set(first.to, headsIn(first.to) + 1);
    heads.set(last.from, headsIn(last.from) - 1);
    return { transfers, closes, opens: headsIn(last.from) < last.from.seats ? last.from : null };
  });
  const end = (position: Position | null): ChainEnd | null =>
    position === null ? null : { position, headsAfter: headsIn(position) };
  return chains.map(({ transfers, closes, opens }) => ({
    chain: transfers[0]?.chain ?? 0,
    isSwap: transfers[0]?.isSwap ?? false,
    transfers,
    closes: end(closes),
    opens: end(opens),
  }));
});

/** "3" for a step that stands alone, "1a", "1b" for the steps of a chain or swap; steps count from 1. */
export const numberInChain = (chain: number | string, step: number, people: number): string =>
  people === 1 ? String(chain) : `${chain}${columnLetters(step - 1).toLowerCase()}`;

/** The number a transfer goes by. */
export const transferNumber = ({ chain, step }: Transfer, { transfers }: Pick<ChainOfPlan, 'transfers'>): string =>
  numberInChain(chain, step, transfers.length);
