import { excelChoices, ExcelWorkbook } from '../../src/hosts/excel';
import { ignoreProgress } from '../../src/kernel';
import { startMemoryExcel, type MemoryExcel, type MemoryExcelOptions } from '../support/memory-excel';
import { firstRun, policyRun } from '../support/run-drafts';
import { addRuns, removeRun, valueOf } from '../support/workbook-tools';

// @alone: a page remembers in what state an Excel was left, and this test asks for one that nobody has used.
let excel: MemoryExcel | undefined;

const start = async (apiVersion: MemoryExcelOptions['apiVersion'] = '1.17'): Promise<MemoryExcel> => {
  excel = await startMemoryExcel({
    sheets: [
      { name: 'Data', cells: [['NIP'], ['x']] },
      { name: 'Rahasia', cells: [['a']], visibility: 'Hidden' },
    ],
    apiVersion,
    keepBodies: true,
  });
  return excel;
};

afterEach(() => {
  const running = excel;
  excel = undefined;
  running?.stop();
});

const METHOD = 3;
const SET = 4;

/** What requests change, by the names Excel has for it: properties set, and methods other than asking and tracking. */
const changesIn = ({ requests }: MemoryExcel, from = 0): string[] => {
  const names = requests.bodies
    .slice(from)
    .flatMap(({ Actions, ObjectPaths }) => [
      ...Actions.filter(({ ActionType }) => ActionType === METHOD || ActionType === SET),
      ...Object.values(ObjectPaths).flatMap(({ ObjectPathType, Name }) =>
        ObjectPathType === METHOD ? [{ ActionType: METHOD, Name }] : [],
      ),
    ]);
  const changing = names.filter(({ ActionType, Name }) => ActionType === SET || !/^(Get|_|Query)/.test(Name));
  return [...new Set(changing.map(({ ActionType, Name }) => (ActionType === SET ? `${Name}=` : `${Name}()`)))].sort();
};

test('reading, watching and being asked change nothing, so that Undo keeps what the user did', async () => {
  const running = await start();
  const workbook = new ExcelWorkbook();
  valueOf(await workbook.read(() => 'formulas'));
  const watch = await workbook.watch();
  expect(await watch.see()).toBe('unchanged');
  watch.close();
  const stop = workbook.onSelection(() => undefined);
  await running.select('Data', 'A2');
  stop();
  valueOf(await excelChoices.recall());
  expect(changesIn(running)).toEqual([]);
});

test('leading to a cell moves the selection and nothing else; a hidden sheet shown on request is a change', async () => {
  const running = await start();
  const workbook = new ExcelWorkbook();
  valueOf(await workbook.goTo({ sheet: 'Data', row: 1, column: 0 }));
  expect(changesIn(running)).toEqual(['Activate()', 'Select()']);
  valueOf(await workbook.goTo({ sheet: 'Rahasia', row: 0, column: 0 }, true));
  expect(changesIn(running)).toEqual(['Activate()', 'Select()', 'Visibility=']);
});

test('decisions about columns are kept in the settings of the file, beside its cells', async () => {
  const running = await start();
  valueOf(await excelChoices.keep('{}'));
  expect(changesIn(running)).toEqual(['Add()']);
});

test('the calls that clear Undo are made only by writing and removing a run', async () => {
  const running = await start();
  const workbook = new ExcelWorkbook();
  valueOf(await addRuns(workbook, [policyRun, firstRun]));
  const written = changesIn(running);
  // Nothing is renamed but Padan's own tables, nothing deleted but its draft marks; no sheet is moved, hidden, copied or protected.
  const clearing = written.filter((name) =>
    /^(Name|Position|Visibility)=|^(Copy|Protect|Unprotect|Delete)\(/.test(name),
  );
  expect(clearing).toEqual(['Delete()', 'Name=']);
  const before = running.requests.count;
  await removeRun(workbook, 1);
  expect(changesIn(running, before)).toEqual(['Delete()', 'EnableEvents=']);
});

test.each([
  ['1.21', [true]],
  ['1.17', [undefined]],
] as const)('in ExcelApi %s a write is one step of Undo where that can be', async (version, groups) => {
  await start(version);
  const run = jest.spyOn(Excel, 'run');
  try {
    valueOf(await addRuns(new ExcelWorkbook(), [policyRun]));
    expect(run.mock.calls.map(([options]) => (options as Excel.RunOptions).mergeUndoGroup)).toEqual(groups);
    run.mockClear();
    valueOf(await new ExcelWorkbook().read());
    for (const [options] of run.mock.calls) expect(options).not.toHaveProperty('mergeUndoGroup');
  } finally {
    run.mockRestore();
  }
});

test('entries are one change of cells', async () => {
  const running = await start();
  const workbook = new ExcelWorkbook();
  valueOf(await addRuns(workbook, [policyRun, firstRun]));
  const before = running.requests.count;
  const [sheet = ''] = firstRun.sheets.map(({ name }) => name);
  const entry = { place: { sheet, row: 4, column: 3 }, expected: 'Neutral', value: 'Zero' };
  valueOf(await workbook.apply([{ kind: 'set-entries', entries: [entry], isEntry: () => true }], ignoreProgress));
  expect(changesIn(running, before)).toEqual(['EnableEvents=', 'Values=']);
});
