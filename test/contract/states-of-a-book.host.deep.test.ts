import { ignoreProgress, required } from '../../src/kernel';
import { problemMessage, textsOf } from '../../src/text';
import { explainRun, verifyWorkbook, type Workbook } from '../../src/usecases';
import { problemsOfMarks } from '../../src/usecases/problems-of-marks';
import { BOOK_HOSTS } from '../support/carried-books';
import { runs } from '../support/depth';
import { olderBook } from '../support/older-book';
import { fileOf, openFile, planned, tinySample, withCells, type Planned } from '../support/workbooks';
import { removeRun, valueOf } from '../support/workbook-tools';

import { fileHands, type Hands } from './contract-hands';

jest.setTimeout(30_000);

const RUN = [
  ...['Ringkasan', 'Rekomendasi', 'Putusan', 'Rantai', 'Nominatif', 'Rincian Skor', 'Kandidat', 'Kursi Kosong'],
  ...['Kebutuhan', 'Kebutuhan Jabatan', 'Kebutuhan Profesi', 'Perangkat Daerah', 'Tiga Tahun', 'Siap Isi', 'Talenta'],
  ...['Serah Terima', 'Dampak', 'Keadilan'],
];
const REST = ['Masalah Data', 'Data Dibaca', 'Jejak Audit'];
const ALL = RUN.length + REST.length;
const POLICY = 'Padan Kebijakan';
const named = (title: string): string => `P1 ${title}`;

let bytes: Uint8Array;
let response: Planned;

beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  response = await planned(workbook);
  bytes = workbook.bytes();
});

const changedBy = async (work: (hands: Hands) => Promise<void>): Promise<Uint8Array> => {
  let current = bytes;
  await work(
    fileHands(
      () => current,
      (changed) => {
        current = changed;
      },
    ),
  );
  return current;
};

const removing =
  (...sheets: readonly string[]) =>
  async (hands: Hands): Promise<void> => {
    for (const sheet of sheets) await hands.remove(sheet);
  };

/** What becomes of a book: problems of its marks, what a verification and a question end in, and what a removal takes. */
type Outcome = {
  readonly marks: readonly string[];
  readonly verified: readonly string[];
  readonly explained: string;
  readonly removed: number;
};

const GOOD: Outcome = { marks: [], verified: [], explained: 'answered', removed: ALL };

const STATES: readonly (readonly [string, () => Promise<Uint8Array>, Outcome])[] = [
  ['as it was written', () => Promise.resolve(bytes), GOOD],
  ['with a result sheet moved to the front', () => changedBy((hands) => hands.moveToFront(named('Kandidat'))), GOOD],
  [
    'with a hidden result sheet',
    () => changedBy((hands) => hands.show(named('Kandidat'), 'hidden')),
    { ...GOOD, verified: ['verify-hidden-sheet'] },
  ],
  [
    'with a very hidden result sheet',
    () => changedBy((hands) => hands.show(named('Rekomendasi'), 'very-hidden')),
    { ...GOOD, verified: ['verify-hidden-sheet'] },
  ],
  [
    'with a copy the user made of a result sheet',
    () => changedBy((hands) => hands.copy(named('Rekomendasi'), 'Salinan saya', '_Padan_1_rekomendasi')),
    { ...GOOD, marks: ['mark-copied'] },
  ],
  [
    'with one optional sheet deleted',
    () => changedBy(removing(named('Kandidat'))),
    { ...GOOD, marks: ['mark-deleted'], verified: ['verify-sheet-gone'], removed: ALL - 1 },
  ],
  [
    'with all sheets deleted but the audit trail',
    () => changedBy(removing(...[...RUN, 'Masalah Data', 'Data Dibaca'].map(named))),
    {
      ...GOOD,
      marks: Array.from({ length: ALL - 1 }, () => 'mark-deleted'),
      verified: Array.from({ length: ALL - 1 }, () => 'verify-sheet-gone'),
      removed: 1,
    },
  ],
  [
    'with the audit trail deleted',
    () => changedBy(removing(named('Jejak Audit'))),
    { marks: ['mark-deleted'], verified: ['no-run'], explained: 'no-run', removed: ALL - 1 },
  ],
  [
    'with all sheets of the run deleted',
    () => changedBy(removing(...[...RUN, ...REST].map(named))),
    { marks: [], verified: ['no-run'], explained: 'no-run', removed: 0 },
  ],
  [
    'with the policy sheet deleted',
    () => changedBy(removing(POLICY)),
    { ...GOOD, marks: ['mark-deleted'], verified: ['verify-policy-gone'] },
  ],
  [
    'with the policy sheet and the run deleted',
    () => changedBy(removing(POLICY, ...[...RUN, ...REST].map(named))),
    { marks: [], verified: ['no-run'], explained: 'no-run', removed: 0 },
  ],
  [
    'with a mark turned into #REF!',
    () => changedBy((hands) => hands.point('_Padan_1_kandidat', '#REF!$A$1')),
    { ...GOOD, marks: ['mark-found'] },
  ],
  [
    'with a mark on a sheet of the user',
    () => changedBy((hands) => hands.point('_Padan_1_kandidat', "'Data Pegawai'!$A$1")),
    { ...GOOD, marks: ['mark-lies', 'mark-copied'], verified: ['verify-sheet-gone'], removed: ALL - 1 },
  ],
  [
    'of an older Padan with fewer sheets',
    () => Promise.resolve(olderBook(bytes)),
    { ...GOOD, verified: ['verify-other-version'], removed: 7 },
  ],
];

