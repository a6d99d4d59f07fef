import type { PadanProblem } from '../domain';
import type { ProgressListener, Result } from '../kernel';

import type { JobName, Jobs } from './engine-jobs';

/** A job that is under way. */
export type EngineJob<Answer> = {
  readonly answer: Promise<Result<Answer, PadanProblem>>;
  /** Ends it, and the session it runs in; `answer` is then a problem of code "engine-stopped". Does nothing once it has answered. */
  readonly cancel: () => void;
};

/** Runs the jobs of the table somewhere: in a worker, or in this thread. */
export interface JobRunner {
  run<Name extends JobName>(
    job: Name,
    request: Jobs[Name]['request'],
    onProgress?: ProgressListener<Jobs[Name]['stage']>,
  ): EngineJob<Jobs[Name]['answer']>;
}

/**
 * One place where jobs run one after the other. The plan made there last stays in it and can be asked about, until the session is
 * closed. After a crash, a cancel or the closing, every job answers with the problem that ended the session.
 */
export interface EngineSession extends JobRunner {
  close(): void;
}

/** Opens sessions. A job run by the engine itself has a session of its own, closed with its answer. */
export interface Engine extends JobRunner {
  open(): EngineSession;
}
