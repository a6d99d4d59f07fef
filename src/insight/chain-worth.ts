import { totalCost, type Points, type Transfer } from '../domain';

/** A chain worth less than this, in hundredths, is hardly better than staying. */
const THIN = 100;

/** What a chain brings, in hundredths, by source: the sums of its steps. */
export type ChainWorth = {
  readonly fit: Points;
  readonly achievement: Points;
  readonly need: Points;
  readonly cost: Points;
  readonly total: Points;
  /** Hardly better than staying, and no seat of priority 1 is filled. */
  readonly isThin: boolean;
};

/** Sums the worth of the steps of a chain. */
export const chainWorth = (transfers: readonly Transfer[]): ChainWorth => {
  const sum = (pick: (transfer: Transfer) => Points): Points =>
    transfers.reduce((total, transfer) => total + pick(transfer), 0);
  const total = sum(({ worth }) => worth.total);
  const isFirst = transfers.some(({ to, worth }) => worth.won !== null && to.priority === 1);
  return {
    fit: sum(({ worth }) => worth.fit),
    achievement: sum(({ worth }) => worth.achievement),
    need: sum(({ worth: { won, lost } }) => (won?.worth ?? 0) - (lost?.worth ?? 0)),
    cost: sum(({ worth }) => totalCost(worth.cost)),
    total,
    isThin: total < THIN && !isFirst,
  };
};
