import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import { disposableIntegerSolver } from '../../engine';
import type { IntegerAnswer, IntegerSolver } from '../../matching';

/** A thread begins without the loader this process reads TypeScript with; it is told to load it first. */
const startThread = (): Worker => {
  const loader = createRequire(import.meta.url).resolve('tsx/cjs');
  const entry = fileURLToPath(new URL('./integer-worker.ts', import.meta.url));
  return new Worker([loader, entry].map((path) => `require(${JSON.stringify(path)});`).join(''), { eval: true });
};

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
