import { standingStatement, type MoveStatement, type Points, type Transfer } from '../domain';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';

import { forcePairs } from './force-pair';
import { priceTogether, type PriceTogether } from './price-together';
import { ValueOfMoves } from './value-of-moves';

/** A proposed move of somebody who objects to being moved. */
export type UnwantedMove = {
  readonly transfer: Transfer;
  readonly statement: MoveStatement;
  /** What the plan loses where the person stays, in hundredths; null where no plan is left then, and where there are too many to ask. */
  readonly loss: Points | null;
};

/** Moves of a plan that people object to, and what honouring all of them costs; null where there are none, or no plan is left then. */
export type UnwantedMoves = { readonly moves: readonly UnwantedMove[]; readonly together: PriceTogether | null };

/** Moves whose price is asked one by one. */
const MOST_PRICED = 50;

/** Finds the moves of a plan that go against a standing objection, whatever the policy makes of it, and prices them. */
export const unwantedMoves = memoizeByObject((planned: Planned): UnwantedMoves => {
  const { instance, plan } = planned;
  const { employees, ownColumn, input } = instance;
  const unwanted = plan.transfers.flatMap((transfer) => {
    const statement = standingStatement(transfer.employee, input.asOf);
    return statement?.says === 'objects' ? [{ transfer, statement }] : [];
  });
  if (unwanted.length === 0) return { moves: [], together: null };
  const rowOf = new Map(employees.map(({ nip }, row) => [nip, row]));
  const value = new ValueOfMoves(planned);
  const force = forcePairs(planned);
  const lossIfStaying = (row: number): Points | null => {
    const own = ownColumn[row]!;
    const forced = force.force(row, own, value.pointsAt(row, own));
    return forced === null ? null : value.lossBy(forced.moves);
  };
  const rows = unwanted.map(({ transfer }) => rowOf.get(transfer.employee.nip)!);
  return {
    moves: unwanted.map((one, index) => ({ ...one, loss: index < MOST_PRICED ? lossIfStaying(rows[index]!) : null })),
    together: priceTogether(
      planned,
      rows.map((row) => ({ row, column: ownColumn[row]! })),
    ),
  };
});
