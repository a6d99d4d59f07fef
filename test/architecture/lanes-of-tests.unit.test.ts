import { importsOf, ROOT, sourceFiles } from '../support/source-files';

interface Lanes {
  readonly projects: readonly {
    readonly testEnvironment: string;
    readonly globals: { readonly PADAN_LANE: string[] };
  }[];
}

const lanesOf = (name: string): Lanes => jest.requireActual<Lanes>(`${ROOT}/test/config/${name}.jest.cjs`);
const filesOf = ({ projects }: Lanes): string[] => projects.flatMap(({ globals }) => globals.PADAN_LANE).sort();

const tests = sourceFiles('test').filter(({ path }) => /\.test\.tsx?$/.test(path));
const made = tests.filter(({ path }) => path.endsWith('.deep.test.ts'));
const pathsOf = (files: readonly { readonly path: string }[]): string[] =>
  files.map(({ path }) => `${ROOT}/test/${path}`).sort();

test('every test but those of a browser and those made for a deep run is tried in one lane, in its own environment', () => {
  const lanes = lanesOf('lanes');
  const isWanted = ({ path }: { readonly path: string }): boolean => !/\.browser\.|\.deep\.test\.ts$/.test(path);
  expect(filesOf(lanes)).toEqual(pathsOf(tests.filter(isWanted)));
  for (const { testEnvironment, globals } of lanes.projects) {
    for (const path of globals.PADAN_LANE)
      expect([path, path.includes('.host.')]).toEqual([path, testEnvironment === 'jsdom']);
  }
});

test('what a test run only takes a sample of, a deep run takes whole, and the rest it does not repeat', () => {
  const sampling = tests.filter((file) => importsOf(file).some((module) => module.endsWith('support/depth')));
  expect([sampling.length > 20, made.length > 0]).toEqual([true, true]);
  expect(filesOf(lanesOf('deep-lanes'))).toEqual(pathsOf([...new Set([...sampling, ...made])]));
});
