import { posix } from 'node:path';

import { importsOf, sourceFiles } from '../support/source-files';

const files = new Map(sourceFiles().map((file) => [file.path, file]));

const fileOf = (from: string, target: string): string | null => {
  const path = posix.normalize(posix.join(posix.dirname(from), target));
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => files.has(one)) ?? null;
};

/** Files of `src/` that each file imports, types included. */
const graph = new Map(
  [...files.values()].map((file) => [
    file.path,
    importsOf(file)
      .filter((target) => target.startsWith('.'))
      .flatMap((target) => fileOf(file.path, target) ?? []),
  ]),
);

/** One circle for every import that closes one, as the files it leads through. */
const circlesOf = (imports: ReadonlyMap<string, readonly string[]>): string[] => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) circles.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return circles;
};

test('no file imports itself by way of others, not even for a type', () => {
  expect(circlesOf(graph)).toEqual([]);
});

test('a circle is found wherever the search begins', () => {
  const edges = { a: ['b'], b: ['c', 'd'], c: ['e'], d: ['b'], e: [] };
  expect(circlesOf(new Map(Object.entries(edges)))).toEqual(['b -> d -> b']);
  expect(circlesOf(new Map(Object.entries(edges).reverse()))).toEqual(['d -> b -> d']);
});
