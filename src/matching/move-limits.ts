import type { AssignmentProblem } from './problem';

/** Limits that no prices can express; each is optional. Units are numbered 0 … and every column stands in one. */
export type MoveLimits = {
  readonly unitOfColumn: Int32Array;
  /** Rows outside their own column, at most. */
  readonly mostMoves?: number;
  /** Per unit: rows that come in from, and go out to, another unit, at most. */
  readonly mostIn?: Int32Array;
  readonly mostOut?: Int32Array;
  /** Rows that must end in one unit together. */
  readonly together?: readonly (readonly number[])[];
  /** No two columns exchange rows. */
  readonly noSwaps?: boolean;
  /** Moves that follow from one free seat, at most; closed rounds are then excluded too. */
  readonly longestChain?: number;
};

/** Which limit an answer breaks, and where. */
export type LimitBreach =
  | { readonly kind: 'moves'; readonly moves: number }
  | { readonly kind: 'unit-in' | 'unit-out'; readonly unit: number; readonly moves: number }
  | { readonly kind: 'apart'; readonly rows: readonly number[] }
  | { readonly kind: 'swap'; readonly columns: readonly [number, number] }
  | { readonly kind: 'chain'; readonly column: number };

/** Why limits cannot be used. */
export type LimitFault =
  | { readonly kind: 'limits-shape' }
  | { readonly kind: 'limit-negative'; readonly limit: keyof MoveLimits }
  | { readonly kind: 'row-out-of-range'; readonly row: number };

/** Rows outside their own column, with where they come from and go to. */
export const movesOf = (
  ownColumn: Int32Array,
  columnOfRow: Int32Array,
): { readonly row: number; readonly from: number; readonly to: number }[] => {
  const moves = [];
  for (let row = 0; row < ownColumn.length; row += 1) {
    const [from, to] = [ownColumn[row]!, columnOfRow[row]!];
    if (from >= 0 && from !== to) moves.push({ row, from, to });
  }
  return moves;
};

/** Looks for what makes limits unusable by themselves; null when there is nothing. */
export const findLimitFault = (problem: AssignmentProblem, limits: MoveLimits): LimitFault | null => {
  const { unitOfColumn, mostIn, mostOut } = limits;
  const units = unitOfColumn.reduce((most, unit) => Math.max(most, unit + 1), 0);
  const isShort = (caps: Int32Array | undefined): boolean => caps !== undefined && caps.length < units;
  if (
    unitOfColumn.length !== problem.columns ||
    unitOfColumn.some((unit) => unit < 0) ||
    isShort(mostIn) ||
    isShort(mostOut)
  ) {
    return { kind: 'limits-shape' };
  }
  if (mostIn?.some((most) => most < 0)) return { kind: 'limit-negative', limit: 'mostIn' };
  if (mostOut?.some((most) => most < 0)) return { kind: 'limit-negative', limit: 'mostOut' };
  for (const limit of ['mostMoves', 'longestChain'] as const) {
    const value = limits[limit];
    if (value !== undefined && !(Number.isInteger(value) && value >= 0)) return { kind: 'limit-negative', limit };
  }
  const stray = (limits.together ?? []).flat().find((row) => !(row >= 0 && row < problem.rows));
  return stray === undefined ? null : { kind: 'row-out-of-range', row: stray };
};

/**
 * The first limit an answer breaks; null when it keeps all. `depthOfRow` claims for every move the place in its chain, counted
 * from the free seat; it is checked, not trusted. Shares nothing with the program that is solved.
 */
export const findLimitBreach = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: MoveLimits,
  columnOfRow: Int32Array,
  depthOfRow: Int32Array,
): LimitBreach | null => {
  const { unitOfColumn, mostIn, mostOut, together = [], longestChain } = limits;
  const moves = movesOf(ownColumn, columnOfRow);
  if (limits.mostMoves !== undefined && moves.length > limits.mostMoves) return { kind: 'moves', moves: moves.length };
  const into = new Map<number, number>();
  const out = new Map<number, number>();
  for (const { from, to } of moves) {
    const [left, entered] = [unitOfColumn[from]!, unitOfColumn[to]!];
    if (left === entered) continue;
    out.set(left, (out.get(left) ?? 0) + 1);
    into.set(entered, (into.get(entered) ?? 0) + 1);
  }
  for (const [unit, count] of into) if (mostIn && count > mostIn[unit]!) return { kind: 'unit-in', unit, moves: count };
  for (const [unit, count] of out)
    if (mostOut && count > mostOut[unit]!) return { kind: 'unit-out', unit, moves: count };
  for (const rows of together) {
    if (new Set(rows.map((row) => unitOfColumn[columnOfRow[row]!])).size > 1) return { kind: 'apart', rows };
  }
  if (limits.noSwaps) {
    const seen = new Set(moves.map(({ from, to }) => `${from}>${to}`));
    const swap = moves.find(({ from, to }) => seen.has(`${to}>${from}`));
    if (swap) return { kind: 'swap', columns: [swap.from, swap.to] };
  }
  return longestChain === undefined ? null : findChainBreach(problem, ownColumn, longestChain, columnOfRow, depthOfRow);
};

/** Every move of depth 1 must find a seat that was free, every deeper one a seat that a move one step less deep has left. */
const findChainBreach = (
  { rows, columns, seats }: AssignmentProblem,
  ownColumn: Int32Array,
  longest: number,
  columnOfRow: Int32Array,
  depthOfRow: Int32Array,
): LimitBreach | null => {
  const deepest = depthOfRow.reduce((most, depth) => Math.max(most, depth), 0);
  const left = Array.from({ length: Math.min(longest, deepest) + 1 }, () => new Int32Array(columns));
  left[0]!.set(seats);
  for (const own of ownColumn) if (own >= 0) left[0]![own]! -= 1;
  for (let row = 0; row < rows; row += 1) {
    const own = ownColumn[row]!;
    const depth = depthOfRow[row]!;
    if (columnOfRow[row] === own) continue;
    if (!(depth >= 1 && depth <= longest)) return { kind: 'chain', column: columnOfRow[row]! };
    if (own >= 0) left[depth]![own]! += 1;
  }
  for (let row = 0; row < rows; row += 1) {
    const column = columnOfRow[row]!;
    if (column === ownColumn[row]) continue;
    const room = left[depthOfRow[row]! - 1]!;
    room[column]! -= 1;
    if (room[column]! < 0) return { kind: 'chain', column };
  }
  return null;
};
