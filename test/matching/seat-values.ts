import type { Random } from '../../src/kernel';
import type { AssignmentProblem, SeatValues } from '../../src/matching';

import { feasibleTable, problemOf, randomTable, type Table } from './problems';

/** A table with what each head is worth to its column, first to last; heads beyond the list are worth 0. */
export type ValuedTable = Table & { readonly values: readonly (readonly number[])[] };

export const seatValuesOf = (values: readonly (readonly number[])[]): SeatValues => {
  const start = new Int32Array(values.length + 1);
  values.forEach((list, column) => (start[column + 1] = start[column]! + list.length));
  return { start, value: Float64Array.from(values.flat()) };
};

export const valuedProblem = (table: ValuedTable): AssignmentProblem => ({
  ...problemOf(table),
  seatValues: seatValuesOf(table.values),
});

/** Falling values for some columns: of the size of the points, with ties, zeros, lists shorter and longer than the seats. */
export const randomValues = (random: Random, { seats, matrix }: Table): number[][] => {
  const largest = matrix.flat().reduce<number>((most, one) => Math.max(most, Math.abs(one ?? 0)), 1);
  const spread = random.pick([1, 2, largest + 1, 3 * largest + 1]);
  const isNothing = random.chance(10);
  return seats.map((count) =>
    Array.from({ length: random.below(count + 3) }, () => (isNothing ? 0 : random.below(spread))).sort((a, b) => b - a),
  );
};

export const randomValued = (
  random: Random,
  size: { readonly rows: number; readonly columns: number; readonly density: number; readonly mostSeats: number },
): ValuedTable => {
  const table = randomTable(random, size);
  return { ...table, values: randomValues(random, table) };
};

export const feasibleValued = (random: Random, rows: number, columns: number, density: number): ValuedTable => {
  const table = feasibleTable(random, rows, columns, density);
  return { ...table, values: randomValues(random, table) };
};

/** What so many heads are worth to a column. */
export const worthOfHeads = (list: readonly number[], heads: number): number =>
  list.slice(0, heads).reduce((sum, one) => sum + one, 0);

/** Points and what heads are worth to their columns, read from the table. */
export const totalOfValued = ({ matrix, values }: ValuedTable, columnOfRow: ArrayLike<number>): number => {
  const chosen = Array.from(columnOfRow);
  const points = chosen.reduce((sum, column, row) => sum + (matrix[row]?.[column] ?? Number.NaN), 0);
  return values.reduce(
    (sum, list, column) => sum + worthOfHeads(list, chosen.filter((one) => one === column).length),
    points,
  );
};

/** Every complete arrangement; rows take their columns in the order `order` gives. */
export const everyArrangement = (
  { matrix, seats }: Table,
  order: (row: number, columns: number[]) => number[] = (_, columns) => columns,
): number[][] => {
  const left = [...seats];
  const chosen: number[] = [];
  const found: number[][] = [];
  const walk = (row: number): void => {
    const worths = matrix[row];
    if (!worths) {
      found.push([...chosen]);
      return;
    }
    const columns = worths.flatMap((worth, column) => (worth === null ? [] : [column]));
    for (const column of order(row, columns)) {
      if (left[column] === 0) continue;
      left[column]! -= 1;
      chosen.push(column);
      walk(row + 1);
      chosen.pop();
      left[column]! += 1;
    }
  };
  walk(0);
  return found;
};

/** The first of all best arrangements in that order; null when there is none. */
export const bruteForceValued = (
  table: ValuedTable,
  order?: (row: number, columns: number[]) => number[],
): { readonly total: number; readonly columns: number[] } | null => {
  let best: { total: number; columns: number[] } | null = null;
  for (const columns of everyArrangement(table, order)) {
    const total = totalOfValued(table, columns);
    if (best === null || total > best.total) best = { total, columns };
  }
  return best;
};
