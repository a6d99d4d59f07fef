import { ExcelWorkbook } from '../../src/hosts/excel';
import type { CellRange, DraftCell, SheetDraft } from '../../src/sheets';
import type { WorkbookSnapshot } from '../../src/usecases';
import { startMemoryExcel, type MemoryExcel, type MemoryExcelOptions } from '../support/memory-excel';
import { addRuns } from '../support/workbook-tools';

jest.setTimeout(30_000);

/** Excel on the web stops at 5 MB; Padan stays below four. */
const FOUR_MB = 4_000_000;

let excel: MemoryExcel | undefined;

const start = async (
  sheets: MemoryExcelOptions['sheets'],
  options: Partial<MemoryExcelOptions> = {},
): Promise<MemoryExcel> => {
  excel = await startMemoryExcel({ sheets, apiVersion: '1.21', payloadLimit: true, ...options });
  return excel;
};

afterEach(() => {
  const running = excel;
  excel = undefined;
  running?.stop();
});

const readAll = async (): Promise<WorkbookSnapshot> => {
  const read = await new ExcelWorkbook().read();
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};

const rowsOf = (snapshot: WorkbookSnapshot, name: string) =>
  snapshot.sheets.find((sheet) => sheet.name === name)?.grid?.rows ?? [];

const longest = ({ requests }: MemoryExcel): number => Math.max(...requests.bytes, ...requests.answerBytes);

const nip = (row: number): string => `19850101201001${String(row % 10000).padStart(4, '0')}`;

const draftOf = (rows: SheetDraft['rows'], more: Partial<SheetDraft> = {}): SheetDraft => ({
  ...{ key: 'panjang', name: 'P1 Panjang', rows, widths: [20, 40, 12] },
  ...more,
});

const write = (draft: SheetDraft) => addRuns(new ExcelWorkbook(), [{ run: 1, sheets: [draft] }]);

const NOTES: MemoryExcelOptions['sheets'] = [{ name: 'Catatan', cells: [['jangan diubah']] }];

describe('rule 4: what is read stays below 4 MB an answer, whatever the sheet', () => {
  test('one column of 1,200 letters in 5,000 rows', async () => {
    const cells = Array.from({ length: 5000 }, (_, row) => [nip(row), 'x'.repeat(1200)]);
    const running = await start([{ name: 'Panjang', cells }]);
    expect(rowsOf(await readAll(), 'Panjang')).toEqual(cells);
    expect(longest(running)).toBeLessThan(FOUR_MB);
  });

  test('short rows above long ones: what comes may be longer than what came', async () => {
    const cells = Array.from({ length: 3000 }, (_, row) => [row, row < 2000 ? 'x' : 'é'.repeat(2000)]);
    const running = await start([{ name: 'Naik', cells }]);
    expect(rowsOf(await readAll(), 'Naik')).toEqual(cells);
    expect(longest(running)).toBeLessThan(5 * 1024 * 1024);
  });

  test('many sheets share requests; a blank one and one that is not wanted are not asked for cells', async () => {
    const sheets = Array.from({ length: 20 }, (_, index) => ({
      name: `Lembar ${String(index)}`,
      cells: index === 7 ? [] : [['NIP'], [nip(index)]],
    }));
    const running = await start(sheets, { keepBodies: true });
    const read = await new ExcelWorkbook().read(({ name }) => (name === 'Lembar 3' ? 'nothing' : 'values'));
    expect(read.ok && read.value.sheets[3]?.grid).toBeNull();
    expect(read.ok && read.value.sheets[7]?.grid?.rows).toEqual([]);
    expect(running.requests.count).toBeLessThanOrEqual(6);
    const asked = running.requests.bodies.slice(2).flatMap(({ ObjectPaths }) => Object.values(ObjectPaths));
    const ranges = asked.flatMap(({ Name, ParentObjectPathId, ArgumentInfo }) =>
      Name === 'GetRange' ? [[ParentObjectPathId, ArgumentInfo?.Arguments?.[0]]] : [],
    );
    // Cells, hidden rows and merged cells of eighteen sheets.
    expect(ranges).toHaveLength(18 * 3);
  });

  test('a cell far from all others neither stops the read nor is lost', async () => {
    const cells = Array.from({ length: 400 }, (_, row) => [nip(row), `Nama ${String(row)}`]);
    const running = await start([{ name: 'Data', cells }, ...NOTES]);
    running.workbook.sheet('Catatan').enter(1_048_575, 16_383, { value: 'x' });
    running.workbook.sheet('Data').enter(900_000, 30, { value: ' ' });
    const snapshot = await readAll();
    const data = rowsOf(snapshot, 'Data');
    expect(data.slice(0, 400)).toEqual(cells);
    expect([data.length, data[900_000]?.[30], data[500_000]]).toEqual([900_001, ' ', []]);
    expect(rowsOf(snapshot, 'Catatan')[1_048_575]?.[16_383]).toBe('x');
    expect(running.requests.count).toBeLessThan(20);
  });
});

