import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const newestChange = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs;
    }),
  );

/** Builds the pages when they are missing or older than the code, after saying `notice`; false where that fails. */
export const buildPages = (root: string, notice: string): boolean => {
  const page = join(root, 'dist', 'workbench.html');
  const isFresh =
    existsSync(page) &&
    statSync(page).mtimeMs >=
      Math.max(
        newestChange(join(root, 'src')),
        newestChange(join(root, 'assets')),
        statSync(join(root, 'webpack.config.js')).mtimeMs,
      );
  if (isFresh) return true;
  process.stdout.write(`${notice}\n`);
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return built.status === 0;
};
