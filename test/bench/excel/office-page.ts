import { createRequire } from 'node:module';

type Page = { readonly window: Record<string, unknown> };

/** What office.js and its loader look for on a page. */
const TAKEN = [
  'document',
  'location',
  'history',
  'navigator',
  'sessionStorage',
  'localStorage',
  'HTMLScriptElement',
  'Event',
  'XMLHttpRequest',
] as const;

/** Gives this process the page that the genuine office.js needs, its window being the process itself. */
export const openOfficePage = (): void => {
  // The page of the tests that run in jsdom; it comes with their environment.
  const { JSDOM } = createRequire(require.resolve('jest-environment-jsdom'))('jsdom') as {
    JSDOM: new (html: string, options: { readonly url: string }) => Page;
  };
  const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: 'https://localhost/taskpane.html',
  });
  for (const name of TAKEN)
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name] });
  const silent = (): void => undefined;
  for (const name of ['alert', 'confirm', 'prompt', 'addEventListener', 'removeEventListener'])
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: silent });
  Object.defineProperty(globalThis, 'window', { configurable: true, value: globalThis });
};
