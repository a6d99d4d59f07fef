import type { Commitment, ContinuedRun, PadanProblem } from '../domain';

import type { DecidedData } from './entry-reader';
import { judgeDecisions } from './judge-decisions';
import { readDecisionsOf } from './read-decisions';
import type { WorkbookReading } from './read-workbook';

/** What a plan that continues the newest run must follow. */
export type GatheredCommitments = {
  readonly commitments: readonly Commitment[];
  readonly continued: ContinuedRun;
  /** Words that are none, decisions on nobody, contradictions: each at its cell. */
  readonly problems: readonly PadanProblem[];
};

/** Decisions of a workbook held against the data it holds; null without a run. */
export const gatherCommitments = (
  reading: Pick<WorkbookReading, 'sheets'>,
  data: DecidedData,
): GatheredCommitments | null => {
  const decided = readDecisionsOf(reading);
  if (decided === null) return null;
  const { commitments, problems } = judgeDecisions(decided, data);
  return { commitments, problems, continued: decided.continued };
};
