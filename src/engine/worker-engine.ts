import type { PadanProblem } from '../domain';
import { fail, succeed, type ProgressListener, type Result } from '../kernel';
import type { ComputeStage, Engine } from '../usecases';

import type { EngineWorker, FromWorker, ToWorker } from './protocol';

const stopped = (detail: string): PadanProblem => ({ code: 'engine-stopped', severity: 'blocks', params: { detail } });

type Job<Value> = { readonly answer: Promise<Result<Value, PadanProblem>>; readonly cancel: () => void };

/** Sends one message to a worker of its own and waits for the answer that `pick` recognises; then the worker ends. */
const runJob = <Value>(
  worker: EngineWorker,
  message: ToWorker,
  pick: (answer: FromWorker) => Value | undefined,
  onProgress: ProgressListener<ComputeStage>,
): Job<Value> => {
  let settle: (result: Result<Value, PadanProblem>) => void = () => undefined;
  const answer = new Promise<Result<Value, PadanProblem>>((resolve) => {
    settle = (result) => {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
      resolve(result);
    };
  });
  worker.onmessage = ({ data }) => {
    if (data.kind === 'progress') {
      onProgress(data.stage, data.done, data.total);
      return;
    }
    if (data.kind === 'failed') {
      settle(fail(stopped(data.detail)));
      return;
    }
    const value = pick(data);
    settle(value === undefined ? fail(stopped(`unexpected answer ${data.kind}`)) : succeed(value));
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    settle(fail(stopped(event.message)));
  };
  worker.postMessage(message);
  return { answer, cancel: () => settle(fail(stopped('cancelled'))) };
};

/**
 * Computes in a worker of its own per job. Cancelling terminates it at once, and a crashed worker takes nothing with it: the
 * workbook is written only after a response has arrived.
 */
export const workerEngine = (startWorker: () => EngineWorker): Engine => ({
  check: (request) =>
    runJob(
      startWorker(),
      { kind: 'check', request },
      (answer) => (answer.kind === 'checked' ? answer.intake : undefined),
      () => undefined,
    ).answer,
  compute: (request, onProgress) => {
    const job = runJob(
      startWorker(),
      { kind: 'compute', request },
      (answer) => (answer.kind === 'computed' ? answer.response : undefined),
      onProgress,
    );
    return { response: job.answer, cancel: job.cancel };
  },
});
