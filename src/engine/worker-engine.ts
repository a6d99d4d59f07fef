import type { PadanProblem } from '../domain';
import type { PairExplanation } from '../insight';
import { fail, messageOf, succeed, type ProgressListener, type Result } from '../kernel';
import type { AnswersRequest, ComputeStage, Engine, Interview } from '../usecases';

import { ListGathering } from './answer-parts';
import type { EngineWorker, FromWorker, ToWorker } from './protocol';

/** The engine ended without an answer. */
export const stopped = (detail: string): PadanProblem => ({
  code: 'engine-stopped',
  severity: 'blocks',
  params: { detail },
});

type Job<Value> = { readonly answer: Promise<Result<Value, PadanProblem>>; readonly cancel: () => void };

/** Sends one message to a worker of its own and waits for the answer that `pick` recognises; then the worker ends. */
const runJob = <Value>(
  worker: EngineWorker,
  message: ToWorker,
  pick: (answer: FromWorker, lists: ListGathering) => Value | undefined,
  onProgress: ProgressListener<ComputeStage>,
): Job<Value> => {
  let settle: (result: Result<Value, PadanProblem>) => void = () => undefined;
  const answer = new Promise<Result<Value, PadanProblem>>((resolve) => {
    settle = (result) => {
      worker.onmessage = null;
      worker.onmessageerror = null;
      worker.onerror = null;
      worker.terminate();
      resolve(result);
    };
  });
  const lists = new ListGathering();
  const hear = (data: FromWorker): void => {
    switch (data.kind) {
      case 'progress':
        onProgress(data.stage, data.done, data.total);
        return;
      case 'part':
        lists.add(data.part);
        return;
      case 'failed':
        settle(fail(stopped(data.detail)));
        return;
      default: {
        const value = pick(data, lists);
        settle(value === undefined ? fail(stopped(`unexpected answer ${data.kind}`)) : succeed(value));
      }
    }
  };
  worker.onmessage = ({ data }) => {
    try {
      hear(data);
    } catch (error) {
      settle(fail(stopped(messageOf(error))));
    }
  };
  worker.onmessageerror = () => settle(fail(stopped('a message could not be unpacked')));
  worker.onerror = (event) => {
    event.preventDefault?.();
    settle(fail(stopped(event.message)));
  };
  worker.postMessage(message);
  return { answer, cancel: () => settle(fail(stopped('cancelled'))) };
};

/** One question after the other to a worker that has prepared itself once; after a fault every question is answered with it. */
const conduct = (worker: EngineWorker, request: AnswersRequest): Interview => {
  let hear: (answer: FromWorker) => void = () => undefined;
  let fault: PadanProblem | null = null;
  const end = (problem: PadanProblem): void => {
    if (fault !== null) return;
    fault = problem;
    worker.terminate();
    hear({ kind: 'failed', detail: String(problem.params?.detail ?? '') });
  };
  worker.onmessage = ({ data }) => hear(data);
  worker.onmessageerror = () => end(stopped('a message could not be unpacked'));
  worker.onerror = (event) => {
    event.preventDefault?.();
    end(stopped(event.message));
  };
  const send = (message: ToWorker): Promise<FromWorker> =>
    new Promise((resolve) => {
      hear = resolve;
      if (fault === null) worker.postMessage(message);
      else resolve({ kind: 'failed', detail: '' });
    });
  let last: Promise<unknown> = send({ kind: 'prepare', request }).then((answer) => {
    if (answer.kind === 'prepared' && answer.problem !== null) end(answer.problem);
    else if (answer.kind !== 'prepared') end(stopped(answer.kind === 'failed' ? answer.detail : answer.kind));
  });
  const askNow = async (nip: string, position: string): Promise<Result<PairExplanation, PadanProblem>> => {
    const answer = fault === null ? await send({ kind: 'ask', nip, position }) : null;
    if (fault !== null || answer === null) return fail(fault ?? stopped('closed'));
    if (answer.kind !== 'answered') return fail(stopped(answer.kind === 'failed' ? answer.detail : answer.kind));
    return answer.answer.ok ? answer.answer : fail(stopped(answer.answer.error));
  };
  return {
    ask: (nip, position) => {
      const answer = last.then(() => askNow(nip, position));
      last = answer;
      return answer;
    },
    close: () => end(stopped('closed')),
  };
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
      (answer, lists) => (answer.kind === 'checked' ? lists.intake(answer.intake, answer.parts) : undefined),
      () => undefined,
    ).answer,
  compute: (request, onProgress) => {
    const job = runJob(
      startWorker(),
      { kind: 'compute', request },
      (answer, lists) => (answer.kind === 'computed' ? lists.response(answer.response, answer.parts) : undefined),
      onProgress,
    );
    return { response: job.answer, cancel: job.cancel };
  },
  interview: (request) => conduct(startWorker(), request),
});
