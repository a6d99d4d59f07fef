import { threadEngine } from '../../src/engine';
import { ignoreProgress } from '../../src/kernel';
import type { Grid } from '../../src/sheets';
import { planWorkbook, type Workbook } from '../../src/usecases';
import { fileOf, openFile, PLAN_OPTIONS, tinySample } from '../support/workbooks';

const clock = (): number => 0;
const file = fileOf(tinySample());

/** A workbook that somebody edits while the plan is being computed. */
const edited = (edit: (grid: Grid) => Grid, listEdit: (names: string[]) => string[] = (names) => names) => {
  const source = openFile(file);
  let listings = 0;
  const written: string[] = [];
  const workbook: Workbook = {
    host: 'excel',
    listSheets: async () => {
      listings += 1;
      const listed = await source.listSheets();
      if (!listed.ok || listings === 1) return listed;
      const names = listEdit(listed.value.map(({ name }) => name));
      return { ok: true, value: listed.value.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name })) };
    },
    readGrid: async (sheet) => {
      const grid = await source.readGrid(sheet === 'Ganti Nama' ? 'Data Pegawai' : sheet);
      return grid.ok && listings > 1 ? { ok: true, value: edit(grid.value) } : grid;
    },
    writeRuns: async (runs, onProgress) => {
      written.push(...runs.flatMap(({ sheets }) => sheets.map(({ name }) => name)));
      return source.writeRuns(runs, onProgress);
    },
    removeRun: (run) => source.removeRun(run),
    goTo: () => source.goTo(),
    onSelection: () => source.onSelection(),
  };
  return { written, job: planWorkbook(workbook, threadEngine(clock), PLAN_OPTIONS, ignoreProgress, clock).result };
};

test('data that nobody touched are planned and written', async () => {
  const { written, job } = edited((grid) => grid);
  expect((await job).ok).toBe(true);
  expect(written.length).toBeGreaterThan(5);
});

test('a cell changed in the meantime stops the write and is named', async () => {
  const { written, job } = edited((grid) => ({
    ...grid,
    rows: grid.rows.map((cells, row) =>
      row === 5 ? cells.map((cell, column) => (column === 3 ? 'lain' : cell)) : cells,
    ),
  }));
  expect(await job).toEqual({
    ok: false,
    error: { code: 'input-changed', severity: 'blocks', where: { sheet: 'Data Pegawai', row: 5, column: 3 } },
  });
  expect(written).toEqual([]);
});

test('a row added at the end stops the write', async () => {
  const { written, job } = edited((grid) => ({ ...grid, rows: [...grid.rows, [null, 'baru']] }));
  expect(await job).toMatchObject({ ok: false, error: { code: 'input-changed', where: { sheet: 'Data Pegawai' } } });
  expect(written).toEqual([]);
});

test('a sheet renamed in the meantime stops the write', async () => {
  const { written, job } = edited(
    (grid) => grid,
    (names) => ['Ganti Nama', ...names.slice(1)],
  );
  expect(await job).toEqual({ ok: false, error: { code: 'input-changed', severity: 'blocks' } });
  expect(written).toEqual([]);
});
