/** Pause before a worker that has not started yet is looked for again. */
const LOOK_AGAIN_MS = 250;

/** What is used of the browser's locks. */
export type Locks = Pick<LockManager, 'request'>;

/**
 * Calls back when a worker has ended without a word: one that closes itself, or that the browser ends for want of memory, tells nobody.
 * A worker holds the lock of its name for as long as it lives, however busy it is, and the browser frees the lock with it. The answer
 * stops the watch.
 */
export const watchWorker = (locks: Locks, name: string, onGone: () => void): (() => void) => {
  const stopping = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isHeld = (): Promise<boolean> =>
    locks.request(name, { ifAvailable: true }, (lock) => Promise.resolve(lock === null));
  const watch = async (): Promise<void> => {
    // Until the worker has come to life there is nothing to watch; a script that cannot be loaded is told by the worker's own error.
    if (!(await isHeld())) {
      if (!stopping.signal.aborted) timer = setTimeout(() => void watch(), LOOK_AGAIN_MS);
      return;
    }
    try {
      await locks.request(name, { signal: stopping.signal }, () => Promise.resolve());
    } catch (error) {
      if (stopping.signal.aborted) return;
      throw error;
    }
    if (!stopping.signal.aborted) onGone();
  };
  void watch();
  return () => {
    clearTimeout(timer);
    stopping.abort();
  };
};
