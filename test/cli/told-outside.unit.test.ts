import { statSync } from 'node:fs';

import { openPackage, stringsOfParts } from '../../src/ooxml';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(60_000);

const folder = new Folder();
const at = (name: string): string => folder.file(name);

beforeAll(async () => {
  await run('sample', '--employees', '80', '--positions', '40', '--seed', '5', '--out', at('in.xlsx'), ...AS_OF);
  await run('plan', at('in.xlsx'), '--out', at('out.xlsx'), '--json', at('plan.json'), ...AS_OF);
});
afterAll(() => folder.remove());

const textsOf = (name: string): string => {
  const opened = openPackage(folder.bytes(name));
  if (!opened.ok) throw new Error(opened.error.code);
  const texts: string[] = [];
  stringsOfParts(opened.value.parts, ({ text }) => texts.push(text));
  return texts.join('\n');
};

type Plan = { readonly transfers: readonly { readonly employee: string }[] };
const moved = (): readonly string[] => (folder.json('plan.json') as Plan).transfers.map(({ employee }) => employee);

test('a public summary is written with its figures, and none of the people the plan moves', async () => {
  const ended = await run('public', at('out.xlsx'), '--out', at('umum.xlsx'), '--json', at('umum.json'));
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect(folder.json('umum.json')).toMatchObject({ smallest: 5, people: 80, moves: moved().length });
  const text = textsOf('umum.xlsx');
  expect(text).toContain('Ringkasan putaran mutasi untuk umum');
  expect(moved().filter((nip) => text.includes(nip))).toEqual([]);
});

test('where fewer people move than may be told, the summary says so in either language', async () => {
  const ended = await run('public', at('out.xlsx'), '--out', at('few.xlsx'), '--smallest', '60', '--lang', 'en');
  expect(ended.code).toBe(0);
  expect(textsOf('few.xlsx')).toContain('fewer than 60');
});

test('a summary of fewer people than may be told, and a file without a plan, are refused and nothing is written', async () => {
  const few = await run('public', at('out.xlsx'), '--out', at('none.xlsx'), '--smallest', '81');
  const planless = await run('public', at('in.xlsx'), '--out', at('none.xlsx'));
  expect([few.code, few.err]).toEqual([1, expect.stringContaining('(people-too-few)')]);
  expect([planless.code, planless.err]).toEqual([1, expect.stringContaining('(no-run)')]);
  expect(folder.names()).not.toContain('none.xlsx');
});

test('a file named after somebody is refused', async () => {
  const [nip = ''] = moved();
  const ended = await run('public', at('out.xlsx'), '--out', at(`${nip}.xlsx`));
  expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('(personal-data)')]);
  expect(folder.names()).not.toContain(`${nip}.xlsx`);
});

test('options that are missing, out of bounds, or name a file of the command are told', async () => {
  const codes = [
    await run('public'),
    await run('public', at('out.xlsx')),
    await run('public', at('out.xlsx'), '--out', at('out.xlsx')),
    await run('public', at('out.xlsx'), '--out', at('a.xlsx'), '--smallest', '2'),
    await run('blind', at('out.xlsx'), '--out', at('a.xlsx')),
    await run('blind', at('out.xlsx'), '--out', at('a.xlsx'), '--key', at('a.xlsx')),
    await run('blind', at('out.xlsx'), '--out', at('a.xlsx'), '--key', at('out.xlsx')),
    await run('blind', at('out.xlsx'), '--out', at('a.xlsx'), '--key', at('k.json'), '--json', at('k.json')),
    await run('blind', at('out.xlsx'), '--out', at('a.xlsx'), '--key', at('k.xlsx'), '--seed', '1'),
  ].map(({ code }) => code);
  expect(codes).toEqual(codes.map(() => 2));
  expect((await run('public', at('out.xlsx'), '--out', at('a.pdf'))).err).toContain('(output-extension)');
  expect(folder.names().filter((name) => /^[ak]\./.test(name))).toEqual([]);
});

test('a blind copy and its key are written apart, the key for its owner alone, and the same seed gives the same copy', async () => {
  const ended = await run(
    'blind',
    at('out.xlsx'),
    '--out',
    at('b.xlsx'),
    '--key',
    at('k.xlsx'),
    '--json',
    at('b.json'),
  );
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect(folder.json('b.json')).toMatchObject({ moves: moved().length, smallestGroup: 3 });
  const key = textsOf('k.xlsx');
  const seed = /[0-9a-f]{32}/.exec(key)?.[0] ?? '';
  expect(moved().filter((nip) => !key.includes(nip))).toEqual([]);
  expect(moved().filter((nip) => textsOf('b.xlsx').includes(nip))).toEqual([]);
  expect(textsOf('b.xlsx') + ended.out + JSON.stringify(folder.json('b.json'))).not.toContain(seed);
  expect(statSync(at('k.xlsx')).mode & 0o077).toBe(0);
  const again = await run('blind', at('out.xlsx'), '--out', at('b2.xlsx'), '--key', at('k2.xlsx'), '--seed', seed);
  expect(again.code).toBe(0);
  expect(textsOf('b2.xlsx')).toBe(textsOf('b.xlsx'));
});

test('a key replaces no file, and is taken away where its copy cannot be written', async () => {
  folder.put('there.xlsx', 'mine');
  const there = await run('blind', at('out.xlsx'), '--out', at('c.xlsx'), '--key', at('there.xlsx'));
  expect([there.code, there.err]).toEqual([1, expect.stringContaining('(key-is-there)')]);
  expect(new TextDecoder().decode(folder.bytes('there.xlsx'))).toBe('mine');
  folder.makeFolder('d.xlsx');
  const folderInTheWay = await run('blind', at('out.xlsx'), '--out', at('d.xlsx'), '--key', at('k3.xlsx'));
  expect([folderInTheWay.code, folderInTheWay.err]).toEqual([1, expect.stringContaining('(file-unwritable)')]);
  expect(folder.names().filter((name) => ['c.xlsx', 'k3.xlsx'].includes(name))).toEqual([]);
});
