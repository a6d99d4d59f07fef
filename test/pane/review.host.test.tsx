import { act } from 'react';

import { nameRunSheets } from '../../src/book';
import type { Transfer } from '../../src/domain';
import { batchesOfPlan } from '../../src/insight';
import { required } from '../../src/kernel';
import type { Planned } from '../../src/planning';
import type { CellValue, SheetDraft } from '../../src/sheets';
import { buildSample } from '../../src/synthetic-data';
import { fill, textsOf } from '../../src/text';
import { reopenForAnswers, type Workbook } from '../../src/usecases';
import { answersAbout, remakePlan } from '../../src/usecases/explain-run';
import { columnOf, rowOfNip, runOn, sheetOfRun, typed, type RunFile } from '../support/continued-runs';
import { ReviewPage } from '../support/review-page';
import { gridOf, valueOf } from '../support/workbook-tools';
import { fileOf, openFile, SAMPLE_DAY } from '../support/workbooks';

jest.setTimeout(60_000);

let file: RunFile;
let rows: SheetDraft;
let transfers: readonly Transfer[];
let page: ReviewPage;
let workbook: Workbook;
/** The plan of the file, made again. */
let made: Planned;

beforeAll(async () => {
  file = await runOn(fileOf(buildSample({ employees: 300, positions: 160, asOf: SAMPLE_DAY }, 1, 'none')));
  rows = sheetOfRun(file.response.draft, 'rekomendasi');
  ({ transfers } = file.response.plan);
  made = valueOf(remakePlan(valueOf(await reopenForAnswers(openFile(file.bytes)))));
});

const open = async (bytes = file.bytes): Promise<void> => {
  workbook = openFile(bytes);
  const { plan, shortlists, alternatives } = file.response;
  const { policy } = made.instance.input;
  page = await ReviewPage.open({
    workbook,
    review: {
      status: 'ready',
      response: { plan, shortlists, alternatives },
      run: 1,
      names: nameRunSheets(1, 'Padan Kebijakan', [], textsOf('id')),
    },
    answers: answersAbout(made, { policy, run: 1 }),
  });
};

afterEach(() => page.close());

const nipAt = (index: number): string => required(transfers[index], 'transfer').employee.nip;

/** What stands in the entry cells of people, found by NIP: the sheet is read once for all of them. */
const writtenOf = async (nips: readonly string[], id = 'decision'): Promise<CellValue[]> => {
  const grid = await gridOf(workbook, rows.name);
  const rowOf = new Map(grid.rows.map((cells) => [cells[columnOf(rows, 'nip')], cells]));
  return nips.map((nip) => rowOf.get(nip)?.[columnOf(rows, id)] ?? null);
};

const written = async (nip: string, id?: string): Promise<CellValue> => (await writtenOf([nip], id))[0] ?? null;

const decisions = (): Promise<CellValue[]> => writtenOf(transfers.map(({ employee }) => employee.nip));

