import type { SheetDraft } from '../../src/sheets';
import type { ChoiceStore } from '../../src/usecases';
import { succeed } from '../../src/kernel';
import { fileOf, openFile, smallSample, withSheet, withValue } from '../support/workbooks';

import { openPane, type PaneWindow } from './pane-window';

jest.setTimeout(60_000);

const PEOPLE = 'Data Pegawai';

const bookWith = (change: (sheet: SheetDraft) => SheetDraft) =>
  openFile(fileOf(withSheet(smallSample(), PEOPLE, change)));

/** Two columns in doubt, and a NIP that stops a plan. */
const spoilt = (sheet: SheetDraft): SheetDraft =>
  withValue(
    withValue(withValue(sheet, 'NIP BARU', 2, '12'), 'TMT JABATAN', -1, 'TMT JAB/ESELON'),
    'UNOR NAMA',
    -1,
    'LAIN-LAIN',
  );

let pane: PaneWindow;

afterEach(() => pane.close());

const text = (): string => pane.main().textContent;

test('columns in doubt are settled in place, one after the other, and kept at once', async () => {
  const kept: string[] = [];
  const choices: ChoiceStore = {
    recall: () => Promise.resolve(succeed(null)),
    keep: (written) => {
      kept.push(written);
      return Promise.resolve(succeed(undefined));
    },
  };
  pane = await openPane(bookWith(spoilt), { choices });
  await pane.until(() => text().includes('Pastikan 2 kolom'));
  const main = pane.main();
  // What stops a plan is asked about first, with its values.
  expect(text()).toContain('LAIN-LAIN di lembar Data Pegawai');
  expect(main.querySelectorAll('dd').length).toBeGreaterThanOrEqual(3);

  await pane.press(pane.button('Ya, benar'));
  expect(text()).toContain('Pastikan 1 kolom');
  expect(text()).toContain('TMT JAB/ESELON di lembar Data Pegawai');
  expect(document.activeElement).toBe(pane.button('Ya, benar'));
  // The workbook is read again behind it: the step itself, its scroll and its focus stay.
  await pane.until(() => !text().includes('Kolom wajib') && kept.length === 1);
  expect(pane.main()).toBe(main);
  expect(document.activeElement).toBe(pane.button('Ya, benar'));

  await pane.press(pane.button('Tidak dipakai'));
  expect(document.activeElement?.textContent).toBe('Semua kolom sudah dipastikan.');
  await pane.until(() => kept.length === 2);
  expect(JSON.parse(kept[1] ?? '')).toEqual({
    [PEOPLE]: {
      columns: [
        { header: 'TMT JAB/ESELON', field: null },
        { header: 'LAIN-LAIN', field: 'unit' },
      ],
    },
  });
});

test('decisions kept with the workbook are in force when it is opened again', async () => {
  const text = JSON.stringify({ [PEOPLE]: { columns: [{ header: 'LAIN-LAIN', field: 'unit' }] } });
  const keep = jest.fn<ReturnType<ChoiceStore['keep']>, [string]>(() => Promise.resolve(succeed(undefined)));
  pane = await openPane(bookWith(spoilt), { choices: { recall: () => Promise.resolve(succeed(text)), keep } });
  await pane.until(() => pane.main().textContent.includes('Pastikan 1 kolom'));
  expect(pane.main().textContent).not.toContain('LAIN-LAIN');
});

test('every cell that is wrong is gone to, one after the other, by button and by arrows', async () => {
  const two = (sheet: SheetDraft) => withValue(withValue(sheet, 'NIP BARU', 2, '12'), 'NIP BARU', 7, '1985');
  pane = await openPane(bookWith(two));
  await pane.until(() => text().includes('Masalah data'));
  expect(text()).toMatch(/2 wajib diperbaiki.*NIP tidak sah.*2 sel/);
  await pane.press(pane.button('Masalah berikutnya'));
  await pane.key({ key: 'ArrowDown' });
  expect(pane.shown).toEqual([
    { sheet: PEOPLE, row: 3, column: 1 },
    { sheet: PEOPLE, row: 8, column: 1 },
  ]);
  const current = pane.main().querySelector('li[aria-current="true"]');
  // Its own value, not the first one's.
  expect(current?.textContent).toContain('B9');
  expect(current?.textContent).toContain('1985');
  await pane.key({ key: 'ArrowUp' });
  expect(pane.shown.at(-1)).toEqual({ sheet: PEOPLE, row: 3, column: 1 });
});

test('an edit in the workbook is read by itself, and said once', async () => {
  pane = await openPane(bookWith((sheet) => withValue(sheet, 'NIP BARU', 2, '12')));
  await pane.until(() => text().includes('1 wajib diperbaiki'));
  // What is said is taken back after a moment, so every word of it is kept here.
  const said: string[] = [];
  const listen = new MutationObserver(() => {
    // jsdom keeps what is written as innerText, and shows nothing of it.
    for (const { innerText } of document.querySelectorAll<HTMLElement>('[aria-live] *'))
      if (innerText && said.at(-1) !== innerText) said.push(innerText);
  });
  listen.observe(document.body, { childList: true, characterData: true, subtree: true });
  const before = pane.reads();
  pane.edit(bookWith((sheet) => sheet));
  await pane.until(() => !text().includes('wajib diperbaiki'));
  expect(pane.reads()).toBe(before + 1);
  await pane.until(() => said.some((words) => words.includes('Data diperiksa.')));
  listen.disconnect();
  expect(said.filter((words) => words.includes('Data diperiksa. Tidak ada yang perlu dibereskan.'))).toHaveLength(1);
});

test('what stops a plan can be written as a sheet', async () => {
  const book = bookWith((sheet) => withValue(sheet, 'NIP BARU', 2, '12'));
  pane = await openPane(book);
  await pane.until(() => text().includes('wajib diperbaiki'));
  await pane.press(pane.button('Simpan sebagai lembar'));
  await pane.until(() => text().includes('Masalah ditulis ke lembar P1 Masalah Data.'));
  expect(pane.shown.at(-1)).toEqual({ sheet: 'P1 Masalah Data', row: 0, column: 0 });
});
