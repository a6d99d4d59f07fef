import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs';

import { newPackage, packZip, partText, textBytes } from '../../src/ooxml';
import { fileOf, tinySample } from '../support/workbooks';

import { Folder, run } from './run';

const clean = fileOf(tinySample());
let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.put('masuk.xlsx', clean);
});
afterEach(() => folder.remove());

test.each([
  ['plan', ['--out', 'OUT', '--json', 'IN']],
  ['check', ['--json', 'IN']],
  ['inspect', ['--json', 'IN']],
  ['verify', ['--json', 'IN']],
])('%s never writes its JSON over the input', async (command, words) => {
  const paths: Readonly<Record<string, string>> = { IN: folder.file('masuk.xlsx'), OUT: folder.file('keluar.xlsx') };
  const ended = await run(command, folder.file('masuk.xlsx'), ...words.map((word) => paths[word] ?? word));
  expect(Buffer.compare(folder.bytes('masuk.xlsx'), clean)).toBe(0);
  expect(ended.code).toBe(2);
});

test('plan never writes its JSON over its own result', async () => {
  const out = folder.file('keluar.xlsx');
  const ended = await run('plan', folder.file('masuk.xlsx'), '--out', out, '--json', out, '--as-of', '2026-07-01');
  expect(ended.code).toBe(2);
});

test('an output path below a file is a problem, no fault of the program', async () => {
  const ended = await run(
    'plan',
    folder.file('masuk.xlsx'),
    '--out',
    folder.file('masuk.xlsx/keluar.xlsx'),
    '--as-of',
    '2026-07-01',
  );
  expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('(file-unwritable)')]);
});

test('a malformed number in a sheet is a problem, no fault of the program', async () => {
  const parts = new Map(newPackage(tinySample()));
  const path = 'xl/worksheets/sheet2.xml';
  const xml = partText(parts, path) ?? '';
  const broken = xml.replace('<v>1</v>', '<v>satu</v>');
  expect(broken).not.toBe(xml);
  parts.set(path, textBytes(broken));
  folder.put('angka.xlsx', packZip(parts));
  const ended = await run(
    'plan',
    folder.file('angka.xlsx'),
    '--out',
    folder.file('keluar.xlsx'),
    '--as-of',
    '2026-07-01',
  );
  expect(ended.code).not.toBe(70);
});

test.each([
  ['a file that cannot be opened', 'rusak.xlsx', []],
  ['a policy that cannot be read', 'masuk.xlsx', ['--policy', 'rusak.xlsx']],
])('plan --json of %s has every key of the contract and says why', async (_, input, more) => {
  folder.put('rusak.xlsx', 'bukan buku kerja');
  const paths = more.map((word) => (word.startsWith('--') ? word : folder.file(word)));
  const json = folder.file('ringkas.json');
  const ended = await run('plan', folder.file(input), '--out', folder.file('keluar.xlsx'), '--json', json, ...paths);
  expect(ended.code).toBe(1);
  const summary = folder.json('ringkas.json') as Record<string, unknown>;
  expect(Object.keys(summary)).toEqual(
    expect.arrayContaining(
      'status counts objective timingsMs peakMemoryMb inputHash resultHash transfers problems'.split(' '),
    ),
  );
  expect(summary).toMatchObject({ status: 'blocked', counts: { problems: { blocks: 1 } }, transfers: [] });
  expect(folder.names()).not.toContain('keluar.xlsx');
});

test.each(['.', 'tiada/ringkas.json'])(
  'a summary that cannot be kept (%s) is found out before any work',
  async (json) => {
    const out = folder.file('keluar.xlsx');
    const ended = await run('plan', folder.file('masuk.xlsx'), '--out', out, '--json', folder.file(json));
    expect([ended.code, folder.names()]).toEqual([2, ['masuk.xlsx']]);
  },
);

test('a folder that is not there is not made up', async () => {
  const out = folder.file('salah-ketik/keluar.xlsx');
  const ended = await run('plan', folder.file('masuk.xlsx'), '--out', out, '--as-of', '2026-07-01');
  expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('(file-unwritable)')]);
  expect(folder.names()).toEqual(['masuk.xlsx']);
});

test('a wrong option is answered in the language asked for', async () => {
  expect((await run('plan', '--foo', '--lang', 'en')).err).toBe(
    'No such option: --foo\nAll commands and options: padan --help',
  );
  expect((await run('plan', '--foo')).err).toMatch(/^Pilihan tidak dikenal: --foo\n/);
  expect((await run('check', 'a.xlsx', '--out', 'b.xlsx')).err).toMatch(
    /^Pilihan itu bukan untuk perintah ini: --out\n/,
  );
  expect((await run('check', 'a.xlsx', '--as-of', 'kemarin')).err).toMatch(
    /^Nilai pilihan tidak sah: --as-of TTTT-BB-HH\n/,
  );
});

const planTo = (out: string, ...more: readonly string[]) =>
  run('plan', folder.file('masuk.xlsx'), '--out', out, '--as-of', '2026-07-01', ...more);

test('a result replaces the file a link leads to, and keeps its permissions', async () => {
  const target = folder.put('lama.xlsx', 'lama');
  chmodSync(target, 0o600);
  symlinkSync(target, folder.file('tautan.xlsx'));
  expect((await planTo(folder.file('tautan.xlsx'))).code).toBe(0);
  expect(lstatSync(folder.file('tautan.xlsx')).isSymbolicLink()).toBe(true);
  expect([statSync(target).mode & 0o777, Buffer.from(folder.bytes('lama.xlsx')).toString('latin1', 0, 2)]).toEqual([
    0o600,
    'PK',
  ]);
});

test('what is no file is not replaced by one', async () => {
  const pipe = folder.file('pipa');
  spawnSync('mkfifo', [pipe]);
  expect(statSync(pipe).isFIFO()).toBe(true);
  const ended = await planTo(pipe);
  expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('(file-unwritable)')]);
  expect([statSync(pipe).isFIFO(), folder.names().filter((name) => name.endsWith('.part'))]).toEqual([true, []]);
});

test.each(['--out', '--json'])('plan never writes over its policy by %s', async (option) => {
  const policy = folder.put('p.json', '{"moveCost": 300}');
  const words = option === '--out' ? [] : ['--json', policy];
  const ended = await planTo(option === '--out' ? policy : folder.file('keluar.xlsx'), '--policy', policy, ...words);
  expect([ended.code, Buffer.from(folder.bytes('p.json')).toString()]).toEqual([2, '{"moveCost": 300}']);
});
