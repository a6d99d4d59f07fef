import type { Decided } from '../book';
import type { PadanProblem } from '../domain';
import { succeed, type Result } from '../kernel';

import type { ComputeRequest } from './compute-plan';
import type { Workbook } from './ports';
import { readDecisionsOf } from './read-decisions';
import { readWorkbook } from './read-workbook';
import { reopenForAnswers } from './reopen-for-answers';
import { wantForDecisions } from './want-decisions';

/** The newest run with the decisions that stand on it, for pricing its approvals. Plain data: it travels to a worker. */
export type ApprovalsRequest = { readonly request: ComputeRequest; readonly decided: Decided | null };

/** Reads what the price of the approvals on the newest run rests on. */
export const readApprovals = async (workbook: Workbook): Promise<Result<ApprovalsRequest, PadanProblem>> => {
  const asked = await reopenForAnswers(workbook);
  if (!asked.ok) return asked;
  const reading = await readWorkbook(workbook, wantForDecisions);
  if (!reading.ok) return reading;
  return succeed({ request: asked.value.request, decided: readDecisionsOf(reading.value) });
};
