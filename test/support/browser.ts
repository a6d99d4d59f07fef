import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Browser, type BrowserContext } from 'playwright-core';

import { ROOT } from './source-files';

const CANDIDATES = [
  process.env.PADAN_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name leads out of this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

// The spreadsheet view says this once for every further workbook it shows; nothing is wrong then.
const KNOWN_REMARK = /^Component univer\.sheet\.[\w-]+ already exists\.$/;

const foundBrowser = (): string | undefined =>
  CANDIDATES.find((path) => path !== undefined && path !== '' && existsSync(path));

/** Debian and its kin, as root: the distribution's own Chromium. */
const installFromDebian = (): void => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};

const isUsable = (path: string): boolean =>
  spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30000 }).status === 0;

/** Path of a browser: one that is there, else one that can be had; fails with one sentence otherwise. */
export const provideBrowser = async (): Promise<string> => {
  const present = foundBrowser();
  if (present !== undefined) return present;
  installFromDebian();
  const installed = foundBrowser();
  if (installed !== undefined) return installed;
  if (process.platform === 'linux') {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    if (isUsable(path)) return path;
  }
  throw new Error(
    'The browser tests need Chrome, Edge or Chromium: install one, or name its program in the variable PADAN_BROWSER.',
  );
};

const newestChange = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newestChange(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs,
    ),
  );

/** Builds `dist/` when it is missing or older than the code. */
export const provideBuild = (): void => {
  const page = join(ROOT, 'dist', 'workbench.html');
  const newest = Math.max(
    newestChange(join(ROOT, 'src')),
    newestChange(join(ROOT, 'assets')),
    statSync(join(ROOT, 'webpack.config.js')).mtimeMs,
  );
  if (existsSync(page) && statSync(page).mtimeMs >= newest) return;
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
};

/** A browser window of its own, in Indonesian, that may talk to this machine alone. */
export type Window = {
  readonly context: BrowserContext;
  /** Requests that went elsewhere than to `origin`, and what the console complained about. */
  readonly outside: string[];
  readonly complaints: string[];
  readonly close: () => Promise<void>;
};

let browser: Promise<Browser> | null = null;

/** One browser serves every window of a test file: starting one takes seconds. */
const startBrowser = (): Promise<Browser> =>
  (browser ??= provideBrowser().then((executablePath) =>
    chromium.launch({ executablePath, headless: true, args: ARGUMENTS }),
  ));

/** Ends the browser of this test file, where one was started. */
export const closeBrowser = async (): Promise<void> => {
  await (await browser)?.close();
  browser = null;
};

/** Opens a window without any memory of others; `size` in CSS pixels. */
export const openWindow = async (
  origin: string,
  size: { width: number; height: number },
  scheme: 'light' | 'dark' = 'light',
): Promise<Window> => {
  const context = await (
    await startBrowser()
  ).newContext({
    viewport: size,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    colorScheme: scheme,
    acceptDownloads: true,
  });
  const outside: string[] = [];
  const complaints: string[] = [];
  // Not by routes: these keep the browser from its cache, and every page would be compiled anew.
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) outside.push(url);
  });
  context.on('page', (page) => {
    page.on('console', (message) => {
      if ((message.type() === 'error' || message.type() === 'warning') && !KNOWN_REMARK.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  return { context, outside, complaints, close: () => context.close() };
};
