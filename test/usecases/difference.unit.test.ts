import { cellAt, type SheetDraft } from '../../src/sheets';
import { required } from '../../src/kernel';
import { checkWorkbook, countChanges, describeChange, type Difference } from '../../src/usecases';
import { textsOf } from '../../src/text';
import { fileOf, openFile, planned, SAMPLE_DAY, tinySample, withCells } from '../support/workbooks';
import { tryGrid } from '../support/workbook-tools';

const EMPLOYEES = 'Data Pegawai';
const POSTS = 'Peta Jabatan';

const since = async (bytes: Uint8Array): Promise<Difference | null> => {
  const checked = await checkWorkbook(openFile(bytes), SAMPLE_DAY);
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value.difference;
};

const sheetOf = (name: string): SheetDraft =>
  required(
    tinySample().find((sheet) => sheet.name === name),
    name,
  );

/** 0-based column of a header, and the row below it. */
const columnOf = (sheet: string, header: string): { readonly column: number; readonly firstRow: number } => {
  const { rows } = sheetOf(sheet);
  const row = rows.findIndex((cells) => cells.some((cell) => cell?.value === header));
  return { column: rows[row]!.findIndex((cell) => cell?.value === header), firstRow: row + 1 };
};

describe('the difference to the last run', () => {
  let bytes: Uint8Array;
  let moved: { readonly nip: string; readonly row: number; readonly name: string };

  beforeAll(async () => {
    const workbook = openFile(fileOf(tinySample()));
    const { plan } = await planned(workbook);
    const first = required(plan.transfers[0], 'transfer').employee;
    moved = { nip: first.nip, row: first.source.row, name: first.name };
    bytes = workbook.bytes();
  });

  test('is none before the first run, and empty right after it', async () => {
    expect(await since(fileOf(tinySample()))).toBeNull();
    expect(await since(bytes)).toEqual({ run: 1, changes: [] });
  });

  test('has nothing to say of facts that an older Padan did not keep', async () => {
    const kept = await tryGrid(openFile(bytes), 'P1 Data Dibaca');
    if (!kept.ok) throw new Error(kept.error.code);
    const older = kept.value.rows.flatMap((cells, row) =>
      row > 2 ? [{ row, column: 5, value: String(cells[5]).split(' · ').slice(0, -1).join(' · ') }] : [],
    );
    expect(older.length).toBeGreaterThan(10);
    expect(await since(withCells(bytes, 'P1 Data Dibaca', older))).toEqual({ run: 1, changes: [] });
  });

  test('takes no notice of capitals and blanks', async () => {
    const { column } = columnOf(EMPLOYEES, 'NAMA');
    const name = String(sheetOf(EMPLOYEES).rows[moved.row]![column]!.value);
    const louder = withCells(bytes, EMPLOYEES, [{ row: moved.row, column, value: `${name.toUpperCase()} ` }]);
    expect(await since(louder)).toEqual({ run: 1, changes: [] });
  });

  test('names the fact that changed, what it was and is, and the recommendation that rests on it', async () => {
    const { column } = columnOf(EMPLOYEES, 'GOL AKHIR NAMA');
    const before = String(sheetOf(EMPLOYEES).rows[moved.row]![column]!.value);
    const after = before === 'IV/c' ? 'IV/b' : 'IV/c';
    const { changes } = required(
      await since(withCells(bytes, EMPLOYEES, [{ row: moved.row, column, value: after }])),
      'difference',
    );
    expect(changes).toEqual([
      {
        kind: 'employee',
        change: 'changed',
        key: moved.nip,
        name: moved.name,
        unit: expect.any(String) as string,
        post: expect.any(String) as string,
        facts: [{ field: 'rank', before: expect.any(String) as string, after }],
        recommendations: ['1'],
      },
    ]);
    expect(describeChange(changes[0]!, textsOf('id'))).toMatch(
      /golongan .+ → IV\/[bc]\. Menyentuh rekomendasi nomor 1\.$/,
    );
    expect(describeChange(changes[0]!, textsOf('en'))).toMatch(/Touches recommendation 1\.$/);
  });

  test('says who came and who left', async () => {
    const { column } = columnOf(EMPLOYEES, 'NIP BARU');
    const stranger = '198501312010011955';
    const { changes } = required(
      await since(withCells(bytes, EMPLOYEES, [{ row: moved.row, column, value: stranger }])),
      'difference',
    );
    expect(countChanges(changes)).toEqual({ came: 1, left: 1, unread: 0, changed: 0 });
    expect(changes.find(({ change }) => change === 'left')).toMatchObject({ key: moved.nip, recommendations: ['1'] });
    expect(changes.find(({ change }) => change === 'came')).toMatchObject({ key: stranger, recommendations: [] });
  });

  test('sees a post with other seats', async () => {
    const { column, firstRow } = columnOf(POSTS, 'K');
    const workbook = openFile(bytes);
    const grid = await tryGrid(workbook, POSTS);
    const seats = grid.ok ? Number(cellAt(grid.value, firstRow, column)) : 0;
    const { changes } = required(
      await since(withCells(bytes, POSTS, [{ row: firstRow, column, value: seats + 3 }])),
      'difference',
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'position',
      change: 'changed',
      facts: [{ field: 'required', before: String(seats), after: String(seats + 3) }],
    });
  });

  test('calls nobody gone who may only have become unreadable', async () => {
    const { column } = columnOf(EMPLOYEES, 'NIP BARU');
    const { changes } = required(
      await since(withCells(bytes, EMPLOYEES, [{ row: moved.row, column, value: '1234' }])),
      'difference',
    );
    expect(changes.map(({ change, key }) => [change, key])).toEqual([['unread', moved.nip]]);
  });

  test('is of the data, not of the day: a year later nothing has changed', async () => {
    const workbook = openFile(bytes);
    const checked = await checkWorkbook(workbook, (SAMPLE_DAY + 365) as typeof SAMPLE_DAY);
    expect(checked.ok && checked.value.difference).toEqual({ run: 1, changes: [] });
  });

  test('does not mind the order of rows, nor a run in the other language', async () => {
    const sheets = tinySample().map((sheet) =>
      sheet.name === EMPLOYEES ? { ...sheet, rows: [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()] } : sheet,
    );
    const workbook = openFile(fileOf(sheets));
    await planned(workbook, { language: 'en' });
    expect(await since(workbook.bytes())).toEqual({ run: 1, changes: [] });
  });
});
