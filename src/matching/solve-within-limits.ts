import { certifyAssignment } from './certify';
import { splitIntoExchanges } from './exchanges';
import type { IntegerSolver } from './integer-program';
import { buildLimitsProgram } from './limits-program';
import { findLimitBreach, findLimitFault, type LimitFault, type MoveLimits } from './move-limits';
import {
  canAllStay,
  findOwnColumnFault,
  pairOf,
  type AssignmentProblem,
  type OwnColumnFault,
  type ProblemFault,
} from './problem';
import { solveAssignment } from './solve-assignment';

/** An answer that keeps all limits. */
type Answer = {
  readonly columnOfRow: Int32Array;
  /** Place of each move in its chain, counted from the free seat; 0 for rows that stay and where chains are not limited. */
  readonly depthOfRow: Int32Array;
  readonly total: bigint;
};

/** What solving within limits came to. */
export type LimitsOutcome =
  /** `proof`: by prices (the limits cost nothing), or on the word of the integer solver for an answer that was checked. */
  | (Answer & { readonly status: 'optimal'; readonly proof: 'prices' | 'integer-program' })
  /** The best found, `gap` below a ceiling that `proof` vouches for; `detail` says why the integer solver did not finish. */
  | (Answer & {
      readonly status: 'stopped';
      readonly bound: bigint;
      readonly gap: bigint;
      readonly proof: 'prices' | 'integer-program';
      readonly detail: string;
    })
  | { readonly status: 'infeasible'; readonly rows: readonly number[] }
  /** No answer was found in time, and staying is none. */
  | { readonly status: 'failed'; readonly detail: string }
  | { readonly status: 'invalid'; readonly fault: ProblemFault | OwnColumnFault | LimitFault };

/** Larger differences of points than this are beyond what an integer solver in doubles can be trusted with. */
const MOST_SPREAD = 2 ** 40;

/**
 * The most points within limits that break the structure of an assignment.
 *
 * 1. Without the limits: if the answer keeps them, its prices prove it. 2. Otherwise an answer that keeps them is put together
 * from exchanges on the way from staying to that optimum. 3. Pairs whose reduced cost is more than the difference between the
 * two cannot be part of anything better (Dantzig, Fulkerson & Johnson 1954); the rest goes to the integer solver, which begins
 * with that answer. 4. What comes back is checked against the untouched limits, and counted anew.
 */
export const solveWithinLimits = async (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: MoveLimits,
  solver: IntegerSolver,
  timeLimitMs: number,
): Promise<LimitsOutcome> => {
  const limitFault = findOwnColumnFault(problem, ownColumn) ?? findLimitFault(problem, limits);
  if (limitFault) return { status: 'invalid', fault: limitFault };
  const plain = solveAssignment(problem);
  if (plain.status !== 'optimal') return plain;
  const { columnOfRow, columnPrices } = plain;
  const ceiling = certifyAssignment(problem, columnOfRow, columnPrices).bound;
  const depths = depthsOf(ownColumn, columnOfRow, problem);
  if (!findLimitBreach(problem, ownColumn, limits, columnOfRow, depths)) {
    return {
      status: 'optimal',
      proof: 'prices',
      columnOfRow,
      depthOfRow: limits.longestChain === undefined ? depths.fill(0) : depths,
      total: ceiling,
    };
  }
  const known = putTogether(problem, ownColumn, limits, columnOfRow);
  const isKept = keptPairs(
    problem,
    ownColumn,
    columnPrices,
    known === null ? null : { ...known, slack: Number(ceiling - known.total) },
  );
  const built = buildLimitsProgram(problem, ownColumn, limits, isKept, known);
  if ('stranded' in built) return { status: 'infeasible', rows: [built.stranded] };
  if ('variables' in built) {
    const detail = `the program would have more than ${built.variables} variables`;
    return known ? stopped(known, ceiling, detail) : { status: 'failed', detail };
  }
  const { program, pairOf, depthOf, base } = built;
  const answer = program.objective.some((one) => Math.abs(one) > MOST_SPREAD)
    ? ({ status: 'failed', detail: 'points differ too much' } as const)
    : await solver.solve(program, timeLimitMs);
  if (answer.status === 'infeasible')
    return known ? stopped(known, ceiling, 'infeasible') : { status: 'infeasible', rows: [] };
  if (answer.status === 'failed') return known ? stopped(known, ceiling, answer.detail) : answer;

  const found = readAnswer(problem, answer.values, pairOf, depthOf);
  if (!found || findLimitBreach(problem, ownColumn, limits, found.columnOfRow, found.depthOfRow)) {
    const detail = 'the answer does not keep the limits';
    return known ? stopped(known, ceiling, detail) : { status: 'failed', detail };
  }
  const best = known && known.total > found.total ? known : found;
  // The solver computes in doubles: half a point above a whole number is that whole number.
  const claimed = answer.bound === null ? ceiling : base + BigInt(Math.floor(answer.bound + 0.5));
  const bound = claimed < ceiling ? claimed : ceiling;
  if (answer.isProven && best === found && bound === best.total)
    return { status: 'optimal', proof: 'integer-program', ...best };
  return bound > best.total
    ? stopped(best, bound, 'time', bound < ceiling ? 'integer-program' : 'prices')
    : stopped(best, ceiling, 'the answer does not reach its own bound');
};

