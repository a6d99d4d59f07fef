import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Locator, Page } from 'playwright-core';

import { serveFolder } from '../../src/apps/cli/serve';
import { closeBrowser, openWindow, provideBuild } from '../support/browser';
import { ROOT } from '../support/source-files';

import { writeBook } from './pipeline';

const SIZE = { employees: 5000, positions: 1000 };
/** Rows of the workbook that is scrolled through. */
const SCROLLED = { employees: 20000, positions: 200 };
const PATIENCE_MS = 300000;
/** A task this long is told by the browser. */
const LONG_MS = 50;
const TOO_LONG_MS = 100;
const WHEEL_STEPS = 240;
const WHEEL_PIXELS = 600;

type LongTask = { readonly start: number; readonly ms: number };

/** What happened on the page between two moments. */
type StageFigure = { readonly stage: string; readonly seconds: number; readonly tasks: readonly LongTask[] };

/** Runs in the page before its scripts: keeps every task that is told to be long. As text: what compiles this file would put names of its own into a function. */
const WATCH_TASKS = `
  window.keptTasks = { tasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.keptTasks.tasks.push({ start: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });`;

/** Keeps the time from each frame to the next. */
const WATCH_FRAMES = `
  window.keptFrames = [];
  (() => {
    let last = performance.now();
    const beat = (now) => {
      window.keptFrames.push(now - last);
      last = now;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
  })()`;

const readTasks = (page: Page): Promise<LongTask[]> =>
  page.evaluate(() => (globalThis as unknown as { keptTasks: { tasks: LongTask[] } }).keptTasks.tasks);

const timeOf = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** Does something on the page and tells which tasks were long meanwhile. */
const staged = async (page: Page, stage: string, act: () => Promise<void>): Promise<StageFigure> => {
  const from = await timeOf(page);
  await act();
  // What was set going by it is of it.
  await page.waitForTimeout(500);
  const to = await timeOf(page);
  const tasks = (await readTasks(page)).filter(({ start }) => start >= from && start < to);
  return { stage, seconds: (to - from - 500) / 1000, tasks };
};

const openBook = async (page: Page, path: string, count: string): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText(count).first().waitFor({ timeout: PATIENCE_MS });
};

const saveBook = async (page: Page, path: string): Promise<void> => {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE_MS }),
    page.keyboard.press('Control+s'),
  ]);
  await download.saveAs(path);
};

const openStep = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

const makePlan = async (page: Page): Promise<void> => {
  await page.getByLabel('Keadaan per tanggal').fill('01/07/2026');
  await page.getByRole('button', { name: 'Hitung rencana' }).click();
  await writeButton(page).waitFor();
};

const writeButton = (page: Page): Locator => page.getByRole('button', { name: /^Tulis \d+ usulan$/ });

const writePlan = async (page: Page): Promise<void> => {
  await writeButton(page).click();
  await page.getByText('mutasi diusulkan').first().waitFor();
};

const stageLine = ({ stage, seconds, tasks }: StageFigure): string => {
  const lengths = tasks.map(({ ms }) => Math.round(ms)).sort((a, b) => b - a);
  const sum = lengths.reduce((total, ms) => total + ms, 0);
  const over = lengths.filter((ms) => ms > TOO_LONG_MS).length;
  return `| ${stage} | ${seconds.toFixed(2)} | ${lengths.length} | ${over} | ${sum} | ${lengths.slice(0, 5).join(', ') || '–'} |`;
};

/** Frames while the sheet is scrolled by the wheel: milliseconds between them, in order of length. */
const scrollFrames = async (page: Page): Promise<number[]> => {
  const canvas = page.locator('canvas[id^="univer-sheet-main-canvas"]');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no sheet to scroll');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(WATCH_FRAMES);
  for (let step = 0; step < WHEEL_STEPS; step += 1) {
    await page.mouse.wheel(0, WHEEL_PIXELS);
    await page.waitForTimeout(16);
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { keptFrames: number[] }).keptFrames);
  return frames.slice(2).sort((a, b) => a - b);
};

/** kB, compressed, of the scripts a page begins with, and of the largest that comes behind. */
const scriptLines = (dist: string): string[] => {
  const assets = join(dist, 'assets');
  const kilobytes = (name: string): number => Math.round(gzipSync(readFileSync(join(assets, name))).length / 1000);
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const starting = (page: string): string =>
    String(kilobytes(scripts.find((name) => name.startsWith(`${page}.`)) ?? ''));
  return [
    `- scripts at the start, kB compressed: task pane ${starting('taskpane')}, workbench ${starting('workbench')}`,
    `- the spreadsheet, which comes behind: ${Math.max(...scripts.map(kilobytes))} kB`,
  ];
};

const paintLine = async (page: Page): Promise<string> => {
  const [paint, sheet] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    performance.now(),
  ]);
  return `- first paint after ${Math.round(paint ?? 0)} ms, the spreadsheet there after ${Math.round(sheet ?? 0)} ms`;
};

/** The whole way through the workbench: what it costs the page, stage by stage, and what scrolling costs. */
export const pageLines = (folder: string): Promise<string[]> => {
  provideBuild();
  return measurePage(folder, join(ROOT, 'dist'));
};

/** Goes the whole way in pages that stand in a folder, wherever they were built. */
export const measurePage = async (folder: string, dist: string): Promise<string[]> => {
  mkdirSync(folder, { recursive: true });
  const [book, saved, long] = ['in.xlsx', 'saved.xlsx', 'long.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeBook(book, SIZE.employees, SIZE.positions);
  writeBook(long, SCROLLED.employees, SCROLLED.positions);
  const { server, origin } = await serveFolder(dist, 0);
  const window = await openWindow(origin, { width: 1440, height: 860 });
  const lines: string[] = scriptLines(dist);
  try {
    const page = await window.context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(WATCH_TASKS);
    const figures: StageFigure[] = [];
    await page.goto(`${origin}/workbench.html`);
    await page.locator('[role="region"][aria-label="Lembar kerja"]').waitFor({ state: 'attached' });
    lines.push(await paintLine(page));
    const loading = await readTasks(page);
    figures.push({ stage: 'load', seconds: (await timeOf(page)) / 1000, tasks: loading });
    const people = SIZE.employees.toLocaleString('id-ID');
    figures.push(await staged(page, 'open and check', () => openBook(page, book, `${people} pegawai`)));
    await openStep(page, 'Jalankan');
    figures.push(await staged(page, 'run', () => makePlan(page)));
    figures.push(await staged(page, 'write', () => writePlan(page)));
    figures.push(await staged(page, 'save', () => saveBook(page, saved)));
    figures.push(await staged(page, 'reopen and check', () => openBook(page, saved, `${people} pegawai`)));
    lines.push(
      '',
      `| stage | seconds | over ${LONG_MS} ms | over ${TOO_LONG_MS} ms | their sum | longest |`,
      '|-|-|-|-|-|-|',
      ...figures.map(stageLine),
      '',
    );
    await openBook(page, long, `${SCROLLED.employees.toLocaleString('id-ID')} pegawai`);
    await page.waitForTimeout(2000);
    const frames = await scrollFrames(page);
    const at = (share: number): number => Math.round(frames[Math.floor(frames.length * share)] ?? 0);
    lines.push(
      `- scrolling ${SCROLLED.employees} rows: ${frames.length} frames, median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${Math.round(frames.at(-1) ?? 0)} ms`,
    );
  } finally {
    await window.close();
    await closeBrowser();
    server.close();
  }
  return lines;
};
