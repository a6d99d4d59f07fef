import { act } from 'react';

import { ExcelWorkbook } from '../../src/hosts/excel';
import { nextState, openingState } from '../../src/pane/pane-state';
import type { Workbook } from '../../src/usecases';
import { startMemoryExcel, type MemoryExcel } from '../support/memory-excel';
import { PanePage } from '../support/pane-page';

jest.setTimeout(60_000);

let excel: MemoryExcel;
let page: PanePage;

const open = async (visibility: 'Visible' | 'Hidden'): Promise<Workbook> => {
  excel = await startMemoryExcel({
    sheets: [
      { name: 'Catatan', cells: [['isi']] },
      {
        name: 'Pegawai',
        cells: [
          ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'],
          ['bukan nip', 'A', 'B', 'C'],
        ],
        visibility,
      },
    ],
    apiVersion: '1.14',
  });
  const workbook = new ExcelWorkbook();
  page = await PanePage.open({ workbook });
  return workbook;
};

afterEach(async () => {
  await page.close();
  excel.stop();
});

test('an answer of Excel that is awaited for long is told on whatever step, and no longer once it has come', async () => {
  const workbook = await open('Visible');
  await page.seeText('NIP');
  excel.inject({ kind: 'slow', delayMs: 12_000 });
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance', 'Date'] });
  const read = workbook.read(() => 'nothing');
  await act(() => jest.advanceTimersByTimeAsync(9000));
  expect(page.text()).not.toContain('Masih menunggu Excel');
  await act(() => jest.advanceTimersByTimeAsync(2000));
  expect(page.text()).toContain('Masih menunggu Excel (sudah 10 detik).');
  await act(() => jest.advanceTimersByTimeAsync(2000));
  jest.useRealTimers();
  expect((await read).ok).toBe(true);
  await page.until(() => !page.text().includes('Masih menunggu'), 'the end of waiting');
});

test('a cell on a hidden sheet is not jumped to; the sheet is shown where that is asked for', async () => {
  await open('Hidden');
  await page.press('button', /^Lembar tersembunyi/);
  await page.press('button', /^Ke.*Pegawai/);
  await page.seeText('Lembar "Pegawai" disembunyikan');
  expect(excel.workbook.sheet('Pegawai').visibility).toBe('Hidden');
  await page.press('button', 'Tampilkan lembar');
  await page.until(() => excel.workbook.activeSheet.name === 'Pegawai', 'the sheet');
  expect(page.text()).not.toContain('disembunyikan, sehingga');
});

test('progress that is reported after a cancel does not take the cancel back', async () => {
  await open('Visible');
  await page.seeText('NIP');
  const running = { status: 'running', stage: 'write', done: 1, total: 9 } as const;
  const started = nextState(openingState('2026-01-01'), { kind: 'run', run: running });
  const ending = nextState(started, { kind: 'ending' });
  const later = nextState(ending, { kind: 'run', run: { ...running, done: 2 } });
  expect(later.run).toEqual({ ...running, done: 2, isEnding: true });
  expect(nextState(later, { kind: 'run', run: { status: 'cancelled' } }).run).toEqual({ status: 'cancelled' });
  expect(nextState(openingState('2026-01-01'), { kind: 'ending' }).run).toEqual({ status: 'idle' });
});
