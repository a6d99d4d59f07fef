import { join } from 'node:path';

import { importsOf, ROOT, sourceFiles } from '../support/source-files';
import deep from '../config/deep.jest.json';

/** A glob of the configuration as an expression for paths under `test/`. */
const expressionOf = (glob: string): RegExp => {
  const escaped = glob.replace('<rootDir>/test/', '').replace(/[.+?^$()|[\]\\]/g, '\\$&');
  const source = escaped
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${source}$`);
};

const filter = jest.requireActual<(paths: readonly string[]) => { readonly filtered: readonly string[] }>(
  deep.filter.replace('<rootDir>', ROOT),
);
const patterns = deep.projects.flatMap(({ testMatch }) => testMatch.map(expressionOf));
const tests = sourceFiles('test').filter(({ path }) => /\.test\.tsx?$/.test(path));
const taken = tests.filter(
  ({ path }) =>
    patterns.some((pattern) => pattern.test(path)) && filter([join(ROOT, 'test', path)]).filtered.length === 1,
);

test('what a test run only takes a sample of, a deep run takes whole, and the rest it does not repeat', () => {
  const sampling = tests.filter((file) => importsOf(file).some((module) => module.endsWith('support/depth')));
  const made = tests.filter(({ path }) => path.endsWith('.deep.test.ts'));
  expect([sampling.length > 20, made.length > 0]).toEqual([true, true]);
  const wanted = new Set([...sampling, ...made].map(({ path }) => path));
  expect(taken.map(({ path }) => path).sort()).toEqual([...wanted].sort());
});
