import { useCallback, useState } from 'react';

import type { RowRuling } from '../../book';
import type { Transfer } from '../../domain';
import type { MoveFalls } from '../../usecases';

import type { ReviewChain } from './review-list';
import type { Review } from './use-review';

/** A decision that somebody is asked about before it is written. */
export type Asking =
  | {
      readonly kind: 'breaks';
      readonly chain: ReviewChain;
      readonly transfer: Transfer;
      readonly ruling: RowRuling;
      /** Whose moves fall with it; null where that is not known. */
      readonly falls: MoveFalls | null;
    }
  | { readonly kind: 'shown'; readonly nips: readonly string[]; readonly ruling: RowRuling };

/** Decides on a person or a whole chain; who breaks a chain is asked first. */
export type Deciding = {
  readonly asking: Asking | null;
  readonly decide: (nip: string, ruling: RowRuling, isChain: boolean) => void;
  readonly decideShown: (nips: readonly string[], ruling: RowRuling) => void;
  readonly answer: (isWanted: boolean) => void;
};

const BREAKING: readonly RowRuling[] = ['reject', 'stay'];

/** What is decided at once, and what is asked first. `onDecided` hears of what was written from a row or a card. */
export const useDecide = (
  { desk, chains, rulingOf, fallsOf }: Pick<Review, 'desk' | 'chains' | 'rulingOf' | 'fallsOf'>,
  onDecided: (nips: readonly string[], ruling: RowRuling) => void,
): Deciding => {
  const [asking, setAsking] = useState<Asking | null>(null);
  const { decide: write } = desk;
  const carryOut = useCallback(
    (nips: readonly string[], ruling: RowRuling): void => {
      write(nips, ruling);
      onDecided(nips, ruling);
    },
    [onDecided, write],
  );
  const decide = useCallback(
    (nip: string, ruling: RowRuling, isChain: boolean): void => {
      const chain = chains.find(({ transfers }) => transfers.some(({ employee }) => employee.nip === nip));
      const transfer = chain?.transfers.find(({ employee }) => employee.nip === nip);
      if (chain === undefined || transfer === undefined) return;
      const all = chain.transfers.map(({ employee }) => employee.nip);
      const falls = fallsOf(nip);
      const fall = falls?.falls ?? all.filter((one) => one !== nip);
      const isNewsworthy = fall.some((one) => !BREAKING.includes(rulingOf(one) ?? 'approve'));
      if (isChain) carryOut(all, ruling);
      else if (BREAKING.includes(ruling) && isNewsworthy) setAsking({ kind: 'breaks', chain, transfer, ruling, falls });
      else carryOut([nip], ruling);
    },
    [carryOut, chains, fallsOf, rulingOf],
  );
  const decideShown = useCallback(
    (nips: readonly string[], ruling: RowRuling): void => setAsking({ kind: 'shown', nips, ruling }),
    [],
  );
  const answer = useCallback(
    (isWanted: boolean): void => {
      setAsking(null);
      if (!isWanted || asking === null) return;
      if (asking.kind === 'shown') write(asking.nips, asking.ruling);
      else carryOut([asking.transfer.employee.nip], asking.ruling);
    },
    [asking, carryOut, write],
  );
  return { asking, decide, decideShown, answer };
};
