import type { PadanProblem } from '../domain';
import { testRobustness, type Robustness, type RobustnessStage } from '../insight';
import { fail, ignoreProgress, succeed, type Json, type ProgressListener, type Result } from '../kernel';
import { markerKey, readDraws, robustnessSheet } from '../book';
import { freeSheetName, type Grid, type SheetDraft, type SheetInfo } from '../sheets';
import { textsOf } from '../text';

import { remakePlan } from './explain-run';
import { reopenForAnswers, type AnswersRequest } from './reopen-for-answers';
import type { Workbook } from './ports';
import { lockOf } from './problem-of-lock';

/** Perturbations are the same on every machine and at every time. */
const SEED = 1;

/** How firmly the newest run stands. */
export type RunRobustness = Robustness & { readonly run: number };

const testRun = (
  asked: AnswersRequest,
  draws: number,
  onProgress: ProgressListener<RobustnessStage>,
): Result<RunRobustness, PadanProblem> => {
  const planned = remakePlan(asked);
  if (!planned.ok) return planned;
  return succeed({ ...testRobustness(planned.value, draws, SEED, onProgress), run: asked.request.run });
};

/** Tries the newest run of a workbook under other weights and other facts, out of the workbook alone. */
export const robustnessOfRun = async (
  workbook: Workbook,
  draws: number,
  onProgress: ProgressListener<RobustnessStage>,
): Promise<Result<RunRobustness, PadanProblem>> => {
  const asked = await reopenForAnswers(workbook);
  return asked.ok ? testRun(asked.value, draws, onProgress) : asked;
};

/** The sheet of robustness that a run has; undefined where it has none. */
export const robustnessSheetOf = (sheets: readonly SheetInfo[], run: number): SheetInfo | undefined =>
  sheets.find(({ marker }) => marker?.run === run && marker.key === markerKey('robustness'));

const draftOf = ({ request }: AnswersRequest, tested: RunRobustness, name: string): SheetDraft =>
  robustnessSheet(tested, request, request.names, name, textsOf(request.language));

/** Tries the newest run and writes what came of it beside the sheets of the run. A run has one such sheet. */
export const writeRobustness = async (
  workbook: Workbook,
  draws: number,
  onProgress: ProgressListener<RobustnessStage>,
): Promise<Result<RunRobustness, PadanProblem>> => {
  const asked = await reopenForAnswers(workbook);
  if (!asked.ok) return asked;
  const { request } = asked.value;
  const listed = await workbook.read(() => 'nothing');
  if (!listed.ok) return listed;
  const locked = lockOf(listed.value);
  if (locked) return fail(locked);
  const { sheets } = listed.value;
  const there = robustnessSheetOf(sheets, request.run);
  if (there) return fail({ code: 'sheet-there', severity: 'blocks', params: { sheet: there.name } });
  const tested = testRun(asked.value, draws, onProgress);
  if (!tested.ok) return tested;
  const name = freeSheetName(
    `P${request.run} ${textsOf(request.language).sheets.names.robustness}`,
    sheets.map((sheet) => sheet.name),
  );
  const draft = draftOf(asked.value, tested.value, name);
  const added = { kind: 'add-run', draft: { run: request.run, sheets: [draft] } } as const;
  const written = await workbook.apply([added], ignoreProgress);
  return written.ok ? tested : written;
};

/** The sheet as it must be, from the number of draws that it states; null when it states none. */
export const robustnessAgain = (asked: AnswersRequest, grid: Grid): Result<SheetDraft, PadanProblem> | null => {
  const draws = readDraws(grid)?.value;
  if (typeof draws !== 'number' || !Number.isInteger(draws) || draws < 1 || draws > 10000) return null;
  const tested = testRun(asked, draws, ignoreProgress);
  return tested.ok ? succeed(draftOf(asked, tested.value, grid.sheet)) : tested;
};

/** What trying a run gave, as plain data; weights and shares in permille. */
export const robustnessJson = ({ run, draws, moves, missing, unchecked }: RunRobustness): Json => ({
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
  unchecked: unchecked.map(({ transfer, rule }) => ({ employee: transfer.employee.nip, rule })),
  missing: missing.map(({ employee, criterion, couldChange }) => ({ employee: employee.nip, criterion, couldChange })),
});
