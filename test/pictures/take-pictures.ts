import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { required } from '../../src/kernel';
import { makePlan, openFile, openSample, servePages } from '../browser/page';
import { closeBrowser, openWindow } from '../support/browser';
import { rowOfNip, runOn, sheetOfRun, typed } from '../support/continued-runs';
import { ROOT } from '../support/source-files';
import { fileOf, smallSample } from '../support/workbooks';

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

/** A workbook with two plans: the second follows what was decided on the first. */
const decidedBook = async (): Promise<Uint8Array> => {
  const first = await runOn(fileOf(smallSample()));
  const sheet = sheetOfRun(first.response.draft, 'rekomendasi');
  const decided = ['Tolak', 'Setuju'].reduce((bytes, decision, index) => {
    const { nip } = required(first.response.plan.transfers[index], 'transfer').employee;
    return typed(bytes, sheet, rowOfNip(sheet, nip), { decision, official: 'Sekretaris Daerah' });
  }, first.bytes);
  return (await runOn(decided, { isContinuing: true })).bytes;
};

/** The parts of the review after decisions. */
const takeAfter = async (
  origin: string,
  width: number,
  scheme: (typeof SCHEMES)[number],
  book: Uint8Array,
): Promise<void> => {
  const window = await openWindow(origin, { width, height: 760 }, scheme);
  const page = await window.context.newPage();
  await page.goto(`${origin}/workbench.html`);
  await openFile(page, 'diputuskan.xlsx', book);
  await page.getByRole('tab', { name: /^Tinjau/ }).click({ timeout: 90000 });
  const take = (name: string): Promise<void> => shoot(page, `pane-${name}-${scheme}-${width}`);
  await page.getByRole('tab', { name: 'Perubahan' }).click();
  await page.getByRole('heading', { name: /usulan berubah$/ }).waitFor({ timeout: 90000 });
  await take('changes');
  await page.getByRole('tab', { name: 'Riwayat' }).click();
  await page.getByRole('heading', { name: /rencana di buku kerja ini$/ }).waitFor();
  await take('history');
  await page.getByRole('tab', { name: 'Skenario' }).click();
  await page.getByRole('button', { name: 'Bandingkan skenario' }).click();
  await page.getByRole('heading', { name: 'Pilih satu skenario' }).waitFor({ timeout: 90000 });
  await take('scenarios');
  await window.close();
};

const takePane = async (origin: string, width: number, scheme: (typeof SCHEMES)[number]): Promise<void> => {
  const window = await openWindow(origin, { width, height: 760 }, scheme);
  const page = await openSample(window, origin);
  await makePlan(page);
  for (const [name, step] of STEPS) {
    await page.getByRole('tab', { name: step }).click();
    await shoot(page, `pane-${name}-${scheme}-${width}`);
  }
  await page.locator('[data-nip]').first().click();
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
  const book = await decidedBook();
  const { server, origin } = await servePages();
  try {
    for (const scheme of SCHEMES) {
      for (const width of [320, 450]) {
        await takePane(origin, width, scheme);
        await takeAfter(origin, width, scheme, book);
      }
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
