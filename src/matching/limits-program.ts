import { ProgramRows, type IntegerProgram } from './integer-program';
import type { MoveLimits } from './move-limits';
import type { AssignmentProblem } from './problem';
import { valueOfHead } from './seat-values';

/** A program with what its variables stand for: the pair, and for a move under a chain limit its depth (0 otherwise). */
export type LimitsProgram = {
  readonly program: IntegerProgram;
  readonly pairOf: Int32Array;
  readonly depthOf: Int32Array;
  /** What the objective leaves out: the sum over rows of the points of their first pair. */
  readonly base: bigint;
};

/** More are beyond the solver, and beyond memory. */
const MOST_VARIABLES = 2e6;

const push = (lists: Map<number, number[]>, key: number, value: number): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/** Heads of columns, moves, and moves into and out of units stay within their limits; answers the moves from column to column. */
const addCounts = (
  rows: ProgramRows,
  { columns, column, seats }: AssignmentProblem,
  ownColumn: Int32Array,
  { unitOfColumn, mostMoves, mostIn, mostOut }: MoveLimits,
  { pairOf, rowOf }: { readonly pairOf: readonly number[]; readonly rowOf: readonly number[] },
): ReadonlyMap<number, readonly number[]> => {
  const inColumn = new Map<number, number[]>();
  const into = new Map<number, number[]>();
  const out = new Map<number, number[]>();
  const arcs = new Map<number, number[]>();
  const moves: number[] = [];
  pairOf.forEach((pair, variable) => {
    const [to, own] = [column[pair]!, ownColumn[rowOf[variable]!]!];
    push(inColumn, to, variable);
    if (own < 0 || own === to) return;
    moves.push(variable);
    push(arcs, own * columns + to, variable);
    if (unitOfColumn[own] === unitOfColumn[to]) return;
    push(out, unitOfColumn[own]!, variable);
    push(into, unitOfColumn[to]!, variable);
  });
  for (const [to, variables] of inColumn) rows.add(-Infinity, seats[to]!, variables);
  if (mostMoves !== undefined) rows.add(-Infinity, mostMoves, moves);
  for (const [unit, variables] of into) if (mostIn) rows.add(-Infinity, mostIn[unit]!, variables);
  for (const [unit, variables] of out) if (mostOut) rows.add(-Infinity, mostOut[unit]!, variables);
  return arcs;
};

/**
 * States an assignment with its limits as an integer program over the pairs for which `isKept`. Under a chain limit a move
 * counts with its depth: one of depth 1 takes a seat that was free, one of depth d + 1 a seat that a move of depth d leaves.
 * Answers a row that has no variable at all, or that the program would grow too large, instead.
 */
export const buildLimitsProgram = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: MoveLimits,
  isKept: (pair: number) => boolean,
  start: { readonly columnOfRow: Int32Array; readonly depthOfRow: Int32Array } | null,
): LimitsProgram | { readonly stranded: number } | { readonly variables: number } => {
  const { rowStart, column, points } = problem;
  const { unitOfColumn } = limits;
  // No chain is longer than there are rows.
  const longestChain = limits.longestChain === undefined ? undefined : Math.min(limits.longestChain, problem.rows);
  const depths = longestChain ?? 0;
  const pairOf: number[] = [];
  const depthOf: number[] = [];
  const rowOf: number[] = [];
  const objective: number[] = [];
  const startValues: number[] = [];
  let base = 0n;
  const ofRow = new Map<number, number[]>();
  for (let row = 0; row < problem.rows; row += 1) {
    const first = points[rowStart[row]!]!;
    base += BigInt(first);
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      if (!isKept(pair)) continue;
      const isMove = column[pair] !== ownColumn[row];
      for (let depth = isMove && longestChain !== undefined ? 1 : 0; depth <= (isMove ? depths : 0); depth += 1) {
        push(ofRow, row, pairOf.length);
        pairOf.push(pair);
        depthOf.push(depth);
        rowOf.push(row);
        objective.push(points[pair]! - first);
        if (start) startValues.push(start.columnOfRow[row] === column[pair] && start.depthOfRow[row] === depth ? 1 : 0);
      }
      if (pairOf.length > MOST_VARIABLES) return { variables: MOST_VARIABLES };
    }
    if (!ofRow.has(row)) return { stranded: row };
  }
  const rows = new ProgramRows();
  for (let row = 0; row < problem.rows; row += 1) rows.add(1, 1, ofRow.get(row) ?? []);
  const arcs = addCounts(rows, problem, ownColumn, limits, { pairOf, rowOf });
  for (const group of limits.together ?? [])
    addTogether(rows, group, ofRow, (variable) => unitOfColumn[column[pairOf[variable]!]!]!);
  if (limits.noSwaps) {
    for (const [arc, there] of arcs) {
      const [from, to] = [Math.floor(arc / problem.columns), arc % problem.columns];
      const back = arcs.get(to * problem.columns + from);
      if (from > to || !back) continue;
      // A switch variable: at 1 rows may go there, at 0 back.
      const gate = objective.length;
      objective.push(0);
      if (start) startValues.push(there.some((variable) => startValues[variable] === 1) ? 1 : 0);
      rows.add(-Infinity, 0, there, [gate], there.length);
      rows.add(-Infinity, back.length, back, [gate], -back.length);
    }
  }
  if (longestChain !== undefined) addDepths(rows, problem, ownColumn, longestChain, { pairOf, depthOf, rowOf });
  if (problem.seatValues) addSeatValues(rows, problem, pairOf, { objective, startValues: start ? startValues : null });
  return {
    program: rows.program(objective, start ? Float64Array.from(startValues) : null),
    pairOf: Int32Array.from(pairOf),
    depthOf: Int32Array.from(depthOf),
    base,
  };
};

