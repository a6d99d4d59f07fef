import type { SheetDraft } from '../../src/sheets';
import { checkWorkbook } from '../../src/usecases';
import { fileOf, openFile, planned, SAMPLE_DAY, tinySample, withCells } from '../support/workbooks';
import { gridOf, valueOf } from '../support/workbook-tools';

jest.setTimeout(120_000);

const EMPLOYEES = 'Data Pegawai';

let bytes: Uint8Array;
let sheet: SheetDraft;
beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  const { draft } = await planned(workbook);
  bytes = workbook.bytes();
  const found = draft.sheets.find(({ key }) => key === 'rekomendasi');
  if (found === undefined) throw new Error('no recommendations');
  sheet = found;
});

const columnOf = (id: string): number => sheet.layout?.columns.findIndex((column) => column.id === id) ?? -1;
const rowOfSomebody = (): number =>
  sheet.rows.findIndex((cells) => /^\d{18}$/.test(String(cells[columnOf('nip')]?.value)));

const marksOf = async (file: Uint8Array) => valueOf(await checkWorkbook(openFile(file), SAMPLE_DAY)).marks;

const decided = (row: number, value: string, file = bytes): Uint8Array =>
  withCells(file, sheet.name, [{ row, column: columnOf('decision'), value }]);

test.each(['Setuju', 'tolak', ' Tunda ', 'TETAP', 'Approve', 'defer'])(
  'the decision %p is taken without a word',
  async (decision) => {
    expect(await marksOf(decided(rowOfSomebody(), decision))).toEqual([]);
  },
);

test('a decision that is none of those to choose from is told at its cell', async () => {
  const [row, column] = [rowOfSomebody(), columnOf('decision')];
  expect(await marksOf(decided(row, 'Setujui'))).toMatchObject([
    {
      code: 'decision-unknown',
      where: { sheet: sheet.name, row, column },
      value: 'Setujui',
      params: { nearest: 'approve' },
    },
  ]);
});

test('a decision below the table, on nobody’s row, is told at its cell', async () => {
  const row = sheet.rows.length + 1;
  expect(await marksOf(decided(row, 'Setuju'))).toMatchObject([
    { code: 'decision-of-nobody', where: { sheet: sheet.name, row }, params: { nip: '' } },
  ]);
});

test('a decision on somebody who is no longer among the employees is told at its cell', async () => {
  const row = rowOfSomebody();
  const nip = String(sheet.rows[row]?.[columnOf('nip')]?.value);
  const { rows } = await gridOf(openFile(bytes), EMPLOYEES);
  const place = rows.flatMap((cells, at) =>
    cells.flatMap((cell, column) => (cell === nip ? [{ row: at, column }] : [])),
  );
  const [first] = place;
  if (first === undefined) throw new Error('nobody has this NIP');
  const other = `${nip.slice(0, -3)}${nip.endsWith('999') ? '998' : '999'}`;
  const changed = withCells(decided(row, 'Setuju'), EMPLOYEES, [{ ...first, value: other }]);
  expect(await marksOf(changed)).toMatchObject([
    { code: 'decision-of-nobody', where: { sheet: sheet.name, row }, params: { nip } },
  ]);
});
