import { serveWorker, workerEngine, type EngineWorker, type FromWorker, type ToWorker } from '../../src/engine';
import { required } from '../../src/kernel';
import type { Engine } from '../../src/usecases';

/** A worker that does nothing by itself; the test speaks for it. */
export class FakeWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onmessageerror: EngineWorker['onmessageerror'] = null;
  onclose: (() => void) | null = null;
  onerror: EngineWorker['onerror'] = null;
  readonly received: ToWorker[] = [];
  terminations = 0;

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminations += 1;
  }

  says(data: FromWorker): void {
    this.onmessage?.({ data });
  }
}

/** A worker in this thread: what the client posts is answered by the real worker's side, a moment later, as copies. */
export class NearWorker extends FakeWorker {
  private readonly side = serveWorker(
    (message: FromWorker) => this.says(structuredClone(message)),
    () => 0,
  );

  override postMessage(message: ToWorker): void {
    super.postMessage(message);
    const copy = structuredClone(message);
    void Promise.resolve().then(() => {
      if (this.terminations === 0) this.side.handleMessage(copy);
    });
  }
}

/** An engine and the workers it has started so far. */
export const engineOf = <Worker extends FakeWorker>(
  start: () => Worker,
): { readonly engine: Engine; readonly workers: Worker[]; readonly first: () => Worker } => {
  const workers: Worker[] = [];
  const engine = workerEngine(() => {
    const worker = start();
    workers.push(worker);
    return worker;
  });
  return { engine, workers, first: () => required(workers[0], 'worker') };
};

/** What the worker's side posts at a job. */
export const serve = (message: ToWorker, clock: () => number = () => 0): FromWorker[] => {
  const posted: FromWorker[] = [];
  serveWorker((answer) => posted.push(answer), clock).handleMessage(message);
  return posted;
};

/** A job that the engine gave up. */
export const stoppedWith = (detail: string): unknown => ({
  ok: false,
  error: { code: 'engine-stopped', severity: 'blocks', params: { detail } },
});
