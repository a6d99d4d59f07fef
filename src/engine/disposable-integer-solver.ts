import type { IntegerAnswer, IntegerProgram, IntegerSolver } from '../matching';

/** To the worker: one program. It is thrown away after its answer. */
export type IntegerJob = { readonly program: IntegerProgram; readonly timeLimitMs: number };

/** What the client needs of a worker; a real one, or a stand-in under test. */
export interface IntegerWorker {
  postMessage(job: IntegerJob): void;
  terminate(): void;
  onAnswer(listen: (answer: IntegerAnswer) => void): void;
  onCrash(listen: (detail: string) => void): void;
}

/** Time a worker has beyond its limit to stop by itself. */
const GRACE_MS = 2000;

/** Starts `end` after so many milliseconds; answers how to call that off. */
export type Alarm = (afterMs: number, end: () => void) => () => void;

/**
 * Solves every program in a worker of its own, since the solver may crash or not keep its time limit: then the worker is
 * terminated and the answer is `failed`. Never rejects.
 */
export const disposableIntegerSolver = (startWorker: () => IntegerWorker, alarm: Alarm): IntegerSolver => ({
  solve: (program, timeLimitMs) =>
    new Promise((resolve) => {
      const worker = startWorker();
      const settle = (answer: IntegerAnswer): void => {
        callOff();
        worker.terminate();
        resolve(answer);
      };
      const callOff = alarm(timeLimitMs + GRACE_MS, () => settle({ status: 'failed', detail: 'time' }));
      worker.onAnswer(settle);
      worker.onCrash((detail) => settle({ status: 'failed', detail }));
      worker.postMessage({ program, timeLimitMs });
    }),
});
