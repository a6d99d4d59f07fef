import { threadEngine } from '../../src/engine';
import { ignoreProgress, required } from '../../src/kernel';
import type { SheetDraft } from '../../src/sheets';
import { planWorkbook, verifyWorkbook, type CellEntry, type Workbook } from '../../src/usecases';
import { BOOK_HOSTS } from '../support/carried-books';
import { blankRowOf, columnOf, ledgerLines, rowOfNip, sheetOfRun } from '../support/continued-runs';
import { valueOf } from '../support/workbook-tools';
import { fileOf, PLAN_OPTIONS, planned, tinySample } from '../support/workbooks';

jest.setTimeout(120_000);

const typedInto = (sheet: SheetDraft, row: number, entries: Readonly<Record<string, string | number>>): CellEntry[] =>
  Object.entries(entries).map(([id, value]) => ({
    place: { sheet: sheet.name, row, column: columnOf(sheet, id) },
    expected: null,
    value,
  }));

/** Plans a book, types decisions into it as its program does, and continues the run. */
const continued = async (workbook: Workbook) => {
  const { draft, plan } = await planned(workbook);
  const [rows, ledger] = [sheetOfRun(draft, 'rekomendasi'), sheetOfRun(draft, 'putusan')];
  const nipOf = (index: number): string => required(plan.transfers[index], 'transfer').employee.nip;
  const entries = [
    ...typedInto(rows, rowOfNip(rows, nipOf(0)), {
      decision: 'Setuju',
      official: 'Sekretaris Daerah',
      decisionDate: '6 Juli 2026',
    }),
    ...typedInto(rows, rowOfNip(rows, nipOf(1)), { decision: 'TOLAK', remark: 'Masih dibutuhkan' }),
    ...typedInto(ledger, blankRowOf(ledger), { decision: 'Tetap', nip: nipOf(2), decisionDate: 46209 }),
  ];
  valueOf(await workbook.apply([{ kind: 'set-entries', entries, isEntry: () => true }], ignoreProgress));
  const options = { ...PLAN_OPTIONS, isContinuing: true };
  const ended = await planWorkbook(
    workbook,
    threadEngine(() => 0),
    options,
    ignoreProgress,
    () => 0,
  ).result;
  const { response } = valueOf(ended);
  if (response.status === 'blocked') throw new Error(response.problems.map(({ code }) => code).join(', '));
  return {
    resultHash: response.hashes.resultHash,
    ledger: ledgerLines(sheetOfRun(response.draft, 'putusan'), [
      'decision',
      'nip',
      'official',
      'decisionDate',
      'reason',
      'writtenAt',
      'outcomeHere',
    ]),
    // The Excel of the tests does not calculate.
    faults: valueOf(await verifyWorkbook(workbook, () => 0))
      .faults.map(({ code }) => code)
      .filter((code) => code !== 'verify-uncalculated'),
  };
};

test('decisions are followed alike whatever program they were typed into', async () => {
  const ends = [];
  for (const [host, open] of Object.entries(BOOK_HOSTS)) {
    const { workbook, close } = await open(fileOf(tinySample()));
    try {
      ends.push({ host, ...(await continued(workbook)) });
    } finally {
      await close();
    }
  }
  const [one] = ends;
  expect(ends).toHaveLength(3);
  expect(one).toMatchObject({ faults: [], ledger: { length: 3 } });
  expect(one?.ledger.map(([decision, , , date]) => [decision, date])).toEqual([
    ['Tetap', 46209],
    ['Setuju', 46209],
    ['Tolak', null],
  ]);
  for (const end of ends) expect(end).toEqual({ ...one, host: end.host });
});
