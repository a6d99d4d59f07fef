import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Debian's own Python has its packages; another one that comes first on the path may not. */
export const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

const run = (program: string, args: readonly string[]): Ended =>
  spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 29 });

/** Runs a program that must succeed; answers what it printed. */
export const execute = (program: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = run(program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}\n${stdout}\n${stderr}`);
  return stdout;
};

const CLI = ['src/apps/cli/launch.mjs', 'padan'];

/** Runs a command of Padan that must succeed. */
export const padan = (...args: readonly string[]): string => execute(process.execPath, [...CLI, ...args]);

/** Runs a command of Padan that may refuse; its exit code. */
export const tryPadan = (...args: readonly string[]): number | null => run(process.execPath, [...CLI, ...args]).status;

/** Opens texts in LibreOffice, all at once; answers what it reads on each. */
export const textWithLibreOffice = (paths: readonly string[], folder: string): readonly string[] => {
  const out = join(folder, 'libreoffice-text');
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execute('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', out, ...paths]);
  return paths.map((path) => readFileSync(join(out, basename(path).replace(/\.\w+$/, '.txt')), 'utf8'));
};

/** Opens a file in LibreOffice and saves it there; answers the path of what was saved, under `folder`. */
export const saveWithLibreOffice = (path: string, folder: string): string => {
  const out = join(folder, 'libreoffice');
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execute('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, path]);
  return join(out, basename(path));
};

/** Opens a file with openpyxl and saves it again, formulas and all; answers the path of what was saved, under `folder`. */
export const saveWithOpenpyxl = (path: string, folder: string): string => {
  const out = join(folder, 'openpyxl');
  mkdirSync(out, { recursive: true });
  const saved = join(out, basename(path));
  execute(PYTHON, [join('test', 'foreign-readers', 'save_openpyxl.py'), path, saved]);
  return saved;
};
