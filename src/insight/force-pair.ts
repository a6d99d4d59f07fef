import { ignoreProgress } from '../kernel';
import {
  LiveAssignment,
  optionsOf,
  solveAssignment,
  withRows,
  worthOf,
  type AssignmentProblem,
  type EditOutcome,
} from '../matching';
import { boundOf, keepsLimits, solvePlan, type Planned, gapOfValue } from '../planning';

/** How a plan changes when a pair is insisted on. */
export type Forced = {
  /** Rows that sit elsewhere then, the forced one included. */
  readonly moves: readonly { readonly row: number; readonly from: number; readonly to: number }[];
  /** Worth of the plan with the pair less that of the plan; within limits both are the best known. */
  readonly change: number;
  /** No plan with the pair is worth more than this one by so many hundredths: 0 where it is proven the best. */
  readonly gap: number;
};

/** Asks how a plan changes; null when no plan is left. */
export type ForcePair = {
  /** A row is put into a column at the points given, whatever it was put into. */
  readonly force: (row: number, column: number, points: number) => Forced | null;
  /** A row may not have the column the plan gives it. */
  readonly forbid: (row: number) => Forced | null;
};

/** The problem in which a row has this pair and no other. */
const withOnly = (problem: AssignmentProblem, row: number, column: number, points: number): AssignmentProblem =>
  withRows(problem, new Map([[row, [{ column, points }]]]));

/** Whether the pair can be had when no limit is kept. */
export const isPossible = (problem: AssignmentProblem, row: number, column: number, points: number): boolean =>
  solveAssignment(withOnly(problem, row, column, points)).status === 'optimal';

/** The problem in which a row lacks a column. */
const withoutPair = (problem: AssignmentProblem, row: number, column: number): AssignmentProblem =>
  withRows(problem, new Map([[row, optionsOf(problem, row, (one) => one !== column)]]));

/** Tells a change of the best plan as one of the plan there is, which may be another where it follows a former run. */
const asChangeOf = ({ instance, columnOfRow, optimum }: Planned): ((outcome: Forced) => Forced) => {
  if (columnOfRow === optimum) return (outcome) => outcome;
  const less = Number(worthOf(instance.problem, optimum) - worthOf(instance.problem, columnOfRow));
  return ({ moves, change, gap }) => {
    const ends = optimum.slice();
    for (const { row, to } of moves) ends[row] = to;
    return { moves: movesBetween(columnOfRow, ends), change: change + less, gap };
  };
};

/** Rows that sit elsewhere in the second of two answers. */
const movesBetween = (before: Int32Array, after: Int32Array): Forced['moves'] =>
  [...before.keys()].map((row) => ({ row, from: before[row]!, to: after[row]! })).filter(({ from, to }) => from !== to);

/** A question put twice in a row, by what looks at its answer from two sides, is answered once. */
const rememberLast = ({ force, forbid }: ForcePair): ForcePair => {
  let last: { readonly asked: string; readonly answer: Forced | null } | null = null;
  const once = (asked: string, answerTo: () => Forced | null): Forced | null => {
    if (last?.asked !== asked) last = { asked, answer: answerTo() };
    return last.answer;
  };
  return {
    force: (row, column, points) => once(`${row} ${column} ${points}`, () => force(row, column, points)),
    forbid: (row) => once(`${row}`, () => forbid(row)),
  };
};

/**
 * Where limits cost the plan nothing its prices answer at once (`LiveAssignment`), as long as what comes of it keeps them; otherwise
 * the plan is made again with the pair, or without it, which takes as long as making it did, or whatever `again` does.
 */
export const forcePairs = (planned: Planned, again: ForcePair = forceAnew(planned)): ForcePair => {
  const { instance, columnOfRow, optimum, proof, limits } = planned;
  const { problem, ownColumn } = instance;
  if (planned.plan.withoutLimits !== null) return rememberLast(again);
  const answer = {
    columnOfRow: Int32Array.from(optimum),
    columnPrices: proof.nodePrices.subarray(0, problem.columns),
  };
  const live = new LiveAssignment(problem, answer);
  const told = asChangeOf(planned);
  const within = (outcome: EditOutcome, solveAgain: () => Forced | null): Forced | null => {
    if (outcome.status !== 'optimal') return null;
    if (limits !== null) {
      const ends = optimum.slice();
      for (const move of outcome.moves) ends[move.row] = move.to;
      if (!keepsLimits(problem, ownColumn, limits, ends)) return solveAgain();
    }
    return told({ moves: outcome.moves, change: outcome.change, gap: 0 });
  };
  return rememberLast({
    force: (row, column, points) =>
      within(live.tryForcing(row, column, points), () => again.force(row, column, points)),
    forbid: (row) =>
      optimum[row] === columnOfRow[row] ? within(live.tryForbidding(row), () => again.forbid(row)) : again.forbid(row),
  });
};

/** Makes the plan again with the pair, or without. */
const forceAnew = ({ instance, columnOfRow, limits }: Planned): ForcePair => {
  const { problem, ownColumn } = instance;
  const before = worthOf(problem, columnOfRow);
  const solve = (changed: AssignmentProblem): Forced | null => {
    const solved = solvePlan(changed, ownColumn, limits, ignoreProgress);
    if (solved.status !== 'solved') return null;
    const worth = worthOf(changed, solved.columnOfRow);
    const gap = gapOfValue(boundOf(changed, ownColumn, limits, solved), worth, problem.rows + 1);
    return { moves: movesBetween(columnOfRow, solved.columnOfRow), change: Number(worth - before), gap };
  };
  return {
    force: (row, column, points) => solve(withOnly(problem, row, column, points)),
    forbid: (row) => solve(withoutPair(problem, row, columnOfRow[row]!)),
  };
};
