import { required } from '../../src/kernel';
import { fileOf, openFile, planned, tinySample } from '../support/workbooks';

import { blankRowOf, ledgerLines, runOn, sheetOfRun, typed } from '../support/continued-runs';
import { expectDocumented } from '../support/json-contract';
import { listOf, type ListRow } from '../support/proposal-list';
import { gridOf } from '../support/workbook-tools';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(120_000);

type Json = {
  readonly unread: number;
  readonly list: {
    readonly drops: { readonly count: number; readonly atLeast: number };
    readonly values: { readonly best: number; readonly list: number };
    readonly lossTogether: number | null;
    readonly rows: readonly {
      readonly cell: string;
      readonly employee: string;
      readonly outcome: string;
      readonly loss: number;
      readonly clashes: readonly { readonly kind: string }[];
      readonly rulings: readonly { readonly ruling: string; readonly cell: string }[];
    }[];
  };
  readonly approvals: { readonly sheet: string } & Readonly<
    Record<'recorded' | 'known' | 'unlawful' | 'ruled', readonly string[]>
  >;
  readonly problems: readonly { readonly code: string }[];
};

let folder: Folder;
let own: readonly ListRow[];
beforeAll(async () => {
  folder = new Folder();
  const { plan } = await planned(openFile(fileOf(tinySample())));
  own = plan.transfers.map(({ employee, to }): ListRow => [employee.nip, to.name, to.unit]);
  folder.put('sendiri.xlsx', fileOf([...tinySample(), listOf(own)]));
  const [first, second] = [required(own[0], 'a move'), required(own[1], 'another')];
  // One person more than the post of the first move has room for, somebody nobody knows, and somebody twice.
  folder.put(
    'campur.xlsx',
    fileOf([
      ...tinySample(),
      listOf([...own, [second[0], first[1], first[2]], ['198501012010011999', first[1], first[2]]]),
    ]),
  );
});
afterAll(() => folder.remove());

const at = (name: string): string => folder.file(name);

test("an office's own plan that is the best one is lawful and costs nothing", async () => {
  const ended = await run('audit', at('sendiri.xlsx'), '--json', at('a.json'), ...AS_OF);
  expect(ended.code).toBe(0);
  const { list, unread } = folder.json('a.json') as Json;
  expect(unread).toBe(0);
  expect(list.rows.map(({ employee }) => employee)).toEqual(own.map(([nip]) => nip));
  expect(list.rows.every(({ outcome, loss }) => outcome === 'lawful' && loss === 0)).toBe(true);
  expect(list).toMatchObject({ drops: { count: 0, atLeast: 0 }, lossTogether: 0, othersMoved: 0 });
  expect(list.values.list).toBe(list.values.best);
  expect(ended.out).toContain('Daftar ini sah seluruhnya.');
  expect(ended.out).toContain('Pertahankan. Sama dengan rencana terbaik.');
});

test('what is wrong with rows is told at their cells, and the rest is judged', async () => {
  const ended = await run('audit', at('campur.xlsx'), '--lang', 'en', '--json', at('b.json'), ...AS_OF);
  expect(ended.code).toBe(0);
  const { list, unread, problems } = folder.json('b.json') as Json;
  expect(problems.map(({ code }) => code)).toEqual(['proposal-twice', 'joined-nip-unknown']);
  expect([unread, list.rows.length]).toEqual([2, own.length]);
  expect(ended.out).toContain('2 rows could not be judged');
});

test('a list that does not fit is told what to drop, on a sheet as well', async () => {
  const crowd = own.map(([nip], index): ListRow => {
    const [, post, unit] = required(own[index % 2], 'move');
    return [nip, post, unit];
  });
  folder.put('padat.xlsx', fileOf([...tinySample(), listOf(crowd)]));
  const ended = await run('audit', at('padat.xlsx'), '--out', at('c.xlsx'), '--json', at('c.json'), ...AS_OF);
  expect(ended.code).toBe(0);
  const { list } = folder.json('c.json') as Json;
  const dropped = list.rows.filter(({ outcome }) => outcome === 'to-drop' || outcome === 'barred');
  expect(dropped.length).toBeGreaterThan(0);
  expect(list.drops).toEqual({ count: dropped.length, atLeast: dropped.length });
  expect(ended.out).toContain(`Paling sedikit ${dropped.length} baris harus dikeluarkan`);

  const grid = gridOf(openFile(folder.bytes('c.xlsx')), 'P1 Periksa Usulan');
  const cells = (await grid).rows.flat().filter((cell) => typeof cell === 'string');
  expect(cells).toContain('Periksa usulan');
  expect(cells.filter((cell) => cell === 'Keluarkan' || cell === 'Tidak boleh')).toHaveLength(dropped.length);
  // The sheet is Padan's own: it is no input of the next check, which gets a number of its own.
  const again = await run('audit', at('c.xlsx'), '--out', at('d.xlsx'), '--json', at('d.json'), ...AS_OF);
  expect(again.code).toBe(0);
  expect(folder.json('d.json')).toEqual(folder.json('c.json'));
  expect((await gridOf(openFile(folder.bytes('d.xlsx')), 'P2 Periksa Usulan')).rows).toEqual((await grid).rows);
});

