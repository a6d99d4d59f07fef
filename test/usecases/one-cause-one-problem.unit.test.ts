import { checkWorkbook } from '../../src/usecases';
import { required } from '../../src/kernel';
import { fileOf, openFile, SAMPLE_DAY, smallSample, withSheet, withValue } from '../support/workbooks';

const problemsOf = async (bytes: Uint8Array) => {
  const intake = await checkWorkbook(openFile(bytes), SAMPLE_DAY);
  if (!intake.ok) throw new Error(intake.error.code);
  return intake.value.problems;
};

const sheets = smallSample();
const sheetNamed = (name: string) =>
  required(
    sheets.find((sheet) => sheet.name === name),
    name,
  );

test.each([
  [-3, 'seats-unknown'],
  [1000000000, 'seats-unknown'],
])('a need of %d blocks once; the people in that post are told where to look', async (value, code) => {
  const changed = withValue(sheetNamed('Peta Jabatan'), 'K', 4, value);
  const problems = await problemsOf(fileOf(withSheet(sheets, 'Peta Jabatan', () => changed)));
  expect(problems.filter(({ severity }) => severity === 'blocks').map((problem) => problem.code)).toEqual([code]);
  expect(problems.map((problem) => problem.code)).not.toContain('position-unmatched');
});

test('without an employee sheet the other sheets are not blamed row by row', async () => {
  const problems = await problemsOf(fileOf(sheets.filter(({ name }) => name !== 'Data Pegawai')));
  const codes = problems.map(({ code }) => code);
  expect(codes).toContain('sheet-employees-missing');
  expect(codes).not.toContain('joined-nip-unknown');
});

test('an appointment date after the day of the plan is reported at its cell', async () => {
  const changed = withValue(sheetNamed('Data Pegawai'), 'TMT JABATAN', 4, '2099-01-01');
  const problems = await problemsOf(fileOf(withSheet(sheets, 'Data Pegawai', () => changed)));
  expect(problems.filter(({ code }) => code === 'date-future').map(({ where }) => where)).toEqual([
    { sheet: 'Data Pegawai', ...changed.at },
  ]);
});

test('the message on unknown columns names them', async () => {
  const problem = (await problemsOf(fileOf(sheets))).find(({ code }) => code === 'column-unknown');
  expect(String(problem?.params?.names).split(', ').length).toBeGreaterThan(3);
});
