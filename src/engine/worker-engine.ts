import type { PadanProblem } from '../domain';
import { fail, ignoreProgress, messageOf, succeed, type ProgressListener, type Result } from '../kernel';
import type { Engine, EngineJob, EngineSession, JobName, Jobs } from '../usecases';

import { ListGathering } from './answer-parts';
import { runInOwnSession } from './own-session';
import type { EngineWorker, FromWorker, ToWorker } from './protocol';
import { stopped } from './stopped';

/** A job that has been sent and not answered. The worker answers in the order of sending. */
type Sent = {
  readonly job: JobName;
  readonly lists: ListGathering;
  readonly onProgress: ProgressListener;
  readonly settle: (result: Result<unknown, PadanProblem>) => void;
};

/** A session in a worker of its own. Whatever ends it ends the worker, and is told to every job that waits or comes later. */
class WorkerSession implements EngineSession {
  private readonly sent: Sent[] = [];
  private fault: PadanProblem | null = null;

  constructor(private readonly worker: EngineWorker) {
    worker.onmessage = ({ data }) => this.guarded(() => this.handleMessage(data));
    worker.onmessageerror = () => this.end('a message could not be unpacked');
    worker.onclose = () => this.end('the worker is gone');
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.end(event.message);
    };
  }

  run<Name extends JobName>(
    job: Name,
    request: Jobs[Name]['request'],
    onProgress: ProgressListener<Jobs[Name]['stage']> = ignoreProgress,
  ): EngineJob<Jobs[Name]['answer']> {
    if (this.fault !== null) return { answer: Promise.resolve(fail(this.fault)), cancel: () => undefined };
    let isAnswered = false;
    const answer = new Promise<Result<Jobs[Name]['answer'], PadanProblem>>((resolve) => {
      this.sent.push({
        job,
        lists: new ListGathering(),
        onProgress: onProgress as ProgressListener,
        settle: (result) => {
          isAnswered = true;
          resolve(result as Result<Jobs[Name]['answer'], PadanProblem>);
        },
      });
    });
    this.guarded(() => this.worker.postMessage({ job, request } as ToWorker));
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

  private handleMessage(data: FromWorker): void {
    const [current] = this.sent;
    if (!current) throw new Error(`unexpected ${data.kind}`);
    switch (data.kind) {
      case 'progress':
        current.onProgress(data.stage, data.done, data.total);
        return;
      case 'part':
        current.lists.add(data.part);
        return;
      case 'failed':
        this.sent.shift();
        current.settle(fail(stopped(data.detail)));
        return;
      case 'answered': {
        if (data.job !== current.job) throw new Error(`unexpected answer ${data.job}`);
        const { answer } = data;
        const whole = answer.ok ? succeed(current.lists.complete(answer.value, data.parts)) : answer;
        this.sent.shift();
        current.settle(whole);
      }
    }
  }

  private guarded(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.end(messageOf(error));
    }
  }

  private end(detail: string): void {
    if (this.fault !== null) return;
    const fault = stopped(detail);
    this.fault = fault;
    this.worker.onmessage = null;
    this.worker.onmessageerror = null;
    this.worker.onclose = null;
    this.worker.onerror = null;
    this.worker.terminate();
    for (const { settle } of this.sent.splice(0)) settle(fail(fault));
  }
}

/**
 * Computes in a worker per session. Cancelling terminates it at once, and a crashed worker takes nothing with it: the workbook
 * is written only after a response has arrived.
 */
export const workerEngine = (startWorker: () => EngineWorker): Engine => {
  const open = (): EngineSession => new WorkerSession(startWorker());
  return { open, run: runInOwnSession(open) };
};
