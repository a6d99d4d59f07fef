import type { Server } from 'node:http';

import type { Page } from 'playwright-core';

import { closeBrowser, openWindow, type Window } from '../support/browser';

import { faultsOf, overflowOf, smallTextsIn } from './faults';
import { askForSeats } from './seat-screen';
import { decidedWorkbook, makePlan, openFile, openSample, servePages } from './page';

jest.setTimeout(300000);

let server: Server;
let origin: string;

beforeAll(async () => {
  ({ server, origin } = await servePages());
});

afterAll(async () => {
  await closeBrowser();
  server.close();
});

const STEPS = ['Data', 'Kebijakan', 'Jalankan', 'Tinjau'] as const;

// One page in two sizes: making a plan takes longer than any test. It is opened dark, as the browser asks, and turned light by hand.
let window: Window;
let page: Page;

beforeAll(async () => {
  window = await openWindow(origin, { width: 450, height: 700 }, 'dark');
  page = await openSample(window, origin);
  await makePlan(page);
});

const SIZES = [
  [450, 'dark'],
  [320, 'light'],
] as const;

const resize = async (width: number, scheme: 'dark' | 'light'): Promise<void> => {
  await page.getByRole('button', { name: /^Lainnya/ }).click();
  await page.getByRole('menuitemradio', { name: scheme === 'light' ? 'Terang' : 'Gelap' }).click();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width, height: 700 });
  const pane = page.getByRole('complementary', { name: 'Padan' });
  expect(await pane.evaluate((element) => getComputedStyle(element).colorScheme)).toBe(scheme);
};

const expectClean = async (): Promise<void> => expect([await overflowOf(page), await faultsOf(page)]).toEqual([[], []]);

