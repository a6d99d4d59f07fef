import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { required } from '../../../src/kernel';

import { soon } from './soon';

/** Never fetched: the scripts below it are read from the installed package. */
const BASE = 'https://office.invalid/lib/';

const PLATFORMS = { PC: 'win32', Mac: 'mac', OfficeOnline: 'web', iOS: 'ios' } as const;

export type Platform = keyof typeof PLATFORMS;

const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const scripts = new Map<string, string | undefined>();

/**
 * A script of the package as it is evaluated, kept: one and the same text is compiled once however often it runs. Office asks for
 * its files in lower case; a locale that the package lacks falls back like on the network.
 */
const scriptAt = (path: string): string | undefined => {
  if (!scripts.has(path)) {
    const file = join(DIST, path);
    scripts.set(path, existsSync(file) ? `${readFileSync(file, 'utf8')}\n//# sourceURL=${BASE}${path}` : undefined);
  }
  return scripts.get(path);
};

const evaluate = (script: string): void => {
  // Indirect eval runs in the global scope of the jsdom window, as a script element would.
  (0, eval)(script);
};

/** Lets the page keep what office.js takes away or leaves behind, until the next start. */
const rememberPage = (): (() => void) => {
  const known = new Set(Object.getOwnPropertyNames(window));
  const taken = ['alert', 'confirm', 'prompt', 'external'].map((name): [string, PropertyDescriptor | undefined] => [
    name,
    Object.getOwnPropertyDescriptor(window, name),
  ]);
  return () => {
    for (const name of Object.getOwnPropertyNames(window)) if (!known.has(name)) Reflect.deleteProperty(window, name);
    for (const [name, descriptor] of taken) {
      Reflect.deleteProperty(window, name);
      if (descriptor !== undefined) Object.defineProperty(window, name, descriptor);
    }
    Reflect.deleteProperty(window.history, 'pushState');
    Reflect.deleteProperty(window.history, 'replaceState');
    window.sessionStorage.clear();
  };
};

/** Serves script elements of office.js from the package; anything else it asks for fails like a dead network. */
const serveScripts = (afterLoad: () => void): (() => void) => {
  const { head } = document;
  const append = head.appendChild.bind(head);
  const serve = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement)) return append(node);
    const path = node.src.startsWith(BASE) ? node.src.slice(BASE.length).split('?')[0] : undefined;
    const script = path === undefined ? undefined : scriptAt(path);
    soon(() => {
      if (script === undefined) {
        node.dispatchEvent(new Event('error'));
        return;
      }
      evaluate(script);
      afterLoad();
      node.dispatchEvent(new Event('load'));
    });
    return node;
  };
  Object.defineProperty(head, 'appendChild', { configurable: true, value: serve });
  return () => Reflect.deleteProperty(head, 'appendChild');
};

/** The product sees the wished platform; underneath it stays the Windows host, the only one that is emulated. */
const showPlatform = (platform: Platform): void => {
  const factory: unknown = Reflect.get(Reflect.get(window, 'OSF') as object, '_OfficeAppFactory');
  const info = (factory as { getHostInfo(): { hostPlatform: string } }).getHostInfo();
  info.hostPlatform = PLATFORMS[platform];
};

/** Loads the genuine office.js into the jsdom window; the result undoes it. */
export const loadOffice = async (host: Record<string, unknown>, platform: Platform): Promise<() => void> => {
  const restorePage = rememberPage();
  Object.defineProperty(window, 'external', { configurable: true, writable: true, value: host });
  const marker = document.createElement('script');
  // office.js finds its folder by the script element that brought it; this type is never run.
  marker.type = 'text/plain';
  marker.src = `${BASE}office.js`;
  document.head.appendChild(marker);
  const stopServing = serveScripts(() => {
    if (platform !== 'PC' && Reflect.has(window, 'Excel')) showPlatform(platform);
  });
  evaluate(required(scriptAt('office.js'), 'office.js'));
  await Office.onReady();
  // Members above the chosen version must fail, as they do in an Excel of that version.
  const checks: unknown = Reflect.get(OfficeExtension, 'CommonUtility');
  if (typeof checks === 'function') Reflect.set(checks, '_doApiNotSupportedCheck', true);
  return () => {
    stopServing();
    marker.remove();
    restorePage();
  };
};
