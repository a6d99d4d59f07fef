import { ExactSum } from './exact-sum';

/**
 * What heads are worth to their columns: the s-th head of column j, counted from 0, is worth `value[start[j] + s]`. Inside a column
 * whole numbers of at least 0 that do not rise; heads beyond the listed are worth 0, and values beyond the seats do nothing.
 */
export type SeatValues = {
  /** Length columns + 1: values of column j stand at start[j] … start[j + 1] - 1. */
  readonly start: Int32Array;
  readonly value: Float64Array;
};

/** What of a problem seat values are about. */
type Seats = { readonly columns: number; readonly seats: Int32Array; readonly seatValues?: SeatValues };

/** What is wrong with what seats are worth. */
export type SeatValuesFault =
  | { readonly kind: 'seat-value-not-whole'; readonly column: number }
  /** A seat of the column is worth more than the one before it, or less than nothing. */
  | { readonly kind: 'seat-values-not-falling'; readonly column: number }
  | { readonly kind: 'points-overflow'; readonly largest: number };

/** Worth of one head more in a column that has so many; 0 without seat values. */
export const valueOfHead = ({ seatValues }: Seats, column: number, heads: number): number => {
  if (!seatValues) return 0;
  const at = seatValues.start[column]! + heads;
  return at < seatValues.start[column + 1]! ? seatValues.value[at]! : 0;
};

/** Whether the arrays of seat values do not fit the columns. O(columns). */
export const hasSeatValuesShapeFault = ({ columns, seatValues }: Seats): boolean => {
  if (!seatValues) return false;
  const { start, value } = seatValues;
  if (start.length !== columns + 1 || start[0] !== 0 || start[columns] !== value.length) return true;
  for (let column = 0; column < columns; column += 1) if (start[column]! > start[column + 1]!) return true;
  return false;
};

/** Looks for values that are not whole, rise inside a column or are below 0, or larger than `most`; their shape must be sound. */
export const findSeatValuesFault = ({ columns, seatValues }: Seats, most: number): SeatValuesFault | null => {
  if (!seatValues) return null;
  const { start, value } = seatValues;
  let largest = 0;
  for (let column = 0; column < columns; column += 1) {
    let before = Infinity;
    for (let at = start[column]!; at < start[column + 1]!; at += 1) {
      const worth = value[at]!;
      if (!Number.isInteger(worth)) return { kind: 'seat-value-not-whole', column };
      if (worth > before || worth < 0) return { kind: 'seat-values-not-falling', column };
      before = worth;
      if (worth > largest) largest = worth;
    }
  }
  return largest > most ? { kind: 'points-overflow', largest } : null;
};

/**
 * Fewest and most heads each column has in an optimum with these prices: seats worth more than -price are taken, those worth
 * less are not, and those worth just that may be either. O(columns + values).
 */
export const headsAtPrice = (problem: Seats, prices: Float64Array): [fewest: Int32Array, most: Int32Array] => {
  const { columns, seats, seatValues } = problem;
  const [fewest, most] = [new Int32Array(columns), new Int32Array(columns)];
  for (let column = 0; column < columns; column += 1) {
    const cost = 0 - prices[column]!;
    const listed = seatValues ? seatValues.start[column + 1]! - seatValues.start[column]! : 0;
    let seat = 0;
    while (seat < listed && valueOfHead(problem, column, seat) > cost) seat += 1;
    fewest[column] = Math.min(seat === listed && cost < 0 ? seats[column]! : seat, seats[column]!);
    while (seat < listed && valueOfHead(problem, column, seat) === cost) seat += 1;
    most[column] = Math.min(seat === listed && cost <= 0 ? seats[column]! : seat, seats[column]!);
  }
  return [fewest, most];
};

/** Heads of columns while exchanges are made one after another, and what they are worth to their columns. */
export class HeadCounts {
  private readonly heads: Int32Array;

  constructor(
    private readonly problem: Seats,
    columnOfRow: Int32Array,
  ) {
    this.heads = new Int32Array(problem.seatValues ? problem.columns : 0);
    if (problem.seatValues) for (const column of columnOfRow) this.heads[column]! += 1;
  }

  /** One head more in a column and one less in another; answers what that adds. */
  move(from: number, to: number): number {
    if (from === to || !this.problem.seatValues) return 0;
    this.heads[from]! -= 1;
    const change = valueOfHead(this.problem, to, this.heads[to]!) - valueOfHead(this.problem, from, this.heads[from]!);
    this.heads[to]! += 1;
    return change;
  }

  /** What all heads are worth to their columns. */
  worth(): bigint {
    const sum = new ExactSum();
    this.heads.forEach((heads, column) => {
      for (let head = 0; head < heads; head += 1) {
        const worth = valueOfHead(this.problem, column, head);
        if (worth === 0) break;
        sum.add(worth);
      }
    });
    return sum.value;
  }
}

/** What the heads of an answer are worth to their columns. O(rows + columns). */
export const worthOfHeads = (problem: Seats, columnOfRow: Int32Array): bigint =>
  new HeadCounts(problem, columnOfRow).worth();
