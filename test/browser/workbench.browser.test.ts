import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';

import { XlsxWorkbook } from '../../src/hosts/xlsx';
import { verifyWorkbook } from '../../src/usecases';
import { closeBrowser, openWindow, type Window } from '../support/browser';
import { ROOT } from '../support/source-files';
import { fileOf, smallSample } from '../support/workbooks';

import { makePlan, openFile, saveFile, servePages, SMALL_SAMPLE, startPlan } from './page';
import { coveredInBar, draftsIn, dragFile, placesOf, pressOnceThere, typeInSheet, whenThereAre } from './start';

jest.setTimeout(300000);

let server: Server;
let origin: string;
let window: Window;
let page: Page;

// One page for all tests, which go on from the sample opened here: loading the spreadsheet takes longer than any of them.
beforeAll(async () => {
  ({ server, origin } = await servePages());
  window = await openWindow(origin, { width: 1440, height: 860 });
  page = await window.context.newPage();
  page.setDefaultTimeout(30000);
  await page.goto(`${origin}/workbench.html`);
});

afterAll(async () => {
  await closeBrowser();
  server.close();
});

const openXlsx = (bytes: Uint8Array): XlsxWorkbook => {
  const opened = XlsxWorkbook.open(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

const cellsOf = async (workbook: XlsxWorkbook): Promise<unknown[]> => {
  const read = await workbook.read();
  return read.ok ? read.value.sheets.flatMap(({ grid }) => grid?.rows.flat() ?? []) : [];
};

/** Sheets of a run, in the order people read them. */
const RUN_SHEETS = [
  ...['Ringkasan', 'Rekomendasi', 'Putusan', 'Rantai', 'Nominatif', 'Rincian Skor', 'Kandidat'],
  ...['Kursi Kosong', 'Kebutuhan', 'Kebutuhan Jabatan', 'Kebutuhan Profesi', 'Perangkat Daerah', 'Tiga Tahun'],
  ...['Siap Isi', 'Talenta', 'Serah Terima', 'Dampak', 'Keadilan', 'Masalah Data', 'Data Dibaca'],
  ...['Jejak Audit'],
];

describe('the first screen', () => {
  const zone = () => page.getByRole('group', { name: 'Tempat menaruh berkas' });

  test('says what Padan does, offers a file and a sample, and says where data stay', async () => {
    await page.getByRole('heading', { name: 'Susun mutasi yang sah dan dapat dijelaskan' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    for (const name of ['Buka berkas saya', 'Coba contoh'])
      expect(await page.getByRole('button', { name }).isEnabled()).toBe(true);
    expect(await page.getByText('Tidak ada yang dikirim ke mana pun.').count()).toBe(1);
    expect(await page.title()).toBe('Padan – meja kerja');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
    expect(chooser.isMultiple()).toBe(false);
  });

  test('the place for a file says what may be dropped there, and opens it', async () => {
    await dragFile(page, 'dragover', { name: 'surat.pdf', type: 'application/pdf' });
    await zone().getByText('Berkas seperti ini tidak dapat dibuka.', { exact: false }).waitFor();
    await dragFile(page, 'dragover', { name: 'daftar.xlsx', type: '' });
    await zone().getByText('Lepaskan untuk membuka berkas ini').waitFor();
    expect(await zone().evaluate((place) => getComputedStyle(place).borderTopStyle)).toBe('solid');
    await dragFile(page, 'drop', { name: 'foto.png', type: 'image/png' });
    await zone().getByText('Berkas seperti ini tidak dapat dibuka.', { exact: false }).waitFor();
    await dragFile(page, 'drop', { name: 'daftar.csv', type: 'text/csv', text: 'NIP;NAMA\n198001012005011001;Umpama' });
    await page.getByText('Terbuka: daftar.xlsx').waitFor({ timeout: 90000 });
  });
});

describe('the workbench', () => {
  test('bar, sheet and pane stand beside one another; where there is room for one, either', async () => {
    await openFile(page, SMALL_SAMPLE, readFileSync(join(ROOT, 'assets', 'samples', SMALL_SAMPLE)));
    await page.getByText('60 pegawai').first().waitFor({ timeout: 90000 });
    for (const [width, pane] of [
      [1440, 420],
      [1000, 360],
      [700, 360],
    ] as const) {
      await page.setViewportSize({ width, height: 860 });
      const places = await placesOf(page);
      expect([width, places.pane?.width, places.sheet?.width]).toEqual([width, pane, width - pane]);
      expect(await coveredInBar(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 640, height: 860 });
    for (const [tab, shown] of [
      ['Lembar', 'sheet'],
      ['Panel', 'pane'],
    ] as const) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      const { bar, ...rest } = await placesOf(page);
      expect([bar?.width, Object.keys(rest), rest[shown]?.width]).toEqual([640, [shown], 640]);
      expect(await coveredInBar(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 860 });
  });

  test('saving without a change gives back every part of the file that was opened', async () => {
    const saved = await saveFile(page);
    const before = openXlsx(
      new Uint8Array(readFileSync(join(ROOT, 'assets', 'samples', 'contoh-60-pegawai.xlsx'))),
    ).bytes();
    expect(Buffer.from(saved).equals(Buffer.from(before))).toBe(true);
  });

  test('opens a workbook, makes a plan in the worker, explains it, and saves a file that verifies', async () => {
    await makePlan(page);
    expect(await page.getByText('Terbukti terbaik menurut aturan dan data ini.').count()).toBe(1);

    await page.locator('[data-nip]').first().click();
    const card = page.getByRole('article');
    await card.waitFor();
    expect(await card.getByRole('table').count()).toBe(2);
    expect(await card.innerText()).toMatch(/(?:Mengisi 1 dari \d+ lowongan|Lebih sesuai|Kecocokan (?:tetap|turun))/);
    await page.getByRole('button', { name: 'Buka barisnya di lembar' }).click();
    await page.waitForTimeout(500);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan', exact: true }).click(),
    ]);
    const saved = openXlsx(new Uint8Array(readFileSync(await download.path())));
    const listed = await saved.read(() => 'nothing');
    expect(listed.ok && listed.value.sheets.map(({ name }) => name)).toEqual([
      'Data Pegawai',
      'Peta Jabatan',
      'SKP',
      'Kompetensi',
      'Hukuman Disiplin',
      'Minat',
      'Pernyataan',
      'Padan Kebijakan',
      ...RUN_SHEETS.map((name) => `P1 ${name}`),
    ]);
    const verified = await verifyWorkbook(saved, () => performance.now());
    expect(verified.ok ? verified.value.faults : [verified.error]).toEqual([]);
    expect(window.outside).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  test('a run can be cancelled, and the workbook is then unchanged', async () => {
    const bytes = readFileSync(join(ROOT, 'assets', 'samples', 'contoh-1200-pegawai.xlsx'));
    await openFile(page, 'kota.xlsx', bytes);
    await page.getByText('1.200 pegawai').first().waitFor({ timeout: 90000 });
    await startPlan(page);
    await page.getByRole('button', { name: 'Batal' }).click();
    await page.getByText('Dibatalkan. Buku kerja tidak berubah.').waitFor();
    await page.getByRole('tab', { name: 'Tinjau' }).click();
    expect(await page.getByText('Belum ada hasil untuk ditinjau.').count()).toBe(1);
  });

  test('opening can be given up: what was open stays, nothing is said to be wrong, and the next file opens', async () => {
    const bytes = readFileSync(join(ROOT, 'assets', 'samples', 'contoh-1200-pegawai.xlsx'));
    const bar = page.getByRole('banner');
    await pressOnceThere(page, 'Batal');
    await openFile(page, 'lain.xlsx', bytes);
    await page.waitForFunction(() => 'wasPressed' in document.body.dataset);
    await page.waitForTimeout(1000);
    expect([await bar.getByText('kota.xlsx', { exact: true }).count(), await page.getByRole('alert').count()]).toEqual([
      1, 0,
    ]);
    expect(await bar.getByRole('button', { name: 'Batal' }).count()).toBe(0);
  });

  test('a file that is no workbook is named with what to do', async () => {
    await openFile(page, 'daftar.xlsx', new TextEncoder().encode('%PDF-1.7\n1 0 obj'));
    await page.getByText('Berkas ini PDF').waitFor();
  });

  test('delimited text opens as a workbook', async () => {
    await openFile(page, 'daftar.csv', new TextEncoder().encode('NIP;NAMA\n198001012005011001;Umpama'));
    await page.getByText('Terbuka: daftar').waitFor();
    expect(await page.getByText('Berkas ini PDF').count()).toBe(0);
  });

  test('the page stays alive: after each hostile file a good one opens', async () => {
    const good = fileOf(smallSample());
    const changed = (change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
      const files = unzipSync(good);
      change(files);
      return zipSync(files, { level: 6 });
    };
    const sheet = 'xl/worksheets/sheet1.xml';
    const edited = (edit: (xml: string) => string): Uint8Array =>
      changed((files) => (files[sheet] = new TextEncoder().encode(edit(new TextDecoder().decode(files[sheet])))));
    const hostile: readonly (readonly [string, Uint8Array])[] = [
      ['Berkas rusak atau terpotong', good.slice(0, good.length / 2)],
      ['tetapi bagian itu tidak ada', changed((files) => delete files[sheet])],
      ['Berkas rusak atau terpotong', edited((xml) => xml.slice(0, xml.length / 2))],
      [
        'Berkas rusak atau terpotong',
        edited((xml) => xml.replace('</sheetData>', '<row r="9999999"><c r="A9999999"><v>1</v></c></row></sheetData>')),
      ],
      [
        'terlalu besar setelah dibuka',
        changed((files) => (files['xl/media/image1.png'] = new Uint8Array(2 ** 29 + 1))),
      ],
    ];
    for (const [index, [sentence, bytes]] of hostile.entries()) {
      await openFile(page, `buruk-${index}.xlsx`, bytes);
      await page.getByText(sentence, { exact: false }).first().waitFor({ timeout: 60000 });
      await openFile(page, `baik-${index}.xlsx`, good);
      await page.getByText(`Terbuka: baik-${index}.xlsx`).waitFor({ timeout: 60000 });
      await page.getByText('60 pegawai').first().waitFor({ timeout: 60000 });
      expect(await page.getByText(sentence, { exact: false }).count()).toBe(0);
    }
  });

  test('frozen columns are in the file that is saved; what it does not hold is listed before', async () => {
    const canvas = page.locator('canvas[id^="univer-sheet-main-canvas"]');
    await canvas.click({ position: { x: 90, y: 30 }, button: 'right' });
    await page.getByText('Bekukan', { exact: true }).first().hover();
    await page.getByText('Bekukan kolom pertama').click();
    await page.getByText('Belum disimpan', { exact: true }).waitFor();
    const parts = unzipSync(await saveFile(page));
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).toMatch(/<pane xSplit="1"[^>]*state="frozen"/);

    await page.waitForTimeout(700);
    await canvas.click({ position: { x: 90, y: 200 } });
    await page.keyboard.type('sebagian tebal', { delay: 10 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog');
    await page.keyboard.press('Control+s');
    await dialog.waitFor();
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
      'Lembar Data Pegawai: huruf yang berbeda-beda di dalam satu sel',
    ]);
    await dialog.getByRole('button', { name: 'Batal' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('a draft is kept only where it is asked for, is offered at the next start, and goes with a save', async () => {
    const other = await window.context.newPage();
    await other.clock.install();
    await other.goto(`${origin}/workbench.html`);
    await openFile(other, 'rahasia.xlsx', fileOf(smallSample()));
    await other.getByText('60 pegawai').first().waitFor({ timeout: 60000 });
    await typeInSheet(other, 'diubah');
    await other.clock.runFor(31000);
    expect(await draftsIn(other)).toEqual([]);

    await other.getByRole('button', { name: 'Lainnya' }).click();
    await other.getByRole('menuitemcheckbox', { name: 'Simpan draf di peramban ini' }).click();
    await other.getByText('Jangan dipakai di komputer bersama.', { exact: false }).waitFor();
    await other.clock.runFor(31000);
    const [draft] = await whenThereAre(() => draftsIn(other));
    expect(draft?.fields).toEqual(['bytes', 'extension', 'keptAt', 'key']);
    expect(draft?.key).toMatch(/^[a-z0-9]+$/);
    await other.close();

    const next = await window.context.newPage();
    await next.goto(`${origin}/workbench.html`);
    await next.getByRole('button', { name: /^Buka draf: Draf tanggal \d/ }).click();
    await next.getByText('Belum disimpan', { exact: true }).waitFor({ timeout: 60000 });
    const opened = openXlsx(await saveFile(next));
    expect(await cellsOf(opened)).toContain('diubah');
    await next.getByText('Tersimpan', { exact: true }).waitFor();
    expect(await draftsIn(next)).toEqual([]);
    await next.evaluate(() => localStorage.removeItem('padan-draf'));
    await next.close();
  });

  test('bar, pane and title of the page change language together, and nothing but that is remembered', async () => {
    await page.getByRole('button', { name: 'Lainnya' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('tab', { name: 'Review' }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.title()).toBe('Padan – workbench');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe('{"padan-language":"en"}');
  });
});
