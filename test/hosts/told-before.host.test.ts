import { ExcelWorkbook } from '../../src/hosts/excel';
import { ignoreProgress } from '../../src/kernel';
import { problemMessage, textsOf } from '../../src/text';
import { planWorkbook, type JobRunner } from '../../src/usecases';
import { problemsOfWriting } from '../../src/usecases/problem-of-lock';
import { startMemoryExcel, type MemoryExcel, type MemoryExcelOptions } from '../support/memory-excel';
import { PLAN_OPTIONS } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

let excel: MemoryExcel | undefined;

const start = async (more: Partial<MemoryExcelOptions> = {}): Promise<MemoryExcel> => {
  excel = await startMemoryExcel({
    sheets: [
      { name: 'Data', cells: [['NIP'], ['x']] },
      { name: 'Rahasia', cells: [['a']], visibility: 'Hidden' },
    ],
    apiVersion: '1.14',
    ...more,
  });
  return excel;
};

afterEach(() => {
  const running = excel;
  excel = undefined;
  running?.stop();
});

const told = async (): Promise<readonly string[]> =>
  problemsOfWriting(valueOf(await new ExcelWorkbook().read(() => 'nothing'))).map(({ code }) => code);

const neverAsked: JobRunner = {
  run: () => {
    throw new Error('computed');
  },
};

test.each([
  ['read-only', { readOnly: true }, 'host-read-only'],
  ['protected in its structure', { structureProtected: true }, 'host-protected'],
] as const)('a workbook that is %s is told when it is read, and nothing is computed for it', async (_, more, code) => {
  await start(more);
  expect(await told()).toEqual([code]);
  const job = planWorkbook(new ExcelWorkbook(), neverAsked, PLAN_OPTIONS, ignoreProgress, () => 0);
  expect(await job.result).toMatchObject({ ok: false, error: { code } });
});

test('somebody else who changes a sheet is told with the sheet, once', async () => {
  const running = await start();
  const watch = await new ExcelWorkbook().watch();
  await running.changeCells('Data', 'A2', [['y']]);
  expect(await told()).toEqual([]);
  await running.changeCells('Data', 'A2', [['z']], true);
  const read = valueOf(await new ExcelWorkbook().read(() => 'nothing'));
  expect(read.remarks).toEqual([{ code: 'host-shared', severity: 'warns', params: { sheets: 'Data' } }]);
  expect(await told()).toEqual([]);
  watch.close();
});

test.each([
  ['1.7', 'choices,selection,changes,print,merges'],
  ['1.9', 'merges'],
  ['1.14', null],
] as const)('an Excel of version %s is told to lack %s', async (apiVersion, what) => {
  await start({ apiVersion });
  const { remarks } = valueOf(await new ExcelWorkbook().read(() => 'nothing'));
  expect(remarks).toEqual(what === null ? [] : [{ code: 'host-lacks', severity: 'warns', params: { what } }]);
  if (what === null) return;
  const { wrong } = problemMessage({ code: 'host-lacks', severity: 'warns', params: { what } }, textsOf('id'));
  for (const part of what.split(',')) expect(wrong).not.toContain(part);
});

test('a hidden sheet is led to only where somebody asks for it to be shown', async () => {
  const { workbook } = await start();
  const place = { sheet: 'Rahasia', row: 0, column: 0 };
  expect(await new ExcelWorkbook().goTo(place)).toMatchObject({ ok: false, error: { code: 'host-sheet-hidden' } });
  expect(workbook.sheet('Rahasia').visibility).toBe('Hidden');
  valueOf(await new ExcelWorkbook().goTo(place, true));
  expect(workbook.sheet('Rahasia').visibility).toBe('Visible');
  expect(workbook.activeSheet.name).toBe('Rahasia');
});
