/** Longest time a piece of work may take by the clock that is hurried. */
const LIMIT_MS = 600_000;
const STEP_MS = 1000;

/** Does something while the page's timers run as fast as they can; `each` is done every second of theirs. */
export const hurry = async <Value>(work: () => Promise<Value>, each: () => void = () => undefined): Promise<Value> => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance', 'Date'] });
  try {
    let isDone = false;
    const result = work().finally(() => {
      isDone = true;
    });
    for (let now = 0; !isDone && now < LIMIT_MS; now += STEP_MS) {
      await jest.advanceTimersByTimeAsync(STEP_MS);
      each();
    }
    if (!isDone) throw new Error('not done in ten minutes');
    return await result;
  } finally {
    jest.useRealTimers();
  }
};
