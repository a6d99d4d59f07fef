import type { KeptCommitment, Plan, Transfer } from '../domain';
import { memoizeByObject } from '../kernel';

import { chainWorth } from './chain-worth';

/** The approval that a move of a plan follows, by the move; moves nobody has approved are left out. */
export const approvalsOfPlan = memoizeByObject(
  ({ transfers, commitments }: Plan): ReadonlyMap<Transfer, KeptCommitment> => {
    const approved = new Map<string, KeptCommitment>();
    for (const kept of commitments) {
      const { commitment } = kept;
      if (commitment.ruling === 'approve') approved.set(`${commitment.nip} ${commitment.post}`, kept);
    }
    return new Map(
      transfers.flatMap((transfer) => {
        const kept = approved.get(`${transfer.employee.nip} ${transfer.to.id}`);
        return kept === undefined ? [] : [[transfer, kept] as const];
      }),
    );
  },
);

/** How many moves of a plan follow an approval although they break a required rule. */
export const countUnlawfulApprovals = (plan: Plan): number =>
  [...approvalsOfPlan(plan).values()].filter(({ broken }) => broken.length > 0).length;

/** Chains and swaps that lose, fill no seat of priority 1, and hold an approved move: without it there would be none of them. */
const lossesApproved = memoizeByObject((plan: Plan): ReadonlySet<number> => {
  const approvals = approvalsOfPlan(plan);
  const chains = new Set([...approvals.keys()].map(({ chain }) => chain));
  return new Set(
    [...chains].filter((chain) => {
      const { total, isThin } = chainWorth(plan.transfers.filter((transfer) => transfer.chain === chain));
      return isThin && total < 0;
    }),
  );
});

/** Whether a move is of a chain or swap that loses and is there because somebody approved it. */
export const isLossApproved = ({ chain }: Pick<Transfer, 'chain'>, plan: Plan): boolean =>
  lossesApproved(plan).has(chain);
