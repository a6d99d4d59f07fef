import type { Decided, LedgerEntry } from '../../src/book';
import { judgeDecisions, type JudgedEntries } from '../../src/usecases/judge-decisions';
import { anEmployee, aPosition, day, nip } from '../support/records';

const employees = [1, 2, 3].map((number) => anEmployee({ nip: nip(number), name: `Orang ${number}` }));
const post = (id: string, name: string, unit: string) => aPosition({ id, name, unit, seats: 2, filled: null });
const positions = [
  post('umum', 'Pengadministrasi Umum', 'Sekretariat'),
  post('analis-a', 'Analis Data', 'Bidang A'),
  post('analis-b', 'Analis Data', 'Bidang B'),
  post('kembar-1', 'Arsiparis', 'Bidang C'),
  post('kembar-2', 'Arsiparis', 'Bidang C'),
];
const data = { employees, positions, positionOf: [0, 0, 0] };

const BLANK: LedgerEntry = {
  decision: '',
  nip: '',
  name: '',
  position: '',
  unit: '',
  official: '',
  date: '',
  reason: '',
  letter: '',
  writtenAt: 'P1 Putusan, baris 5',
  positionKey: '',
  sinceRun: 1,
  source: 'ledger',
  number: '1',
  where: { sheet: 'P1 Putusan', row: 4, column: 1 },
  columns: { nip: 2, position: 4, unit: 5, date: 7 },
};

const written = (facts: Partial<LedgerEntry>, row = 4): LedgerEntry => ({
  ...BLANK,
  where: { ...BLANK.where, row },
  ...facts,
});

const judge = (...entries: LedgerEntry[]): JudgedEntries => {
  const decided: Decided = { run: 1, entries, continued: { run: 1, head: 'f'.repeat(64), posts: {} } };
  return judgeDecisions(decided, data);
};

const standings = ({ judged }: JudgedEntries): string[] =>
  judged.lines.map(({ standing }) => ('by' in standing ? `superseded ${standing.by}` : standing.kind));