const explained = async (workbook: Workbook): Promise<string> => {
  const { employee, to } = required(response.plan.transfers[0], 'a transfer');
  const answers = await explainRun(workbook);
  const answer = answers.ok ? answers.value.explain({ nip: employee.nip, position: to.id }) : answers;
  return answer.ok ? 'answered' : answer.error.code;
};

/** With every test run each state in one host, by turns; all in every one in a deep run. */
const TURNS = runs(3, 1);
const HOSTS = Object.keys(BOOK_HOSTS).map((host, turn) => [host, turn] as const);

describe.each(HOSTS)('in %s, a book', (host, turn) => {
  test.each(STATES.filter((_, index) => index % TURNS === turn % TURNS))(
    '%s ends in sentences and a way on',
    async (_, make, expected) => {
      const { workbook, close } = await required(BOOK_HOSTS[host], host)(await make());
      try {
        const { faults } = valueOf(await workbook.read(() => 'nothing'));
        const verified = await verifyWorkbook(workbook, () => 0);
        const problems = verified.ok ? verified.value.faults : [verified.error];
        const marks = problemsOfMarks(faults);
        for (const problem of [...marks, ...problems])
          for (const language of ['id', 'en'] as const) {
            const { wrong, remedy } = problemMessage(problem, textsOf(language));
            expect([wrong, remedy]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
          }
        expect({
          marks: marks.map(({ code }) => code),
          verified: problems.map(({ code }) => code),
          explained: await explained(workbook),
          removed: (await removeRun(workbook, 1)).removed.length,
        }).toEqual(expected);
        // Whatever had become of it, the book can be planned again, on the same input.
        expect((await planned(workbook)).hashes).toEqual(response.hashes);
      } finally {
        await close();
      }
    },
  );
});

describe('a run an older Padan made', () => {
  const verifiedOf = async (book: Uint8Array) => valueOf(await verifyWorkbook(openFile(book), () => 0));

  test('is verified with a sentence that says what is checked', async () => {
    const { faults, checkedCells } = await verifiedOf(olderBook(bytes));
    expect(checkedCells).toBe(5 * response.plan.transfers.length);
    expect(faults.map((fault) => problemMessage(fault, textsOf('en')).wrong)).toEqual([
      'This run was made by an older Padan (0.1.0; this is 0.2.0). Checked is the plan as made again from data and policy, who is recommended to go where, and the chain of the audit trail; not checked are scores, reasons and the looks of the sheets.',
    ]);
  });

  test('is told apart from one of a later or an unknown Padan', async () => {
    const told = async (version: string): Promise<unknown> =>
      (await verifiedOf(olderBook(bytes, version))).faults[0]?.params?.age;
    expect([await told('0.1.9'), await told('0.3.0'), await told('1.0.0'), await told('lama')]).toEqual([
      'older',
      'other',
      'other',
      'other',
    ]);
  });

  test('is not taken for good where data, a recommendation or the trail were changed', async () => {
    const older = olderBook(bytes);
    const codes = async (book: Uint8Array) =>
      (await verifiedOf(book)).faults.map(({ code, params }) => [code, params?.what]);
    const [told] = await codes(older);
    const grid = (sheet: string) =>
      required(
        response.draft.sheets.find(({ name }) => name === sheet),
        sheet,
      );
    const sheet = grid('P1 Rekomendasi');
    const column = required(sheet.layout, 'table').columns.findIndex(({ id }) => id === 'nip');
    const row = sheet.rows.findIndex((cells) => /^\d{18}$/.test(String(cells[column]?.value)));
    expect(await codes(withCells(older, sheet.name, [{ row, column, value: '198501012010011001' }]))).toEqual([
      told,
      ['verify-differs', sheet.name],
      ['verify-differs', sheet.name],
    ]);
    expect(await codes(withCells(older, 'P1 Jejak Audit', [{ row: 15, column: 2, value: 'lain' }]))).toEqual([
      told,
      ['verify-chain', 'P1 Jejak Audit'],
    ]);
    expect(await codes(withCells(older, 'P1 Jejak Audit', [{ row: 11, column: 2, value: 'c'.repeat(64) }]))).toEqual([
      told,
      ['verify-differs', 'resultHash'],
    ]);
  });
});

test('an unfinished write can be removed, and the book goes on as before', async () => {
  for (const host of Object.keys(BOOK_HOSTS)) {
    const unfinished = await changedBy(async (hands) => {
      await hands.point('_Padan_1_kandidat', `'${named('Kandidat')}'!$A$1`, '_PadanDraft_1_kandidat');
    });
    const { workbook, close } = await required(BOOK_HOSTS[host], host)(unfinished);
    try {
      const { faults } = valueOf(await workbook.read(() => 'nothing'));
      expect(problemsOfMarks(faults).map(({ code }) => code)).toEqual(['mark-unfinished']);
      valueOf(await workbook.apply([{ kind: 'settle-unfinished', how: 'remove' }], ignoreProgress));
      const verified = valueOf(await verifyWorkbook(workbook, () => 0));
      expect(verified.faults.map(({ code }) => code)).toEqual(['verify-sheet-gone']);
      expect(await explained(workbook)).toBe('answered');
    } finally {
      await close();
    }
  }
});
