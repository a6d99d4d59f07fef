/** The next microtask; unlike queueMicrotask it is out of the reach of jest's fake timers. */
export const soon = (act: () => void): void => {
  void Promise.resolve().then(act);
};
