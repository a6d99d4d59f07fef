import { startMemoryExcel, type MemoryExcel, type MemoryExcelOptions } from '../support/memory-excel';

const STAFF = [
  ['NIP', 'Nama', 'Skor'],
  ['198001012005011901', 'Ali', 87.5],
];

let excel: MemoryExcel | undefined;

const start = async (options: Partial<MemoryExcelOptions> = {}): Promise<MemoryExcel> => {
  excel = await startMemoryExcel({ sheets: [{ name: 'Pegawai', cells: STAFF }], apiVersion: '1.21', ...options });
  return excel;
};

const stop = (): void => {
  const running = excel;
  excel = undefined;
  running?.stop();
};

afterEach(stop);

/** One batch; what `work` returns has its loaded values by then. */
const batch = <T>(work: (context: Excel.RequestContext) => T, options: Excel.RunOptions = {}): Promise<T> =>
  Excel.run(options, async (context) => {
    const result = work(context);
    await context.sync();
    return result;
  });

const codeOf = (work: (context: Excel.RequestContext) => unknown): Promise<string> =>
  batch(work).then(
    () => 'no error',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
  );

const sheetOf = (context: Excel.RequestContext, name = 'Pegawai'): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

describe('the genuine office.js over a workbook in memory', () => {
  test('reports Excel on the PC, or on another platform when asked', async () => {
    for (const platform of ['PC', 'Mac'] as const) {
      await start({ platform });
      expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform });
      stop();
    }
  });

  test.each(['1.4', '1.7', '1.9', '1.14', '1.17', '1.21'] as const)(
    'supports ExcelApi %s and nothing above it',
    async (apiVersion) => {
      await start({ apiVersion });
      const minor = Number(apiVersion.slice(2));
      const isSupported = (version: number): boolean =>
        Office.context.requirements.isSetSupported('ExcelApi', `1.${String(version)}`);
      expect([isSupported(minor), isSupported(minor + 1)]).toEqual([true, false]);
      const code = await codeOf((context) => context.workbook.worksheets.onChanged.add(() => Promise.resolve()));
      expect(code).toBe(minor < 9 ? 'ApiNotFound' : 'no error');
    },
  );

  test('reads the used range in one request and gives its reference back in a clean-up request', async () => {
    const { requests, references } = await start();
    const load = 'values,address,valueTypes,text';
    const read = await batch((context) => sheetOf(context).getUsedRange(true).load(load));
    expect(read.toJSON()).toMatchObject({ values: STAFF, address: 'Pegawai!A1:C2' });
    expect(read.text[1]).toEqual(['198001012005011901', 'Ali', '87,5']);
    expect(read.valueTypes[1]).toEqual(['String', 'String', 'Double']);
    expect([requests.count, requests.cleanups, references.size]).toEqual([1, 1, 0]);
  });

  test('gives a null object for a missing sheet and for the used range of an empty one', async () => {
    await start({ sheets: [{ name: 'Kosong', cells: [] }] });
    const missing = await batch((context) => context.workbook.worksheets.getItemOrNullObject('Tidak ada'));
    const used = await batch((context) => sheetOf(context, 'Kosong').getUsedRangeOrNullObject(true));
    expect([missing.isNullObject, used.isNullObject]).toEqual([true, true]);
  });

  test('lists, adds, renames, moves and deletes sheets by the rules of Excel', async () => {
    const { workbook } = await start();
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add('Hasil');
      added.set({ name: 'Hasil mutasi', position: 0 });
      const sheets = context.workbook.worksheets.load('items/id,items/name');
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect([...sheets.items.map(({ name }) => name), count.value]).toEqual(['Hasil mutasi', 'Pegawai', 2]);
      sheets.items[0]?.delete();
      await context.sync();
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Pegawai']);
    const adding = (name: string) => codeOf((context) => context.workbook.worksheets.add(name));
    expect([await adding('pegawai'), await adding('a/b')]).toEqual(['ItemAlreadyExists', 'InvalidArgument']);
    expect(await codeOf((context) => sheetOf(context).delete())).toBe('InvalidOperation');
  });
});

