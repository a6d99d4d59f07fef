import type { PadanProblem } from '../domain';
import type { ProgressListener, Result } from '../kernel';
import { ENGINE_JOBS, type JobName, type Jobs, type SessionState } from '../usecases';

/** Runs a job of the table. Throws where Padan is at fault. */
export const runJob = <Name extends JobName>(
  job: Name,
  request: Jobs[Name]['request'],
  state: SessionState,
  onProgress: ProgressListener<Jobs[Name]['stage']>,
): Result<Jobs[Name]['answer'], PadanProblem> => ENGINE_JOBS[job].run(request, state, onProgress);

/** A session before its first job. */
export const openingState = (clock: () => number): SessionState => ({ clock, answers: null, records: null });
