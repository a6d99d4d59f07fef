import { expectDocumented } from '../support/json-contract';
import { rowOfNip, runOn, sheetOfRun, typed } from '../support/continued-runs';
import { fileOf, openFile, smallSample } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(240_000);

const folder = new Folder();
afterAll(() => folder.remove());

let rejected = '';
let out = '';
let again = '';
beforeAll(async () => {
  const first = await runOn(fileOf(smallSample()));
  const sheet = sheetOfRun(first.response.draft, 'rekomendasi');
  rejected = first.response.plan.transfers[1]!.employee.nip;
  const row = rowOfNip(sheet, rejected);
  out = folder.put('OUT.xlsx', typed(first.bytes, sheet, row, { decision: 'Tolak', official: 'Sekretaris Daerah' }));
  again = folder.file('AGAIN.xlsx');
});

type Changes = {
  readonly rows: readonly { readonly employee: string; readonly change: string; readonly sentence: string }[];
};

test('a preview tells what changes and why, asks for no file, and writes none', async () => {
  const before = folder.names();
  const ended = await run('plan', out, '--continue', '--preview', ...AS_OF, '--json', folder.file('preview.json'));
  expect(ended.code).toBe(0);
  expect(ended.out).toMatch(
    /P1 \(01\/07\/2026\) ke P2 \(01\/07\/2026\): \d+ tetap, \d+ baru, \d+ berubah, \d+ batal\. Nilai /,
  );
  expect(ended.out).toMatch(new RegExp(`Batal {2}.+\\(${rejected}\\): .+ -> `));
  expect(ended.out).toContain('Ditolak oleh Sekretaris Daerah (P1 Rekomendasi!');
  expect(ended.out).toContain('Tidak ada yang ditulis.');
  expect(folder.names()).toEqual([...before, 'preview.json'].sort());
  const { changes } = folder.json('preview.json') as { readonly changes: Changes };
  expect(changes.rows.find(({ employee }) => employee === rejected)).toMatchObject({ change: 'dropped' });
});

test('two runs of one workbook are compared by their numbers, with value by source and causes', async () => {
  expect((await run('plan', out, '--continue', '--out', again, ...AS_OF)).code).toBe(0);
  const ended = await run('compare', `${again}#1`, `${again}#P2`, '--json', folder.file('compare.json'));
  expect(ended.code).toBe(0);
  expect(ended.out).toMatch(/^P1 \(01\/07\/2026\) -> P2 \(01\/07\/2026\)$/m);
  for (const word of ['Kecocokan', 'Kebutuhan yang terisi', 'Premi prestasi', 'Biaya perpindahan', 'NILAI'])
    expect(ended.out).toMatch(new RegExp(`^${word}: [\\d.,-]+ -> [\\d.,-]+ \\([+-][\\d.,]+\\)$`, 'm'));
  expect(ended.out).toContain('Ditolak oleh Sekretaris Daerah');
  const compared = folder.json('compare.json') as { readonly rows: readonly { readonly employee: string }[] };
  expect(compared).toMatchObject({ one: { run: 1 }, other: { run: 2 }, sameData: true, policy: [] });
  expect(compared.rows.map(({ employee }) => employee)).toContain(rejected);
  expectDocumented('`compare`', [compared]);
});

test('a comparison without a second result, and with a run that is not there, is refused', async () => {
  expect((await run('compare', again)).code).toBe(2);
  expect((await run('compare', again, again, again)).code).toBe(2);
  expect((await run('compare', `${again}#1`, `${again}#7`)).code).toBe(1);
});

test('five named scenarios of a file are planned side by side and written as one sheet', async () => {
  const scenarios = [
    { name: 'Isi', purpose: 'fill' },
    { name: 'Tata', purpose: 'realign' },
    { name: 'Tanpa keputusan', purpose: 'fill', decisions: false },
    { name: 'Tanpa naik kelas', policy: { rules: { R37: { thresholds: { maxRiseClasses: 0 } } } } },
    { name: 'Tahun depan', asOf: '2027-01-04' },
  ];
  const file = folder.put('S.json', JSON.stringify({ scenarios }));
  const written = folder.file('SCENARIOS.xlsx');
  const ended = await run(
    'scenario',
    again,
    '--scenarios',
    file,
    '--out',
    written,
    ...AS_OF,
    '--json',
    folder.file('s.json'),
  );
  expect(ended.code).toBe(0);
  for (const { name } of scenarios) expect(ended.out).toContain(name);
  const told = folder.json('s.json') as {
    readonly sheet: string;
    readonly safe: number;
    readonly rows: readonly { readonly safe: boolean; readonly to: readonly (string | null)[] }[];
    readonly scenarios: readonly { readonly name: string; readonly follows: boolean; readonly moves: number }[];
  };
  expect(told.scenarios.map(({ name, follows }) => [name, follows])).toEqual(
    scenarios.map(({ name, decisions }) => [name, decisions ?? true]),
  );
  expect(told.rows.filter(({ safe }) => safe)).toHaveLength(told.safe);
  for (const { safe, to } of told.rows) expect(safe).toBe(to[0] !== null && new Set(to).size === 1);
  expectDocumented('`scenario`', [told]);
  const read = await openFile(folder.bytes('SCENARIOS.xlsx')).read(() => 'nothing');
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toContain(told.sheet);
  expect((await run('verify', written)).code).toBe(0);
});

test.each([
  ['no JSON', '{'],
  ['only one', JSON.stringify({ scenarios: [{ name: 'A' }] })],
  ['an unknown purpose', JSON.stringify({ scenarios: [{ name: 'A' }, { name: 'B', purpose: 'win' }] })],
  ['one name twice', JSON.stringify({ scenarios: [{ name: 'A' }, { name: 'A' }] })],
  ['no day', JSON.stringify({ scenarios: [{ name: 'A' }, { name: 'B', asOf: 'besok' }] })],
  ['a policy with an unknown key', JSON.stringify({ scenarios: [{ name: 'A' }, { name: 'B', policy: { x: 1 } }] })],
])('a file of scenarios with %s is refused, and nothing is written', async (_, text) => {
  const target = folder.file('NOT.xlsx');
  const ended = await run('scenario', out, '--scenarios', folder.put('bad.json', text), '--out', target, ...AS_OF);
  expect(ended.code).toBe(1);
  expect(folder.names()).not.toContain('NOT.xlsx');
});
