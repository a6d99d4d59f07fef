import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './source-files';

const HANDBOOKS = ['buku-pegangan.md', 'handbook.md'] as const;

/** The fields a handbook names under a heading: `list.rows[].cell`, `clashes[].*`. */
const documented = (file: string, heading: string): readonly string[] => {
  const section = readFileSync(join(ROOT, 'docs', file), 'utf8')
    .split(`\n### ${heading}\n`)[1]
    ?.split('\n##')[0];
  if (section === undefined) throw new Error(`${file} has no section ${heading}`);
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = '']) => path);
};

type Leaf = { readonly path: string; readonly isNothing: boolean };

/** Paths of everything in a JSON value; what is null, or a list without entries, ends there. */
const leavesOf = (value: unknown, path: string): readonly Leaf[] => {
  if (Array.isArray(value))
    return value.length === 0
      ? [{ path: `${path}[]`, isNothing: true }]
      : value.flatMap((one) => leavesOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [{ path, isNothing: value === null }];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, path === '' ? key : `${path}.${key}`));
};

const isWithin = (path: string, outer: string): boolean =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[]`);

/**
 * Holds what a command wrote against what both handbooks say it writes: every field is named, and every field named is written, or would
 * stand in something that was null or empty.
 */
export const expectDocumented = (heading: string, written: readonly unknown[]): void => {
  const leaves = written.flatMap((one) => leavesOf(one, ''));
  const [first = [], ...others] = HANDBOOKS.map((file) => documented(file, heading));
  for (const other of others) expect(other).toEqual(first);
  const exact = new Set(first);
  const open = first.filter((path) => path.endsWith('.*')).map((path) => path.slice(0, -2));
  const isNamed = ({ path, isNothing }: Leaf): boolean =>
    exact.has(path) ||
    open.some((outer) => isWithin(path, outer)) ||
    (isNothing && first.some((known) => isWithin(known, path) || known === path.replace(/\[\]$/, '')));
  expect([...new Set(leaves.filter((leaf) => !isNamed(leaf)).map(({ path }) => path))]).toEqual([]);
  const isWritten = (known: string): boolean => {
    const path = known.replace(/\.\*$/, '');
    return leaves.some(
      (leaf) => isWithin(leaf.path, path) || (leaf.isNothing && isWithin(path, leaf.path.replace(/\[\]$/, ''))),
    );
  };
  expect(first.filter((known) => !isWritten(known))).toEqual([]);
};
