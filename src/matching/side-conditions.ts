import type { AssignmentProblem } from './problem';

/** Two rows. */
export type RowPair = readonly [number, number];

/**
 * Conditions on several rows at once that no prices can express. A row belongs to the group of its own column and _leaves_ when it
 * ends in a column of another group; a row without an own column never leaves.
 */
export type SideConditions = {
  /** Length columns: the group each column stands in, from 0. */
  readonly groupOfColumn: Int32Array;
  /** Per group: rows of it that may leave, at most. */
  readonly mostLeaving: Int32Array;
  /** Sets of columns, each in rising order; a column may stand in several. */
  readonly places: readonly Int32Array[];
  /** Pairs of rows that may not end in one place together, unless both stay on their own columns. */
  readonly apart: readonly RowPair[];
  /** Pairs of rows of which at most one may leave. */
  readonly notBothLeave: readonly RowPair[];
};

/** Conditions that bar nothing. */
export const noConditions = ({ rows, columns }: AssignmentProblem): SideConditions => ({
  groupOfColumn: new Int32Array(columns),
  mostLeaving: Int32Array.of(rows),
  places: [],
  apart: [],
  notBothLeave: [],
});

/** A condition an answer breaks. */
export type ConditionBreach =
  | { readonly kind: 'leaving'; readonly group: number; readonly leaving: number }
  | { readonly kind: 'apart' | 'both-leave'; readonly rows: RowPair };

/** Why conditions cannot be used; `index` is a place in the list that is meant. */
export type ConditionFault =
  | { readonly kind: 'conditions-shape' }
  | { readonly kind: 'most-negative'; readonly group: number }
  | { readonly kind: 'place-unsound'; readonly index: number }
  | { readonly kind: 'pair-unsound'; readonly list: 'apart' | 'notBothLeave'; readonly index: number };

/** Looks for what makes conditions unusable by themselves; null when there is nothing. */
export const findConditionFault = (
  { rows, columns }: AssignmentProblem,
  { groupOfColumn, mostLeaving, places, apart, notBothLeave }: SideConditions,
): ConditionFault | null => {
  const isOutside = (number: number, end: number): boolean =>
    !(Number.isInteger(number) && number >= 0 && number < end);
  if (groupOfColumn.length !== columns || groupOfColumn.some((group) => isOutside(group, mostLeaving.length)))
    return { kind: 'conditions-shape' };
  const group = mostLeaving.findIndex((most) => most < 0);
  if (group >= 0) return { kind: 'most-negative', group };
  const place = places.findIndex((list) =>
    list.some((column, at) => isOutside(column, columns) || (at > 0 && list[at - 1]! >= column)),
  );
  if (place >= 0) return { kind: 'place-unsound', index: place };
  for (const [list, pairs] of [
    ['apart', apart],
    ['notBothLeave', notBothLeave],
  ] as const) {
    const index = pairs.findIndex(([one, other]) => isOutside(one, rows) || isOutside(other, rows) || one === other);
    if (index >= 0) return { kind: 'pair-unsound', list, index };
  }
  return null;
};

/** Every condition an answer breaks, read off the answer alone; shares nothing with what looks for answers. O(rows + columns + places). */
export const findConditionBreaches = (
  ownColumn: Int32Array,
  { groupOfColumn, mostLeaving, places, apart, notBothLeave }: SideConditions,
  columnOfRow: Int32Array,
): ConditionBreach[] => {
  const breaches: ConditionBreach[] = [];
  const hasLeft = (row: number): boolean =>
    ownColumn[row]! >= 0 && groupOfColumn[ownColumn[row]!] !== groupOfColumn[columnOfRow[row]!];
  const left = new Map<number, number>();
  for (let row = 0; row < ownColumn.length; row += 1) {
    if (!hasLeft(row)) continue;
    const group = groupOfColumn[ownColumn[row]!]!;
    left.set(group, (left.get(group) ?? 0) + 1);
  }
  for (const [group, leaving] of [...left].sort(([a], [b]) => a - b))
    if (leaving > mostLeaving[group]!) breaches.push({ kind: 'leaving', group, leaving });
  for (const rows of apart) {
    if (rows.every((row) => columnOfRow[row] === ownColumn[row])) continue;
    const [one, other] = rows.map((row) => columnOfRow[row]!);
    if (places.some((place) => place.includes(one!) && place.includes(other!))) breaches.push({ kind: 'apart', rows });
  }
  for (const rows of notBothLeave) if (rows.every(hasLeft)) breaches.push({ kind: 'both-leave', rows });
  return breaches;
};
