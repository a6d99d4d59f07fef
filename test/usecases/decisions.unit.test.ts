import { threadEngine } from '../../src/engine';
import { ignoreProgress } from '../../src/kernel';
import { cellAddress, type SheetDraft } from '../../src/sheets';
import { problemMessage, textsOf } from '../../src/text';
import { checkWorkbook, compareScenarios, planWorkbook } from '../../src/usecases';
import { fileOf, openFile, PLAN_OPTIONS, planned, SAMPLE_DAY, tinySample, withCells } from '../support/workbooks';
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

test.each(['official', 'decisionDate', 'remark'])(
  'a row with %s and no decision is told at the blank cell',
  async (id) => {
    const [row, column] = [rowOfSomebody(), columnOf('decision')];
    const signed = withCells(bytes, sheet.name, [{ row, column: columnOf(id), value: 'Bupati' }]);
    expect(await marksOf(signed)).toMatchObject([
      { code: 'signature-alone', severity: 'warns', where: { sheet: sheet.name, row, column } },
    ]);
    const marks = valueOf(await planAgain(signed, true)).marks;
    expect(marks.map(({ code }) => code)).toEqual(['signature-alone']);
  },
);

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

const seen = (id: string, value: string | number, file = bytes): Uint8Array =>
  withCells(file, sheet.name, [{ row: rowOfSomebody(), column: columnOf(id), value }]);

test.each([
  ['toPosition', 'Jabatan lain', 1],
  ['person', 'Orang lain', 1],
  ['reason', 'Alasan lain', 0],
  ['gain', 12, 0],
] as const)('a computed cell somebody typed over (%s) is told at its place', async (id, value, isDecisive) => {
  const [row, column] = [rowOfSomebody(), columnOf(id)];
  const [mark, ...others] = await marksOf(seen(id, value));
  expect(others).toEqual([]);
  expect(mark).toMatchObject({ code: 'result-cell-changed', severity: 'warns', params: { isDecisive } });
  expect(mark?.where).toEqual({ sheet: sheet.name, row, column });
  for (const language of ['id', 'en'] as const) {
    const { wrong, remedy } = problemMessage(mark!, textsOf(language));
    expect(wrong).toContain(cellAddress(row, column));
    expect(wrong.includes(language === 'id' ? 'tidak diikuti' : 'not followed')).toBe(isDecisive === 1);
    expect(remedy).not.toBe('');
  }
});

test('of a whole column typed over, a few cells are told and the others counted', async () => {
  const column = columnOf('rank');
  const { firstRow, lastRow } = sheet.table!.range;
  const rows = Array.from({ length: lastRow - firstRow }, (_, index) => firstRow + 1 + index);
  expect(rows.length).toBeGreaterThan(3);
  const marks = await marksOf(
    withCells(
      bytes,
      sheet.name,
      rows.map((row) => ({ row, column, value: 'X/x' })),
    ),
  );
  const [told, counted] = [marks.slice(0, 3), marks.slice(3)];
  expect(told.map(({ code, where }) => [code, where?.row])).toEqual(
    rows.slice(0, 3).map((row) => ['result-cell-changed', row]),
  );
  expect(counted).toMatchObject([{ code: 'result-cells-changed', params: { count: rows.length - 3 } }]);
});

test('a decision on a row that somebody added is told, and so is a header that was changed', async () => {
  const row = sheet.rows.length + 1;
  const nip = String(sheet.rows[rowOfSomebody()]?.[columnOf('nip')]?.value);
  const added = withCells(decided(row, 'Setuju'), sheet.name, [{ row, column: columnOf('nip'), value: nip }]);
  expect(await marksOf(added)).toMatchObject([{ code: 'decision-on-added-row', where: { sheet: sheet.name, row } }]);
  const header = { row: sheet.layout!.headerRow, column: columnOf('reason'), value: 'Alasan kami' };
  expect(await marksOf(withCells(bytes, sheet.name, [header]))).toMatchObject([
    { code: 'result-column-gone', where: { sheet: sheet.name }, params: { header: 'Alasan' } },
  ]);
});

const planAgain = (file: Uint8Array, isContinuing: boolean) =>
  planWorkbook(
    openFile(file),
    threadEngine(() => 0),
    { ...PLAN_OPTIONS, isContinuing },
    ignoreProgress,
    () => 0,
  ).result;

test('a further run tells of typed over cells what a check tells', async () => {
  const touched = seen('to', 'Ke tempat lain', decided(rowOfSomebody(), 'Setuju'));
  const { marks } = valueOf(await planAgain(touched, false));
  expect(marks.map(({ code }) => code)).toEqual(['result-cell-changed']);
  expect(marks).toEqual(await marksOf(touched));
});

const continued = async (file: Uint8Array) => {
  const { response } = valueOf(await planAgain(file, true));
  return response.status === 'blocked'
    ? response.problems.filter(({ severity }) => severity === 'blocks')
    : response.plan.commitments.length;
};

test('a decision that would be lost stops a plan that follows decisions, one beside a changed reason is followed', async () => {
  const [row, column] = [rowOfSomebody(), columnOf('decision')];
  const where = { sheet: sheet.name, row, column };
  for (const id of ['toUnit', 'person'] as const)
    expect(await continued(seen(id, 'Lain', decided(row, 'Setuju')))).toMatchObject([
      { code: 'decision-on-changed-row', where, value: 'Setuju' },
    ]);
  expect(await continued(seen('reason', 'Lain', decided(row, 'Setuju')))).toBe(1);
});

test('scenarios follow decisions too, and stop where one would be lost', async () => {
  const file = seen('toUnit', 'Lain', decided(rowOfSomebody(), 'Setuju'));
  const options = { ...PLAN_OPTIONS, isWritten: false };
  const compared = await compareScenarios(
    openFile(file),
    threadEngine(() => 0),
    options,
    ignoreProgress,
  );
  expect(compared).toMatchObject({ ok: false, error: { code: 'decision-on-changed-row', value: 'Setuju' } });
});

test('a decision on an added row, and one whose column lost its header, stop such a plan at their cells', async () => {
  const [row, column] = [rowOfSomebody(), columnOf('decision')];
  const below = sheet.rows.length + 1;
  expect(await continued(decided(below, 'Setuju', decided(row, 'Tolak')))).toMatchObject([
    { code: 'decision-on-added-row', where: { sheet: sheet.name, row: below, column } },
  ]);
  const { headerRow } = sheet.layout!;
  for (const [id, header] of [
    ['nip', 'NIP'],
    ['decision', 'Keputusan'],
  ] as const) {
    const renamed = withCells(decided(row, 'Setuju'), sheet.name, [
      { row: headerRow, column: columnOf(id), value: 'X' },
    ]);
    expect(await continued(renamed)).toMatchObject([
      { code: 'decision-without-column', where: { sheet: sheet.name, row, column }, params: { header } },
    ]);
    expect((await marksOf(renamed)).map(({ code }) => code)).toContain('decision-without-column');
  }
});
