import type { SheetDraft } from '../../src/sheets';
import { checkWorkbook, verifyWorkbook } from '../../src/usecases';
import { columnOf, ranOn, rowOfNip, runOn, typed } from '../support/continued-runs';
import { day } from '../support/records';
import { fileOf, openFile, planned, tinySample, withCells } from '../support/workbooks';
import { withoutValues } from '../support/without-values';
import { valueOf } from '../support/workbook-tools';

let uncalculated: Uint8Array;
let sheets: readonly SheetDraft[];
let stripped: number;
let whole: Uint8Array;

const faultsOf = async (bytes: Uint8Array) => valueOf(await verifyWorkbook(openFile(bytes), () => 0)).faults;

beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  sheets = (await planned(workbook)).draft.sheets;
  whole = workbook.bytes();
  ({ bytes: uncalculated, stripped } = withoutValues(whole));
});

test('formulas without their values are told once, with how many there are', async () => {
  const [fault, ...more] = await faultsOf(uncalculated);
  expect(more).toEqual([]);
  expect(fault).toMatchObject({ code: 'verify-uncalculated', severity: 'blocks', where: { sheet: 'Padan Kebijakan' } });
  const { count } = fault?.params ?? {};
  expect(Number(count)).toBeGreaterThan(20);
  // A formula that gives an empty text lacks nothing.
  expect(Number(count)).toBeLessThanOrEqual(stripped);
});

test('and hide nothing else: another formula, a changed value, a fact of the audit trail', async () => {
  const places = sheets.flatMap(({ name, key, rows }) =>
    rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell ? [{ name, key, row, column, cell }] : []))),
  );
  const formula = places.find(({ key, cell }) => key === 'rincian' && typeof cell.value === 'number' && cell.formula);
  const plain = places
    .filter(({ key, cell }) => key === 'rincian' && typeof cell.value === 'number' && !cell.formula)
    .at(-1);
  const fact = places.filter(({ key, cell }) => key === 'jejak' && typeof cell.value === 'string').at(-1);
  const notice = places.find(({ key, row, cell }) => key === 'rekomendasi' && row === 1 && cell.formula);
  for (const [place, patch, code] of [
    [formula, { value: 1, formula: '1+1' }, 'verify-formula'],
    [notice, { value: '', formula: '""&""' }, 'verify-formula'],
    [plain, { value: 12345 }, 'verify-differs'],
    [fact, { value: 'lain' }, 'verify-differs'],
  ] as const) {
    if (place === undefined) throw new Error('no such cell');
    const { name, row, column } = place;
    const faults = await faultsOf(withCells(uncalculated, name, [{ row, column, ...patch }]));
    expect(faults.map((fault) => [fault.code, fault.where])).toContainEqual([code, { sheet: name, row, column }]);
    expect(faults[0]?.code).toBe('verify-uncalculated');
  }
});

test('a check and a further plan tell it; decisions are followed, and rows bear their numbers, as if nothing were missing', async () => {
  const sheet = sheets.find(({ key }) => key === 'rekomendasi')!;
  const nips = sheet.rows.map((cells) => cells[columnOf(sheet, 'nip')]?.value);
  const rejected = String(nips.filter((nip) => /^\d{18}$/.test(String(nip)))[1]);
  const entries = { decision: 'Tolak', official: 'Sekretaris Daerah', decisionDate: day('2026-07-06') };
  const decided = typed(whole, sheet, rowOfNip(sheet, rejected), entries);
  const continued = async (bytes: Uint8Array) => (await runOn(bytes, { isContinuing: true })).response.draft.sheets;
  const lost = withoutValues(decided).bytes;
  const [plain, after] = [await continued(decided), await continued(lost)];
  const valuesOn = (all: readonly SheetDraft[]): unknown =>
    ['perubahan', 'putusan'].map((key) =>
      all.find((one) => one.key === key)!.rows.map((cells) => cells.map((cell) => cell?.value)),
    );
  expect(valuesOn(after)).toEqual(valuesOn(plain));
  const told = { code: 'result-uncalculated', severity: 'warns', where: { sheet: 'Padan Kebijakan' } };
  expect(valueOf(await checkWorkbook(openFile(lost), day('2026-07-01'))).marks).toMatchObject([told]);
  expect(valueOf((await ranOn(lost, { isContinuing: true })).ended).marks).toMatchObject([told]);
  expect(valueOf(await checkWorkbook(openFile(decided), day('2026-07-01'))).marks).toEqual([]);
});
