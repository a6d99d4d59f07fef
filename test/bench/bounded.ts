import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

import { HOSTILE_BOOKS, writeHostileBook } from './hostile-books';

const PUBLIC_CASES = resolve('../shared/cases/hostile');
/** A file that takes longer is given up. */
const LIMIT_MS = 60000;

/** Runs `padan check` on a file; what it answered, in how many seconds and megabytes. */
const measure = (file: string, folder: string): string => {
  const [peak, json] = [join(folder, 'peak'), join(folder, 'answer.json')];
  for (const path of [peak, json]) rmSync(path, { force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', resolve('test/bench/peers/note-peak.mjs'), resolve('src/apps/cli/launch.mjs'), 'padan', 'check'],
      ...[file, '--as-of', '2026-07-01', '--json', json],
    ],
    { timeout: LIMIT_MS, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, PADAN_PEAK: peak } },
  );
  const seconds = (performance.now() - start) / 1000;
  const { problems = [] } = existsSync(json)
    ? (JSON.parse(readFileSync(json, 'utf8')) as { problems?: { code: string; severity: string }[] })
    : {};
  const blocking = [...new Set(problems.flatMap(({ code, severity }) => (severity === 'blocks' ? code : [])))];
  const answer =
    status === null || status > 1 ? `exit ${status}: ${stderr.slice(-200)}` : blocking.slice(0, 3).join(', ') || 'read';
  const megabytes = existsSync(peak) ? readFileSync(peak, 'utf8') : '–';
  return `${(statSync(file).size / 1e6).toFixed(2)} | ${seconds.toFixed(1)} | ${megabytes} | ${answer} |`;
};

/** Seconds and megabytes in which hostile files are answered: public ones, where they are, and ones of our own making. */
export const boundedLines = (folder: string): string[] => {
  const lines = ['| file | MB | seconds | peak MB | answer |', '|-|-|-|-|-|'];
  const add = (name: string, file: string): void => {
    lines.push(`| ${name} | ${measure(file, folder)}`);
  };
  if (existsSync(PUBLIC_CASES)) for (const name of readdirSync(PUBLIC_CASES)) add(name, join(PUBLIC_CASES, name));
  else process.stderr.write(`${PUBLIC_CASES} is not here: the public cases are left out\n`);
  const file = join(folder, 'hostile.xlsx');
  for (const [name, book] of Object.entries(HOSTILE_BOOKS)) {
    writeHostileBook(file, book);
    add(name, file);
  }
  return lines;
};
