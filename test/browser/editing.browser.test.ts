import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';

import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';

import { civilDate } from '../../src/domain';
import { openPackage, readFileSheet, type FileCell } from '../../src/ooxml';
import { closeBrowser, openWindow, type Window } from '../support/browser';
import { fileOf } from '../support/workbooks';

import { linesOf } from '../papers/read-paper';
import { decidedWorkbook, openFile, saveFile, servePages } from './page';

jest.setTimeout(300000);

let server: Server;
let origin: string;
let window: Window;
let page: Page;

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const bookOf = (text: string): Uint8Array =>
  fileOf([{ key: 'daftar', name: 'Daftar', widths: [14, 14, 14], rows: [[{ value: text }, { value: 1.125 }]] }]);

beforeAll(async () => {
  ({ server, origin } = await servePages());
  window = await openWindow(origin, { width: 1440, height: 860 });
  page = await window.context.newPage();
  page.setDefaultTimeout(15000);
  await page.goto(`${origin}/workbench.html`);
  await openFile(page, 'daftar.xlsx', bookOf('pertama'));
  await page.getByText('Terbuka: daftar.xlsx').waitFor({ timeout: 90000 });
});

afterAll(async () => {
  await closeBrowser();
  server.close();
});

const sheetCanvas = () => page.locator('canvas[id^="univer-sheet-main-canvas"]');

/** Puts the cursor into the first cell of the sheet. */
const goHome = async (): Promise<void> => {
  // Two clicks in a row would be a double click.
  await page.waitForTimeout(700);
  await sheetCanvas().click({ position: { x: 90, y: 30 } });
  await page.keyboard.press('Control+Home');
};

const save = async (): Promise<ReadonlyMap<string, FileCell>> => {
  // The view takes an edit over a moment after its key: nobody's hand is quicker, but a test is.
  await page.waitForTimeout(300);
  const opened = openPackage(await saveFile(page));
  if (!opened.ok) throw new Error(opened.error.code);
  const { cells } = readFileSheet(opened.value, opened.value.sheets[0]!);
  return new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
};

test('dates and numbers typed are those of the language, and editing a cell without a change changes nothing', async () => {
  await goHome();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  for (const typed of ['05/03/2021', '12,5', '1.250', '=SUM(B1;1,5)', '198001012005011001']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await page.getByText('Belum disimpan', { exact: true }).waitFor();
  const cells = await save();
  expect([1, 2, 3, 5].map((row) => cells.get(`${row}:1`)?.value)).toEqual([
    civilDate(2021, 3, 5),
    12.5,
    1250,
    '198001012005011001',
  ]);
  expect(cells.get('0:1')?.value).toBe(1.125);
  expect(cells.get('4:1')?.formula).toBe('SUM(B1,1.5)');
  await page.getByText('Tersimpan', { exact: true }).waitFor();
});

test('what is pasted is read the same way', async () => {
  await window.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.evaluate(() => navigator.clipboard.writeText('06/04/2022\t2,5'));
  await goHome();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(1000);
  const cells = await save();
  expect([cells.get('8:0')?.value, cells.get('8:1')?.value]).toEqual([civilDate(2022, 4, 6), 2.5]);
});

test('deleting a row is refused with a sentence, and the sheet stays as it is', async () => {
  const before = await save();
  await sheetCanvas().click({ position: { x: 20, y: 30 }, button: 'right' });
  await page
    .getByText(/^Hapus/)
    .first()
    .click();
  await page.getByText('Baris, kolom, dan sel tidak disisipkan', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Tutup' }).click();
  expect([...(await save())]).toEqual([...before]);
});

test('unsaved work asks before another file takes its place; one of the same name is another', async () => {
  await goHome();
  await page.keyboard.type('diubah');
  await page.keyboard.press('Enter');
  await openFile(page, 'daftar.xlsx', bookOf('kedua'));
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Tetap di sini' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect((await save()).get('0:0')?.value).toBe('diubah');

  await openFile(page, 'daftar.xlsx', bookOf('kedua'));
  await page.waitForTimeout(1000);
  expect(await dialog.count()).toBe(0);
  expect((await save()).get('0:0')?.value).toBe('kedua');
  expect(window.complaints).toEqual([]);
});

test('Tab and Esc leave the sheet while no cell is edited; no canvas off the screen takes the focus', async () => {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.closest('aside, header')?.tagName ?? activeElement?.outerHTML.slice(0, 200) ?? '';
    });
  for (const key of ['Tab', 'Escape']) {
    await goHome();
    await page.keyboard.press(key);
    expect([key, await focused()]).toEqual([key, 'ASIDE']);
  }
  await goHome();
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('HEADER');
  // While a cell is edited Tab ends the entry and stays in the sheet.
  await goHome();
  await page.keyboard.type('xyz', { delay: 60 });
  await page.keyboard.press('Tab');
  expect(await focused()).not.toBe('ASIDE');
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('canvas, [tabindex]')]
      .filter((one) => one.tabIndex >= 0 && one.getClientRects().length > 0 && one.closest('aside, header') === null)
      .filter(({ tagName }) => tagName !== 'I')
      .map((one) => ({ name: one.id || one.tagName, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.right < 0 || box.bottom < 0)
      .map(({ name }) => name),
  );
  expect(outside).toEqual([]);
});

