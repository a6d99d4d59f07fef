/** Platforms, as the loader of the tests without a browser names them. */
export type Platform = 'PC' | 'Mac' | 'OfficeOnline' | 'iOS';

/** Puts the host where office.js looks for it; the page itself loads the genuine office.js, from where its flavour has it. */
export const loadOffice = (host: Record<string, unknown>): Promise<() => void> => {
  Object.defineProperty(window, 'external', { configurable: true, writable: true, value: host });
  return Promise.resolve(() => undefined);
};
