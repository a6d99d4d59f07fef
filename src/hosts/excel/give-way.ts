/** Milliseconds after which work in the pane lets it do something else: a third of what is felt. */
const TURN_MS = 25;

const nextTurn = (): Promise<void> => {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
};

/** Asked between steps of long work: waits until the pane has done what waits, where the work has lasted long enough. */
export const breather = (): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await nextTurn();
    since = performance.now();
  };
};
