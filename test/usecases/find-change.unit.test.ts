import { threadEngine } from '../../src/engine';
import { ignoreProgress } from '../../src/kernel';
import type { Grid } from '../../src/sheets';
import { planWorkbook, type ChangeWatch, type Workbook, type WorkbookSnapshot } from '../../src/usecases';
import { fileOf, openFile, PLAN_OPTIONS, tinySample } from '../support/workbooks';

const clock = (): number => 0;
const file = fileOf(tinySample());

type Edit = (snapshot: WorkbookSnapshot) => WorkbookSnapshot;

/** A workbook that somebody edits while the plan is being computed; `sees` is what its watch has to say of that. */
const edited = (edit: Edit, sees: Awaited<ReturnType<ChangeWatch['see']>> = 'unknown') => {
  const source = openFile(file);
  const counts = { reads: 0, closed: 0 };
  const written: string[] = [];
  const workbook: Workbook = {
    read: async (wanted) => {
      counts.reads += 1;
      const read = await source.read(wanted);
      return read.ok && counts.reads > 1 ? { ok: true, value: edit(read.value) } : read;
    },
    apply: (changes, onProgress) => {
      for (const change of changes)
        if (change.kind === 'add-run') written.push(...change.draft.sheets.map(({ name }) => name));
      return source.apply(changes, onProgress);
    },
    watch: () => Promise.resolve({ see: () => Promise.resolve(sees), close: () => (counts.closed += 1) }),
    goTo: () => source.goTo(),
    onSelection: () => source.onSelection(),
  };
  const job = planWorkbook(workbook, threadEngine(clock), PLAN_OPTIONS, ignoreProgress, clock).result;
  return { written, counts, job };
};

const inGrids =
  (change: (grid: Grid) => Grid): Edit =>
  (snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.grid === null ? sheet : { ...sheet, grid: change(sheet.grid) })),
  });

const untouched: Edit = (snapshot) => snapshot;

test.each([
  ['can tell that nothing has changed', 'unchanged', 1],
  ['tells of a change', 'changed', 2],
  ['cannot tell', 'unknown', 2],
] as const)('where the host %s, the workbook is read so many times for one run', async (_, sees, reads) => {
  const { counts, job } = edited(untouched, sees);
  expect((await job).ok).toBe(true);
  expect(counts).toEqual({ reads, closed: 1 });
});

test('a file is read once for one run', async () => {
  const workbook = openFile(file);
  const read = jest.spyOn(workbook, 'read');
  expect((await planWorkbook(workbook, threadEngine(clock), PLAN_OPTIONS, ignoreProgress, clock).result).ok).toBe(true);
  expect(read).toHaveBeenCalledTimes(1);
});

test('data that nobody touched are planned and written', async () => {
  const { written, job } = edited(untouched);
  expect((await job).ok).toBe(true);
  expect(written.length).toBeGreaterThan(5);
});

test('a cell changed in the meantime stops the write and is named', async () => {
  const { written, job } = edited(
    inGrids((grid) => ({
      ...grid,
      rows: grid.rows.map((cells, row) =>
        row === 5 ? cells.map((cell, column) => (column === 3 ? 'lain' : cell)) : cells,
      ),
    })),
  );
  expect(await job).toEqual({
    ok: false,
    error: { code: 'input-changed', severity: 'blocks', where: { sheet: 'Data Pegawai', row: 5, column: 3 } },
  });
  expect(written).toEqual([]);
});

test('a row added at the end stops the write', async () => {
  const { written, job } = edited(inGrids((grid) => ({ ...grid, rows: [...grid.rows, [null, 'baru']] })));
  expect(await job).toMatchObject({ ok: false, error: { code: 'input-changed', where: { sheet: 'Data Pegawai' } } });
  expect(written).toEqual([]);
});

test('a sheet renamed in the meantime stops the write', async () => {
  const { written, job } = edited((snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet, index) => (index === 0 ? { ...sheet, name: 'Ganti Nama' } : sheet)),
  }));
  expect(await job).toEqual({ ok: false, error: { code: 'input-changed', severity: 'blocks' } });
  expect(written).toEqual([]);
});
