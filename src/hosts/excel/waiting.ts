/** Hears how many seconds an answer of Excel has been awaited; null once none is awaited for long. */
export type WaitingListener = (seconds: number | null) => void;

const listeners = new Set<WaitingListener>();

/** Tells whoever listens. */
export const tellWaiting = (seconds: number | null): void => {
  for (const listener of [...listeners]) listener(seconds);
};

/** Listens to the waiting for Excel; the answer stops that. */
export const onWaiting = (listener: WaitingListener): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
