import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf, ROOT, sourceFiles, type SourceFile } from '../support/source-files';

type Row = { readonly rule: number; readonly file: string; readonly words: string };

const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const rowsOf = (text: string): readonly Row[] =>
  [...text.matchAll(/^\| (\d+) \|[^|]*\| `([^`]+)` \| ([^|]+?) \|$/gm)].map(([, rule, file = '', words = '']) => ({
    rule: Number(rule),
    file,
    words,
  }));

const rows = rowsOf(readText('docs/excel-rules.md'));

describe('the rules of the Excel add-in', () => {
  test.each(rows)('rule $rule is held by "$words"', ({ file, words }) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
    expect(readText(file)).toContain(words);
  });

  test('are thirty, each with a test or among those said not to be proven here', () => {
    const open = /## Not proven here([^]*)$/.exec(readText('docs/excel-rules.md'))?.[1] ?? '';
    const said = new Set(
      [...open.matchAll(/Rules? ([\d, and]+)/g)].flatMap(([, list = '']) => [...list.matchAll(/\d+/g)].map(Number)),
    );
    const held = new Set(rows.map(({ rule }) => rule));
    const all = Array.from({ length: 30 }, (_, index) => index + 1);
    expect(all.filter((rule) => !held.has(rule) && !said.has(rule))).toEqual([]);
    expect([...held].filter((rule) => !all.includes(rule))).toEqual([]);
  });
});

const ALL = sourceFiles();
const pathsWith = (files: readonly SourceFile[], words: RegExp): readonly string[] =>
  files.filter((file) => words.test(codeOf(file))).map(({ path }) => path);

test('every batch goes through one wrapper', () => {
  expect(pathsWith(ALL, /\bExcel\.run\(/)).toEqual(['hosts/excel/excel-run.ts']);
});

test('nothing that Office takes away or a policy forbids is used in the pane', () => {
  const rooms = /^(?:pane|hosts\/excel|engine|apps\/(?:page|taskpane|engine-worker))\//;
  const taken =
    /\b(?:alert|prompt)\(|window\.confirm|history\.(?:push|replace)State|new Blob\(|SharedArrayBuffer|createObjectURL/;
  const pane = ALL.filter(({ path }) => rooms.test(path));
  expect(pane.length).toBeGreaterThan(100);
  expect(pathsWith(pane, taken)).toEqual([]);
});
