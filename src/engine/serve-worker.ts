import { checkIntake, computePlan } from '../usecases';

import type { FromWorker, ToWorker } from './protocol';

const PROGRESS_INTERVAL_MS = 100;

/** The worker's side: answers each message, reports progress at most ten times a second and at every change of stage. */
export const serveWorker = (
  post: (message: FromWorker) => void,
  clock: () => number,
): ((message: ToWorker) => void) => {
  const throttled = (): ((
    stage: (FromWorker & { kind: 'progress' })['stage'],
    done: number,
    total: number,
  ) => void) => {
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
  return (message) => {
    try {
      if (message.kind === 'check') post({ kind: 'checked', intake: checkIntake(message.request) });
      else post({ kind: 'computed', response: computePlan(message.request, throttled(), clock) });
    } catch (error) {
      post({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };
};
