import { messageOf, succeed, type ProgressListener } from '../kernel';
import { ENGINE_JOBS, type JobName, type Jobs } from '../usecases';

import { sendLists } from './answer-parts';
import type { Answered, FromWorker, ToWorker } from './protocol';
import { openingState, runJob } from './run-job';

const PROGRESS_INTERVAL_MS = 100;

/** What a worker answers with. */
export type WorkerSide = {
  /** Answers one job. */
  readonly handleMessage: (message: ToWorker) => void;
  /** Tells of a job that could not be unpacked. */
  readonly handleMessageError: () => void;
};

/**
 * The worker's side of a session: runs each job, reports progress at most ten times a second and at every change of stage, and
 * keeps the plan made last.
 */
export const serveWorker = (post: (message: FromWorker) => void, clock: () => number): WorkerSide => {
  const state = openingState(clock);
  const throttled = (): ProgressListener<Jobs[JobName]['stage']> => {
    let lastStage = '';
    let lastTime = -Infinity;
    return (stage, done, total) => {
      const now = clock();
      if (stage === lastStage && now - lastTime < PROGRESS_INTERVAL_MS) return;
      lastStage = stage;
      lastTime = now;
      post({ kind: 'progress', stage, done, total });
    };
  };
  const answerTo = ({ job, request }: ToWorker): Answered => {
    let parts = 0;
    const answer = runJob(job, request, state, throttled());
    if (!answer.ok) return { kind: 'answered', job, answer, parts };
    const rest = sendLists(answer.value, ENGINE_JOBS[job], (part) => {
      parts += 1;
      post({ kind: 'part', part });
    });
    return { kind: 'answered', job, answer: succeed(rest), parts };
  };
  return {
    handleMessage: (message) => {
      try {
        post(answerTo(message));
      } catch (error) {
        post({ kind: 'failed', detail: messageOf(error) });
      }
    },
    handleMessageError: () => post({ kind: 'failed', detail: 'a job could not be unpacked' }),
  };
};
