import type { Commitment, Position } from '../domain';
import { memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

import type { Parties, PlanningInput } from './parties';

/** No column. */
export const NONE = -1;

/** What the decisions on one plan come to, in rows and columns. */
export type Decided = {
  /** Column each row is approved for; `NONE` for most. */
  readonly approved: Int32Array;
  /** Rows that stay where they are. */
  readonly stays: Uint8Array;
  /** Rows that must leave their column. */
  readonly leaves: Uint8Array;
  /** Columns that receive nobody who is not approved for them. */
  readonly closed: Uint8Array;
  /** Columns with more heads than seats if nobody there made room for those approved. */
  readonly crowded: Uint8Array;
  /** Whether a row was rejected for a column. */
  readonly isRejected: (row: number, column: number) => boolean;
  /** Seats that approvals take beyond those a plan may fill, by column. */
  readonly extraSeats: Int32Array;
};

/** The input with the posts that must be filled as posts of priority 1: as many of those seats are filled as can be. */
export const withFillsFirst = memoizeByObject((input: PlanningInput): PlanningInput => {
  const filled = new Set<string>(
    (input.commitments ?? []).flatMap((one) => (one.ruling === 'fill' ? [one.post as string] : [])),
  );
  if (filled.size === 0) return input;
  const positions = input.positions.map((one): Position => (filled.has(one.id) ? { ...one, priority: 1 } : one));
  return { ...input, positions };
});

/** Seats a plan may fill without decisions: those of people the employee sheet does not show stay theirs; a post with a surplus keeps it and receives nobody. */
const seatsBefore = ({ positions, incumbents, heads }: Parties): Int32Array =>
  Int32Array.from(positions, ({ seats: required }, column) =>
    Math.max(incumbents[column]!, required - (heads[column]! - incumbents[column]!)),
  );

/** Seats a plan may fill, with those that approvals take beyond them. */
export const seatsOf = (parties: Parties): Int32Array => {
  const { decided } = decidedOf(parties);
  const seats = seatsBefore(parties);
  return decided === null ? seats : seats.map((count, column) => count + decided.extraSeats[column]!);
};

/** Reads the decisions; null where there are none. Those on people or posts that are not there ask nothing. */
export const decidedOf = memoizeByObject((parties: Parties): { readonly decided: Decided | null } => {
  const commitments = parties.input.commitments ?? [];
  return { decided: commitments.length === 0 ? null : read(parties, commitments) };
});

const read = (parties: Parties, commitments: readonly Commitment[]): Decided => {
  const { employees, positions, ownColumn, incumbents } = parties;
  const rowOf = new Map<string, number>(employees.map(({ nip }, row) => [nip, row]));
  const columnOf = new Map<string, number>(positions.map(({ id }, column) => [id, column]));
  const approved = new Int32Array(employees.length).fill(NONE);
  const [stays, leaves] = [new Uint8Array(employees.length), new Uint8Array(employees.length)];
  const closed = new Uint8Array(positions.length);
  const rejected = new Map<number, Set<number>>();
  for (const one of commitments) {
    const row = 'nip' in one ? rowOf.get(one.nip) : undefined;
    const column = 'post' in one ? columnOf.get(one.post) : undefined;
    if (one.ruling === 'approve' && row !== undefined && column !== undefined) approved[row] = column;
    if (one.ruling === 'reject' && row !== undefined && column !== undefined)
      rejected.set(row, (rejected.get(row) ?? new Set<number>()).add(column));
    if (one.ruling === 'stay' && row !== undefined) stays[row] = 1;
    if (one.ruling === 'leave' && row !== undefined) leaves[row] = 1;
    if (one.ruling === 'keepOpen' && column !== undefined) closed[column] = 1;
    if (one.ruling === 'freeze') freeze(parties, one.unit, stays, closed);
  }
  const coming = new Int32Array(positions.length);
  approved.forEach((column, row) => {
    if (column !== NONE && column !== ownColumn[row]) coming[column]! += 1;
  });
  const seats = seatsBefore(parties);
  const extraSeats = coming.map((count, column) =>
    count === 0 ? 0 : Math.max(0, incumbents[column]! + count - seats[column]!),
  );
  return {
    approved,
    stays,
    leaves,
    closed,
    crowded: Uint8Array.from(extraSeats, (extra) => (extra > 0 ? 1 : 0)),
    isRejected: (row, column) => rejected.get(row)?.has(column) ?? false,
    extraSeats,
  };
};

/** Nobody goes into a frozen unit, out of it, or about in it. */
const freeze = ({ positions, ownColumn }: Parties, unit: string, stays: Uint8Array, closed: Uint8Array): void => {
  const name = foldText(unit);
  const isFrozen = positions.map((position) => foldText(position.unit) === name);
  isFrozen.forEach((frozen, column) => {
    if (frozen) closed[column] = 1;
  });
  ownColumn.forEach((own, row) => {
    if (isFrozen[own]) stays[row] = 1;
  });
};

/** Whether decisions leave a row that was approved for nothing a column other than its own. */
export const isLeftOpen = ({ stays, closed, isRejected }: Decided, row: number, column: number): boolean =>
  stays[row] !== 1 && closed[column] !== 1 && !isRejected(row, column);

/**
 * The columns that decisions leave a row of those the rules leave it, its own one not among them: kept among the first `count`, in their
 * order; answers how many there are. An approved row has the column it is approved for, whatever the rules say.
 */
export const keepDecided = (
  { decided }: { readonly decided: Decided | null },
  own: number,
  row: number,
  columns: Int32Array,
  count: number,
): number => {
  if (decided === null) return count;
  const target = decided.approved[row]!;
  if (target !== NONE) {
    columns[0] = target;
    return target === own ? 0 : 1;
  }
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const column = columns[index]!;
    if (!isLeftOpen(decided, row, column)) continue;
    columns[kept] = column;
    kept += 1;
  }
  return kept;
};