describe.each(SIZES)('the pane at %i px, %s', (width, scheme) => {
  beforeAll(() => resize(width, scheme));

  test.each(STEPS)('step %s never scrolls sideways and has no accessibility fault', async (step) => {
    await page.getByRole('tab', { name: step }).click();
    await page.waitForTimeout(300);
    await expectClean();
  });

  test('the card of one transfer is as clean', async () => {
    await page.getByRole('tab', { name: 'Tinjau' }).click();
    await page.locator('[data-nip]').first().click();
    await page.getByRole('article').waitFor();
    await expectClean();
  });

  test('any person and any post can be asked about, and the answer is as clean', async () => {
    await page.getByRole('tab', { name: 'Tinjau' }).click();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByText('Tentang rencana ini').click();
    await page.getByRole('button', { name: 'Tanya tentang siapa pun' }).click();
    let started = 0;
    page.on('worker', () => (started += 1));
    for (const label of ['Pegawai', 'Jabatan']) {
      await page.getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option').nth(3).click();
    }
    await page.getByRole('heading', { name: /^(?:Boleh|Tidak dapat|Sudah|Dialah)/ }).waitFor();
    expect(started).toBe(0);
    await expectClean();
  });

  test('who can fill a seat is answered for a vacancy and for a post on no sheet, by the plan that is kept', () =>
    askForSeats(page, expectClean));

  test('a result on which nothing is decided has nothing to follow: the switch is off, and says so', async () => {
    await page.getByRole('tab', { name: 'Jalankan' }).click();
    const following = page.getByRole('switch', { name: 'Ikuti keputusan pada hasil P1' });
    expect([await following.isChecked(), await following.isEnabled()]).toEqual([false, false]);
    await page.getByText('Belum ada keputusan; rencana disusun dari awal.').waitFor();
    await page.getByText(/^21 lembar ditambahkan bila Anda menekan Tulis/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test('nothing to press stands where Office lays its own menu, at 280 px too, and nothing is smaller than 24 px', async () => {
    await page.setViewportSize({ width: 280, height: 700 });
    for (const step of STEPS) {
      await page.getByRole('tab', { name: step }).click();
      await page.waitForTimeout(200);
      const wrong = await page.evaluate(() => {
        const pane = document.querySelector('aside[aria-label="Padan"]')!;
        const box = pane.getBoundingClientRect();
        // What has been scrolled away lies under the bar, where nobody can press it.
        const shownFrom = pane.querySelector('main')!.getBoundingClientRect().top;
        return [...pane.querySelectorAll('button, a[href], input, summary, [role=tab], [role=combobox]')].flatMap(
          (element) => {
            const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
            if (element.closest('main') && bottom <= shownFrom) return [];
            if (width === 0 || getComputedStyle(element).visibility === 'hidden') return [];
            const isCovered =
              !element.closest('main') &&
              right > box.right - 40 &&
              left < box.right &&
              top < box.top + 40 &&
              bottom > box.top;
            const isSmall = width < 24 || (height < 24 && element.getAttribute('role') !== 'switch');
            return isCovered || isSmall ? [element.outerHTML.slice(0, 120)] : [];
          },
        );
      });
      expect([step, wrong]).toEqual([step, []]);
      expect(await overflowOf(page)).toEqual([]);
    }
    await page.setViewportSize({ width, height: 700 });
  });

  test('Alt+Left goes back to the step before, and Ctrl+Enter on to the next', async () => {
    await page.getByRole('tab', { name: 'Data' }).click();
    await page.getByRole('button', { name: 'Lanjut: Kebijakan' }).click();
    await page.getByRole('button', { name: 'Lanjut: Jalankan' }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: 'Lanjut: Kebijakan' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lanjut: Kebijakan');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Lanjut: Jalankan' }).waitFor();
  });

  test('by keyboard alone: arrows reach the steps, Tab and Enter a transfer, Shift+Tab comes back', async () => {
    await page.getByRole('tab', { name: 'Data' }).click();
    await page.getByRole('tab', { name: 'Data' }).focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('[data-nip]').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    for (let back = 0; back < 3; back += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-nip'));
  });

  test('in forced colours it keeps its borders and its words', async () => {
    await page.getByRole('tab', { name: 'Data' }).click();
    await page.emulateMedia({ forcedColors: 'active' });
    const card = page.getByRole('table', { name: 'Lembar yang dibaca' }).getByRole('rowheader').first();
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await card.evaluate((element) => getComputedStyle(element).borderBottomStyle)).toBe('solid');
    expect(await page.getByText('60 pegawai').count()).toBeGreaterThan(0);
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

test.each([
  [1440, 900],
  [1920, 1080],
] as const)(
  'the meeting at %i x %i px fills the window in large type and has no fault, with names and without',
  async (width, height) => {
    await page.getByRole('tab', { name: 'Tinjau' }).click();
    await page.setViewportSize({ width, height });
    await page.getByRole('button', { name: 'Rapat' }).click();
    const meeting = page.getByRole('dialog', { name: 'Rapat' });
    expect(await meeting.boundingBox()).toEqual({ x: 0, y: 0, width, height });
    for (const isNamed of [true, false]) {
      await meeting.getByRole('switch', { name: 'Nama tampil' }).setChecked(isNamed, { force: true });
      expect(await faultsOf(page, '[role=dialog][aria-label="Rapat"]')).toEqual([]);
      expect(await smallTextsIn(meeting)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await meeting.waitFor({ state: 'hidden' });
  },
);

describe.each([
  [450, 'dark', 'Profile matching', 'Profil kompetensi', 'Padan Kebijakan (2)'],
  [320, 'light', 'KepKa BKN 411/2025', 'Predikat SKP', 'Padan Kebijakan (3)'],
] as const)('the pane at %i px, %s', (width, scheme, model, criterion, sheet) => {
  beforeAll(() => resize(width, scheme));

  test('another scoring model is written to a policy sheet of its own and is in use from then on', async () => {
    await page.getByRole('tab', { name: 'Kebijakan' }).click();
    const weights = page.getByRole('button', { name: /^Bobot penilaian/ });
    if ((await weights.getAttribute('aria-expanded')) === 'false') await weights.click();
    await page.getByRole('combobox', { name: 'Model penilaian' }).selectOption({ label: model });
    await page.getByText(criterion, { exact: true }).waitFor({ timeout: 60000 });
    await page.locator('aside').getByText(sheet).first().waitFor({ timeout: 30000 });
    await expectClean();
  });
});

/** What is shown has no fault in either size. */
const expectCleanInBoth = async (): Promise<void> => {
  for (const [width, scheme] of SIZES) {
    await resize(width, scheme);
    expect([width, await overflowOf(page), await faultsOf(page)]).toEqual([width, [], []]);
  }
};

describe('decisions and scenarios', () => {
  test('a plan that follows decisions shows what it changes and why, and writes it only where it is wanted', async () => {
    await openFile(page, 'diputuskan.xlsx', await decidedWorkbook());
    await page.getByRole('button', { name: 'Buka tanpa menyimpan' }).click();
    await page.getByText('Terbuka: diputuskan.xlsx').waitFor({ state: 'attached', timeout: 60000 });
    await page.getByRole('tab', { name: 'Jalankan' }).click();
    const following = page.getByRole('switch', { name: 'Ikuti keputusan pada hasil P1' });
    await page.getByText(/^22 lembar ditambahkan/).waitFor({ timeout: 60000 });
    expect([await following.isChecked(), await following.isEnabled()]).toEqual([true, true]);
    await following.click();
    await page.getByText(/^21 lembar ditambahkan/).waitFor();
    await following.click();
    await page.getByLabel('Keadaan per tanggal').fill('01/07/2026');

    for (const isWanted of [false, true]) {
      await page.getByRole('button', { name: 'Hitung rencana' }).click({ timeout: 60000 });
      await page.getByRole('heading', { name: /^\d+ dari \d+ usulan berubah$/ }).waitFor({ timeout: 90000 });
      const figures = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Rencana P1' }) });
      for (const name of ['Mutasi', 'Kursi kosong', 'Nilai rencana'])
        expect(await figures.getByRole('row', { name }).getByRole('cell').count()).toBe(2);
      await page.getByRole('heading', { name: 'Batal', exact: true }).waitFor();
      await page.getByText(/^Ditolak oleh Sekretaris Daerah \(P1 Rekomendasi!/).waitFor();
      await page.getByText('Belum ditulis. Rencana P1 tidak disentuh.').waitFor();
      if (!isWanted) await expectCleanInBoth();
      const button = isWanted ? /^Pakai rencana P\d+$/ : 'Siap dihitung';
      await page.getByRole('button', { name: button }).click();
      await page
        .getByText(isWanted ? 'mutasi diusulkan' : 'Tidak ditulis. Buku kerja tidak berubah.')
        .waitFor({ timeout: 90000 });
    }
  });

  test('the approvals on the newest result are priced where somebody asks', async () => {
    await page.getByText('Tentang rencana ini').click();
    await page.getByRole('button', { name: 'Harga persetujuan sejauh ini' }).click();
    const sentence = /^Harga 1 persetujuan sejauh ini: nilai rencana [\d,]+ poin di bawah/;
    await page.getByText(sentence).waitFor({ timeout: 60000 });
    await expectCleanInBoth();
  });

  test('scenarios stand side by side, and are written as a sheet where that is wanted', async () => {
    await page.getByRole('tab', { name: /^Tinjau/ }).click();
    await page.getByRole('tab', { name: 'Skenario', exact: true }).click();
    await page.getByRole('button', { name: 'Bandingkan skenario' }).click({ timeout: 60000 });
    await page.getByRole('heading', { name: 'Pilih satu skenario' }).waitFor({ timeout: 90000 });
    const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Ukuran' }) });
    for (const letter of 'ABC') await table.getByRole('columnheader', { name: letter, exact: true }).waitFor();
    expect(
      await table
        .getByRole('row', { name: /^Mutasi/ })
        .getByRole('cell')
        .count(),
    ).toBe(3);
    await page.getByRole('heading', { name: /^\d+ mutasi sama pada A, B dan C$/ }).waitFor();
    await expectCleanInBoth();
    await page.getByRole('button', { name: 'Tulis lembar' }).click();
    await page.getByText('Ditulis pada lembar P3 Skenario.').waitFor({ timeout: 90000 });
  });

  test('the history and two plans compared are as clean', async () => {
    await page.getByRole('tab', { name: 'Riwayat', exact: true }).click();
    await page.getByRole('heading', { name: '2 rencana di buku kerja ini' }).waitFor();
    for (const plan of ['P1', 'P2']) await page.getByRole('checkbox', { name: `Pilih Rencana ${plan}` }).click();
    await expectCleanInBoth();
    await page.getByRole('button', { name: 'Bandingkan P1 dan P2' }).click();
    await page.getByRole('heading', { name: /^\d+ dari \d+ usulan berubah$/ }).waitFor();
    await expectCleanInBoth();
  });
});

test('outside Excel the task pane says what is missing instead of showing an empty page', async () => {
  const window = await openWindow(origin, { width: 450, height: 700 });
  const page = await window.context.newPage();
  await page.goto(`${origin}/taskpane.html`);
  await page.getByText('Padan tidak berjalan di dalam Excel.').waitFor();
  // The one foreign address is the script Excel itself supplies.
  expect(window.outside.every((url) => url.startsWith('https://appsforoffice.microsoft.com/'))).toBe(true);
  await window.close();
});
