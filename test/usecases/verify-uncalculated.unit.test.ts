import { openPackage, packZip, partText, textBytes } from '../../src/ooxml';
import type { SheetDraft } from '../../src/sheets';
import { verifyWorkbook } from '../../src/usecases';
import { fileOf, openFile, planned, tinySample, withCells } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

let uncalculated: Uint8Array;
let sheets: readonly SheetDraft[];
let stripped = 0;

/** The file as a program saves it that keeps formulas and drops what they give. */
const withoutValues = (bytes: Uint8Array): Uint8Array => {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const parts = new Map(opened.value.parts);
  for (const path of parts.keys()) {
    if (!path.includes('/worksheets/')) continue;
    const xml = (partText(parts, path) ?? '').replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, formula: string) => {
      stripped += 1;
      return formula;
    });
    parts.set(path, textBytes(xml));
  }
  return packZip(parts);
};

const faultsOf = async (bytes: Uint8Array) => valueOf(await verifyWorkbook(openFile(bytes), () => 0)).faults;

beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  sheets = (await planned(workbook)).draft.sheets;
  uncalculated = withoutValues(workbook.bytes());
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