const isWritten = async (count: number): Promise<void> => {
  for (let tried = 0; tried < 200; tried += 1) {
    if ((await decisions()).filter((one) => one !== null).length === count) return;
    await page.until(() => true, 'time');
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
  throw new Error(`not ${count} decisions: ${JSON.stringify(await decisions())}`);
};

const focusRow = (index: number): Promise<void> => page.focus(page.rows()[index]);

const focusPerson = (nip: string): Promise<void> =>
  page.focus(page.rows().find(({ dataset }) => dataset['nip'] === nip));

test('twenty proposals are reviewed with no more than sixty keys, each decision on its own row', async () => {
  await open();
  expect(page.heading()).toBe(`0 dari ${transfers.length} diputuskan`);
  await focusRow(0);
  await page.press('Enter');
  const wanted = 20;
  expect(transfers.length).toBeGreaterThanOrEqual(wanted);
  const seen: string[] = [];
  for (let done = 0; done < wanted; done += 1) {
    seen.push(page.heading());
    await page.press(done % 4 === 3 ? 'd' : 's');
  }
  expect(new Set(seen).size).toBe(wanted);
  expect(page.keys).toBeLessThanOrEqual(60);
  await isWritten(wanted);
  const byName = new Map(transfers.map(({ employee }) => [employee.name, employee.nip]));
  expect(await writtenOf(seen.map((name) => byName.get(name) ?? ''))).toEqual(
    seen.map((_, index) => (index % 4 === 3 ? 'Tunda' : 'Setuju')),
  );
  expect(await written(byName.get(seen[0] ?? '') ?? '', 'decisionDate')).toBe(46204);
});

test('in the list: arrows move, S decides and goes on, Z takes back, Shift+S decides the chain', async () => {
  await open();
  await focusRow(0);
  await page.press('ArrowDown');
  expect(page.focused()).toBe(page.rows()[1]?.dataset['nip']);
  await page.press('s');
  await isWritten(1);
  expect(await written(page.rows()[1]?.dataset['nip'] ?? '')).toBe('Setuju');
  expect(page.focused()).toBe(page.rows()[2]?.dataset['nip']);
  expect(page.heading()).toBe(`1 dari ${transfers.length} diputuskan`);
  await page.press('z');
  await isWritten(0);
  await page.see('Diurungkan');
  const chain = required(
    transfers.find(({ step }) => step === 2),
    'a chain of several',
  ).chain;
  const together = transfers.filter((one) => one.chain === chain);
  await focusPerson(together[0]?.employee.nip ?? '');
  await page.press('S', { shiftKey: true });
  await isWritten(together.length);
  expect(await writtenOf(together.map(({ employee }) => employee.nip))).toEqual(together.map(() => 'Setuju'));
  await page.press('z');
  await isWritten(0);
});

test('rejecting somebody says first whose moves fall with it, as the plan without the move tells', async () => {
  await open();
  const steps = batchesOfPlan(made).flatMap((batch) => batch.steps);
  const { transfer: one, falls } = required(
    steps.find((step) => step.falls.length > 0),
    'a move with which others fall',
  );
  await focusPerson(one.employee.nip);
  await page.press('t');
  const others = falls.map(({ employee }) => employee.name).join(', ');
  await page.see(fill('Agar sisanya tetap sah, gugur juga: {others}.', { others }));
  expect(await written(one.employee.nip)).toBeNull();
  await page.clickButton(`Tolak untuk ${one.employee.name}`);
  await isWritten(1);
  expect(await written(one.employee.nip)).toBe('Tolak');
});

test('left and right go through the cards, Alt+Left returns to the list with its filter, search and row', async () => {
  await open(typed(file.bytes, rows, rowOfNip(rows, nipAt(0)), { decision: 'Tolak' }));
  const [first, second] = page.rows().map(({ dataset }) => dataset['nip'] ?? '');
  await page.until(() => page.heading().startsWith('1 dari'), 'the decision in the sheet');
  await focusRow(0);
  await page.press('Enter');
  await page.see(`1 dari ${transfers.length}`);
  await page.press('ArrowRight');
  await page.see(`2 dari ${transfers.length}`);
  expect(page.heading()).toBe(transfers.find(({ employee }) => employee.nip === second)?.employee.name);
  await page.press('ArrowLeft');
  expect(page.heading()).toBe(transfers.find(({ employee }) => employee.nip === first)?.employee.name);
  await page.press('ArrowRight');
  await page.press('ArrowLeft', { altKey: true });
  await page.until(() => page.focused() === second, 'the row of the last card');
});

test('a filter shows what it counts, and all that is shown is decided at once after a question, and taken back at once', async () => {
  const { name } = required(transfers[0], 'transfer').employee;
  await open();
  await page.type('Cari nama, NIP, atau unit', nipAt(0));
  expect(page.all('section[aria-label*="rantai"]')).toHaveLength(1);
  await page.clickButton('Putuskan semua yang tampil');
  const item = await page.until(
    () => page.all('[role=menuitem]').find((one) => one.textContent?.includes('Setuju: 1 yang tampil')),
    'the menu',
  );
  await page.click(item);
  await page.see('Tandai 1 usulan yang tampil sebagai Setuju?');
  expect(await decisions()).toEqual(transfers.map(() => null));
  await page.clickButton('Tandai 1 sebagai Setuju');
  await isWritten(1);
  await page.see(`Setuju: ${name}`);
  await page.clickButton('Urungkan');
  await isWritten(0);
});

test('official and reason are remembered and written with the decision', async () => {
  await open();
  await focusRow(0);
  await page.press('Enter');
  await page.clickButton('Pejabat dan alasan');
  await page.type('Pejabat yang memutuskan', 'Sekretaris Daerah');
  await page.type('Alasan (ditulis pada keputusan berikutnya sampai diubah)', 'Rapat TPK');
  await page.clickButton('Selesai');
  await page.see('Diputuskan Sekretaris Daerah, 01/07/2026. Alasan: Rapat TPK.');
  const first = page.heading();
  await page.clickButton('SetujuS');
  await isWritten(1);
  const nip = transfers.find(({ employee }) => employee.name === first)?.employee.nip ?? '';
  expect([await written(nip, 'official'), await written(nip, 'remark')]).toEqual(['Sekretaris Daerah', 'Rapat TPK']);
});

test('a decision made in the sheet meanwhile is not written over: the cell is named and the sheet is read again', async () => {
  await open();
  await focusRow(0);
  const nip = page.focused() ?? '';
  const at = { row: rowOfNip(rows, nip), column: columnOf(rows, 'decision') };
  const entry = { place: { sheet: rows.name, ...at }, expected: null, value: 'Tunda' };
  await workbook.apply([{ kind: 'set-entries', entries: [entry], isEntry: () => true }], () => undefined);
  await page.press('s');
  await page.see('berubah sementara itu: "" menjadi "Tunda". Tidak ada yang diubah.');
  await page.until(() => page.heading().startsWith('1 dari'), 'the decision in the sheet');
  expect(await written(nip)).toBe('Tunda');
});

test('the meeting shows one seat at a time; without names there is no name and no NIP, and it decides alike', async () => {
  await open();
  await page.clickButton('Rapat');
  const dialog = (): HTMLElement | undefined => page.all('[role=dialog][aria-label="Rapat"]')[0];
  await page.see(`Kursi 1 dari ${transfers.length}`);
  const first = required(transfers[0], 'transfer');
  expect(dialog()?.textContent).toContain(first.employee.name);
  await page.click(page.all('input[role=switch]')[0]);
  await page.see('Calon A');
  for (const { employee } of transfers) {
    expect(dialog()?.textContent).not.toContain(employee.name.split(',')[0]);
    expect(dialog()?.textContent).not.toContain(employee.nip);
  }
  // Where a press on the switch has left the focus.
  await page.focus(page.all('input[role=switch]')[0]);
  await page.press('ArrowRight');
  await page.see(`Kursi 2 dari ${transfers.length}`);
  await page.press('ArrowLeft');
  await page.press('d');
  await isWritten(1);
  expect(await written(first.employee.nip)).toBe('Tunda');
  await page.press('Escape');
  await page.until(() => dialog() === undefined, 'the list');
});