/**
 * One variable per head that is worth something to its column; as many may be 1 as the column has heads. Values fall, so the
 * first heads are counted first.
 */
const addSeatValues = (
  rows: ProgramRows,
  problem: AssignmentProblem,
  pairOf: readonly number[],
  { objective, startValues }: { readonly objective: number[]; readonly startValues: number[] | null },
): void => {
  const inColumn = new Map<number, number[]>();
  pairOf.forEach((pair, variable) => push(inColumn, problem.column[pair]!, variable));
  for (const [column, variables] of inColumn) {
    const most = Math.min(problem.seats[column]!, variables.length);
    const taken = startValues ? variables.filter((variable) => startValues[variable] === 1).length : 0;
    const heads: number[] = [];
    for (let head = 0; head < most && valueOfHead(problem, column, head) > 0; head += 1) {
      heads.push(objective.length);
      objective.push(valueOfHead(problem, column, head));
      startValues?.push(head < taken ? 1 : 0);
    }
    if (heads.length > 0) rows.add(-Infinity, 0, heads, variables);
  }
};

/** Rows of a group end in one unit: in every unit each of them is there just when the first is. */
const addTogether = (
  rows: ProgramRows,
  group: readonly number[],
  ofRow: ReadonlyMap<number, readonly number[]>,
  unitOf: (variable: number) => number,
): void => {
  const [first, ...others] = new Set(group);
  if (first === undefined) return;
  const byUnit = (row: number): Map<number, number[]> => {
    const units = new Map<number, number[]>();
    for (const variable of ofRow.get(row) ?? []) push(units, unitOf(variable), variable);
    return units;
  };
  const leader = byUnit(first);
  for (const other of others) {
    const follower = byUnit(other);
    for (const unit of new Set([...leader.keys(), ...follower.keys()])) {
      rows.add(0, 0, leader.get(unit) ?? [], follower.get(unit) ?? []);
    }
  }
};

const addDepths = (
  rows: ProgramRows,
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  longest: number,
  {
    pairOf,
    depthOf,
    rowOf,
  }: { readonly pairOf: readonly number[]; readonly depthOf: readonly number[]; readonly rowOf: readonly number[] },
): void => {
  const free = problem.seats.slice();
  for (const own of ownColumn) if (own >= 0) free[own]! -= 1;
  const entering = Array.from({ length: longest + 1 }, () => new Map<number, number[]>());
  const leaving = Array.from({ length: longest + 1 }, () => new Map<number, number[]>());
  pairOf.forEach((pair, variable) => {
    const depth = depthOf[variable]!;
    if (depth === 0) return;
    push(entering[depth]!, problem.column[pair]!, variable);
    const own = ownColumn[rowOf[variable]!]!;
    if (own >= 0) push(leaving[depth]!, own, variable);
  });
  entering.forEach((columns, depth) => {
    for (const [column, variables] of columns) {
      if (depth === 1) rows.add(-Infinity, Math.max(0, free[column]!), variables);
      else rows.add(-Infinity, 0, variables, leaving[depth - 1]!.get(column) ?? []);
    }
  });
};
