import { checkWorkbook, verifyWorkbook, writeProblems } from '../../src/usecases';
import { fileOf, openFile, planned, SAMPLE_DAY, smallSample, withSheet, withValue } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

const OPTIONS = { asOf: SAMPLE_DAY, language: 'id' } as const;
const spoilt = fileOf(withSheet(smallSample(), 'Data Pegawai', (sheet) => withValue(sheet, 'NIP BARU', 2, '12')));

test('what stops a plan is written as a sheet while there is none', async () => {
  const workbook = openFile(spoilt);
  const { problems } = valueOf(await checkWorkbook(workbook, SAMPLE_DAY));
  expect(problems.some(({ severity }) => severity === 'blocks')).toBe(true);
  expect(valueOf(await writeProblems(workbook, problems, OPTIONS))).toBe('P1 Masalah Data');
  const { sheets } = valueOf(await workbook.read(() => 'values'));
  const rows = sheets.find(({ name }) => name === 'P1 Masalah Data')?.grid?.rows ?? [];
  const codes = new Set<string>(problems.map(({ code }) => code));
  const written = rows.flatMap((cells) => cells.filter((cell) => typeof cell === 'string' && codes.has(cell)));
  expect(written).toEqual(problems.map(({ code }) => code));
});

test('it is no plan: a check sees the same data, and nothing is decided on it', async () => {
  const workbook = openFile(spoilt);
  const before = valueOf(await checkWorkbook(workbook, SAMPLE_DAY));
  valueOf(await writeProblems(workbook, before.problems, OPTIONS));
  const after = valueOf(await checkWorkbook(workbook, SAMPLE_DAY));
  expect(after.problems).toEqual(before.problems);
  expect([after.decisions, after.marks]).toEqual([0, []]);
});

test('a plan made beside it is verified as any other', async () => {
  const workbook = openFile(fileOf(smallSample()));
  const { problems } = valueOf(await checkWorkbook(workbook, SAMPLE_DAY));
  valueOf(await writeProblems(workbook, problems, OPTIONS));
  await planned(workbook);
  expect(valueOf(await verifyWorkbook(workbook, () => 0)).faults).toEqual([]);
});
