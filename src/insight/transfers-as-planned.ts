import { memoizeByObject, required } from '../kernel';
import { BondsAsPlanned, proposedTransfer, type Planned } from '../planning';
import type { ProposedTransfer } from '../rules';

/** Moves of rows to columns as rules have to judge them once a plan is made: rules about two people look at where the plan has the other one. */
export const transfersAsPlanned = memoizeByObject(
  ({ instance, columnOfRow }: Planned): ((row: number, column: number) => ProposedTransfer) => {
    const bonds = new BondsAsPlanned(instance, columnOfRow);
    return (row, column) => ({
      ...proposedTransfer(instance, row, required(instance.ownColumn[row], 'own column'), column),
      employee: bonds.personOf(row),
    });
  },
);
