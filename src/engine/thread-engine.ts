import type { PadanProblem } from '../domain';
import { fail, ignoreProgress, type ProgressListener, type Result } from '../kernel';
import type { Engine, EngineJob, EngineSession, JobName, Jobs, SessionState } from '../usecases';

import { runInOwnSession } from './own-session';
import { openingState, runJob } from './run-job';
import { stopped } from './stopped';

/** A session in the calling thread. A job that has begun runs to its end; its answer is given up when the session has ended by then. */
class ThreadSession implements EngineSession {
  private fault: PadanProblem | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private readonly state: SessionState;

  constructor(clock: () => number) {
    this.state = openingState(clock);
  }

  run<Name extends JobName>(
    job: Name,
    request: Jobs[Name]['request'],
    onProgress: ProgressListener<Jobs[Name]['stage']> = ignoreProgress,
  ): EngineJob<Jobs[Name]['answer']> {
    let isAnswered = false;
    const answer = this.last.then((): Result<Jobs[Name]['answer'], PadanProblem> => {
      const result = this.problemOr(() =>
        runJob(job, request, this.state, (stage, done, total) => {
          if (this.fault === null) onProgress(stage, done, total);
        }),
      );
      isAnswered = true;
      return this.problemOr(() => result);
    });
    // A bug is heard by whoever asked for this job; the next job is another's.
    this.last = answer.catch(() => undefined);
    return {
      answer,
      cancel: () => {
        if (!isAnswered) this.end('cancelled');
      },
    };
  }

  close(): void {
    this.end('closed');
  }

  private problemOr<Answer>(run: () => Result<Answer, PadanProblem>): Result<Answer, PadanProblem> {
    return this.fault === null ? run() : fail(this.fault);
  }

  private end(detail: string): void {
    this.fault ??= stopped(detail);
    this.state.answers = null;
  }
}

/** Computes in the calling thread: for the command line and for tests. A bug throws. */
export const threadEngine = (clock: () => number): Engine => {
  const open = (): EngineSession => new ThreadSession(clock);
  return { open, run: runInOwnSession(open) };
};