describe('rule 5: an answer or a request that is too long is made again in halves', () => {
  const LIMIT = { payloadLimit: 24_000 };

  test('down to single cells, read and written', async () => {
    const cells = Array.from({ length: 60 }, (_, row) => [
      nip(row),
      'x'.repeat(row === 40 ? 15_000 : 200),
      'y'.repeat(9000),
    ]);
    const running = await start([{ name: 'Sempit', cells }], LIMIT);
    expect(rowsOf(await readAll(), 'Sempit')).toEqual(cells);
    const rows = cells.map((line) => line.map((value): DraftCell => ({ value, look: 'row' })));
    expect(await write(draftOf(rows))).toMatchObject({ ok: true });
    expect(running.workbook.sheet('P1 Panjang').values).toEqual(cells);
  });

  test('a cell that cannot be read even alone is named', async () => {
    await start(
      [
        {
          name: 'Sempit',
          cells: [
            ['a', 'b'],
            ['c', 'x'.repeat(30_000)],
          ],
        },
      ],
      LIMIT,
    );
    expect(await new ExcelWorkbook().read()).toMatchObject({
      ok: false,
      error: { code: 'host-cell-too-large', params: { sheet: 'Sempit', address: 'B2' } },
    });
  });

  test('a cell that cannot be written even alone is named, and nothing of the run stays', async () => {
    const running = await start(NOTES, LIMIT);
    const rows: DraftCell[][] = [[{ value: 'NIP' }], [{ value: 'x' }, { value: 'y'.repeat(30_000) }]];
    expect(await write(draftOf(rows))).toMatchObject({
      ok: false,
      error: { code: 'host-cell-too-large', where: { row: 1, column: 1 }, params: { address: 'B2' } },
    });
    expect(running.workbook.sheets.map(({ name }) => name)).toEqual(['Catatan']);
  });
});

test('rule 6: a silent null is an answer that was too long, never an empty sheet', async () => {
  const cells = Array.from({ length: 300 }, (_, row) => [nip(row), row]);
  const running = await start([{ name: 'Data', cells }]);
  running.workbook.mostCells = 500;
  expect(rowsOf(await readAll(), 'Data')).toEqual(cells);
});

describe('rule 3: requests follow the bytes, not the rows', () => {
  const longDraft = (rows: number): SheetDraft =>
    draftOf(
      Array.from({ length: rows }, (_, row): DraftCell[] => [
        { value: nip(row), look: 'row' },
        { value: row % 7 === 0 ? 'Kelompok' : 'pegawai', look: row % 7 === 0 ? 'group' : 'rowMuted' },
        { value: row / 4, look: 'rowStrong', format: 'points' },
      ]),
    );

  const requestsFor = async (rows: number): Promise<number> => {
    const running = await start(NOTES);
    expect(await write(longDraft(rows))).toMatchObject({ ok: true });
    expect(longest(running)).toBeLessThan(FOUR_MB);
    expect(running.references.size).toBe(0);
    const { count } = running.requests;
    running.stop();
    excel = undefined;
    return count;
  };

  test('five times the rows take two requests more', async () => {
    const few = await requestsFor(200);
    expect((await requestsFor(1000)) - few).toBeLessThanOrEqual(2);
  });

  test('neighbours with one link are linked by one call, and office.js keeps no range', async () => {
    const running = await start(NOTES, { keepBodies: true });
    const link = { sheet: 'Catatan', address: 'A1' };
    const rows = Array.from({ length: 500 }, (): DraftCell[] => [{ value: 'ke catatan', look: 'link', link }]);
    expect(await write(draftOf(rows))).toMatchObject({ ok: true });
    const actions = running.requests.bodies.flatMap(({ Actions }) => Actions);
    expect(actions.filter(({ Name }) => Name === 'Hyperlink')).toHaveLength(1);
    expect(actions.filter(({ Name }) => Name === '_KeepReference').length).toBeLessThanOrEqual(2);
    expect(running.workbook.sheet('P1 Panjang').hyperlinks.size).toBe(500);
  });
});

