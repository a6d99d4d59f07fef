import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { fileOf, tinySample } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(120_000);

const LAUNCH = resolve('src/apps/cli/launch.mjs');

let folder: Folder;
let book: string;
beforeAll(() => {
  folder = new Folder();
  book = folder.put('masuk.xlsx', fileOf(tinySample()));
});
afterAll(() => folder.remove());

const launched = (script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
};

const HELP = { status: 0, stdout: expect.stringContaining('padan') as string, stderr: '' };

test('a bundle that is emptied, or lacks a file, is made again; where the checkout cannot be written, elsewhere', () => {
  const checkout = folder.makeFolder('checkout');
  for (const name of ['src', 'package.json', 'package-lock.json'])
    cpSync(name, join(checkout, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'junction');
  const script = join(checkout, 'src/apps/cli/launch.mjs');
  const help = (env = {}) => launched(script, ['padan', '--help'], env);
  // Nobody can make a folder where a file stands.
  writeFileSync(join(checkout, '.cache'), '');
  const cache = folder.makeFolder('cache');
  expect(help({ XDG_CACHE_HOME: cache })).toEqual(HELP);
  const [own] = readdirSync(cache);
  const [stamp] = readdirSync(join(cache, own!)).filter((name) => name !== 'node_modules');
  const entry = join(cache, own!, stamp!, 'padan.mjs');
  truncateSync(entry, 0);
  expect(help({ XDG_CACHE_HOME: cache })).toEqual(HELP);
  expect(readFileSync(entry, 'utf8').length).toBeGreaterThan(100);
});

test('the package carries a program that runs without being built', () => {
  const { bin, files, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    bin: Record<string, string>;
    files: string[];
    scripts: Record<string, string>;
  };
  expect([bin, files, scripts.prepack]).toEqual([
    { padan: 'dist/cli/padan.mjs' },
    ['dist/cli'],
    'node src/apps/cli/launch.mjs bundle dist/cli',
  ]);
  const installed = folder.makeFolder('installed');
  const cli = join(installed, 'dist', 'cli');
  expect(launched(LAUNCH, ['bundle', cli]).status).toBe(0);
  symlinkSync(resolve('node_modules'), join(installed, 'node_modules'), 'junction');
  expect(readFileSync(join(cli, 'padan.mjs'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(launched(join(cli, 'padan.mjs'), ['inspect', book])).toMatchObject({ status: 0, stderr: '' });
});

test('JSON for a standard output that takes no more ends with 1 and a sentence', () => {
  if (!existsSync('/dev/full')) {
    process.stdout.write('/dev/full is not here; a full standard output was not tried\n');
    return;
  }
  const command = `"${process.execPath}" "${LAUNCH}" padan inspect "${book}" --json - --lang en`;
  const full = spawnSync('sh', ['-c', `${command} > /dev/full`], { encoding: 'utf8' });
  expect([full.status, full.stderr]).toEqual([1, expect.stringContaining('(output-lost)')]);
});

test('nobody reading standard error does not stop a plan', async () => {
  const out = folder.file('hasil.xlsx');
  const child = spawn(process.execPath, [LAUNCH, 'padan', 'plan', book, '--out', out, ...AS_OF], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.destroy();
  const code = await new Promise((ended) => child.on('exit', ended));
  expect([code, existsSync(out)]).toEqual([0, true]);
});

test('a --json that is refused says why', async () => {
  const nowhere = await run('inspect', book, '--json', join(folder.path, 'tiada', 'j.json'), '--lang', 'en');
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringMatching(/folder does not exist.*\(file-unwritable\)/)]);
  mkdirSync(folder.file('map'));
  const map = await run('inspect', book, '--json', folder.file('map'), '--lang', 'en');
  expect([map.code, map.err]).toEqual([2, expect.stringContaining('EISDIR')]);
  const itself = await run('inspect', book, '--json', book, '--lang', 'en');
  expect([itself.code, itself.err]).toEqual([2, expect.stringContaining('(summary-is-file)')]);
});
