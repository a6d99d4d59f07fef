import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { makePlan, openSample, servePages } from '../browser/page';
import { closeBrowser, openWindow } from '../support/browser';
import { ROOT } from '../support/source-files';

import { smallPng } from './small-png';

/** `npm run pictures [FOLDER]`: the pane and the workbench at every width, and every sheet of a run as it is seen on screen. */
const folder = process.argv[2] ?? join(ROOT, 'docs', 'images');

const SCHEMES = ['light', 'dark'] as const;
const STEPS = [
  ['data', 'Data'],
  ['policy', 'Kebijakan'],
  ['run', 'Jalankan'],
  ['review', 'Tinjau'],
] as const;

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  writeFileSync(join(folder, `${name}.png`), smallPng(await page.screenshot({ animations: 'disabled' })));
};

const takePane = async (origin: string, width: number, scheme: (typeof SCHEMES)[number]): Promise<void> => {
  const window = await openWindow(origin, { width, height: 760 }, scheme);
  const page = await openSample(window, origin);
  await makePlan(page);
  for (const [name, step] of STEPS) {
    await page.getByRole('tab', { name: step }).click();
    await shoot(page, `pane-${name}-${scheme}-${width}`);
  }
  await page.locator('main ul button').first().click();
  await page.getByRole('article').waitFor();
  await shoot(page, `pane-card-${scheme}-${width}`);
  await window.close();
};

/** Shows a sheet by its name on the bar below the cells. */
const showSheet = async (page: Page, name: string): Promise<void> => {
  await page.evaluate((title) => {
    const bar = [...document.querySelectorAll<HTMLElement>('[data-u-comp="slide-tab-item"]')];
    const tab = bar.find(({ textContent }) => textContent?.trim() === title);
    if (tab === undefined) throw new Error(`no sheet ${title}`);
    tab.scrollIntoView();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      tab.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  }, name);
  await page.waitForTimeout(700);
};

const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-u-comp="slide-tab-item"]')].map(
      ({ textContent }) => textContent?.trim() ?? '',
    ),
  );

const takeWorkbench = async (origin: string, scheme: (typeof SCHEMES)[number]): Promise<void> => {
  const window = await openWindow(origin, { width: 1440, height: 860 }, scheme);
  const page = await openSample(window, origin);
  await makePlan(page);
  await shoot(page, `workbench-${scheme}`);
  if (scheme === 'light')
    for (const name of (await sheetNames(page)).filter((one) => /^(?:P1|Padan) /.test(one))) {
      await showSheet(page, name);
      await shoot(
        page,
        `screen-${name
          .replace(/^(?:P1|Padan) /, '')
          .toLowerCase()
          .replaceAll(' ', '-')}`,
      );
    }
  await window.close();
};

const main = async (): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).filter((name) => /^(?:pane|screen|workbench)-.*\.png$/.test(name)))
    rmSync(join(folder, old));
  const { server, origin } = await servePages();
  try {
    for (const scheme of SCHEMES) {
      for (const width of [320, 450]) await takePane(origin, width, scheme);
      await takeWorkbench(origin, scheme);
    }
  } finally {
    await closeBrowser();
    server.close();
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
