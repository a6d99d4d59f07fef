import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';

import { runCli } from '../../src/apps/cli/main';
import { fileOf, smallSample } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(60_000);

const clean = fileOf(smallSample());

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
  folder.put('masuk.xlsx', clean);
});
afterAll(() => folder.remove());

const at = (name: string): string => folder.file(name);

describe('wrong usage ends with 2 and changes nothing', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['plann']],
    ['a command named like a method', ['toString']],
    ['an unknown option', ['plan', 'IN', '--fast']],
    ['an option of another command', ['check', 'IN', '--out', 'OUT']],
    ['one file too many', ['plan', 'IN', 'IN']],
    ['no input file', ['plan', '--out', 'OUT']],
    ['no output file', ['plan', 'IN']],
    ['the input as output', ['plan', 'IN', '--out', 'IN']],
    ['the input as output by way of a link', ['plan', 'IN', '--out', 'LINK']],
    ['another language', ['plan', 'IN', '--out', 'OUT', '--lang', 'fr']],
    ['a day that does not exist', ['plan', 'IN', '--out', 'OUT', '--as-of', '2026-02-30']],
    ['score without a post', ['score', 'IN', '--employee', '1']],
    ['score without an employee', ['score', 'IN', '--position', 'x']],
    ['explain without a post', ['explain', 'IN', '--employee', '1']],
    ['explain on another day', ['explain', 'IN', '--employee', '1', '--position', 'x', '--as-of', '2026-01-01']],
    ['verify without a file', ['verify']],
    ['inspect without a file', ['inspect']],
    ['a sample of nobody', ['sample', '--employees', '0', '--positions', '5', '--out', 'OUT']],
    ['a sample without posts', ['sample', '--employees', '5', '--out', 'OUT']],
    ['a sample without a file', ['sample', '--employees', '5', '--positions', '5']],
    ['a seed that is no number', ['sample', '--employees', '5', '--positions', '5', '--seed', 'x', '--out', 'OUT']],
    ['a mess that does not exist', ['sample', '--employees', '5', '--positions', '5', '--mess', 'x', '--out', 'OUT']],
  ])('%s', async (_, words) => {
    if (!folder.names().includes('tautan.xlsx')) symlinkSync(at('masuk.xlsx'), at('tautan.xlsx'));
    const paths: Readonly<Record<string, string>> = {
      IN: at('masuk.xlsx'),
      OUT: at('tidak.xlsx'),
      LINK: at('tautan.xlsx'),
    };
    const before = folder.names();
    const ended = await run(...words.map((word) => paths[word] ?? word));
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err.length).toBeGreaterThan(10);
    expect(folder.names()).toEqual(before);
    expect(Buffer.compare(folder.bytes('masuk.xlsx'), clean)).toBe(0);
  });
});

describe('what goes wrong around a command', () => {
  test('a file that cannot be read or written is a problem with its name', async () => {
    const gone = await run('plan', at('tiada.xlsx'), '--out', at('f.xlsx'), ...AS_OF);
    expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('tiada.xlsx')]);
    const blocked = await run('plan', at('masuk.xlsx'), '--out', folder.makeFolder('a'), ...AS_OF);
    expect([blocked.code, blocked.err]).toEqual([1, expect.stringContaining('(file-unwritable)')]);
    expect(folder.names().filter((name) => /part|f\.xlsx/.test(name))).toEqual([]);
  });

  test('a fault of the program ends with 70 and its trace', async () => {
    const err: string[] = [];
    const out = (): void => {
      throw new Error('pipe is closed');
    };
    const code = await runCli(['inspect', at('masuk.xlsx')], { out, err: (line) => err.push(line) });
    expect([code, err.join('\n')]).toEqual([70, expect.stringMatching(/pipe is closed\n\s+at /)]);
  });

  test('help is no fault', async () => {
    for (const words of [['--help'], ['plan', '-h'], ['--help', '--lang', 'en']]) {
      const ended = await run(...words);
      expect([ended.code, ended.err, ended.out.includes('inspect')]).toEqual([0, '', true]);
    }
  });

  test('the program itself ends with the codes, lines and streams of its commands', () => {
    const spawned = (...argv: readonly string[]) =>
      spawnSync(process.execPath, ['src/apps/cli/launch.mjs', 'padan', ...argv], { encoding: 'utf8' });
    const inspected = spawned('inspect', at('masuk.xlsx'));
    expect([inspected.status, inspected.stderr]).toEqual([0, '']);
    expect(inspected.stdout).toContain('Peta Jabatan');
    const empty = folder.put('kosong.xlsx', '');
    const refused = spawned('plan', empty, '--out', at('g.xlsx'));
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('(file-empty)');
  });
});
