import { watchWorker, type Locks } from '../../src/apps/page/watch-worker';

import { computeRequest } from './engine-requests';
import { engineOf, FakeWorker, stoppedWith } from './stand-in-workers';

/** Locks as a browser has them, of one name: who asks first has it until what it was asked for ends. */
class FakeLocks {
  private readonly queue: (() => void)[] = [];
  private isHeld = false;

  /** A worker that lives until it is told to end. */
  live(): () => void {
    let end = (): void => undefined;
    void this.ask(() => new Promise<void>((resolve) => (end = resolve)));
    return () => end();
  }

  readonly request = ((_name: string, options: LockOptions, grant: (lock: unknown) => Promise<unknown>) => {
    if (options.ifAvailable === true && this.isHeld) return grant(null);
    return this.ask(() => grant({}), options.signal);
  }) as unknown as Locks['request'];

  private async ask(grant: () => Promise<unknown>, signal?: AbortSignal): Promise<unknown> {
    if (this.isHeld)
      await new Promise<void>((resolve, reject) => {
        this.queue.push(resolve);
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    this.isHeld = true;
    try {
      return await grant();
    } finally {
      this.isHeld = false;
      this.queue.shift()?.();
    }
  }
}

const settle = () => jest.advanceTimersByTimeAsync(10);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a worker that ends without a word is noticed at once, and one that works on is left alone', async () => {
  const locks = new FakeLocks();
  const gone = jest.fn();
  watchWorker(locks, 'worker', gone);
  await settle();
  // It comes to life a while after it was started.
  const end = locks.live();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(gone).not.toHaveBeenCalled();
  end();
  await settle();
  expect(gone).toHaveBeenCalledTimes(1);
});

test('a worker that has been terminated on purpose is no longer watched', async () => {
  const locks = new FakeLocks();
  const gone = jest.fn();
  const end = locks.live();
  const stop = watchWorker(locks, 'worker', gone);
  await settle();
  stop();
  end();
  await jest.advanceTimersByTimeAsync(5000);
  expect(gone).not.toHaveBeenCalled();
});

test('nobody watches on for a worker that was ended before it came to life', async () => {
  const locks = new FakeLocks();
  const stop = watchWorker(locks, 'worker', () => undefined);
  await settle();
  stop();
  await settle();
  expect(jest.getTimerCount()).toBe(0);
});

test('every job of a worker that is gone is answered, those that come later too', async () => {
  const { engine, first } = engineOf(() => new FakeWorker());
  const session = engine.open();
  const { answer } = session.run('compute', computeRequest);
  first().onclose?.();
  expect(await answer).toEqual(stoppedWith('the worker is gone'));
  expect(await session.run('compute', computeRequest).answer).toEqual(stoppedWith('the worker is gone'));
  expect([first().terminations, first().onclose]).toEqual([1, null]);
});
