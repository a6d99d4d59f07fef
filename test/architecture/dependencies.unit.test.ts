import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../support/source-files';

type Locked = {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
};

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

const { dependencies, devDependencies, scripts, allowScripts } = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const locked = Object.entries(
  (JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> }).packages,
).filter(([path]) => path !== '');

describe('packages of others', () => {
  test('are named by one exact version each', () => {
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
    expect(versions.length).toBeGreaterThan(40);
  });

  test('are each known by their SHA-512, and come from the registry only', () => {
    const unsure = locked.filter(
      ([, { integrity, resolved, link }]) =>
        !/^sha512-/.test(integrity ?? '') ||
        link === true ||
        (resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(resolved)),
    );
    expect(unsure.map(([path]) => path)).toEqual([]);
    expect(locked.length).toBeGreaterThan(1000);
  });

  test('run nothing while they are installed', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = running.map(([path]) => path.split('node_modules/').at(-1)!);
    expect(Object.values(allowScripts).every((isAllowed) => !isAllowed)).toBe(true);
    expect(names.filter((name) => !(name in allowScripts) && name !== 'fsevents')).toEqual([]);
    expect(read('.ci/run')).toContain('npm ci --ignore-scripts');
  });

  test('the times laid down are those that are kept to', () => {
    const security = read('SECURITY.md');
    const days = /--min-release-age=(\d+)/.exec(scripts.add ?? '')?.[1];
    expect(scripts.add).toBe(`npm install --save-exact --ignore-scripts --min-release-age=${days}`);
    expect(security).toContain(`A version is taken in ${days} days after it was published`);
    expect(read('docs/threat-model.md')).toContain(`an age of ${days} days`);
    expect(security).toMatch(/within 7 days if it is critical, 30 days if it is high/);
    expect(read('.npmrc')).toContain('save-exact=true');
  });
});

describe('the table of ASVS rows', () => {
  const rows = read('docs/threat-model.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, row]) => /^\d+\.\d+\.\d+$/.test(row ?? ''))
    .map(([, row = '', level = '', , named = '']) => ({ row, level, named }));

  test.each(rows)('row $row names a test that exists', ({ level, named }) => {
    const [path = '', title = ''] = named.split(' › ');
    expect(level).toMatch(/^(?:1|2|1, 2)$/);
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(title.length).toBeGreaterThan(6);
    expect(read(path)).toContain(title);
  });

  test('has rows of both levels, each once', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length);
  });
});
