import { Worker } from 'node:worker_threads';

import { disposableIntegerSolver } from '../../engine';
import type { IntegerAnswer, IntegerSolver } from '../../matching';

/** HiGHS in a thread of its own per program. */
export const integerSolver = (): IntegerSolver =>
  disposableIntegerSolver(
    () => {
      const worker = new Worker(new URL('./integer-worker.ts', import.meta.url));
      return {
        postMessage: (job) => worker.postMessage(job),
        terminate: () => void worker.terminate(),
        onAnswer: (listen) => worker.once('message', (answer: IntegerAnswer) => listen(answer)),
        onCrash: (listen) => worker.once('error', (error) => listen(error.message)),
      };
    },
    (afterMs, end) => {
      const timer = setTimeout(end, afterMs);
      return () => clearTimeout(timer);
    },
  );
