import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { serveFolder } from '../../src/apps/cli/serve';
import { required } from '../../src/kernel';
import { provideBuild, type Window } from '../support/browser';
import { rowOfNip, runOn, sheetOfRun, typed } from '../support/continued-runs';
import { ROOT } from '../support/source-files';
import { fileOf, smallSample } from '../support/workbooks';

/** The sample that a plan takes a second for. */
export const SMALL_SAMPLE = 'contoh-60-pegawai.xlsx';

/** Builds the pages if need be and serves them on this machine. */
export const servePages = async (): Promise<{ server: Server; origin: string }> => {
  provideBuild();
  return serveFolder(join(ROOT, 'dist'), 0);
};

/** Opens the workbench on the small sample and waits until its data has been checked. */
export const openSample = async (window: Window, origin: string): Promise<Page> => {
  const page = await window.context.newPage();
  await page.goto(`${origin}/workbench.html`);
  await openFile(page, SMALL_SAMPLE, readFileSync(join(ROOT, 'assets', 'samples', SMALL_SAMPLE)));
  await page.getByText('60 pegawai').first().waitFor({ timeout: 90000 });
  return page;
};

/** Opens a workbook of one's own through the file button. */
export const openFile = async (page: Page, name: string, bytes: Uint8Array): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
};

/** Saves the workbook with Ctrl+S and gives back the file. */
export const saveFile = async (page: Page): Promise<Uint8Array> => {
  // While a file is opening there is nothing to save.
  await page.locator('button[title="Ctrl+S"]:not([disabled])').waitFor({ state: 'attached' });
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  return new Uint8Array(readFileSync(await download.path()));
};

/** Goes to the run step, sets the day and presses the button. */
export const startPlan = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Jalankan' }).click();
  await page.getByLabel('Keadaan per tanggal').fill('01/07/2026');
  await page.getByRole('button', { name: 'Hitung rencana' }).click({ timeout: 30000 });
};

/** Makes a plan, has it written and waits for its review. */
export const makePlan = async (page: Page): Promise<void> => {
  await startPlan(page);
  await page.getByRole('button', { name: /^Tulis \d+ usulan$/ }).click({ timeout: 90000 });
  await page.getByText('mutasi diusulkan').waitFor({ timeout: 90000 });
};

/** A workbook with a result of which one row is rejected and another approved. */
export const decidedWorkbook = async (): Promise<Uint8Array> => {
  const { bytes, response } = await runOn(fileOf(smallSample()));
  const rows = sheetOfRun(response.draft, 'rekomendasi');
  return ['Tolak', 'Setuju'].reduce((before, decision, index) => {
    const { nip } = required(response.plan.transfers[index], 'transfer').employee;
    return typed(before, rows, rowOfNip(rows, nip), { decision, official: 'Sekretaris Daerah' });
  }, bytes);
};
