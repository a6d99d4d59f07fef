import { ExcelWorkbook } from '../../src/hosts/excel';
import { Cancel, ignoreProgress } from '../../src/kernel';
import { hurry } from '../support/hurry';
import { startMemoryExcel, type Fault, type MemoryExcel } from '../support/memory-excel';
import { firstRun, policyRun } from '../support/run-drafts';
import { addRuns, tryGrid, valueOf } from '../support/workbook-tools';

jest.setTimeout(60_000);

const RUNS = [policyRun, firstRun];
const DRAFTED = RUNS.flatMap(({ sheets }) => sheets.map(({ name }) => name));
const OWN = ['Data Pegawai'];
/** A request of the middle of a write. */
const AMID = 5;

let excel: MemoryExcel;

beforeEach(async () => {
  excel = await startMemoryExcel({ sheets: [{ name: 'Data Pegawai', cells: [['NIP'], ['x']] }], apiVersion: '1.14' });
});
afterEach(() => excel.stop());

const sheetNames = (): string[] => excel.workbook.sheets.map(({ name }) => name);
const padanNames = (): string[] => [...excel.workbook.names.values()].map(({ name }) => name);

const cancelWhen = (cancel: Cancel, isTime: () => boolean): (() => void) => {
  return () => {
    if (isTime()) cancel.cancel();
  };
};

describe('slow is not dead', () => {
  test.each([5, 15])('answers that take %i seconds each are awaited, and the write is whole', async (seconds) => {
    excel.inject({ kind: 'slow', times: Infinity, delayMs: seconds * 1000 });
    const told: (number | null)[] = [];
    const workbook = new ExcelWorkbook();
    const stop = workbook.onWaiting((waited) => told.push(waited));
    const written = await hurry(() => addRuns(workbook, RUNS));
    stop();
    expect(written.ok).toBe(true);
    expect(sheetNames()).toEqual([...OWN, ...DRAFTED]);
    // Told from ten seconds on, and taken back with every answer.
    expect(new Set(told)).toEqual(seconds < 10 ? new Set() : new Set([10, 11, 12, 13, 14, null]));
    expect(told.at(-1) ?? null).toBeNull();
  });

  test('answers that take a minute each are a slow Excel, not a silent one', async () => {
    excel.inject({ kind: 'slow', times: Infinity, delayMs: 60_000 });
    expect((await hurry(() => tryGrid(new ExcelWorkbook(), 'Data Pegawai'))).ok).toBe(true);
  });
});

test('what is looked up unasked keeps nobody waiting, until somebody asks for something behind it', async () => {
  const workbook = new ExcelWorkbook();
  const watch = await workbook.watch();
  const told: (number | null)[] = [];
  const stop = workbook.onWaiting((seconds) => told.push(seconds));
  excel.inject({ kind: 'slow', delayMs: 30_000 });
  expect(await hurry(() => watch.see(true))).toBe('unchanged');
  expect(told).toEqual([]);
  excel.inject({ kind: 'slow', delayMs: 30_000 });
  await hurry(() => Promise.all([watch.see(true), workbook.read(() => 'nothing')]));
  expect(told[0]).toBe(10);
  expect(told.at(-1)).toBeNull();
  stop();
  watch.close();
});

describe('a write that Excel does not answer', () => {
  test.each<Fault['kind']>(['slow', 'slow-answer'])(
    'is told after two minutes; the late answer (%s) leaves no sheet behind, at whatever request',
    async (kind) => {
      const probe = excel.requests.count;
      await addRuns(new ExcelWorkbook(), RUNS);
      const total = excel.requests.count - probe;
      for (const passed of [0, 3, Math.floor(total / 2), total - 1]) {
        excel.stop();
        excel = await startMemoryExcel({ sheets: [{ name: 'Data Pegawai', cells: [['NIP']] }], apiVersion: '1.14' });
        excel.inject({ kind, afterRequests: passed, delayMs: 200_000 });
        await hurry(async () => {
          const workbook = new ExcelWorkbook();
          const written = await addRuns(workbook, RUNS);
          expect(written).toMatchObject({ ok: false, error: { code: 'host-silent-write', params: { seconds: 120 } } });
          // Until Excel has answered, nothing else is written: it might meet what comes late.
          expect(await addRuns(workbook, RUNS)).toMatchObject({ ok: false, error: { code: 'host-still-writing' } });
          await new Promise((resolve) => setTimeout(resolve, 90_000));
        });
        expect([passed, sheetNames(), padanNames()]).toEqual([passed, OWN, []]);
        expect(excel.workbook.isEventsEnabled).toBe(true);
        expect((await addRuns(new ExcelWorkbook(), RUNS)).ok).toBe(true);
        expect(sheetNames()).toEqual([...OWN, ...DRAFTED]);
      }
    },
  );

  test('can be cancelled; the cancel is told even where no answer comes, and nothing stays once it has come', async () => {
    excel.inject({ kind: 'slow', afterRequests: AMID, delayMs: 60_000 });
    const cancel = new Cancel();
    await hurry(
      async () => {
        const written = await new ExcelWorkbook().apply(
          RUNS.map((draft) => ({ kind: 'add-run', draft })),
          ignoreProgress,
          cancel,
        );
        expect(written).toMatchObject({ ok: false, error: { code: 'host-cancel-late' } });
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      },
      cancelWhen(cancel, () => excel.requests.count > AMID),
    );
    expect([sheetNames(), padanNames()]).toEqual([OWN, []]);
  });
});

test('a write can be cancelled at any request: nothing of it stays, and the next one is whole', async () => {
  const before = excel.requests.count;
  await addRuns(new ExcelWorkbook(), RUNS);
  const total = excel.requests.count - before;
  for (let asked = 1; asked <= total; asked += 1) {
    excel.stop();
    excel = await startMemoryExcel({ sheets: [{ name: 'Data Pegawai', cells: [['NIP']] }], apiVersion: '1.14' });
    excel.inject({ kind: 'slow', afterRequests: asked - 1, delayMs: 3000 });
    const cancel = new Cancel();
    const written = await hurry(
      () =>
        new ExcelWorkbook().apply(
          RUNS.map((draft) => ({ kind: 'add-run', draft })),
          ignoreProgress,
          cancel,
        ),
      cancelWhen(cancel, () => excel.requests.count === asked),
    );
    expect([asked, written]).toMatchObject([asked, { ok: false, error: { code: 'engine-stopped' } }]);
    expect([asked, sheetNames(), padanNames()]).toEqual([asked, OWN, []]);
  }
  valueOf(await addRuns(new ExcelWorkbook(), RUNS));
  expect(sheetNames()).toEqual([...OWN, ...DRAFTED]);
});

test('a cancel after which even the clean-up fails says that sheets are left', async () => {
  excel.inject({ kind: 'slow', afterRequests: AMID, delayMs: 3000 });
  excel.inject({ kind: 'access-denied', afterRequests: AMID + 1 });
  const cancel = new Cancel();
  const written = await hurry(
    () =>
      new ExcelWorkbook().apply(
        RUNS.map((draft) => ({ kind: 'add-run', draft })),
        ignoreProgress,
        cancel,
      ),
    cancelWhen(cancel, () => excel.requests.count > AMID),
  );
  expect(written).toMatchObject({ ok: false, error: { code: 'host-cancel-left' } });
  const { faults } = valueOf(await new ExcelWorkbook().read(() => 'nothing'));
  expect(faults.map(({ kind }) => kind)).toEqual(['unfinished']);
});
