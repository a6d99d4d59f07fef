import type { Continuation, ContinuedRun, Points } from '../domain';
import type { ProgressListener } from '../kernel';
import { solveNearest, worthOf, type AssignmentProblem, type NearestProof } from '../matching';

import { NONE } from './decided';
import type { Instance } from './instance';
import { boundOf, keepsLimits, type PlanProof, type SolvedPlan, type SolverLimits } from './plan-limits';
import { solvePlan } from './solve-plan';
import { worthOfPlan } from './worth-of-plan';

/** A plan that follows a former run, and what proves that none departs from it in fewer people. */
export type FollowedRun = {
  readonly columnOfRow: Int32Array;
  readonly continuation: Omit<Continuation, 'best'>;
  readonly proof: NearestProof<PlanProof>;
};

/** Pairs of the problems that are solved, all together, and problems at least and at most. */
const MOST_PAIRS = 6e7;
const [FEWEST_SOLVES, MOST_SOLVES] = [12, 400];
const PERCENT = 100;

/** Column each row had in a run; its present one where the run left it there, `NONE` where the post is gone. */
export const homesOf = ({ employees, positions, ownColumn }: Instance, { posts }: ContinuedRun): Int32Array => {
  const columnOf = new Map<string, number>(positions.map(({ id }, column) => [id, column]));
  return Int32Array.from(employees, ({ nip }, row) => {
    const post = posts[nip];
    return post === undefined ? ownColumn[row]! : (columnOf.get(post) ?? NONE);
  });
};

/** What a plan may lose against the best, in hundredths: a share of what the best gains over moving nobody. */
export const toleranceOf = (best: Points, stay: Points, percent: number): Points =>
  Math.floor((Math.max(0, best - stay) * percent) / PERCENT);

/**
 * Of all plans worth as much as the best but for the tolerance, with as many seats of priority 1 and as many decisions followed, the one that departs from a former run in the fewest people.
 */
export const followRun = (
  instance: Instance,
  limits: SolverLimits | null,
  best: SolvedPlan,
  continued: ContinuedRun,
  onProgress: ProgressListener<'solve'>,
): FollowedRun => {
  const { problem, ownColumn, input } = instance;
  const { rows } = problem;
  const unit = rows + 1;
  const home = homesOf(instance, continued);
  const value = worthOfPlan(instance, best.columnOfRow).total;
  const tolerance = toleranceOf(value, worthOfPlan(instance, ownColumn).total, input.policy.replanTolerance);
  const stays = best.columnOfRow.reduce((count, column, row) => count + (column === ownColumn[row] ? 1 : 0), 0);
  const loss = tolerance * unit + stays;
  const found = solveNearest<PlanProof>({
    problem,
    home,
    floor: worthOf(problem, best.columnOfRow) - BigInt(loss),
    known: best.columnOfRow,
    spread: loss + 1,
    solve: (priced: AssignmentProblem) => {
      const solved = solvePlan(priced, ownColumn, limits, onProgress);
      if (solved.status !== 'solved') return null;
      return {
        columnOfRow: solved.columnOfRow,
        bound: boundOf(priced, ownColumn, limits, solved),
        proof: solved.proof,
      };
    },
    keeps: (columnOfRow) => limits === null || keepsLimits(problem, ownColumn, limits, columnOfRow),
    mostSolves: Math.round(Math.min(MOST_SOLVES, Math.max(FEWEST_SOLVES, MOST_PAIRS / problem.column.length))),
  });
  return {
    columnOfRow: found.columnOfRow,
    continuation: {
      run: continued.run,
      tolerance,
      departures: rows - found.atHome,
      leastDepartures: rows - found.mostAtHome,
    },
    proof: found.proof,
  };
};
