import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { FLAVOURS, type Flavour } from '../../src/apps/cli/release/flavour';
import { runRelease } from '../../src/apps/cli/release/run-release';
import { COMPONENTS, OFFICE } from '../release/made-release';
import { closeBrowser, openWindow, provideBuild, type Window } from '../support/browser';
import { NginxSite, serveSite } from '../support/nginx-site';
import { answerForMicrosoft, giveExcel, seedsOf } from '../support/page-excel';
import { ROOT } from '../support/source-files';
import { fileOf, smallSample } from '../support/workbooks';

import { openFile } from './page';

jest.setTimeout(300000);

const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const REPORTS = 'https://telemetryservice.firstpartyapps.oaspapps.com';
const NIP = /(?<!\d)\d{18}(?!\d)/g;

type Site = { readonly server: Server; readonly origin: string };

let folder: string;
const sites = new Map<Flavour, Site>();

beforeAll(async () => {
  provideBuild();
  folder = mkdtempSync(join(tmpdir(), 'padan-release-'));
  const said: string[] = [];
  const code = runRelease(
    ['--origin', OFFICE.origin, '--out', folder],
    ROOT,
    { out: (line) => said.push(line), err: (line) => said.push(line) },
    () => COMPONENTS,
  );
  expect([code, said.length]).toEqual([0, 2]);
  for (const flavour of FLAVOURS) {
    const release = join(folder, flavour);
    const site = new NginxSite(readFileSync(join(release, 'nginx.conf'), 'utf8'), join(release, 'site'));
    sites.set(flavour, await serveSite(site));
  }
});

afterAll(async () => {
  await closeBrowser();
  for (const { server } of sites.values()) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page of a release in a window that writes down what its policies refuse. */
const openPage = async (
  flavour: Flavour,
  path: string,
  prepare: (window: Window) => Promise<unknown> = () => Promise.resolve(),
) => {
  const { origin } = sites.get(flavour)!;
  const window = await openWindow(origin, { width: 450, height: 700 });
  await answerForMicrosoft(window.context);
  await window.context.addInitScript(() => {
    const refused: string[] = [];
    Reflect.set(globalThis, 'padanRefused', refused);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
      refused.push([violatedDirective, blockedURI, sourceFile, sample].join(' ')),
    );
  });
  await prepare(window);
  const page = await window.context.newPage();
  await page.goto(`${origin}${path}`);
  return { window, page };
};

const refusedIn = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.get(globalThis, 'padanRefused') as unknown);

/** What stands anywhere but in cells and on the page: storage, address, settings of the workbook. */
const storedIn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
      document.cookie,
      (Reflect.get(globalThis, 'padanSettings') as () => string)(),
    ]),
  );

describe.each(FLAVOURS)(
  'the pane of a release in the flavour %s, as the sample configuration of nginx serves it',
  (flavour) => {
    let window: Window;
    let page: Page;

    beforeAll(async () => {
      const sheets = seedsOf(smallSample());
      ({ window, page } = await openPage(flavour, '/taskpane.html', ({ context }) =>
        giveExcel(context, { sheets, apiVersion: '1.21' }),
      ));
      await page.getByRole('button', { name: 'Pakai buku kerja ini' }).click({ timeout: 30000 });
      await page.getByText(/^60 pegawai di 40 jabatan/).waitFor({ timeout: 60000 });
      await page.getByRole('tab', { name: 'Jalankan' }).click();
      await page.getByLabel('Keadaan per tanggal').fill('01/07/2026');
      await page.getByRole('button', { name: 'Hitung rencana' }).click();
      await page.getByRole('button', { name: /^Tulis \d+ usulan$/ }).waitFor({ timeout: 90000 });
    });

    afterAll(() => window.close());

    test('reads a workbook and computes a plan with nothing refused by its policy (rule 19)', async () => {
      expect([await refusedIn(page), window.complaints]).toEqual([[], []]);
    });

    test('asks nobody but its own server, and Microsoft where the flavour says so (rule 19)', () => {
      const hosts = window.outside.map((url) => (url.startsWith(MICROSOFT) ? 'Microsoft' : url));
      expect([...new Set(hosts)]).toEqual(flavour === 'cdn' ? ['Microsoft'] : []);
    });

    test('its worker compiles the solver and cannot talk to anybody, not even its own server', async () => {
      const found = await page.workers()[0]!.evaluate(async () => {
        const isCompiled = WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
        const module = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
        const answer = await fetch('/samples/contoh-60-pegawai.xlsx').then(
          () => 'answered',
          () => 'refused',
        );
        return [isCompiled, module instanceof WebAssembly.Module, answer];
      });
      expect(found).toEqual([true, true, 'refused']);
    });

    test('keeps no NIP in storage, address, cookies, console or settings of the workbook (rule 20)', async () => {
      const stored = await storedIn(page);
      expect(stored.length).toBeGreaterThan(50);
      expect([...`${stored} ${window.complaints.join(' ')}`.matchAll(NIP)]).toEqual([]);
      // The page itself may show them, so the sample does hold what is looked for.
      expect(JSON.stringify(seedsOf(smallSample())).match(NIP)?.length).toBeGreaterThan(60);
    });
  },
);

describe('where Padan cannot work, its page says so (rule 26)', () => {
  const said = async (prepare: (window: Window) => Promise<unknown>, words: RegExp): Promise<void> => {
    const { window, page } = await openPage('intranet', '/taskpane.html', prepare);
    await page.getByText(words).first().waitFor({ timeout: 20000 });
    // In a browser that is no Excel, office.js tries to show a page of its own for what it reports; the policy keeps it from that.
    const refused = ((await refusedIn(page)) as string[]).filter((line) => !line.includes(REPORTS));
    expect([refused, window.outside.filter((url) => !url.startsWith(REPORTS))]).toEqual([[], []]);
    await window.close();
  };

  test.each([
    ['Internet Explorer', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'],
    ['the first Edge', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763'],
  ])('in %s', (_, agent) =>
    said(
      ({ context }) =>
        context.addInitScript(`Object.defineProperty(navigator, 'userAgent', { get: () => ${JSON.stringify(agent)} })`),
      /^Padan memerlukan Excel 2021, Excel 2024, atau Microsoft 365/,
    ),
  );

  test('outside Excel', () => said(() => Promise.resolve(), /^Padan tidak berjalan di dalam Excel/));

  test('in an Excel that is too old', () =>
    said(
      ({ context }) => giveExcel(context, { sheets: seedsOf(smallSample()), apiVersion: '1.4' }),
      /^Versi Excel ini belum mendukung/,
    ));
});

test('the page about Padan is shown whole under its own policy', async () => {
  const { window, page } = await openPage('cdn', '/tentang.html');
  await page.getByRole('heading', { name: 'Pelindungan data' }).waitFor();
  await page.getByRole('heading', { name: 'Data protection' }).waitFor();
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).maxWidth)).not.toBe('none');
  expect([await refusedIn(page), window.complaints, window.outside]).toEqual([[], [], []]);
  await window.close();
});

test('the workbench of a release works under its header, and may be framed by nobody', async () => {
  const { window, page } = await openPage('intranet', '/workbench.html');
  await openFile(page, 'contoh.xlsx', fileOf(smallSample()));
  await page.getByText('60 pegawai').first().waitFor({ timeout: 60000 });
  expect([await refusedIn(page), window.complaints, window.outside]).toEqual([[], [], []]);
  await window.close();
});