describe('an entry', () => {
  test.each<[string, Partial<LedgerEntry>, object]>([
    [
      'an approval',
      { decision: 'Setuju', nip: nip(1), position: 'analis data', unit: 'BIDANG A' },
      { ruling: 'approve', nip: nip(1), post: 'analis-a' },
    ],
    [
      'a rejection by the key of the post',
      { decision: 'Reject', nip: nip(1), positionKey: 'analis-b' },
      { ruling: 'reject', post: 'analis-b' },
    ],
    [
      'one of two posts of a name and unit, by its key',
      { decision: 'Setuju', nip: nip(2), position: 'Arsiparis', unit: 'Bidang C', positionKey: 'kembar-2' },
      { ruling: 'approve', post: 'kembar-2' },
    ],
    [
      'who stays, with a NIP in parts',
      { decision: 'tetap', nip: nip(3).replace(/^(\d{8})/, '$1 ') },
      { ruling: 'stay', nip: nip(3) },
    ],
    ['who must leave', { decision: 'Must leave', nip: nip(3) }, { ruling: 'leave', nip: nip(3) }],
    [
      'a post kept open, the only one of its name',
      { decision: 'Biarkan kosong', position: 'Pengadministrasi Umum' },
      { ruling: 'keepOpen', post: 'umum' },
    ],
    [
      'a post that must be filled',
      { decision: 'Harus terisi', position: 'Analis Data', unit: 'Bidang B' },
      { ruling: 'fill', post: 'analis-b' },
    ],
    ['a frozen unit', { decision: 'Bekukan unit', unit: 'bidang a' }, { ruling: 'freeze', unit: 'Bidang A' }],
  ])('is read as %s', (_, facts, commitment) => {
    const judged = judge(written(facts));
    expect(judged.problems).toEqual([]);
    expect(judged.commitments).toMatchObject([commitment]);
  });

  test('keeps who decided, when, why, on what paper, and where that stands', () => {
    const { commitments } = judge(
      written({
        decision: 'Tetap',
        nip: nip(1),
        official: 'Bupati',
        date: '2026-07-06',
        reason: 'Sakit',
        letter: '800/1',
      }),
    );
    expect(commitments).toEqual([
      {
        ruling: 'stay',
        nip: nip(1),
        official: 'Bupati',
        date: 46209,
        reason: 'Sakit',
        letter: '800/1',
        where: { sheet: 'P1 Putusan', row: 4, column: 1 },
      },
    ]);
  });

  test.each<[string, Partial<LedgerEntry>, object]>([
    [
      'a word that is none',
      { decision: 'Setujui', nip: nip(1) },
      { code: 'decision-unknown', severity: 'blocks', where: { column: 1 }, params: { nearest: 'approve' } },
    ],
    ['no word', { nip: nip(1) }, { code: 'decision-incomplete', severity: 'warns', where: { column: 1 } }],
    [
      'no NIP',
      { decision: 'Tetap', name: 'Orang 1' },
      { code: 'decision-incomplete', severity: 'blocks', where: { column: 2 }, params: { field: 'nip' } },
    ],
    [
      'no post',
      { decision: 'Setuju', nip: nip(1) },
      { code: 'decision-incomplete', severity: 'blocks', where: { column: 4 }, params: { field: 'post' } },
    ],
    [
      'no unit',
      { decision: 'Bekukan unit', nip: nip(1) },
      { code: 'decision-incomplete', severity: 'blocks', where: { column: 5 }, params: { field: 'unit' } },
    ],
    [
      'a NIP nobody has',
      { decision: 'Tetap', nip: nip(9) },
      { code: 'decision-of-nobody', severity: 'warns', where: { column: 2 }, params: { nip: nip(9) } },
    ],
    [
      'a post that is not there',
      { decision: 'Setuju', nip: nip(1), position: 'Analis Dta', unit: 'Bidang A' },
      {
        code: 'decision-of-no-place',
        severity: 'warns',
        where: { column: 4 },
        params: { count: 0, nearest: 'Analis Data (Bidang A)' },
      },
    ],
    [
      'a post that is there twice',
      { decision: 'Setuju', nip: nip(1), position: 'Arsiparis', unit: 'Bidang C' },
      { code: 'decision-of-no-place', severity: 'warns', params: { count: 2 } },
    ],
    [
      'a unit that is not there',
      { decision: 'Bekukan unit', unit: 'Bidang A Timur' },
      { code: 'decision-of-no-place', severity: 'warns', where: { column: 5 }, params: { nearest: 'Bidang A' } },
    ],
  ])('with %s is not followed, and told at its cell', (_, facts, problem) => {
    const judged = judge(written(facts));
    expect(judged.problems).toMatchObject([problem]);
    expect(standings(judged)).toEqual(['dropped']);
    expect(judged.commitments).toEqual([]);
  });

  test('dated after the day of the plan is followed, and told at its date; one of that day is not', () => {
    const judgedOn = (asOf: string): JudgedEntries => {
      const entries = [written({ decision: 'Tetap', nip: nip(1), date: '2026-07-06' })];
      const decided: Decided = { run: 1, entries, continued: { run: 1, head: 'f'.repeat(64), posts: {} } };
      return judgeDecisions(decided, { ...data, asOf: day(asOf) });
    };
    const early = judgedOn('2026-07-05');
    expect(early.problems).toMatchObject([
      { code: 'decision-date-ahead', severity: 'warns', where: { column: 7 }, params: { date: '06/07/2026' } },
    ]);
    expect(standings(early)).toEqual(['followed']);
    expect(judgedOn('2026-07-06').problems).toEqual([]);
  });

  test('with a date that is none is followed without it', () => {
    const judged = judge(written({ decision: 'Tetap', nip: nip(1), date: 'kemarin' }));
    expect(judged.problems).toMatchObject([
      { code: 'decision-date-unknown', severity: 'warns', where: { column: 7 }, params: { date: 'kemarin' } },
    ]);
    expect(judged.commitments).toMatchObject([{ ruling: 'stay', date: null }]);
  });

  test('on the row of a recommendation knows four words alone', () => {
    const judged = judge(written({ decision: 'Bekukan unit', nip: nip(1), source: 'recommendations' }));
    expect(judged.problems).toMatchObject([{ code: 'decision-unknown' }]);
  });

  test('gets the name of its person and post from the data', () => {
    const { judged } = judge(written({ decision: 'Setuju', nip: nip(2), positionKey: 'analis-b' }));
    expect(judged.lines[0]?.entry).toMatchObject({ name: 'Orang 2', position: 'Analis Data', unit: 'Bidang B' });
  });
});

