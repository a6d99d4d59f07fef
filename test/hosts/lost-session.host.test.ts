import { ExcelWorkbook } from '../../src/hosts/excel';
import { ignoreProgress } from '../../src/kernel';
import { problemsOfMarks } from '../../src/usecases/problems-of-marks';
import { startMemoryExcel, type MemoryExcel } from '../support/memory-excel';
import { firstRun, policyRun } from '../support/run-drafts';
import { addRuns, sheetsOf, valueOf } from '../support/workbook-tools';

jest.setTimeout(30_000);

const RUNS = [policyRun, firstRun];
const DRAFTED = RUNS.flatMap(({ sheets }) => sheets.map(({ name }) => name));

const start = (): Promise<MemoryExcel> =>
  startMemoryExcel({ sheets: [{ name: 'Data', cells: [['NIP'], ['x']] }], apiVersion: '1.14' });

const namesOf = ({ workbook }: MemoryExcel): string[] => workbook.sheets.map(({ name }) => name);

/** A write that loses its session at a request; whoever opens the pane again finds the workbook as it was left. */
const lose = async (at: number): Promise<MemoryExcel> => {
  const excel = await start();
  excel.inject({ kind: 'session-lost', afterRequests: at, times: Infinity });
  const written = await addRuns(new ExcelWorkbook(), RUNS);
  expect([at, written]).toMatchObject([at, { ok: false, error: { code: 'host-session-lost' } }]);
  excel.recover();
  return excel;
};

test('a session lost at any request leaves a run that is found at the next start, read as nothing, and settled as asked', async () => {
  const whole = await start();
  const own = whole.workbook.sheet('Data').snapshot();
  valueOf(await addRuns(new ExcelWorkbook(), RUNS));
  const total = whole.requests.count;
  whole.stop();
  let found = 0;
  for (let at = 0; at < total; at += 1) {
    const excel = await lose(at);
    const left = namesOf(excel).filter((name) => name !== 'Data');
    const read = valueOf(await new ExcelWorkbook().read());
    // Nothing of it is data: only the sheet of the user has cells.
    expect(read.sheets.filter(({ grid }) => grid !== null).map(({ name }) => name)).toEqual(['Data']);
    expect(read.sheets.filter(({ marker }) => marker !== null)).toEqual([]);
    const told = problemsOfMarks(read.faults);
    expect([at, told.map(({ code }) => code)]).toEqual([at, left.length > 0 ? ['mark-unfinished'] : []]);
    if (left.length > 0) {
      found += 1;
      expect(told[0]?.params).toEqual({ sheets: left.join(', '), count: left.length });
      const how = at % 2 === 0 ? 'remove' : 'keep';
      valueOf(await new ExcelWorkbook().apply([{ kind: 'settle-unfinished', how }], ignoreProgress));
      expect(namesOf(excel)).toEqual(['Data', ...(how === 'keep' ? left : [])]);
      const settled = valueOf(await new ExcelWorkbook().read());
      expect(settled.faults).toEqual([]);
      expect(settled.sheets.filter(({ grid }) => grid !== null).map(({ name }) => name)).toEqual(['Data']);
    }
    expect(excel.workbook.sheet('Data').snapshot()).toBe(own);
    excel.stop();
  }
  expect(found).toBeGreaterThan(total / 2);
});

test('without an answer to the question, the next run is written whole all the same', async () => {
  const excel = await lose(6);
  expect(namesOf(excel).length).toBeGreaterThan(1);
  valueOf(await addRuns(new ExcelWorkbook(), RUNS));
  expect(namesOf(excel)).toEqual(['Data', ...DRAFTED]);
  expect((await sheetsOf(new ExcelWorkbook())).map(({ standing }) => standing)).toEqual([
    'user',
    'result',
    'result',
    'result',
  ]);
  excel.stop();
});

test('a pane whose session was lost hears of changes again once it is opened anew', async () => {
  const excel = await lose(6);
  expect(excel.workbook.isEventsEnabled).toBe(false);
  const watch = await new ExcelWorkbook().watch();
  expect(excel.workbook.isEventsEnabled).toBe(true);
  await excel.changeCells('Data', 'A2', [['y']]);
  expect(await watch.see()).toBe('changed');
  watch.close();
  excel.stop();
});
