import { ignoreProgress } from '../kernel';
import { certifyAssignment, LiveAssignment, solveAssignment, type AssignmentProblem } from '../matching';
import { keepsLimits, solvePlan, type Planned } from '../planning';

/** How a plan changes when a pair is insisted on. */
export type Forced = {
  /** Rows that sit elsewhere then, the forced one included. */
  readonly moves: readonly { readonly row: number; readonly from: number; readonly to: number }[];
  /** Worth of the plan with the pair less that of the plan; within limits both are the best known. */
  readonly change: number;
};

/** Puts a row into a column at the worth given, whatever it was put into; null when no seat can be freed. */
export type ForcePair = (row: number, column: number, points: number) => Forced | null;

/** The problem in which a row has this pair and no other. */
const withOnly = (problem: AssignmentProblem, row: number, column: number, points: number): AssignmentProblem => {
  const start = problem.rowStart[row]!;
  const end = problem.rowStart[row + 1]!;
  const less = end - start - 1;
  const columns = new Int32Array(problem.column.length - less);
  const worths = new Float64Array(columns.length);
  columns.set(problem.column.subarray(0, start));
  worths.set(problem.points.subarray(0, start));
  columns[start] = column;
  worths[start] = points;
  columns.set(problem.column.subarray(end), start + 1);
  worths.set(problem.points.subarray(end), start + 1);
  const rowStart = problem.rowStart.map((at, index) => (index > row ? at - less : at));
  return { ...problem, rowStart, column: columns, points: worths };
};

/** Whether the pair can be had when no limit is kept. */
export const isPossible = (problem: AssignmentProblem, row: number, column: number, points: number): boolean =>
  solveAssignment(withOnly(problem, row, column, points)).status === 'optimal';

/**
 * Where limits cost the plan nothing its prices answer at once (`LiveAssignment`), as long as what comes of it keeps them; otherwise
 * the plan is made again with the pair, which takes as long as making it did, or whatever `again` does.
 */
export const forcePairs = (planned: Planned, again: ForcePair = forceAnew(planned)): ForcePair => {
  const { instance, columnOfRow, optimum, proof, limits } = planned;
  const { problem, ownColumn } = instance;
  if (planned.plan.withoutLimits !== null) return again;
  // A plan that follows a former run may be worth less than the one the prices belong to.
  const lag = columnOfRow === optimum ? 0 : Number(worthOf(problem, optimum) - worthOf(problem, columnOfRow));
  const answer = {
    columnOfRow: Int32Array.from(optimum),
    columnPrices: proof.nodePrices.subarray(0, problem.columns),
  };
  const live = new LiveAssignment(problem, answer);
  return (row, column, points) => {
    const outcome = live.tryForcing(row, column, points);
    if (outcome.status !== 'optimal') return null;
    const ends = optimum.slice();
    for (const move of outcome.moves) ends[move.row] = move.to;
    if (limits !== null && !keepsLimits(problem, ownColumn, limits, ends)) return again(row, column, points);
    return { moves: columnOfRow === optimum ? outcome.moves : movesTo(ends, planned), change: outcome.change + lag };
  };
};

const worthOf = (problem: AssignmentProblem, columns: Int32Array): bigint =>
  certifyAssignment(problem, columns, new Float64Array(problem.columns)).total;

/** Rows that a plan puts elsewhere. */
const movesTo = (ends: Int32Array, { columnOfRow }: Planned): Forced['moves'] =>
  [...columnOfRow.keys()]
    .map((row) => ({ row, from: columnOfRow[row]!, to: ends[row]! }))
    .filter(({ from, to }) => from !== to);

/** Makes the plan again with the pair. */
const forceAnew = (planned: Planned): ForcePair => {
  const { instance, columnOfRow, limits } = planned;
  const { problem, ownColumn } = instance;
  const before = worthOf(problem, columnOfRow);
  return (row, column, points) => {
    const forced = withOnly(problem, row, column, points);
    const solved = solvePlan(forced, ownColumn, limits, ignoreProgress);
    if (solved.status !== 'solved') return null;
    const moves = movesTo(solved.columnOfRow, planned);
    return { moves, change: Number(worthOf(forced, solved.columnOfRow) - before) };
  };
};
