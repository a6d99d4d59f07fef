import { chainWorth, type ChainWorth } from '../../insight';
import type { Plan, Position, Transfer } from '../../domain';
import { memoizeByObject } from '../../kernel';
import { foldText } from '../../sheets';
import type { RowRuling } from '../../book';
import type { DecisionsOfRun } from '../../usecases';

/** A seat of a chain: `filled` where one more person sits then, `left` where one fewer, `passed` where one follows another. */
export type ChainSeat = {
  readonly position: Position;
  readonly look: 'filled' | 'passed' | 'left';
  /** How many are in the post before and after; null where that stays. */
  readonly heads: { readonly before: number; readonly after: number; readonly of: number } | null;
};

/** A chain or swap as it is reviewed: `seats[n]` is taken by `transfers[n]`, the last seat is the one left. */
export type ReviewChain = {
  readonly chain: number;
  readonly isSwap: boolean;
  readonly transfers: readonly Transfer[];
  readonly seats: readonly ChainSeat[];
  readonly worth: ChainWorth;
  /** It fills a seat of priority 1. */
  readonly isFirst: boolean;
};

/** What of the list is shown. */
export type ReviewFilter = 'all' | 'open' | RowRuling;

export const REVIEW_FILTERS: readonly ReviewFilter[] = ['all', 'open', 'approve', 'reject', 'postpone', 'stay'];

/** What is decided on the row of a person; null where nothing is. */
export type RulingOf = (nip: string) => RowRuling | null;

const seatsOf = (transfers: readonly Transfer[]): ChainSeat[] => {
  const taken = transfers.map(({ to, worth: { won } }): ChainSeat =>
    won === null
      ? { position: to, look: 'passed', heads: null }
      : { position: to, look: 'filled', heads: { before: won.seat - 1, after: won.seat, of: won.of } },
  );
  const last = transfers.at(-1);
  if (last === undefined) return taken;
  const { lost } = last.worth;
  const left: ChainSeat =
    lost === null
      ? { position: last.from, look: 'passed', heads: null }
      : { position: last.from, look: 'left', heads: { before: lost.seat, after: lost.seat - 1, of: lost.of } };
  return [...taken, left];
};

/** Chains and swaps of a plan in its order. */
export const chainsToReview = memoizeByObject(({ transfers }: Plan): readonly ReviewChain[] => {
  const chains = new Map<number, Transfer[]>();
  for (const transfer of transfers) {
    const steps = chains.get(transfer.chain);
    if (steps) steps.push(transfer);
    else chains.set(transfer.chain, [transfer]);
  }
  return [...chains].map(([chain, steps]) => ({
    chain,
    isSwap: steps[0]?.isSwap === true,
    transfers: steps,
    seats: seatsOf(steps),
    worth: chainWorth(steps),
    isFirst: steps.some(({ to, worth }) => worth.won !== null && to.priority === 1),
  }));
});

/** The rulings that stand on a result; nothing is decided as long as they have not been read. */
export const rulingsOf =
  (standing: DecisionsOfRun | null): RulingOf =>
  (nip) =>
    standing?.rows.get(nip)?.ruling ?? null;

/** How many proposals each filter shows. */
export const countsOf = ({ transfers }: Plan, rulingOf: RulingOf): Readonly<Record<ReviewFilter, number>> => {
  const counts = { all: transfers.length, open: 0, approve: 0, reject: 0, postpone: 0, stay: 0 };
  for (const { employee } of transfers) counts[rulingOf(employee.nip) ?? 'open'] += 1;
  return counts;
};

const textOf = memoizeByObject(({ employee, from, to }: Transfer): string =>
  foldText([employee.name, employee.nip, from.name, from.unit, to.name, to.unit].join(' ')),
);

/** What is listed: chains with somebody who is sought, and the NIPs of those, in the order of the plan. */
export type Listed = { readonly chains: readonly ReviewChain[]; readonly nips: readonly string[] };

/** Finds what a filter and a search leave of the chains; a chain is shown whole where one person of it is sought. */
export const listChains = (
  chains: readonly ReviewChain[],
  { filter, query }: { readonly filter: ReviewFilter; readonly query: string },
  rulingOf: RulingOf,
): Listed => {
  const words = foldText(query).split(' ').filter(Boolean);
  const isSought = (transfer: Transfer): boolean =>
    (filter === 'all' || (rulingOf(transfer.employee.nip) ?? 'open') === filter) &&
    words.every((word) => textOf(transfer).includes(word));
  const nips: string[] = [];
  const kept = chains.filter(({ transfers }) => {
    const sought = transfers.filter(isSought);
    nips.push(...sought.map(({ employee }) => employee.nip));
    return sought.length > 0;
  });
  return { chains: kept, nips };
};

/** The first of a list after somebody on whom nothing is decided yet, from its beginning again at its end; null where all are decided. */
export const nextOpen = (nips: readonly string[], after: string, rulingOf: RulingOf): string | null => {
  const start = nips.indexOf(after) + 1;
  const ahead = [...nips.slice(start), ...nips.slice(0, start)];
  return ahead.find((nip) => nip !== after && rulingOf(nip) === null) ?? null;
};
