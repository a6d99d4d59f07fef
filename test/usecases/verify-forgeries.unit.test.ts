import { required } from '../../src/kernel';
import { addSheets, newPackage, openPackage, packZip, partText, textBytes } from '../../src/ooxml';
import type { SheetDraft } from '../../src/sheets';
import { buildSample } from '../../src/synthetic-data';
import { verify } from '../support/verify';
import { fileOf, openFile, planned, SAMPLE_DAY, tinySample, withCells } from '../support/workbooks';
import { removeRun, tryGrid } from '../support/workbook-tools';

jest.setTimeout(120_000);

let bytes: Uint8Array;
let sheets: readonly SheetDraft[];
beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  sheets = (await planned(workbook)).draft.sheets;
  bytes = workbook.bytes();
});
const sheetOf = (key: string): SheetDraft =>
  required(
    sheets.find((sheet) => sheet.key === key),
    key,
  );

test.each(['rekomendasi', 'rincian', 'kandidat', 'kosong', 'masalah', 'data', 'jejak', 'ringkasan'])(
  'a row added below the sheet %s is rejected',
  async (key) => {
    const sheet = sheetOf(key);
    const row = sheet.rows.length;
    const forged = withCells(bytes, sheet.name, [
      { row, column: 0, value: 99 },
      { row, column: 1, value: '198501012010011001' },
      { row, column: 2, value: 'Pegawai Titipan' },
    ]);
    expect((await verify(openFile(forged))).ok).toBe(false);
  },
);

test('a NIP turned into a number is rejected', async () => {
  const sheet = sheetOf('rekomendasi');
  const column = required(sheet.layout, 'table').columns.findIndex(({ id }) => id === 'nip');
  const row = sheet.rows.findIndex((cells) => /^\d{16}00$/.test(String(cells[column]?.value)));
  const nip = required(sheet.rows[row]?.[column]?.value, 'a NIP that a number can hold');
  const forged = withCells(bytes, sheet.name, [{ row, column, value: Number(nip) }]);
  expect((await verify(openFile(forged))).ok).toBe(false);
});

test('a fresh result in a 1904 workbook is accepted, whatever its totals', async () => {
  const sample = new Map(newPackage(buildSample({ employees: 260, positions: 70, asOf: SAMPLE_DAY }, 1, 'none')));
  const xml = partText(sample, 'xl/workbook.xml') ?? '';
  sample.set('xl/workbook.xml', textBytes(xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>')));
  // The days of a 1904 file are smaller by 1462.
  for (const [path, part] of sample) {
    if (!path.includes('/worksheets/')) continue;
    const text = new TextDecoder().decode(part);
    sample.set(
      path,
      textBytes(text.replace(/<v>([1-9]\d{4})<\/v>/g, (_, day: string) => `<v>${Number(day) - 1462}</v>`)),
    );
  }
  const workbook = openFile(packZip(sample));
  await planned(workbook);
  expect(await verify(workbook)).toMatchObject({ ok: true });
});

test('a number with decimals in a 1904 workbook is no day', async () => {
  const opened = openPackage(packZip(newPackage([{ key: 'a', name: 'A', rows: [[{ value: 12345.67 }]], widths: [] }])));
  if (!opened.ok) throw new Error(opened.error.code);
  const parts = new Map(opened.value.parts);
  parts.set(
    'xl/workbook.xml',
    textBytes((partText(parts, 'xl/workbook.xml') ?? '').replace('<sheets>', '<workbookPr date1904="1"/><sheets>')),
  );
  const grid = await tryGrid(openFile(packZip(parts)), 'A');
  expect(grid).toMatchObject({ ok: true, value: { rows: [[12345.67]] } });
});

test('a copy the user made of a result sheet is not taken for a result', async () => {
  // Excel gives the copy a name of its own, local to it.
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const copied = new Map(
    addSheets(opened.value, { run: null, sheets: [{ ...sheetOf('rekomendasi'), name: 'Salinan saya' }] }),
  );
  const xml = partText(copied, 'xl/workbook.xml') ?? '';
  const at = opened.value.sheets.length;
  copied.set(
    'xl/workbook.xml',
    textBytes(
      xml.replace(
        '</definedNames>',
        `<definedName name="_Padan_1_rekomendasi" localSheetId="${at}" hidden="1">'Salinan saya'!$A$1</definedName></definedNames>`,
      ),
    ),
  );
  const workbook = openFile(packZip(copied));
  await removeRun(workbook, 1);
  const listed = await workbook.read(() => 'nothing');
  expect(listed.ok && listed.value.sheets.map(({ name }) => name)).toContain('Salinan saya');
});

test('a false name of a criterion on the policy sheet is rejected, a changed note elsewhere on it is not', async () => {
  const grid = await tryGrid(openFile(bytes), 'Padan Kebijakan');
  if (!grid.ok) throw new Error('policy sheet');
  const row = grid.value.rows.findIndex(([key]) => key === 'performance');
  const renamed = withCells(bytes, 'Padan Kebijakan', [{ row, column: 1, value: 'Label palsu' }]);
  expect(await verify(openFile(renamed))).toMatchObject({
    ok: false,
    error: { code: 'verify-differs', where: { sheet: 'Padan Kebijakan', row, column: 1 } },
  });
  const noted = withCells(bytes, 'Padan Kebijakan', [{ row: grid.value.rows.length + 2, column: 1, value: 'catatan' }]);
  expect(await verify(openFile(noted))).toMatchObject({ ok: true });
});

test('a private column has no part in the result, not even in its hash', async () => {
  const grid = await tryGrid(openFile(bytes), 'Data Pegawai');
  if (!grid.ok) throw new Error('employees');
  const header = grid.value.rows.findIndex((cells) => cells.includes('NIK'));
  const column = grid.value.rows[header]?.indexOf('NIK') ?? -1;
  expect(column).toBeGreaterThanOrEqual(0);
  const changed = withCells(bytes, 'Data Pegawai', [{ row: header + 1, column, value: 'lain' }]);
  expect(await verify(openFile(changed))).toMatchObject({ ok: true });
});