describe('what Excel makes of written values', () => {
  test.each([
    ['a text with a leading = is a formula', '=1+1', 'General', 0, '=1+1'],
    ['a text with a leading + is a formula', '+A2', 'General', 0, '=+A2'],
    ['a text with a leading - is a formula', '-A2', 'General', 0, '=-A2'],
    ['a text with a leading @ is a formula', '@SUM(A2)', 'General', 0, '=@SUM(A2)'],
    ['a leading = stays literal in a text cell', '=1+1', '@', '=1+1', undefined],
    ['a leading = stays literal behind an apostrophe, which goes away', "'=1+1", 'General', '=1+1', undefined],
    [
      'a NIP in a plain cell loses its last three digits',
      '198001012005011901',
      'General',
      198001012005011000,
      undefined,
    ],
    ['a NIP in a text cell stays whole', '198001012005011901', '@', '198001012005011901', undefined],
    ['a date becomes a serial', '1900-03-01', 'General', 61, undefined],
    ['null leaves the cell alone', null, 'General', 'NIP', undefined],
  ])('%s', async (_title, written, numberFormat, value, formula) => {
    const { workbook } = await start();
    await batch((context) => {
      const range = sheetOf(context).getRange('A1');
      range.numberFormat = [[numberFormat]];
      range.values = [[written]];
    });
    expect(workbook.sheet('Pegawai').cell('A1')).toMatchObject({ value, formula });
  });

  test('an array of another shape is refused, and one that office.js sends in pieces arrives whole', async () => {
    const { workbook, requests } = await start();
    expect(await codeOf((context) => (sheetOf(context).getRange('A1:B2').values = [[1, 2]]))).toBe('InvalidArgument');
    const rows = Array.from({ length: 1001 }, (_, row) => [row, `n${String(row)}`, row / 2]);
    expect(await codeOf((context) => (sheetOf(context).getRange('A1:C1001').values = rows))).toBe('no error');
    expect(workbook.sheet('Pegawai').values).toEqual(rows);
    expect(requests.count).toBe(2);
  });

  test('formulas show what the test computes for them, and more than five million cells read as null', async () => {
    await start({ evaluate: (formula, sheet, address) => `${formula} in ${sheet}!${address}` });
    const one = await batch((context) => {
      const range = sheetOf(context).getRange('E1');
      range.formulas = [['=A1']];
      return range.load('values,formulas');
    });
    const all = await batch((context) => sheetOf(context).getRange('A1:F1000000').load('values'));
    expect([one.values, one.formulas, all.values]).toEqual([[['=A1 in Pegawai!E1']], [['=A1']], null]);
  });
});

describe('the other objects of a workbook', () => {
  test('looks, sizes, frozen panes and merged cells are kept', async () => {
    const { workbook } = await start();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:C1').set({ format: { wrapText: true, font: { bold: true }, fill: { color: '#1f4e79' } } });
      sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.getRange('A:A').format.columnWidth = 120;
      sheet.getRange('E1:F1').merge();
      sheet.freezePanes.freezeRows(1);
      const head = sheet.getRange('A1:B1').load('format/columnWidth,format/fill/color');
      await context.sync();
      expect([head.format.columnWidth, head.format.fill.color]).toEqual([null, '#1F4E79']);
    });
    const sheet = workbook.sheet('Pegawai');
    expect(sheet.cell('B1').format).toEqual({ 'fill.color': '#1F4E79', 'font.bold': true, wrapText: true });
    expect([sheet.frozen, sheet.columnWidths.get(0), sheet.merged.length]).toEqual([{ rows: 1, columns: 0 }, 120, 1]);
  });

  test('tables, lists, conditional formats, charts, links, properties and settings are kept', async () => {
    const { workbook } = await start();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.tables.add(sheet.getRange('A1:C2'), true).name = 'tblPegawai';
      sheet.getRange('E2').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('B2:B3') } };
      const format = sheet.getRange('C2:C3').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=$C2>88';
      sheet.charts.add('ColumnClustered', sheet.getRange('B1:C2'), 'Columns').title.text = 'Skor';
      sheet.getRange('F1').hyperlink = { documentReference: 'Pegawai!A1', textToDisplay: 'ke atas' };
      sheet.customProperties.add('padan', 'v1');
      const { settings } = context.workbook;
      settings.add('padan', { version: 1 });
      settings.add('sementara', 1);
      settings.load('items/key');
      await context.sync();
      expect(settings.items.map(({ key }) => key)).toEqual(['padan', 'sementara']);
      settings.items[1]?.delete();
      await context.sync();
    });
    const sheet = workbook.sheet('Pegawai');
    expect(sheet.validations[0]?.rule).toEqual({ list: { inCellDropDown: true, source: '=Pegawai!$B$2:$B$3' } });
    expect(sheet.conditionalFormats[0]?.settings).toEqual({ 'custom.rule.formula': '=$C2>88' });
    expect(sheet.charts[0]).toMatchObject({ seriesBy: 'Columns', settings: { 'title.text': 'Skor' } });
    expect([sheet.cell('F1').value, [...sheet.customProperties]]).toEqual(['ke atas', [['padan', 'v1']]]);
    expect([...workbook.settings]).toEqual([['padan', { version: 1 }]]);
    expect(await codeOf((context) => sheetOf(context).tables.add('A2:B2', true))).toBe('InvalidOperation');
  });

  test('a member that is not there fails the call and the test', async () => {
    const running = await start();
    expect(await codeOf((context) => sheetOf(context).getRange('A1').copyFrom('B1'))).toBe('MemoryExcelNotImplemented');
    excel = undefined;
    expect(() => running.stop()).toThrow('memory-excel: not implemented Range.CopyFrom()');
  });
});

