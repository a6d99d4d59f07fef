import { required } from '../../src/kernel';
import { buildSample } from '../../src/synthetic-data';
import type { SheetDraft } from '../../src/sheets';
import { expectDocumented } from '../support/json-contract';
import { nextYear, type LaterSeat } from '../support/next-year';
import { withDecisions } from '../support/typed-decisions';
import { gridOf } from '../support/workbook-tools';
import { fileOf, openFile, planned, SAMPLE_DAY, withCells } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(180_000);

const LATER = ['--as-of', '2027-07-01'] as const;

type Move = {
  readonly employee: string;
  readonly outcome: string;
  readonly foretold: number;
  readonly before: { readonly year: number } | null;
  readonly after: { readonly year: number; readonly rating: string } | null;
  readonly peer: { readonly employee: string; readonly score: number } | null;
};
type Means = { readonly cases: number; readonly before: number | null; readonly after: number | null };
type Json = {
  readonly evaluation: {
    readonly run: number;
    readonly counts: Readonly<Record<string, number>>;
    readonly people: number;
    readonly common: number;
    readonly programme: Readonly<Record<string, Means>>;
    readonly measures: readonly { readonly measure: string; readonly movers: Means; readonly others: Means }[];
    readonly foretold: readonly { readonly cases: number; readonly correlation: number | null }[];
    readonly units: readonly (Means & { readonly moves: number })[];
    readonly moves: readonly Move[];
  };
  readonly problems: readonly { readonly code: string }[];
};

type Mover = { readonly nip: string; readonly score: number; readonly to: LaterSeat; readonly from: LaterSeat };

/** What an office counts of people and units, each a number higher by `more`. */
const counted = (sheets: readonly SheetDraft[], more: number): SheetDraft[] => {
  const rows = required(
    sheets.find(({ name }) => name === 'SKP'),
    'SKP',
  ).rows.slice(1);
  const draft = (name: string, cells: readonly (readonly (string | number)[])[]): SheetDraft => ({
    key: 'hasil',
    name,
    rows: cells.map((row) => row.map((value) => ({ value, look: 'body', format: 'general' }))),
    widths: [22, 20],
    frozenRows: 1,
  });
  return [
    ...sheets,
    draft('Hasil Kerja', [
      ['NIP', 'NAMA', 'CAPAIAN OUTPUT', 'JUMLAH TEMUAN'],
      ...rows.map((cells) => [String(cells[0]?.value), String(cells[1]?.value), 90 + more, 2]),
    ]),
    draft('IKM', [
      ['UNIT KERJA', 'NILAI IKM'],
      ['UPTD Puskesmas Melati', 80 + more],
      ['Unit Khayal', 81],
    ]),
  ];
};

const sample = (): SheetDraft[] =>
  counted(buildSample({ employees: 80, positions: 30, asOf: SAMPLE_DAY }, 5, 'none'), 0);

let folder: Folder;
let movers: readonly Mover[];
beforeAll(async () => {
  folder = new Folder();
  folder.put('in.xlsx', fileOf(sample()));
  const workbook = openFile(fileOf(sample()));
  const { plan } = await planned(workbook);
  movers = plan.transfers.map(({ employee, from, to, proposed }) => ({
    nip: employee.nip,
    score: proposed.total,
    from: { name: from.name, unit: from.unit, agency: from.agency },
    to: { name: to.name, unit: to.unit, agency: to.agency },
  }));
  const rulings = Object.fromEntries(movers.map(({ nip }, index) => [nip, index === 0 ? 'Tolak' : 'Setuju']));
  folder.put('dulu.xlsx', await withDecisions(workbook.bytes(), 'P1 Rekomendasi', rulings));
  const [, still, gone, elsewhere] = movers.map(({ nip }) => nip);
  const third = required(movers[0], 'mover').from;
  const seats = new Map<string, LaterSeat>(
    movers.flatMap(({ nip, to }, index): [string, LaterSeat][] =>
      index === 0 || nip === still ? [] : [[nip, nip === gone ? null : nip === elsewhere ? third : to]],
    ),
  );
  const isMover = new Set(movers.map(({ nip }) => nip));
  folder.put(
    'kini.xlsx',
    fileOf(
      nextYear(
        counted(buildSample({ employees: 80, positions: 30, asOf: SAMPLE_DAY }, 5, 'none'), 5),
        seats,
        (nip, index) => (isMover.has(nip) ? 'Sangat Baik' : index % 3 === 0 ? 'Kurang' : 'Baik'),
      ),
    ),
  );
});
afterAll(() => folder.remove());