const stopped = (
  answer: Answer,
  bound: bigint,
  detail: string,
  proof: 'prices' | 'integer-program' = 'prices',
): LimitsOutcome => ({
  status: 'stopped',
  ...answer,
  bound,
  gap: bound - answer.total,
  proof,
  detail,
});

/** A reading of an answer's moves as chains, each counted from the seat that was free; 0 for stays, and for closed rounds. */
const depthsOf = (
  ownColumn: Int32Array,
  columnOfRow: Int32Array,
  { seats, columns }: AssignmentProblem,
): Int32Array => {
  const depths = new Int32Array(ownColumn.length);
  const free = seats.slice();
  for (const own of ownColumn) if (own >= 0) free[own]! -= 1;
  const waiting = Array.from({ length: columns }, (): number[] => []);
  for (let row = 0; row < ownColumn.length; row += 1) {
    if (columnOfRow[row] !== ownColumn[row]) waiting[columnOfRow[row]!]!.push(row);
  }
  // Breadth first: seats that come free early are taken first.
  let level = waiting.flatMap((rows, column) => rows.splice(0, Math.max(0, free[column]!)));
  for (let depth = 1; level.length > 0; depth += 1) {
    for (const row of level) depths[row] = depth;
    level = level.flatMap((row) => (ownColumn[row]! >= 0 ? waiting[ownColumn[row]!]!.splice(0, 1) : []));
  }
  return depths;
};

/** From staying towards the optimum, exchange by exchange, the most gainful first, while all limits are kept; null when staying is no answer. */
const putTogether = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: MoveLimits,
  optimum: Int32Array,
): Answer | null => {
  if (!canAllStay(problem, ownColumn)) return null;
  const worth = (row: number, column: number): number => problem.points[pairOf(problem, row, column)]!;
  const columnOfRow = ownColumn.slice();
  const keeps = (): boolean =>
    !findLimitBreach(problem, ownColumn, limits, columnOfRow, depthsOf(ownColumn, columnOfRow, problem));
  if (!keeps()) return null;
  const exchanges = splitIntoExchanges(ownColumn, optimum, problem.columns)
    .map(({ rows }) => ({
      rows,
      gain: rows.reduce((sum, row) => sum + worth(row, optimum[row]!) - worth(row, ownColumn[row]!), 0),
    }))
    .sort((a, b) => b.gain - a.gain || a.rows[0]! - b.rows[0]!);
  for (const { rows, gain } of exchanges) {
    if (gain <= 0) break;
    for (const row of rows) columnOfRow[row] = optimum[row]!;
    if (!keeps()) for (const row of rows) columnOfRow[row] = ownColumn[row]!;
  }
  const depthOfRow =
    limits.longestChain === undefined ? new Int32Array(problem.rows) : depthsOf(ownColumn, columnOfRow, problem);
  return { columnOfRow, depthOfRow, total: totalOf(problem, columnOfRow) };
};

const totalOf = (problem: AssignmentProblem, columnOfRow: Int32Array): bigint =>
  certifyAssignment(problem, columnOfRow, new Float64Array(problem.columns)).total;

/** Pairs that can be part of something better than the answer known: reduced cost at most `slack`. */
const keptPairs = (
  { rows, rowStart, column, points }: AssignmentProblem,
  ownColumn: Int32Array,
  prices: Float64Array,
  known: (Answer & { readonly slack: number }) | null,
): ((pair: number) => boolean) => {
  if (!known) return () => true;
  const isKept = new Uint8Array(column.length);
  for (let row = 0; row < rows; row += 1) {
    let best = -Infinity;
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1)
      best = Math.max(best, points[pair]! - prices[column[pair]!]!);
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      const isUsed = column[pair] === ownColumn[row] || column[pair] === known.columnOfRow[row];
      isKept[pair] = isUsed || best - (points[pair]! - prices[column[pair]!]!) <= known.slack ? 1 : 0;
    }
  }
  return (pair) => isKept[pair] === 1;
};

/** The assignment an integer answer stands for; null when it is none. */
const readAnswer = (
  problem: AssignmentProblem,
  values: Float64Array,
  pairOf: Int32Array,
  depthOf: Int32Array,
): Answer | null => {
  const columnOfRow = new Int32Array(problem.rows).fill(-1);
  const depthOfRow = new Int32Array(problem.rows);
  const heads = new Int32Array(problem.columns);
  let row = 0;
  for (let variable = 0; variable < pairOf.length; variable += 1) {
    if (!(values[variable]! > 0.5)) continue;
    const pair = pairOf[variable]!;
    while (problem.rowStart[row + 1]! <= pair) row += 1;
    if (columnOfRow[row] !== -1) return null;
    const column = problem.column[pair]!;
    columnOfRow[row] = column;
    depthOfRow[row] = depthOf[variable]!;
    heads[column]! += 1;
  }
  const isSound =
    columnOfRow.every((column) => column >= 0) && heads.every((count, column) => count <= problem.seats[column]!);
  return isSound ? { columnOfRow, depthOfRow, total: totalOf(problem, columnOfRow) } : null;
};
