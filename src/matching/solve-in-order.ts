import { problemAmongOptima, type Measure } from './among-optima';
import type { AssignmentProblem } from './problem';
import { solveAssignment, type SolveOutcome } from './solve-assignment';

/** A problem solved on the way, with the prices that prove its answer. */
export type Stage = { readonly problem: AssignmentProblem; readonly columnPrices: Float64Array };

/** What solving by several measures came to. `stages` begins with the problem itself; one more follows per measure. */
export type OrderedOutcome =
  | { readonly status: 'optimal'; readonly columnOfRow: Int32Array; readonly stages: readonly Stage[] }
  | Exclude<SolveOutcome, { readonly status: 'optimal' }>;

/**
 * The best answer by several measures, each only among what the ones before it leave equal: points, then for instance fewest
 * changes against an answer known before, then seats of higher priority. No measure has to be scaled above another, so numbers
 * do not grow. The answer is optimal in every stage by the same certificate (`certifyAssignment`), and any optimal answer to a
 * stage is one to all stages before it. One solve per stage, each on the tight pairs of the one before.
 */
export const solveInOrder = (problem: AssignmentProblem, measures: readonly Measure[]): OrderedOutcome => {
  const first = solveAssignment(problem);
  if (first.status !== 'optimal') return first;
  let { columnOfRow } = first;
  const stages: Stage[] = [{ problem, columnPrices: first.columnPrices }];
  for (const measure of measures) {
    const last = stages[stages.length - 1]!;
    const among = problemAmongOptima(last.problem, last.columnPrices, measure);
    const outcome = solveAssignment(among);
    if (outcome.status !== 'optimal') throw new Error(`an optimal answer was lost: ${outcome.status}`);
    columnOfRow = outcome.columnOfRow;
    stages.push({ problem: among, columnPrices: outcome.columnPrices });
  }
  return { status: 'optimal', columnOfRow, stages };
};

/** How many rows keep the column they had. */
export const keptColumns = (before: Int32Array): Measure => ({
  most: 1,
  of: (row, column) => (before[row] === column ? 1 : 0),
});
