import { importsOf, sourceFiles } from '../support/source-files';
import deep from '../config/deep.jest.json';

/** A glob of the configuration as an expression for paths under `test/`. */
const expressionOf = (glob: string): RegExp => {
  const escaped = glob.replace('<rootDir>/test/', '').replace(/[.+?^$()|[\]\\]/g, '\\$&');
  const source = escaped
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${source}$`);
};

const patterns = deep.projects.flatMap(({ testMatch }) => testMatch.map(expressionOf));
const tests = sourceFiles('test').filter(({ path }) => /\.test\.tsx?$/.test(path));

test('what a test run only takes a sample of, a deep run takes whole', () => {
  const sampling = tests.filter((file) => importsOf(file).some((module) => module.endsWith('support/depth')));
  expect(sampling.length).toBeGreaterThan(20);
  const missed = sampling.filter(({ path }) => !patterns.some((pattern) => pattern.test(path)));
  expect(missed.map(({ path }) => path)).toEqual([]);
});

test('every pattern of the deep run finds a test', () => {
  const idle = patterns.filter((pattern) => !tests.some(({ path }) => pattern.test(path)));
  expect(idle.map(String)).toEqual([]);
});
