// Runs a command of this folder as one JavaScript bundle, which starts at once and runs about twice as fast as loading the
// TypeScript file by file. The bundle is made anew whenever a source has changed: its folder is named by what the sources are.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..', '..');
const BUNDLES = join(ROOT, '.cache', 'cli');
const ENTRIES = ['padan', 'solve', 'demo', 'integer-worker'];

/** Name, size and time of every file that can change what the bundle is. */
const sourceStamp = () => {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\n${mtimeMs} ${size}\n`);
  };
  add(join(ROOT, 'package-lock.json'));
  for (const entry of readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) add(join(entry.parentPath ?? entry.path, entry.name));
  }
  return hash.digest('hex').slice(0, 16);
};

const makeBundle = async (folder) => {
  const { build } = await import('esbuild');
  mkdirSync(BUNDLES, { recursive: true });
  const draft = mkdtempSync(join(BUNDLES, 'draft-'));
  // A draft folder is its maker's alone at first; the bundle is for everybody who may read the sources.
  chmodSync(draft, 0o755);
  await build({
    entryPoints: ENTRIES.map((name) => join(HERE, `${name}.ts`)),
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  });
  try {
    renameSync(draft, folder);
  } catch {
    // Another process was quicker; its bundle is the same.
    rmSync(draft, { recursive: true, force: true });
  }
  for (const name of readdirSync(BUNDLES)) {
    const path = join(BUNDLES, name);
    // A draft may be another process's work of this moment.
    if (path !== folder && !name.startsWith('draft-')) rmSync(path, { recursive: true, force: true });
  }
};

const [, , command, ...args] = process.argv;
if (!ENTRIES.includes(command)) throw new Error(`launch.mjs: one of ${ENTRIES.join(', ')} is needed, not ${command}`);
const folder = join(BUNDLES, sourceStamp());
if (!existsSync(folder)) await makeBundle(folder);
const entry = join(folder, `${command}.mjs`);
process.argv = [process.argv[0], entry, ...args];
await import(pathToFileURL(entry).href);
