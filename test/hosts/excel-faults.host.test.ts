import { ExcelWorkbook } from '../../src/hosts/excel';
import { ignoreProgress } from '../../src/kernel';
import { hurry } from '../support/hurry';
import { startMemoryExcel, type Fault, type MemoryExcel, type MemoryExcelOptions } from '../support/memory-excel';
import { firstRun, policyRun } from '../support/run-drafts';
import { addRuns, tryGrid } from '../support/workbook-tools';

jest.setTimeout(30_000);

const USER_SHEETS: MemoryExcelOptions['sheets'] = [
  {
    name: 'Data Pegawai',
    cells: [
      ['NIP', 'Nama', 'Nilai'],
      ['198501012010011001', '=A2&"x"', 12.5],
      ['198501012010019002', '', true],
    ],
    hiddenRows: [2],
  },
  { name: 'Catatan', cells: [['jangan diubah']] },
];
const RUNS = [policyRun, firstRun];
const DRAFTED = RUNS.flatMap(({ sheets }) => sheets.map(({ name }) => name));

const start = (more: Partial<MemoryExcelOptions> = {}): Promise<MemoryExcel> =>
  startMemoryExcel({ sheets: USER_SHEETS, apiVersion: '1.14', ...more });

/** Everything of the user's own sheets that a careless write could touch. */
const userState = ({ workbook }: MemoryExcel): unknown =>
  USER_SHEETS.map(({ name, cells }) => {
    const sheet = workbook.sheet(name);
    return {
      name,
      values: sheet.values,
      formulas: cells.map((row, rowIndex) => row.map((_, column) => sheet.formula(rowIndex, column))),
      formats: cells.map((row, rowIndex) => row.map((_, column) => sheet.numberFormat(rowIndex, column))),
      hidden: [...sheet.hiddenRows],
      tables: sheet.tables.length,
      charts: sheet.charts.length,
      links: [...sheet.hyperlinks],
      validations: sheet.validations.length,
      visibility: sheet.visibility,
    };
  });

const sheetNames = ({ workbook }: MemoryExcel): string[] => workbook.sheets.map(({ name }) => name);
const padanNames = ({ workbook }: MemoryExcel): string[] =>
  [...workbook.names.values()].map(({ name }) => name).filter((name) => name.startsWith('_Padan'));

const requestsOfOneWrite = async (): Promise<number> => {
  const excel = await start();
  try {
    await addRuns(new ExcelWorkbook(), RUNS, ignoreProgress);
    return excel.requests.count;
  } finally {
    excel.stop();
  }
};

describe.each<readonly [Fault['kind'], string]>([
  ['access-denied', 'host-denied'],
  ['item-not-found', 'host-changed'],
  ['payload-too-large', 'host-too-large'],
])('when Excel fails with %s', (kind, code) => {
  test('at any request of a write, nothing of the run stays, and the next write succeeds', async () => {
    const total = await requestsOfOneWrite();
    expect(total).toBeGreaterThan(5);
    let failures = 0;
    for (let passed = 0; passed < total; passed += 1) {
      const excel = await start();
      try {
        const before = userState(excel);
        excel.inject({ kind, afterRequests: passed });
        const written = await addRuns(new ExcelWorkbook(), RUNS, ignoreProgress);
        expect(userState(excel)).toEqual(before);
        if (written.ok) {
          // A chart that Excel refuses is left out; the sheets are whole.
          expect(sheetNames(excel)).toEqual(['Data Pegawai', 'Catatan', ...DRAFTED]);
          continue;
        }
        failures += 1;
        expect(written.error.code).toBe(code);
        expect([passed, sheetNames(excel), padanNames(excel)]).toEqual([passed, ['Data Pegawai', 'Catatan'], []]);
        expect(excel.workbook.isEventsEnabled).toBe(true);
        expect((await addRuns(new ExcelWorkbook(), RUNS, ignoreProgress)).ok).toBe(true);
        expect(sheetNames(excel)).toEqual(['Data Pegawai', 'Catatan', ...DRAFTED]);
        expect(userState(excel)).toEqual(before);
      } finally {
        excel.stop();
      }
    }
    expect(failures).toBeGreaterThan(total / 2);
  });

  test('while sheets are read, the problem is told and nothing is made up', async () => {
    const excel = await start();
    excel.inject({ kind });
    expect(await tryGrid(new ExcelWorkbook(), 'Data Pegawai')).toMatchObject({ ok: false, error: { code } });
    expect(await tryGrid(new ExcelWorkbook(), 'Data Pegawai')).toMatchObject({ ok: true });
    excel.stop();
  });
});

test.each<Fault['kind']>(['inactive-workbook', 'activity-limit', 'request-aborted', 'modal-dialog', 'cell-edit'])(
  'trouble that passes (%s) is waited out: the write is made again, and is whole',
  async (kind) => {
    const total = await requestsOfOneWrite();
    const step = kind === 'inactive-workbook' ? 1 : Math.ceil(total / 4);
    for (let passed = 0; passed < total; passed += step) {
      const excel = await start();
      try {
        const before = userState(excel);
        excel.inject({ kind, afterRequests: passed, times: 2 });
        const written = await hurry(() => addRuns(new ExcelWorkbook(), RUNS, ignoreProgress));
        expect([passed, written.ok]).toEqual([passed, true]);
        expect(sheetNames(excel)).toEqual(['Data Pegawai', 'Catatan', ...DRAFTED]);
        expect(padanNames(excel).filter((name) => name.startsWith('_PadanDraft'))).toEqual([]);
        expect(userState(excel)).toEqual(before);
      } finally {
        excel.stop();
      }
    }
  },
);

