import { Worker } from 'node:worker_threads';

import { disposableIntegerSolver } from '../../engine';
import type { IntegerAnswer, IntegerSolver } from '../../matching';

/** The worker's bundle lies beside this one (see `launch.mjs`). */
const startThread = (): Worker => new Worker(new URL('./integer-worker.mjs', import.meta.url));

/** HiGHS in a thread of its own per program. */
export const integerSolver = (): IntegerSolver =>
  disposableIntegerSolver(
    () => {
      const thread = startThread();
      return {
        postMessage: (job) => thread.postMessage(job),
        terminate: () => void thread.terminate(),
        onAnswer: (listen) => thread.once('message', (answer: IntegerAnswer) => listen(answer)),
        onCrash: (listen) => thread.once('error', (error) => listen(error.message)),
      };
    },
    (afterMs, end) => {
      const timer = setTimeout(end, afterMs);
      return () => clearTimeout(timer);
    },
  );