const at = (name: string): string => folder.file(name);

test('a whole year: needs, plan, decisions, decrees, next year’s file, evaluation', async () => {
  expect((await run('needs', at('in.xlsx'), ...AS_OF)).code).toBe(0);

  // The decrees are those decisions: the plan of that day agrees with all of them, and has the rejected move besides.
  const header = ['NIP', 'JABATAN BARU', 'UNIT BARU', 'TANGGAL SK'];
  const decrees = movers.slice(1).map(({ nip, to }) => [nip, to?.name ?? '', to?.unit ?? '', '2026-07-01']);
  folder.put('sk.csv', [header, ...decrees].map((cells) => cells.join(';')).join('\r\n'));
  expect((await run('backtest', at('in.xlsx'), '--decrees', at('sk.csv'), '--json', at('sk.json'))).code).toBe(0);
  const { counts } = (folder.json('sk.json') as { readonly backtest: Json['evaluation'] }).backtest;
  expect(counts).toMatchObject({ same: movers.length - 1, 'only-ours': 1, unread: 0 });

  const ended = await run(
    'evaluate',
    at('dulu.xlsx'),
    at('kini.xlsx'),
    '--out',
    at('a.xlsx'),
    '--json',
    at('a.json'),
    ...LATER,
  );
  expect(ended.code).toBe(0);
  const { evaluation, problems } = folder.json('a.json') as Json;
  // Of a unit that nobody is in, in both files; and who has left is still counted.
  expect(problems.map(({ code }) => code)).toEqual([
    'outcome-unit-unknown',
    'joined-nip-unknown',
    'outcome-unit-unknown',
  ]);
  expect(evaluation.measures.find(({ measure }) => measure === 'output')).toMatchObject({
    movers: { before: 9000, after: 9500, cases: movers.length - 4 },
  });
  expect(evaluation.measures.map(({ measure }) => measure)).toEqual([
    'competence',
    'output',
    'findings',
    'satisfaction',
  ]);
  expect(evaluation.counts).toEqual({ there: movers.length - 4, elsewhere: 1, 'not-moved': 1, gone: 1, unread: 0 });
  expect([evaluation.people, evaluation.common]).toEqual([80, 79]);
  expect(evaluation.moves.map(({ employee, foretold }) => [employee, foretold])).toEqual(
    movers.slice(1).map(({ nip, score }) => [nip, score]),
  );
  for (const { outcome, before, after } of evaluation.moves.filter(({ outcome }) => outcome === 'there'))
    expect([outcome, before?.year ?? 2025, after]).toEqual(['there', 2025, { year: 2026, rating: 'sangat-baik' }]);
  expect(evaluation.programme['movers']).toMatchObject({ after: 10000 });
  expect(evaluation.programme['others']?.after).toBeLessThan(8000);
  const peers = evaluation.moves.flatMap(({ peer, foretold }) => (peer === null ? [] : [{ ...peer, foretold }]));
  expect(peers.length).toBeGreaterThan(0);
  expect(new Set(peers.map(({ employee }) => employee)).size).toBe(peers.length);
  for (const { employee, score, foretold } of peers) {
    expect(movers.slice(1).some(({ nip }) => nip === employee)).toBe(false);
    expect(Math.abs(score - foretold)).toBeLessThanOrEqual(500);
  }
  expect(evaluation.units.reduce((sum, { moves }) => sum + moves, 0)).toBe(movers.length - 1);
  // All ratings after are alike, so nothing can have foretold them.
  expect(evaluation.foretold.every(({ correlation }) => correlation === null)).toBe(true);
  for (const { cases, before, after } of evaluation.units) expect(before !== null && after !== null).toBe(cases >= 5);
  expect(ended.out).toContain('bukan bahwa mutasi penyebabnya');

  const grid = await gridOf(openFile(folder.bytes('a.xlsx')), 'P2 Evaluasi');
  const cells = grid.rows.flat();
  expect(cells.filter((cell) => cell === 'Terlaksana')).toHaveLength(movers.length - 4);
  expect((await run('verify', at('a.xlsx'))).code).toBe(0);
  // Evaluated again, the sheet that stands there changes nothing; the run may be named.
  const again = await run('evaluate', `${at('a.xlsx')}#1`, at('kini.xlsx'), '--json', at('b.json'), ...LATER);
  expect(again.code).toBe(0);
  expect(folder.json('b.json')).toEqual(folder.json('a.json'));
});