describe('events', () => {
  test('a selection and a change reach the handlers, until these are removed or events are off', async () => {
    const running = await start();
    const seen: unknown[] = [];
    const handler = await batch(({ workbook: { worksheets } }) => {
      worksheets.onChanged.add((event) => Promise.resolve(void seen.push([event.address, event.source])));
      return worksheets.onSelectionChanged.add((event) => Promise.resolve(void seen.push(event.address)));
    });
    await running.select('Pegawai', 'B2:C3');
    await running.changeCells('Pegawai', 'B2', [['Budi']], true);
    expect(seen).toEqual(['B2:C3', ['B2', 'Remote']]);
    await Excel.run(handler.context, async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      handler.remove();
      context.runtime.enableEvents = false;
      await context.sync();
      expect(range.address).toBe('Pegawai!B2:C3');
    });
    await running.select('Pegawai', 'A1');
    await running.changeCells('Pegawai', 'B2', [['Citra']]);
    expect([seen.length, running.registeredEvents()]).toEqual([2, ['DataChanged|Workbook']]);
  });
});

describe('trouble', () => {
  const ROWS = [5, 6, 7];
  const writeThree = (context: Excel.RequestContext): void => {
    for (const row of ROWS) sheetOf(context).getCell(row, 0).values = [[row]];
  };
  const written = ({ workbook }: MemoryExcel): number[] =>
    ROWS.filter((row) => workbook.sheet('Pegawai').value(row, 0) === row);

  test('a batch that fails at any of its actions keeps what came before and drops the rest', async () => {
    const running = await start();
    await codeOf(writeThree);
    const kept: number[] = [];
    for (let atAction = 0; atAction < (running.requests.actions[0] ?? 0); atAction += 1) {
      for (const row of ROWS) running.workbook.sheet('Pegawai').enter(row, 0, { value: '' });
      running.inject({ kind: 'access-denied', atAction });
      expect(await codeOf(writeThree)).toBe('AccessDenied');
      kept.push(written(running).length);
    }
    expect(kept).toEqual([...kept].sort());
    expect(new Set(kept)).toEqual(new Set([0, 1, 2]));
  });

  test.each([
    ['cell-edit', 'InvalidOperationInCellEditMode'],
    ['payload-too-large', 'RequestPayloadSizeLimitExceeded'],
    ['response-too-large', 'ResponsePayloadSizeLimitExceeded'],
    ['access-denied', 'AccessDenied'],
    ['inactive-workbook', 'InactiveWorkbook'],
    ['item-not-found', 'ItemNotFound'],
  ] as const)('the fault %s reaches the caller as %s, then the workbook works again', async (kind, code) => {
    const running = await start();
    running.inject({ kind, afterRequests: 1 });
    expect([await codeOf(writeThree), await codeOf(writeThree)]).toEqual(['no error', code]);
    expect(await codeOf(writeThree)).toBe('no error');
  });

  test('a hanging request never answers', async () => {
    (await start()).inject({ kind: 'hang' });
    const patience = new Promise((resolve) => setTimeout(() => resolve('still waiting'), 50));
    expect(await Promise.race([codeOf(writeThree), patience])).toBe('still waiting');
  });

  test('a request that may wait runs once the user leaves the cell', async () => {
    const running = await start({ requirementSets: { DelayForCellEdit: '1.1' } });
    running.inject({ kind: 'cell-edit', times: Infinity });
    const done = batch(writeThree, { delayForCellEdit: true });
    await running.select('Pegawai', 'A1');
    expect(written(running)).toEqual([]);
    running.leaveCellEdit();
    await done;
    expect(written(running)).toEqual(ROWS);
  });

  test('a protected sheet and a read-only workbook refuse to be written, and stay as they were', async () => {
    for (const options of [{ sheets: [{ name: 'Pegawai', cells: STAFF, protected: true }] }, { readOnly: true }]) {
      const { workbook } = await start(options);
      const before = workbook.snapshot();
      expect(await codeOf(writeThree)).toBe('AccessDenied');
      expect(workbook.snapshot()).toBe(before);
      stop();
    }
  });

  test('with the payload limit on, a request or an answer above 5 MB is refused', async () => {
    const { workbook } = await start({ payloadLimit: true });
    const long = 'x'.repeat(6000);
    const all = Array.from({ length: 1000 }, () => [long]);
    const write = await codeOf((context) => (sheetOf(context).getRange('A1:A1000').values = all));
    for (let row = 0; row < 1000; row += 1) workbook.sheet('Pegawai').enter(row, 0, { value: long });
    const read = await codeOf((context) => sheetOf(context).getRange('A1:A1000').load('values'));
    expect([write, read]).toEqual(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded']);
  });
});
