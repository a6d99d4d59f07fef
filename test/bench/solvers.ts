import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { HEADER_WORDS, INSTANCE_MAGIC } from '../../src/apps/cli/instance-file';

import type { CostInstance } from './families';
import type { BenchInstance } from './instances';

/** What one solver said about one file. */
export type Figure = { readonly ms: number; readonly objective: number; readonly peakMb: number };

/** A solver as a process of its own; `most` cells of a dense matrix, or pairs, are beyond it. */
export type Solver = {
  readonly name: string;
  readonly run: (file: string) => Figure | null;
  readonly mostCells?: number;
  readonly mostPairs?: number;
};

/** One instance with what every solver said. */
export type Row = {
  readonly instance: BenchInstance;
  readonly rows: number;
  readonly size: string;
  readonly figures: ReadonlyMap<string, Figure>;
};

export const ROUNDS = 3;
/** A solver slower than this is not asked again. */
export const SLOW_MS = 4000;
/** One that has not ended by then is left out. */
export const LIMIT_MS = 20000;

const fileOf = ({ rows, columns, rowStart, column, cost, seats, own }: CostInstance): Uint8Array => {
  const words = new Int32Array(HEADER_WORDS + columns + rows + rows + 1 + 2 * column.length);
  words.set([INSTANCE_MAGIC, rows, columns, column.length, cost.reduce((most, one) => Math.max(most, one), 0)]);
  let at = HEADER_WORDS;
  for (const part of [seats, own, rowStart, column, cost]) {
    words.set(part, at);
    at += part.length;
  }
  return new Uint8Array(words.buffer);
};

const call = (command: string, args: readonly string[]): Figure | null => {
  const ended = spawnSync(command, args, { encoding: 'utf8', timeout: LIMIT_MS });
  const line = ended.stdout.split('\n').find((text) => text.startsWith('{'));
  return ended.status === 0 && line !== undefined ? (JSON.parse(line) as Figure) : null;
};

const works = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** Padan and every peer this machine has; says which it has not. */
export const findSolvers = (folder: string): Solver[] => {
  const peers = resolve('test/bench/peers');
  const tsx = (script: string, args: readonly string[]): Figure | null =>
    call(process.execPath, [resolve('node_modules/tsx/dist/cli.mjs'), script, ...args]);
  const solvers: Solver[] = [
    { name: 'Padan', run: (file) => call(process.execPath, [resolve('src/apps/cli/launch.mjs'), 'solve', file]) },
  ];
  const lemon = join(folder, 'lemon-peer');
  if (works('g++', ['-O3', '-march=native', '-o', lemon, join(peers, 'lemon-peer.cpp')])) {
    solvers.push({ name: 'LEMON network simplex', run: (file) => call(lemon, [file, 'simplex']) });
    solvers.push({ name: 'LEMON shortest paths', run: (file) => call(lemon, [file, 'paths']) });
  } else process.stderr.write('LEMON (Debian package liblemon-dev) or g++ is not here\n');
  if (works('python3', ['-c', 'import scipy.optimize'])) {
    const scipy = join(peers, 'scipy-peer.py');
    solvers.push({ name: 'SciPy sparse', run: (file) => call('python3', [scipy, file, 'sparse']) });
    solvers.push({ name: 'SciPy dense', run: (file) => call('python3', [scipy, file, 'dense']), mostCells: 3e7 });
  } else process.stderr.write('SciPy (Debian package python3-scipy) is not here\n');
  const npm = join(peers, 'npm-peer.ts');
  solvers.push({ name: 'munkres (npm)', run: (file) => tsx(npm, [file, 'munkres']), mostCells: 4e6 });
  solvers.push({ name: 'HiGHS (npm)', run: (file) => tsx(npm, [file, 'highs']), mostPairs: 2e5 });
  return solvers;
};

export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** Runs all solvers in turn, round by round, so that a slow minute of the machine meets them all. */
export const measure = (instance: BenchInstance, solvers: readonly Solver[], folder: string): Row => {
  const made = instance.make();
  const file = join(folder, `${instance.name}.bin`);
  writeFileSync(file, fileOf(made));
  const cells = made.rows * made.seats.reduce((sum, count) => sum + count, 0);
  const runs = new Map<string, Figure[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, run, mostCells = Infinity, mostPairs = Infinity } of solvers) {
      if (cells > mostCells || made.column.length > mostPairs) continue;
      const before = runs.get(name);
      if (round > 0 && (before === undefined || before[0]!.ms > SLOW_MS)) continue;
      const figure = run(file);
      if (figure) runs.set(name, [...(before ?? []), figure]);
    }
  }
  rmSync(file);
  const figures = new Map<string, Figure>();
  for (const [name, list] of runs) {
    figures.set(name, {
      ms: median(list.map(({ ms }) => ms)),
      objective: list[0]!.objective,
      peakMb: Math.max(...list.map(({ peakMb }) => peakMb)),
    });
  }
  const objectives = new Set([...figures.values()].map(({ objective }) => objective));
  if (objectives.size !== 1) throw new Error(`${instance.name}: solvers disagree: ${[...objectives].join(', ')}`);
  return { instance, rows: made.rows, size: `${made.rows} x ${made.columns}, ${made.column.length}`, figures };
};

/** Padan against the best peer; null where one of the two did not finish. */
export const ratioOf = ({ figures }: Row): number | null => {
  const peers = [...figures].filter(([name]) => name !== 'Padan').map(([, { ms }]) => ms);
  const own = figures.get('Padan')?.ms;
  return own === undefined || peers.length === 0 ? null : own / Math.min(...peers);
};
