import type { KeptCommitment, Transfer } from '../domain';
import { isBar } from '../rules';

import { NONE } from './decided';
import type { Instance } from './instance';
import { headsWhen } from './worth-of-plan';

/** How each decision fares. One on people or posts that are not there is met: it asks nothing. */
export const followCommitments = (
  instance: Instance,
  transfers: readonly Transfer[],
  columnOfRow: Int32Array,
): KeptCommitment[] => {
  const { employees, positions, ownColumn, input } = instance;
  const rowOf = new Map<string, number>(employees.map(({ nip }, row) => [nip, row]));
  const columnOf = new Map<string, number>(positions.map(({ id }, column) => [id, column]));
  const heads = headsWhen(instance, columnOfRow);
  const broken = new Map(
    transfers.map(({ employee, flags }) => [employee.nip, flags.filter((flag) => isBar(flag, input.policy))]),
  );
  return (input.commitments ?? []).map((commitment): KeptCommitment => {
    const row = 'nip' in commitment ? (rowOf.get(commitment.nip) ?? NONE) : NONE;
    const column = 'post' in commitment ? (columnOf.get(commitment.post) ?? NONE) : NONE;
    const isThere = (!('nip' in commitment) || row !== NONE) && (!('post' in commitment) || column !== NONE);
    const isMet = ((): boolean => {
      if (!isThere) return true;
      switch (commitment.ruling) {
        case 'approve':
          return columnOfRow[row] === column;
        case 'reject':
          return columnOfRow[row] !== column || ownColumn[row] === column;
        case 'stay':
          return columnOfRow[row] === ownColumn[row];
        case 'leave':
          return columnOfRow[row] !== ownColumn[row];
        case 'fill':
          return heads[column]! >= positions[column]!.seats;
        default:
          return true;
      }
    })();
    const isApproval = commitment.ruling === 'approve' && isThere;
    return {
      ...{ commitment, isMet, employee: employees[row] ?? null, position: positions[column] ?? null },
      heads: heads[column] ?? null,
      broken: isApproval ? (broken.get(commitment.nip) ?? []) : [],
    };
  });
};
