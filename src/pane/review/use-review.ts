import { useCallback, useMemo } from 'react';

import type { Transfer } from '../../domain';
import { useOnward } from '../frame/frame';
import type { PaneState, ReviewState } from '../pane-state';
import { useDeskOf, type Desk } from '../use-desk';
import type { PaneActions } from '../use-pane';

import { chainsToReview, listChains, rulingsOf, type Listed, type ReviewChain, type RulingOf } from './review-list';
import { useFalls, type FallsOf } from './use-falls';

/** A result that is reviewed. */
export type Ready = Extract<ReviewState, { status: 'ready' }>;

/** What list, card and meeting share: the plan by chains, what is decided, what is listed, and ways from one to the next. */
export type Review = {
  readonly desk: Desk;
  readonly chains: readonly ReviewChain[];
  readonly listed: Listed;
  readonly rulingOf: RulingOf;
  /** NIPs in the order of the plan. */
  readonly everybody: readonly string[];
  readonly selected: Transfer | null;
  readonly chainOf: (transfer: Transfer) => ReviewChain | undefined;
  readonly nameOf: (nip: string) => string;
  readonly fallsOf: FallsOf;
  /** Opens the card of a person; the focus goes to its heading. */
  readonly open: (nip: string) => void;
};

/** Puts together what the review shows. */
export const useReview = (review: Ready, state: PaneState, actions: PaneActions): Review => {
  const desk = useDeskOf();
  const onward = useOnward();
  const { plan } = review.response;
  const { filter, query, standing } = desk.state;
  const chains = chainsToReview(plan);
  const rulingOf = useMemo(() => rulingsOf(standing), [standing]);
  const listed = useMemo(() => listChains(chains, { filter, query }, rulingOf), [chains, filter, query, rulingOf]);
  const everybody = useMemo((): readonly string[] => plan.transfers.map(({ employee }) => employee.nip), [plan]);
  const names = useMemo(
    () => new Map<string, string>(plan.transfers.map(({ employee }) => [employee.nip, employee.name])),
    [plan],
  );
  const fallsOf = useFalls(plan, actions.falls);
  const byNumber = useMemo(() => new Map(chains.map((chain) => [chain.chain, chain])), [chains]);
  const open = useCallback(
    (nip: string): void => {
      const index = everybody.indexOf(nip);
      if (index >= 0) onward(() => actions.select(index));
    },
    [actions, everybody, onward],
  );
  return {
    ...{ desk, chains, listed, rulingOf, everybody, open, fallsOf },
    selected: state.selected === null ? null : (plan.transfers[state.selected] ?? null),
    chainOf: ({ chain }) => byNumber.get(chain),
    nameOf: (nip) => names.get(nip) ?? '',
  };
};
