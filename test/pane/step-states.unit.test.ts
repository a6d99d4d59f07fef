import { openingState, type DataState, type PaneState } from '../../src/pane/pane-state';
import { problemsBesideDoubts, stepStates, thingsInTheWay, thingsToSettle } from '../../src/pane/step-states';
import type { SheetDraft } from '../../src/sheets';
import { checkWorkbook } from '../../src/usecases';
import { fileOf, openFile, SAMPLE_DAY, smallSample, withSheet, withValue } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

type Read = Extract<DataState, { status: 'read' }>;

const readWith = async (change: (sheet: SheetDraft) => SheetDraft): Promise<Read> => {
  const book = openFile(fileOf(withSheet(smallSample(), 'Data Pegawai', change)));
  const { policy, policySheet, difference, runs, decisions, marks, doubts, ...intake } = valueOf(
    await checkWorkbook(book, SAMPLE_DAY),
  );
  return { status: 'read', intake, policy, policySheet, difference, runs, decisions, marks, doubts };
};

const paneWith = (data: DataState): PaneState => ({ ...openingState('2026-07-01'), data });

test('a column that stops a plan counts once, one that is only in doubt does not stand in the way', async () => {
  const data = await readWith((sheet) =>
    withValue(
      withValue(withValue(sheet, 'NIP BARU', 2, '12'), 'TMT JABATAN', -1, 'TMT JAB/ESELON'),
      'UNOR NAMA',
      -1,
      'LAIN-LAIN',
    ),
  );
  expect(data.doubts.map(({ isBlocking }) => isBlocking)).toEqual([true, false]);
  expect(problemsBesideDoubts(data).some(({ code }) => code === 'column-unsure')).toBe(false);
  const others = problemsBesideDoubts(data).filter(({ severity }) => severity === 'blocks').length;
  expect([thingsToSettle(data), thingsInTheWay(data, false)]).toEqual([others + 2, others + 1]);
  expect(stepStates(paneWith(data)).data).toEqual({ kind: 'settle', count: others + 2 });
});

test('rows that are set aside are not in the way of a plan', async () => {
  const data = await readWith((sheet) => withValue(sheet, 'NIP BARU', 2, '12'));
  expect([thingsInTheWay(data, false), thingsInTheWay(data, true)]).toEqual([1, 0]);
  expect(stepStates(paneWith(data)).run).toEqual({ kind: 'later' });
  expect(stepStates({ ...paneWith(data), setAside: true }).run).toEqual({ kind: 'now' });
});

test('steps lie ahead while nothing has been read, and clean data are done', async () => {
  expect(stepStates(paneWith({ status: 'reading' }))).toEqual({
    data: { kind: 'now' },
    policy: { kind: 'later' },
    run: { kind: 'later' },
    review: { kind: 'later' },
  });
  const data = await readWith((sheet) => sheet);
  expect(stepStates(paneWith(data))).toEqual({
    data: { kind: 'done' },
    policy: { kind: 'now' },
    run: { kind: 'now' },
    review: { kind: 'later' },
  });
});
