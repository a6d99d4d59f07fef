import type { PadanProblem } from '../domain';
import { succeed, type Result } from '../kernel';

import type { ComputeRequest } from './compute-plan';
import type { Workbook } from './ports';
import { reopenRun, type ReopenedRun } from './reopen-run';
import { PADAN_VERSION } from './version';

/** What questions are asked about: a run, and the hashes its audit sheet states. */
export type AnswersRequest = {
  readonly request: ComputeRequest;
  /** Null for a run of another Padan, which may have named the same data otherwise: the plan's own hash must do. */
  readonly inputHash: string | null;
  readonly resultHash: string;
};

/** A run that was put together again, as something that can be asked about. */
export const answersRequestOf = ({ request, facts }: Pick<ReopenedRun, 'request' | 'facts'>): AnswersRequest => ({
  request,
  inputHash: facts.get('version') === PADAN_VERSION ? (facts.get('inputHash') ?? '') : null,
  resultHash: facts.get('resultHash') ?? '',
});

/** A run of a workbook as something that can be asked about, out of the workbook alone: the newest, or the one of that number. */
export const reopenForAnswers = async (
  workbook: Workbook,
  run: number | null = null,
): Promise<Result<AnswersRequest, PadanProblem>> => {
  const reopened = await reopenRun(workbook, undefined, run);
  return reopened.ok ? succeed(answersRequestOf(reopened.value)) : reopened;
};
