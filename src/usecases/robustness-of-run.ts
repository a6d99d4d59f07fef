import type { PadanProblem } from '../domain';
import { testRobustness, type Robustness, type RobustnessStage } from '../insight';
import { succeed, type Json, type ProgressListener, type Result } from '../kernel';

import { remakePlan, reopenForAnswers } from './explain-run';
import type { Workbook } from './ports';

/** Perturbations are the same on every machine and at every time. */
const SEED = 1;

/** Tries the newest run of a workbook under other weights and other facts, out of the workbook alone. */
export const robustnessOfRun = async (
  workbook: Workbook,
  draws: number,
  onProgress: ProgressListener<RobustnessStage>,
): Promise<Result<Robustness & { readonly run: number }, PadanProblem>> => {
  const asked = await reopenForAnswers(workbook);
  if (!asked.ok) return asked;
  const planned = remakePlan(asked.value);
  if (!planned.ok) return planned;
  return succeed({ ...testRobustness(planned.value, draws, SEED, onProgress), run: asked.value.request.run });
};

/** The same as plain data; weights and shares in permille. */
export const robustnessJson = ({ run, draws, moves, missing }: Robustness & { readonly run: number }): Json => ({
  run,
  draws,
  moves: moves.map(({ transfer, share, moving, isFragile, intervals }) => ({
    employee: transfer.employee.nip,
    to: transfer.to.id,
    share,
    moving,
    fragile: isFragile,
    intervals: intervals.map((interval) => ({ ...interval })),
  })),
  missing: missing.map(({ employee, criterion, couldChange }) => ({ employee: employee.nip, criterion, couldChange })),
});