test('a workbook with a checked list can be planned, verified, and checked again', async () => {
  expect((await run('audit', at('sendiri.xlsx'), '--out', at('e.xlsx'), ...AS_OF)).code).toBe(0);
  expect((await run('plan', at('e.xlsx'), '--out', at('f.xlsx'), ...AS_OF)).code).toBe(0);
  expect((await run('audit', at('f.xlsx'), '--out', at('g.xlsx'), ...AS_OF)).code).toBe(0);
  const verified = await run('verify', at('g.xlsx'));
  expect([verified.code, verified.err]).toEqual([0, '']);
});

test('without a list, or with a sheet that is none, the way out is told', async () => {
  folder.put('tanpa.xlsx', fileOf(tinySample()));
  for (const words of [[], ['--list', 'Tidak Ada']]) {
    const ended = await run('audit', at('tanpa.xlsx'), ...words, ...AS_OF);
    expect([ended.code, ended.err.includes('JABATAN TUJUAN')]).toEqual([1, true]);
  }
  const ended = await run('audit', at('tanpa.xlsx'), '--list', 'Data Pegawai', ...AS_OF);
  expect(ended.code).toBe(1);
  expect((await run('audit', at('sendiri.xlsx'), '--out', at('sendiri.xlsx'))).code).toBe(2);
});

test('what is lawful on a list is recorded as approved, and the next plan follows it', async () => {
  const { response, bytes } = await runOn(fileOf([...tinySample(), listOf(own)]));
  const { draft } = response;
  const ledger = sheetOfRun(draft, 'putusan');
  const [[rejected = '', post = '', unit = ''] = []] = own;
  const at9 = blankRowOf(ledger);
  folder.put(
    'putusan.xlsx',
    typed(bytes, ledger, at9, { decision: 'Tolak', nip: rejected, position: post, unit, letter: '800/7' }),
  );
  const asked = ['--approve', '--official', 'Sekda', '--letter', '800/12', '--decided', '2026-07-06'];
  const ended = await run(
    'audit',
    at('putusan.xlsx'),
    '--out',
    at('h.xlsx'),
    '--json',
    at('h.json'),
    ...asked,
    ...AS_OF,
  );
  expect([ended.code, ended.err]).toEqual([0, '']);
  const { list, approvals } = folder.json('h.json') as Json;
  const recorded = own.map(([nip]) => nip).filter((nip) => nip !== rejected);
  expect(approvals).toEqual({ sheet: ledger.name, recorded, known: [], unlawful: [], ruled: [rejected] });
  expect(list.rows.map(({ rulings }) => rulings)).toEqual(
    own.map(([nip]) => (nip === rejected ? [{ ruling: 'reject', cell: `${ledger.name}!B${at9 + 1}` }] : [])),
  );
  expect(ended.out).toContain(`Bertentangan dengan putusan`);
  expect(ended.out).toContain(`bertentangan dengan putusan Tolak (${ledger.name}!B${at9 + 1})`);
  expect(ended.out).toContain(`Dicatat sebagai Setuju pada ${ledger.name}: ${recorded.length} baris.`);
  // Decisions of the newest run are anybody's to write.
  expect((await run('verify', at('h.xlsx'))).err).toBe('');

  const next = await runOn(folder.bytes('h.xlsx'), { isContinuing: true });
  const lines = ledgerLines(sheetOfRun(next.response.draft, 'putusan'), [
    'decision',
    'nip',
    'official',
    'letter',
    'writtenAt',
  ]);
  expect(lines.filter(([decision]) => decision === 'Setuju')).toEqual(
    recorded.map((nip) => [
      'Setuju',
      nip,
      'Sekda',
      '800/12',
      `Daftar Usulan, baris ${2 + own.findIndex(([one]) => one === nip)}`,
    ]),
  );
  const moved = new Map(next.response.plan.transfers.map(({ employee, to }) => [String(employee.nip), to]));
  for (const [nip, name, inUnit] of own)
    if (nip === rejected) expect(moved.get(nip)?.name === name && moved.get(nip)?.unit === inUnit).toBe(false);
    else expect(moved.get(nip)).toMatchObject({ name, unit: inUnit });

  // Brought in once more, nothing is written twice.
  const twice = await run('audit', at('h.xlsx'), '--out', at('i.xlsx'), '--json', at('i.json'), '--approve', ...AS_OF);
  expect(twice.code).toBe(0);
  expect((folder.json('i.json') as Json).approvals).toMatchObject({ recorded: [], known: recorded, ruled: [rejected] });
});

test('approvals need a sheet of decisions and a place to be written', async () => {
  const none = await run('audit', at('sendiri.xlsx'), '--approve', '--out', at('j.xlsx'), ...AS_OF);
  expect([none.code, none.err.includes('lembar Putusan'), folder.names().includes('j.xlsx')]).toEqual([1, true, false]);
  for (const words of [
    ['--approve'],
    ['--official', 'Sekda', '--out', at('j.xlsx')],
    ['--approve', '--decided', 'kemarin', '--out', at('j.xlsx')],
  ])
    expect((await run('audit', at('sendiri.xlsx'), ...words, ...AS_OF)).code).toBe(2);
});

test('both handbooks name what audit --json writes', () => {
  expectDocumented(
    '`audit`',
    ['a.json', 'b.json', 'c.json', 'h.json'].map((name) => folder.json(name)),
  );
});
