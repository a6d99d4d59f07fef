import type { PadanProblem } from '../domain';
import type { Result } from '../kernel';

import type { Workbook } from './ports';
import type { AnswersRequest } from './reopen-for-answers';

/** What `reopen-for-answers` does. It reads a whole run back, so that a page loads it when a plan is opened again. */
export const loadReopened = async (
  workbook: Workbook,
  run: number | null,
): Promise<Result<AnswersRequest, PadanProblem>> =>
  (await import('./reopen-for-answers')).reopenForAnswers(workbook, run);
