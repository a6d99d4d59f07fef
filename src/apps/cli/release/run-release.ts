import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { messageOf } from '../../../kernel';
import { fill, releaseWordsOf } from '../../../text';
import { buildPages } from '../build-pages';
import { EXIT } from '../terminal';

import { readRelease } from './arguments';
import type { ComponentList } from './components';
import { releaseFiles, type Files, type ReleaseSources } from './release-files';

/** What the pages are in `dist/`; whatever else lies there is no part of a site. */
const PAGES = /^(?:(?:taskpane|workbench)\.html|assets\/.+|samples\/.+)$/;

/** A file that every release has, by which its folder is known again. */
const MARK = 'SHA256SUMS';

const filesUnder = (folder: string, isWanted: (path: string) => boolean): Files => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isWanted)
    .sort();
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
};

const versionIn = (path: string): string =>
  (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version;

/** npm's own list of all packages; throws with the reason where it cannot be had. */
export const listComponents = (root: string): ComponentList => {
  // All of them: with `--omit dev` npm leaves out packages that both the pages and the tests use.
  const { status, stdout, stderr, error } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(error?.message ?? stderr.trim().split('\n')[0] ?? String(status));
  return JSON.parse(stdout) as ComponentList;
};

/** What releases of this checkout are made of, once its pages are built. */
export const readSources = (root: string, components: ComponentList): ReleaseSources => {
  const office = join(root, 'node_modules', '@microsoft', 'office-js');
  const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
  return {
    version: versionIn(join(root, 'package.json')),
    pages: filesUnder(join(root, 'dist'), (path) => PAGES.test(path)),
    office: {
      version: versionIn(join(office, 'package.json')),
      licence: bytes(join(office, 'LICENSE.md')),
      files: filesUnder(join(office, 'dist'), (path) => path.endsWith('.js') && !path.endsWith('.debug.js')),
    },
    licence: bytes(join(root, 'LICENSE')),
    components,
  };
};

/** Puts a release in the place of an earlier one. */
const writeFiles = (folder: string, files: Files): void => {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const target = join(folder, ...path.split('/'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
};

/** True where a folder holds what no release put there. */
const isForeign = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, MARK));

/** Runs `npm run release` in a checkout; answers the exit code. */
export const runRelease = (
  argv: readonly string[],
  root: string,
  terminal: { readonly out: (line: string) => void; readonly err: (line: string) => void },
  list: (root: string) => ComponentList = listComponents,
): number => {
  const { out, err } = terminal;
  const request = readRelease(argv);
  if ('sentence' in request) {
    (request.isHelp ? out : err)(request.sentence);
    return request.isHelp ? EXIT.done : EXIT.usage;
  }
  const words = releaseWordsOf(request.language);
  const stop = (sentence: string, code: number): number => {
    err(sentence);
    return code;
  };
  const base = resolve(request.out ?? join(root, 'dist', 'release'));
  const folders = request.flavours.map((flavour) => ({ flavour, folder: join(base, flavour) }));
  const foreign = folders.find(({ folder }) => isForeign(folder));
  if (foreign) return stop(fill(words.foreignFolder, { path: foreign.folder }), EXIT.problems);
  if (!existsSync(join(root, 'node_modules', '@microsoft', 'office-js')))
    return stop(words.officeMissing, EXIT.problems);
  if (!buildPages(root, words.building)) return stop(words.buildFailed, EXIT.bug);
  let components;
  try {
    components = list(root);
  } catch (error) {
    return stop(fill(words.listFailed, { detail: messageOf(error) }), EXIT.problems);
  }
  const sources = readSources(root, components);
  for (const { flavour, folder } of folders) {
    const files = releaseFiles(flavour, request, sources);
    try {
      writeFiles(folder, files);
    } catch (error) {
      return stop(fill(words.unwritable, { path: folder, detail: messageOf(error) }), EXIT.problems);
    }
    out(fill(words.wrote, { path: relative(process.cwd(), folder) || folder, count: files.size }));
  }
  return EXIT.done;
};
