import { ExcelWorkbook } from '../../src/hosts/excel';
import type { RunDraft } from '../../src/sheets';
import { drawnRun } from '../support/drawn-draft';
import { startMemoryExcel, type MemoryExcel, type MemoryExcelOptions } from '../support/memory-excel';
import { firstRun, policyRun } from '../support/run-drafts';
import { addRuns } from '../support/workbook-tools';

jest.setTimeout(30_000);

const DATA: MemoryExcelOptions['sheets'] = [{ name: 'Data', cells: [['NIP'], ['198501012010011001']] }];

let excel: MemoryExcel | undefined;

const start = async (options: Partial<MemoryExcelOptions> = {}): Promise<MemoryExcel> => {
  excel = await startMemoryExcel({ sheets: DATA, apiVersion: '1.21', ...options });
  return excel;
};

afterEach(() => {
  const running = excel;
  excel = undefined;
  running?.stop();
});

/** What one batch ends with. */
const codeOf = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Data'));
    await context.sync();
  }).then(
    () => 'done',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
  );

describe('rule 16: members above the version of an Excel fail there, and Padan uses none', () => {
  test('a member that office.js lets pass fails in an older Excel', async () => {
    await start({ apiVersion: '1.7' });
    expect(await codeOf((sheet) => (sheet.getRange('A1').format.indentLevel = 1))).toBe('ApiNotFound');
    expect(await codeOf((sheet) => (sheet.getRange('A1').format.wrapText = true))).toBe('done');
  });

  test.each(['1.7', '1.9', '1.14', '1.17', '1.20', '1.21'] as const)(
    'with ExcelApi %s a workbook is read, written, watched and shown',
    async (apiVersion) => {
      const running = await start({ apiVersion });
      const workbook = new ExcelWorkbook();
      const watch = await workbook.watch();
      expect(await workbook.read(() => 'formulas')).toMatchObject({ ok: true });
      expect(await addRuns(workbook, [drawnRun])).toMatchObject({ ok: true, value: { removed: [], left: [] } });
      expect(await watch.see()).toBe(apiVersion === '1.7' ? 'unknown' : 'changed');
      watch.close();
      const [first] = drawnRun.sheets;
      expect(await workbook.goTo({ sheet: first?.name ?? '', row: 2, column: 0 })).toMatchObject({ ok: true });
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(running.workbook.sheets).toHaveLength(1 + drawnRun.sheets.length);
    },
  );
});

describe('a card is opened by the selected row', () => {
  test('which an Excel before 1.9 is asked for, because it does not tell', async () => {
    const running = await start({ apiVersion: '1.7' });
    await running.select('Data', 'A2');
    expect(await new ExcelWorkbook().selectedRow?.()).toEqual({
      ok: true,
      value: { place: { sheet: 'Data', row: 1, column: 0 }, cells: ['198501012010011001'] },
    });
  });

  test('and later ones tell themselves', async () => {
    await start({ apiVersion: '1.9' });
    expect(new ExcelWorkbook().selectedRow).toBeUndefined();
  });
});

describe('rule 17: lists by ranges, addresses one by one, series by columns', () => {
  /** A run with lists to choose from, and charts of two kinds. */
  const charted: RunDraft = {
    ...firstRun,
    sheets: firstRun.sheets.map((sheet) => ({
      ...sheet,
      charts: (sheet.charts ?? []).flatMap((chart) => [chart, { ...chart, kind: 'column' as const, title: 'Kolom' }]),
    })),
  };
  const drafts = charted.sheets.flatMap(({ name, charts = [] }) => charts.map((chart) => ({ name, ...chart })));
  const titlesIn = ({ workbook }: MemoryExcel): unknown[] =>
    workbook.sheets.flatMap((sheet) => sheet.charts.map(({ settings }) => settings['title.text']));

  test('nothing of a run joins addresses or lets Excel choose the direction of a chart', async () => {
    const running = await start({ keepBodies: true });
    expect(await addRuns(new ExcelWorkbook(), [policyRun, charted])).toMatchObject({ ok: true });
    const paths = running.requests.bodies.flatMap(({ ObjectPaths }) => Object.values(ObjectPaths));
    const addresses = paths.flatMap(({ Name, ArgumentInfo }) =>
      Name === 'GetRange' ? [String(ArgumentInfo?.Arguments?.[0])] : [],
    );
    expect(addresses.filter((address) => !/^[A-Z]+\d+:[A-Z]+\d+$/.test(address))).toEqual([]);
    expect(paths.filter(({ Name }) => Name === 'GetRanges')).toEqual([]);
    const lists = running.workbook.sheets.flatMap(({ validations }) =>
      validations.map(({ rule }) => (rule as { list: { source: string } }).list.source),
    );
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.filter((source) => !/^=('[^!]+'|\w+)!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/.test(source))).toEqual([]);
    expect(running.workbook.sheets.flatMap(({ charts }) => charts.map(({ seriesBy }) => seriesBy))).toEqual(
      drafts.map(() => 'Columns'),
    );
    expect(titlesIn(running)).toEqual(drafts.map(({ title }) => title));
  });

  test('charts an Excel refuses are left out whole and told; the others and the sheets stand', async () => {
    const running = await start();
    running.workbook.refusedCharts = ['BarClustered'];
    const [refused, drawn] = [true, false].map((isBar) => drafts.filter(({ kind }) => (kind === 'bar') === isBar));
    expect(await addRuns(new ExcelWorkbook(), [policyRun, charted])).toMatchObject({
      ok: true,
      value: { missingCharts: refused?.map(({ name, title }) => ({ sheet: name, title })) },
    });
    expect([refused?.length, titlesIn(running)]).toEqual([1, drawn?.map(({ title }) => title)]);
  });
});
