import { threadEngine } from '../../src/engine';
import { ignoreProgress } from '../../src/kernel';
import { recallChoices, rememberChoices, type SheetReading } from '../../src/intake';
import { checkWorkbook, planWorkbook, verifyWorkbook } from '../../src/usecases';
import type { SheetDraft } from '../../src/sheets';
import { fileOf, openFile, PLAN_OPTIONS, planned, SAMPLE_DAY, tinySample, withCells } from '../support/workbooks';
import { tryGrid } from '../support/workbook-tools';

const EMPLOYEES = 'Data Pegawai';
const HEADER = 'UNOR NAMA';
const ODD = 'TEMPAT BAKTI';

/** The sample with the unit column under a header that Padan does not know. */
const oddSample = (shift = 0): SheetDraft[] =>
  tinySample().map((sheet) =>
    sheet.name !== EMPLOYEES
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, index) => [
            ...Array.from({ length: shift }, () => ({ value: index === 0 ? 'CATATAN' : 'x' })),
            ...row.map((cell) => (index === 0 && cell?.value === HEADER ? { ...cell, value: ODD } : cell)),
          ]),
        },
  );

const columnOf = (sheets: readonly SheetDraft[], header: string): number =>
  sheets.find(({ name }) => name === EMPLOYEES)!.rows[0]!.findIndex((cell) => cell?.value === header);

const blocksOf = async (bytes: Uint8Array): Promise<string[]> => {
  const checked = await checkWorkbook(openFile(bytes), SAMPLE_DAY);
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value.problems.filter(({ severity }) => severity === 'blocks').map(({ code }) => code);
};

describe('what the user decided about columns', () => {
  test('is kept on the audit sheet, used again by the next run without being asked, and by the verification', async () => {
    const sheets = oddSample();
    expect(columnOf(sheets, ODD)).toBeGreaterThan(0);
    expect(await blocksOf(fileOf(sheets))).toContain('column-unsure');

    const workbook = openFile(fileOf(sheets));
    const choices = { [EMPLOYEES]: { fields: { [columnOf(sheets, ODD)]: 'unit' as const } } };
    const first = await planned(workbook, { choices });
    expect(first.plan.transfers.length).toBeGreaterThan(0);
    expect((await verifyWorkbook(workbook, () => 0)).ok).toBe(true);

    const again = await planned(workbook, { choices: {} });
    expect(again.hashes).toEqual(first.hashes);
    const verified = await verifyWorkbook(workbook, () => 0);
    expect(verified).toMatchObject({ ok: true });
  });

  test('holds for an export whose columns have moved and whose sheet has another name', () => {
    const reading = (sheet: string, headers: readonly string[]): SheetReading => ({
      sheet,
      table: sheet,
      header: null,
      hiddenRows: 0,
      kind: 'employee',
      dataRows: 3,
      columns: headers.map((header, column) => ({
        column,
        header,
        field: null,
        confidence: 0,
        isAccepted: false,
        nipInside: false,
        year: null,
        yearsBack: null,
      })),
    });
    const before = [reading('Ekspor Mei', ['NIP', 'STATUS', 'Unit_Penempatan'])];
    const remembered = rememberChoices(before, { 'Ekspor Mei': { kind: 'employee', fields: { 1: null, 2: 'unit' } } });
    expect(remembered).toEqual({
      'Ekspor Mei': {
        kind: 'employee',
        columns: [
          { header: 'STATUS', field: null },
          { header: 'Unit_Penempatan', field: 'unit' },
        ],
      },
    });
    const after = [
      reading('Ekspor Juni', ['NO', 'unit  penempatan', 'NIP', 'Status']),
      reading('Lain', ['NIP', 'STATUS']),
    ];
    expect(recallChoices(after, remembered)).toEqual({
      'Ekspor Juni': { kind: 'employee', fields: { 1: 'unit', 3: null } },
    });
    // Two sheets would do: choosing one would be guessing.
    const twice = [reading('Satu', ['STATUS', 'UNIT PENEMPATAN']), reading('Dua', ['STATUS', 'UNIT PENEMPATAN'])];
    expect(recallChoices(twice, remembered)).toEqual({});
    // A header that is gone takes the whole sheet's decisions with it.
    expect(recallChoices([reading('Ekspor Mei', ['NIP', 'STATUS'])], remembered)).toEqual({});
  });

  test('a decision made now wins over the one remembered', async () => {
    const sheets = oddSample();
    const workbook = openFile(fileOf(sheets));
    const column = columnOf(sheets, ODD);
    await planned(workbook, { choices: { [EMPLOYEES]: { fields: { [column]: 'unit' } } } });
    const checked = await checkWorkbook(workbook, SAMPLE_DAY, { [EMPLOYEES]: { fields: { [column]: null } } });
    if (!checked.ok) throw new Error(checked.error.code);
    expect(checked.value.problems.map(({ code }) => code)).toContain('column-missing');
  });

  test('made unreadable by somebody, it stops the next run instead of being forgotten', async () => {
    const sheets = oddSample();
    const workbook = openFile(fileOf(sheets));
    await planned(workbook, { choices: { [EMPLOYEES]: { fields: { [columnOf(sheets, ODD)]: 'unit' } } } });
    const listed = await workbook.read(() => 'nothing');
    if (!listed.ok) throw new Error(listed.error.code);
    const { name } = listed.value.sheets.find(({ marker }) => marker?.key === 'jejak')!;
    const audit = await tryGrid(workbook, name);
    if (!audit.ok) throw new Error(audit.error.code);
    const row = audit.value.rows.findIndex((cells) => cells.includes('choices'));
    const column = audit.value.rows[row]!.indexOf('choices') + 1;
    const broken = withCells(workbook.bytes(), name, [{ row, column, value: '{"rusak' }]);
    expect(await blocksOf(broken)).toContain('choices-unreadable');
    const job = planWorkbook(
      openFile(broken),
      threadEngine(() => 0),
      PLAN_OPTIONS,
      ignoreProgress,
      () => 0,
    );
    const ended = await job.result;
    if (!ended.ok) throw new Error(ended.error.code);
    expect(ended.value.response.problems.map(({ code }) => code)).toContain('choices-unreadable');
    expect(ended.value.response.status).toBe('blocked');
  });
});
