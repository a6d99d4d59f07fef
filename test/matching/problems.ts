import type { Random } from '../../src/kernel';
import type { AssignmentProblem } from '../../src/matching';

/** Points per row and column; null where the pair is not allowed. */
export type Matrix = readonly (readonly (number | null)[])[];

/** A matrix with the seats of its columns. */
export type Table = { readonly matrix: Matrix; readonly seats: readonly number[] };

/** The problem a table states, in the solver's own form. */
export const problemOf = ({ matrix, seats }: Table): AssignmentProblem => {
  const rowStart = [0];
  const column: number[] = [];
  const points: number[] = [];
  for (const row of matrix) {
    row.forEach((worth, index) => {
      if (worth === null) return;
      column.push(index);
      points.push(worth);
    });
    rowStart.push(column.length);
  }
  return {
    rows: matrix.length,
    columns: seats.length,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(column),
    points: Float64Array.from(points),
    seats: Int32Array.from(seats),
  };
};

/** A random table; small spreads of points make many ties. */
export const randomTable = (
  random: Random,
  size: { readonly rows: number; readonly columns: number; readonly density: number; readonly mostSeats: number },
): Table => {
  const spread = random.pick([1, 3, 20, 1000, 100000]);
  const matrix = Array.from({ length: size.rows }, () =>
    Array.from({ length: size.columns }, () =>
      random.chance(size.density) ? random.below(2 * spread) - spread : null,
    ),
  );
  const seats = Array.from({ length: size.columns }, () => random.below(size.mostSeats + 1));
  return { matrix, seats };
};

/** A random table in which every row can at least keep a column of its own. */
export const feasibleTable = (random: Random, rows: number, columns: number, density: number): Table => {
  const { matrix, seats } = randomTable(random, { rows, columns, density, mostSeats: 2 });
  const own = Array.from({ length: rows }, () => random.below(columns));
  const enough = [...seats];
  own.forEach((column) => (enough[column] = (enough[column] ?? 0) + 1));
  return {
    matrix: matrix.map((row, index) => row.map((worth, column) => (column === own[index] ? (worth ?? 0) : worth))),
    seats: enough,
  };
};

/** Largest total over every complete arrangement, by trying them all; null when there is none. */
export const bruteForceTotal = ({ matrix, seats }: Table): number | null => {
  const left = [...seats];
  const best = (row: number): number | null => {
    const worths = matrix[row];
    if (!worths) return 0;
    let largest: number | null = null;
    worths.forEach((worth, column) => {
      if (worth === null || (left[column] ?? 0) === 0) return;
      left[column] = (left[column] ?? 0) - 1;
      const rest = best(row + 1);
      left[column] = (left[column] ?? 0) + 1;
      if (rest !== null && (largest === null || worth + rest > largest)) largest = worth + rest;
    });
    return largest;
  };
  return best(0);
};

/** Sum of points of an answer, read from the table. */
export const totalOfAnswer = ({ matrix }: Table, columnOfRow: Int32Array): number =>
  matrix.reduce((sum, row, index) => sum + (row[columnOfRow[index] ?? -1] ?? Number.NaN), 0);

/** Whether rows, each named once, are more than the seats of all columns they have (Hall). */
export const isHallViolator = ({ rowStart, column, seats }: AssignmentProblem, rows: readonly number[]): boolean => {
  const reached = new Set(rows.flatMap((row) => [...column.subarray(rowStart[row], rowStart[row + 1])]));
  const seatsReached = [...reached].reduce((sum, one) => sum + seats[one]!, 0);
  return new Set(rows).size === rows.length && rows.length > seatsReached;
};