test('a file of another office, one of an earlier day, and a result nobody decided on are refused', async () => {
  folder.put('lain.xlsx', fileOf(buildSample({ employees: 80, positions: 30, asOf: SAMPLE_DAY }, 6, 'none')));
  const other = await run(
    'evaluate',
    at('dulu.xlsx'),
    at('lain.xlsx'),
    '--out',
    at('c.xlsx'),
    '--json',
    at('c.json'),
    ...LATER,
  );
  expect(other.code).toBe(1);
  expect((folder.json('c.json') as Json).problems.map(({ code }) => code)).toEqual(['evaluation-other-office']);
  const early = await run('evaluate', at('dulu.xlsx'), at('kini.xlsx'), '--json', at('c.json'), ...AS_OF);
  expect(early.code).toBe(1);
  expect((folder.json('c.json') as Json).problems.map(({ code }) => code)).toEqual(['evaluation-not-later']);
  await run('plan', at('in.xlsx'), '--out', at('rencana.xlsx'), ...AS_OF);
  const none = await run('evaluate', at('rencana.xlsx'), at('kini.xlsx'), '--json', at('c.json'), ...LATER);
  expect(none.code).toBe(1);
  expect((folder.json('c.json') as Json).problems.map(({ code }) => code)).toEqual(['evaluation-undecided']);
  expect((await run('evaluate', at('in.xlsx'), at('kini.xlsx'), ...LATER)).err).toContain('no-run');
  expect(folder.names()).not.toContain('c.xlsx');
});

test('a result that was edited by hand is told at its cells, and a decision on a row that says somebody else is not read', async () => {
  const { rows } = await gridOf(openFile(folder.bytes('dulu.xlsx')), 'P1 Rekomendasi');
  const header = rows.findIndex((cells) => cells.includes('Keputusan'));
  const column = rows[header]?.indexOf('NIP') ?? -1;
  const row = rows.findIndex((cells) => cells[column] === movers[1]?.nip);
  const forged = withCells(folder.bytes('dulu.xlsx'), 'P1 Rekomendasi', [{ row, column, value: '199001012015011901' }]);
  folder.put('ubah.xlsx', forged);
  const ended = await run('evaluate', at('ubah.xlsx'), at('kini.xlsx'), '--json', at('d.json'), ...LATER);
  expect(ended.code).toBe(0);
  const { evaluation, problems } = folder.json('d.json') as Json;
  expect(problems.map(({ code }) => code)).toContain('result-cell-changed');
  expect(evaluation.moves.map(({ employee }) => employee)).toEqual(movers.slice(2).map(({ nip }) => nip));
});

test('neither file is written over, and both must be named', async () => {
  for (const out of ['dulu.xlsx', 'kini.xlsx'])
    expect((await run('evaluate', at('dulu.xlsx'), at('kini.xlsx'), '--out', at(out), ...LATER)).code).toBe(2);
  expect((await run('evaluate', at('dulu.xlsx'), ...LATER)).code).toBe(2);
  expect((await run('evaluate', at('dulu.xlsx'), at('tiada.xlsx'), ...LATER)).code).toBe(1);
});

test('both handbooks name what evaluate --json writes', () => {
  expectDocumented(
    '`evaluate`',
    ['a.json', 'd.json'].map((name) => folder.json(name)),
  );
});