test('a link inside the workbook is followed by one click, and Ctrl+F finds in the sheet', async () => {
  const linked = fileOf([
    {
      key: 'daftar',
      name: 'Daftar',
      widths: [14],
      rows: [[{ value: 'ke sana', link: { sheet: 'Tujuan', address: 'A9' } }]],
    },
    { key: 'tujuan', name: 'Tujuan', widths: [14], rows: [[{ value: 'dicari' }], [], [{ value: 'dicari' }]] },
  ]);
  // What the test before has typed would be asked about.
  await saveFile(page);
  await openFile(page, 'tautan.xlsx', linked);
  await page.getByText('tautan.xlsx').first().waitFor();
  await page.waitForTimeout(700);
  await sheetCanvas().click({ position: { x: 60, y: 30 } });
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[aria-label="Alamat sel"]')?.value === 'A9',
  );
  await page.keyboard.press('Control+f');
  await page.getByPlaceholder('Cari di Lembar ini').fill('dicari');
  await page.keyboard.press('Enter');
  await page.getByText(/^\s*[12]\s*\/\s*2\s*$/).waitFor();
  await page.keyboard.press('Escape');
});

test("the spreadsheet's own parts have names and roles, and its closed menus are out of reach", async () => {
  await page.evaluate(axe);
  const faults = await page.evaluate(
    `axe.run({ include: [['[role="region"][aria-label="Lembar kerja"]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`,
  );
  expect(faults).toEqual([]);
  const outOfSight = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.univer-popup button')].filter(
        (one) => one.getBoundingClientRect().right < 0 && getComputedStyle(one).visibility !== 'hidden',
      ).length,
  );
  expect(outOfSight).toBe(0);
});

test('papers of the newest result are handed out as one file, made in the worker; a workbook without one says what lacks', async () => {
  await saveFile(page);
  const papers = page.getByRole('button', { name: 'Naskah', exact: true });
  await papers.click();
  await page.getByText('tidak berisi hasil Padan.', { exact: false }).waitFor({ timeout: 60000 });
  await openFile(page, 'diputuskan.xlsx', await decidedWorkbook());
  await page.getByText('Terbuka: diputuskan.xlsx').waitFor({ state: 'attached', timeout: 90000 });
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90000 }), papers.click()]);
  expect(download.suggestedFilename()).toBe('diputuskan naskah.zip');
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const letters = Object.entries(files).filter(([path]) => path.startsWith('05-'));
  expect(letters).toHaveLength(1);
  expect(linesOf(letters[0]?.[1] ?? new Uint8Array()).join(' ')).toContain('Yang berubah:');
  await page.getByText('Naskah disimpan:', { exact: false }).waitFor();
});
