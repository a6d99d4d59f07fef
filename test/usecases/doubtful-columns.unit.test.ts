import { isoDate } from '../../src/domain';
import type { SheetDraft } from '../../src/sheets';
import { checkWorkbook, seatsOfIntake } from '../../src/usecases';
import { fileOf, openFile, SAMPLE_DAY, smallSample, withSheet, withValue } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

/** The sheet with one head written otherwise. */
const renamed = (sheet: SheetDraft, from: string, to: string): SheetDraft => ({
  ...withValue(sheet, from, -1, to),
});

const checked = async (change: (sheet: SheetDraft) => SheetDraft) =>
  valueOf(await checkWorkbook(openFile(fileOf(withSheet(smallSample(), 'Data Pegawai', change))), SAMPLE_DAY));

test('a column in doubt comes with its head and the first three values that differ', async () => {
  const { doubts } = await checked((sheet) => renamed(sheet, 'TMT JABATAN', 'TMT JAB/ESELON'));
  const doubt = doubts.find(({ column }) => column?.header === 'TMT JAB/ESELON');
  expect(doubt).toMatchObject({ table: 'Data Pegawai', sheet: 'Data Pegawai', field: 'positionDate' });
  const days = doubt?.samples.map((sample) => (sample.kind === 'date' ? isoDate(sample.date) : sample.text)) ?? [];
  expect(days.length).toBe(3);
  expect(new Set(days).size).toBe(3);
  for (const text of days) expect(text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('a field no column was found for is a doubt without a column, and stops a plan', async () => {
  const { doubts } = await checked((sheet) => renamed(sheet, 'NAMA', 'PERSON'));
  expect(doubts.filter(({ field }) => field === 'name')).toEqual([
    expect.objectContaining({ column: null, isBlocking: true, samples: [] }),
  ]);
});

test('without doubt there is none, and the seats are those of the data', async () => {
  const result = await checked((sheet) => sheet);
  expect(result.doubts).toEqual([]);
  const { seats, open, beyond, openOf } = seatsOfIntake(result);
  expect(seats).toBe(result.positions.reduce((sum, position) => sum + position.seats, 0));
  expect(open - beyond).toBe(seats - result.employees.length);
  expect(openOf.reduce((sum, one) => sum + one.open, 0)).toBe(open);
  expect(openOf.map((one) => one.open)).toEqual(openOf.map((one) => one.open).sort((a, b) => b - a));
});