test('rule 7: a number format is one text for an area, and stands before the values do', async () => {
  const running = await start(NOTES, { keepBodies: true });
  const rows = Array.from({ length: 40 }, (_, row): DraftCell[] => [
    { value: nip(row) },
    { value: row, format: 'points' },
    row % 5 === 0 ? { value: '0017', look: 'group' } : { value: row, format: 'whole' },
  ]);
  expect(await write(draftOf(rows))).toMatchObject({ ok: true });
  const sets = running.requests.bodies.flatMap(({ Actions }) => Actions);
  const formats = sets.filter(({ Name }) => Name === 'NumberFormat');
  expect(formats.map(({ ArgumentInfo }) => typeof ArgumentInfo?.Arguments?.[0])).toEqual(formats.map(() => 'string'));
  const lastFormat = sets.findIndex((action) => action === formats.at(-1));
  expect(sets.findIndex(({ Name, ActionType }) => Name === 'Values' && ActionType === 4)).toBeGreaterThan(lastFormat);
  // Typed into a cell of no format, this NIP would have lost its last digits.
  expect(running.workbook.sheet('P1 Panjang').values).toEqual(rows.map((cells) => cells.map(({ value }) => value)));
});

describe('rule 9: what was written is read back', () => {
  const range: CellRange = { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 2 };
  const rows: DraftCell[][] = [
    [
      { value: 'NIP', look: 'header' },
      { value: 'Nilai', look: 'header' },
      { value: 'Jumlah', look: 'header' },
    ],
    [{ value: nip(1) }, { value: 87.25, format: 'points' }, { value: 88.25, formula: 'B2+1', format: 'points' }],
    [{ value: '=bukan rumus' }, { value: true }, { value: 'x', formula: 'IF(B3,"x","")' }],
  ];
  const draft = draftOf(rows, { table: { name: 'PadanPanjang', range } });

  test('texts, numbers, truth values and formulas that stand as they were meant pass', async () => {
    const running = await start(NOTES);
    expect(await write(draft)).toMatchObject({ ok: true });
    expect(running.workbook.sheet('P1 Panjang').formula(1, 2)).toBe('=B2+1');
    expect(running.workbook.sheet('P1 Panjang').value(2, 0)).toBe('=bukan rumus');
  });

  test.each([
    ['a number that became another', 'B2', 87.25, { value: 87 }],
    ['a number that became a text', 'B2', 87.25, { value: '87.25' }],
    ['a text that became a number', 'A2', nip(1), { value: 198501012010010000 }],
    ['a truth value that became a text', 'B3', true, { value: 'TRUE' }],
    ['a formula that became a text', 'C2', '=B2+1', { value: '=B2+1' }],
    ['a text that runs as a formula', 'A3', '=bukan rumus', { value: 0, formula: '=bukan rumus' }],
  ])('%s ends the write, with its cell named, and nothing stays', async (_, address, meant, entry) => {
    const running = await start(NOTES);
    running.workbook.entered = (entered) =>
      entered !== undefined && (entered.formula ?? entered.value) === meant ? entry : entered;
    expect(await write(draft)).toMatchObject({ ok: false, error: { code: 'host-text-altered', params: { address } } });
    expect(running.workbook.sheets.map(({ name }) => name)).toEqual(['Catatan']);
  });
});
