// Runs a command of this folder as one JavaScript bundle, which starts at once and runs about twice as fast as loading the
// TypeScript file by file. The bundle is made anew whenever a source has changed: its folder is named by what the sources are.
// A bundle that is not whole is made again; where this checkout cannot be written, it stands in the user's own cache.
// `launch.mjs bundle FOLDER` makes the bundle that a package carries.
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..', '..');
const ENTRIES = ['padan', 'solve', 'demo', 'release', 'integer-worker'];
/** Names and sizes of what a bundle is made of: what lies beside it must be just that. */
const LIST = 'files.json';

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Name, size and time of every file that can change what the bundle is. */
const sourceStamp = () => {
  const lines = [];
  const add = (path) => {
    const { mtimeMs, size } = statSync(path);
    lines.push(`${path}\n${mtimeMs} ${size}\n`);
  };
  add(join(ROOT, 'package-lock.json'));
  for (const entry of readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) add(join(entry.parentPath ?? entry.path, entry.name));
  }
  return hashOf(lines.join(''));
};

const compile = async (outdir) => {
  const { build } = await import('esbuild');
  await build({
    entryPoints: ENTRIES.map((name) => join(HERE, `${name}.ts`)),
    outdir,
    outExtension: { '.js': '.mjs' },
    banner: { js: '#!/usr/bin/env node' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  });
};

/** Whether every file of a bundle is there, readable and as long as it was written. */
const isWhole = (folder) => {
  try {
    const sizes = Object.entries(JSON.parse(readFileSync(join(folder, LIST), 'utf8')));
    for (const [name, size] of sizes) {
      const path = join(folder, name);
      accessSync(path, constants.R_OK);
      if (statSync(path).size !== size) return false;
    }
    return sizes.length >= ENTRIES.length;
  } catch {
    // No bundle, none that can be read, or a list that is cut short: it is made anew.
    return false;
  }
};

/** Makes the bundle of these sources among others in a folder; throws where it cannot be written there. */
const makeBundle = async (bundles, folder) => {
  mkdirSync(bundles, { recursive: true });
  const draft = mkdtempSync(join(bundles, 'draft-'));
  // A draft folder is its maker's alone at first; the bundle is for everybody who may read the sources.
  chmodSync(draft, 0o755);
  await compile(draft);
  const sizes = Object.fromEntries(readdirSync(draft).map((name) => [name, statSync(join(draft, name)).size]));
  writeFileSync(join(draft, LIST), JSON.stringify(sizes));
  if (!isWhole(folder)) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(draft, folder);
  } catch {
    // Another process was quicker; its bundle is the same.
    rmSync(draft, { recursive: true, force: true });
  }
  for (const name of readdirSync(bundles)) {
    const path = join(bundles, name);
    // A draft may be another process's work of this moment.
    if (path !== folder && name !== 'node_modules' && !name.startsWith('draft-'))
      rmSync(path, { recursive: true, force: true });
  }
};

/** A folder of this user alone outside the checkout, from which the checkout's packages are found; null where somebody else made it. */
const ownFolder = (base) => {
  const bundles = join(base, `padan-${hashOf(ROOT)}`);
  mkdirSync(bundles, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(bundles);
  if (!lstatSync(bundles).isDirectory() || (process.getuid && uid !== process.getuid())) return null;
  const packages = join(bundles, 'node_modules');
  if (!existsSync(packages)) symlinkSync(join(ROOT, 'node_modules'), packages, 'junction');
  return bundles;
};

/** Places for bundles, the first that can be written being the one: the checkout, the user's cache, the system's own. */
const PLACES = [
  () => join(ROOT, '.cache', 'cli'),
  () => ownFolder(process.env.XDG_CACHE_HOME || join(homedir(), '.cache')),
  () => ownFolder(join(tmpdir(), `padan-${process.getuid?.() ?? 'cache'}`)),
];

/** The folder of a whole bundle of these sources. */
const bundleFolder = async () => {
  const stamp = sourceStamp();
  let refusal;
  for (const place of PLACES) {
    try {
      const bundles = place();
      if (bundles === null) continue;
      const folder = join(bundles, stamp);
      if (!isWhole(folder)) await makeBundle(bundles, folder);
      if (isWhole(folder)) return folder;
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'].includes(error?.code)) throw error;
      refusal = error;
    }
  }
  throw new Error('launch.mjs: no folder to keep the program in can be written', { cause: refusal });
};

const [, , command, ...args] = process.argv;
if (command === 'bundle' && args.length === 1) {
  const folder = resolve(args[0]);
  rmSync(folder, { recursive: true, force: true });
  await compile(folder);
} else {
  if (!ENTRIES.includes(command)) throw new Error(`launch.mjs: one of ${ENTRIES.join(', ')} is needed, not ${command}`);
  const entry = join(await bundleFolder(), `${command}.mjs`);
  process.argv = [process.argv[0], entry, ...args];
  await import(pathToFileURL(entry).href);
}
