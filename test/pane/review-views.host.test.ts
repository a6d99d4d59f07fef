import { required } from '../../src/kernel';
import type { Workbook } from '../../src/usecases';
import { rowOfNip, runOn, sheetOfRun, typed } from '../support/continued-runs';
import { listOf, type ListRow } from '../support/proposal-list';
import { gridOf } from '../support/workbook-tools';
import { fileOf, openFile, planned, tinySample } from '../support/workbooks';

import { openPane, type PaneWindow } from './pane-window';

jest.setTimeout(120_000);

/** A file with two plans, the second of which follows a rejection, and with a list. */
let bytes: Uint8Array;
let rejected: string;
beforeAll(async () => {
  const { plan } = await planned(openFile(fileOf(tinySample())));
  const own = plan.transfers.map(({ employee, to }): ListRow => [employee.nip, to.name, to.unit]);
  const first = await runOn(fileOf([...tinySample(), listOf(own)]));
  const sheet = sheetOfRun(first.response.draft, 'rekomendasi');
  const transfer = required(first.response.plan.transfers[0], 'transfer');
  rejected = transfer.employee.name;
  const row = rowOfNip(sheet, transfer.employee.nip);
  bytes = (await runOn(typed(first.bytes, sheet, row, { decision: 'Tolak' }), { isContinuing: true })).bytes;
});

let pane: PaneWindow;
let workbook: Workbook;
beforeEach(async () => {
  workbook = openFile(bytes);
  pane = await openPane(workbook);
  await pane.press(pane.button(/^Tinjau/));
  await pane.until(() => document.querySelector('nav[aria-label="Bagian Tinjau"]') !== null);
});
afterEach(() => pane.close());

const text = (): string => pane.main().textContent;
const see = (words: string | RegExp): Promise<void> =>
  pane.until(() => (typeof words === 'string' ? text().includes(words) : words.test(text())));

const sheetNames = async (): Promise<string[]> => {
  const read = await workbook.read(() => 'nothing');
  return read.ok ? read.value.sheets.map(({ name }) => name) : [];
};

/** Presses a button, tab or line of a menu once it is there. */
const press = async (name: string | RegExp): Promise<void> => {
  await pane.until(() => {
    try {
      return pane.button(name) !== null;
    } catch {
      return false;
    }
  });
  await pane.press(pane.button(name));
};

const tick = (label: string): Promise<void> =>
  pane.press(required(document.querySelector<HTMLElement>(`input[aria-label="${label}"]`), label));

const openHistory = async (): Promise<void> => {
  await press('Riwayat');
  await see('2 rencana di buku kerja ini');
};

const isSelected = (tab: string | RegExp): boolean => pane.button(tab).getAttribute('aria-selected') === 'true';

describe('the history', () => {
  test('two ticked plans are compared, row by row with the cause', async () => {
    await openHistory();
    expect(pane.button('Bandingkan').getAttribute('aria-disabled')).toBe('true');
    for (const plan of ['P1', 'P2']) await tick(`Pilih Rencana ${plan}`);
    await press('Bandingkan P1 dan P2');
    await see(/\d+ dari \d+ usulan berubah1 penolakan dipatuhi\./);
    expect(text()).toMatch(new RegExp(`${rejected}.*Ditolak`));
  });

  test('a plan is deleted after its sheets were named, and another one stays open', async () => {
    await openHistory();
    await press('Tindakan untuk Rencana P2');
    await press('Buka');
    await pane.until(() => isSelected('Usulan'));
    await openHistory();
    await see('Rencana P2Terbuka');
    await press('Tindakan untuk Rencana P1');
    await press('Hapus…');
    await pane.until(() => document.querySelector('[role=alertdialog]') !== null);
    const named = [...document.querySelectorAll('[role=alertdialog] li')].map(({ textContent }) => textContent);
    expect(named).toEqual((await sheetNames()).filter((name) => name.startsWith('P1 ')));
    await press(/^Hapus \d+ lembar$/);
    await see('Satu rencana di buku kerja ini');
    expect((await sheetNames()).filter((name) => name.startsWith('P1 '))).toEqual([]);
    expect(text()).toContain('Rencana P2Terbuka');
  });

  test('a list of others is checked, and what is lawful taken over as approvals', async () => {
    await openHistory();
    await press('Periksa Daftar Usulan');
    await press('Periksa daftar');
    await see(/baris sah/);
    expect((await sheetNames()).filter((name) => name.includes('Periksa Usulan'))).toEqual([]);
    expect(text()).not.toMatch(/\bR\d+ [A-Z]/);
    const count = Number(/\d+/.exec(pane.button(/^Setujui \d+ baris$/).textContent)?.[0]);
    expect(count).toBeGreaterThan(0);
    await press(/^Setujui \d+ baris$/);
    await press('Setujui dan tulis');
    await see(`${count} baris dicatat sebagai Setuju pada lembar P2 Putusan.`);
    const ledger = await gridOf(workbook, 'P2 Putusan');
    const approvals = ledger.rows.filter((cells) => cells.some((cell) => String(cell).startsWith('Daftar Usulan,')));
    expect(approvals).toHaveLength(count);
    expect(await sheetNames()).toContain('P3 Periksa Usulan');
  });
});

test('scenarios stand side by side, and taking one writes its policy and leads to where its plan is made', async () => {
  const heads = (): (string | null)[] =>
    [...pane.main().querySelectorAll('thead th')].slice(1).map((head) => head.textContent);
  const policies = async (): Promise<number> =>
    (await sheetNames()).filter((name) => name.startsWith('Padan Kebijakan')).length;
  await press('Skenario');
  await press('Bandingkan skenario');
  await see('Pilih satu skenario');
  expect(heads()).toEqual(['A', 'B', 'C']);
  await pane.press(required(pane.main().querySelector<HTMLElement>('input[type=radio][value="3"]'), 'scenario D'));
  expect(heads()).toEqual(['B', 'C', 'D']);
  const before = await policies();
  await press('Pakai skenario D');
  await pane.until(() => isSelected(/^Jalankan/));
  await see(/Kebijakan skenario Campuran ditulis pada lembar Padan Kebijakan/);
  expect(await policies()).toBe(before + 1);
});