test.each<readonly [Fault['kind'], string]>([
  ['inactive-workbook', 'host-other-book'],
  ['activity-limit', 'host-crowded'],
  ['cell-edit', 'host-busy'],
  ['modal-dialog', 'host-dialog-open'],
])('trouble that does not pass (%s) is told after four tries', async (kind, code) => {
  const excel = await start();
  excel.inject({ kind, times: Infinity });
  const read = await hurry(() => tryGrid(new ExcelWorkbook(), 'Data Pegawai'));
  expect(read).toMatchObject({ ok: false, error: { code } });
  expect(excel.requests.count).toBe(4);
  excel.stop();
});

test('a failure in the middle of the last request leaves no part of a run', async () => {
  const probe = await start();
  await addRuns(new ExcelWorkbook(), RUNS, ignoreProgress);
  const [total, actions] = [probe.requests.count, probe.requests.actions.at(-1) ?? 0];
  probe.stop();
  expect(actions).toBeGreaterThan(DRAFTED.length);
  for (let atAction = 0; atAction < actions; atAction += 1) {
    const excel = await start();
    excel.inject({ kind: 'access-denied', afterRequests: total - 1, atAction });
    const written = await addRuns(new ExcelWorkbook(), RUNS, ignoreProgress);
    expect([atAction, written.ok, sheetNames(excel), padanNames(excel)]).toEqual([
      atAction,
      false,
      ['Data Pegawai', 'Catatan'],
      [],
    ]);
    excel.stop();
  }
});

test('when even the clean-up fails, the half-written sheets are no run, and the next write removes them', async () => {
  const excel = await start();
  const before = userState(excel);
  excel.inject({ kind: 'access-denied', afterRequests: 4, times: 2 });
  expect((await addRuns(new ExcelWorkbook(), RUNS, ignoreProgress)).ok).toBe(false);
  const listed = await new ExcelWorkbook().read(() => 'nothing');
  expect(listed.ok && listed.value.sheets.filter(({ marker }) => marker !== null)).toEqual([]);
  expect(padanNames(excel).length).toBeGreaterThan(0);
  expect((await addRuns(new ExcelWorkbook(), RUNS, ignoreProgress)).ok).toBe(true);
  expect(sheetNames(excel)).toEqual(['Data Pegawai', 'Catatan', ...DRAFTED]);
  expect(padanNames(excel).filter((name) => name.startsWith('_PadanDraft'))).toEqual([]);
  expect(userState(excel)).toEqual(before);
  excel.stop();
});

test.each([
  ['read-only', { readOnly: true }, 'host-read-only'],
  ['protected in its structure', { structureProtected: true }, 'host-protected'],
] as const)('a workbook that is %s is refused before anything is added', async (_, options, code) => {
  const excel = await start(options);
  const before = userState(excel);
  expect(await addRuns(new ExcelWorkbook(), RUNS, ignoreProgress)).toMatchObject({ ok: false, error: { code } });
  expect(sheetNames(excel)).toEqual(['Data Pegawai', 'Catatan']);
  expect(userState(excel)).toEqual(before);
  excel.stop();
});

test('a user in the middle of a cell is waited for, not interrupted', async () => {
  const excel = await start({ requirementSets: { DelayForCellEdit: '1.1' } });
  excel.inject({ kind: 'cell-edit', times: Infinity });
  const reading = tryGrid(new ExcelWorkbook(), 'Data Pegawai');
  let isDone = false;
  void reading.then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isDone).toBe(false);
  excel.leaveCellEdit();
  expect((await reading).ok).toBe(true);
  excel.stop();
});

test('an Excel that never answers is given up after two minutes, and says so', async () => {
  const excel = await start();
  excel.inject({ kind: 'hang' });
  const read = await hurry(() => tryGrid(new ExcelWorkbook(), 'Data Pegawai'));
  expect(read).toMatchObject({ ok: false, error: { code: 'host-no-answer', params: { seconds: 120 } } });
  expect((await tryGrid(new ExcelWorkbook(), 'Data Pegawai')).ok).toBe(true);
  excel.stop();
});

test('a sheet above the size of one request is read and written in pieces', async () => {
  const rows = Array.from({ length: 12_000 }, (_, row) => [
    `19850101201001${String(row % 10000).padStart(4, '0')}`,
    'x'.repeat(300),
  ]);
  const excel = await start({ payloadLimit: true, sheets: [{ name: 'Besar', cells: rows }] });
  const grid = await tryGrid(new ExcelWorkbook(), 'Besar');
  expect(grid.ok && [grid.value.rows.length, grid.value.rows[11_999]]).toEqual([12_000, rows[11_999]]);
  excel.stop();
});