describe('a later decision', () => {
  const approveA = { decision: 'Setuju', nip: nip(1), positionKey: 'analis-a' };
  const approveB = { decision: 'Setuju', nip: nip(1), positionKey: 'analis-b' };

  test.each<[string, Partial<LedgerEntry>, Partial<LedgerEntry>]>([
    ['a rejection an approval of the pair', approveA, { ...approveA, decision: 'Tolak' }],
    ['an approval a rejection of the pair', { ...approveA, decision: 'Tolak' }, approveA],
    ['an approval that for another post', approveA, approveB],
    ['one that puts it off an approval', approveA, { ...approveA, decision: 'Tunda' }],
    ['staying an approval', approveA, { decision: 'Tetap', nip: nip(1) }],
    ['an approval staying', { decision: 'Tetap', nip: nip(1) }, approveA],
    ['leaving staying', { decision: 'Tetap', nip: nip(1) }, { decision: 'Harus pindah', nip: nip(1) }],
    [
      'filling keeping open',
      { decision: 'Biarkan kosong', positionKey: 'umum' },
      { decision: 'Harus terisi', positionKey: 'umum' },
    ],
    ['the same decision itself', approveA, { ...approveA, official: 'Bupati' }],
  ])('replaces: %s', (_, earlier, later) => {
    const judged = judge(written(earlier), written({ ...later, sinceRun: 2 }, 5));
    expect(standings(judged)[0]).toBe('superseded 1');
    expect(judged.problems).toEqual([]);
    // The order of the rows counts for nothing where the runs tell.
    expect(standings(judge(written({ ...later, sinceRun: 2 }, 5), written(earlier)))[1]).toBe('superseded 0');
  });

  test.each<[string, Partial<LedgerEntry>, Partial<LedgerEntry>]>([
    ['a rejection for another post', approveA, { ...approveB, decision: 'Tolak' }],
    ['an approval of who must leave', { decision: 'Harus pindah', nip: nip(1) }, approveA],
    ['somebody else', approveA, { ...approveA, nip: nip(2) }],
    ['another unit', { decision: 'Bekukan unit', unit: 'Bidang A' }, { decision: 'Bekukan unit', unit: 'Bidang B' }],
  ])('leaves standing: %s', (_, earlier, later) => {
    const judged = judge(written(earlier), written({ ...later, sinceRun: 2 }, 5));
    expect(standings(judged)[0]).toBe('followed');
  });

  test('of the same run does not win, whatever its date: both are told', () => {
    const judged = judge(
      written({ ...approveA, date: '2026-01-01' }),
      written({ ...approveA, decision: 'Tolak', date: '2026-02-01' }, 5),
    );
    expect(standings(judged)).toEqual(['followed', 'followed']);
    expect(judged.problems).toMatchObject([
      {
        code: 'commitments-contradict',
        severity: 'blocks',
        where: { sheet: 'P1 Putusan', row: 4 },
        params: { address: 'B5', others: 'P1 Putusan!B6', count: 2 },
      },
    ]);
  });

  test('that says the same twice in one run counts once', () => {
    expect(standings(judge(written(approveA), written(approveA, 5)))).toEqual(['superseded 1', 'followed']);
  });
});

test('a plan that continues no run follows nothing, and says how many decisions stand', () => {
  const entries = [
    written({ decision: 'Tetap', nip: nip(1) }),
    written({ decision: 'Tunda', nip: nip(2), positionKey: 'umum' }, 5),
    written({ decision: 'apa', nip: nip(2) }, 6),
  ];
  const judged = judgeDecisions({ run: 4, entries, continued: null }, data);
  expect(judged.commitments).toEqual([]);
  expect(standings(judged)).toEqual(['aside', 'postponed', 'dropped']);
  expect(judged.problems).toEqual([
    { code: 'decisions-not-followed', severity: 'warns', params: { count: 1, run: 4 } },
  ]);
});
