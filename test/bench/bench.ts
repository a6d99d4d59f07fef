import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { HEADER_WORDS, INSTANCE_MAGIC } from '../../src/apps/cli/instance-file';

import type { CostInstance } from './families';
import { BENCH_INSTANCES, type BenchInstance } from './instances';

/** What one solver said about one file. */
type Figure = { readonly ms: number; readonly objective: number; readonly peakMb: number };
type Solver = { readonly name: string; readonly run: (file: string) => Figure | null; readonly most?: number };

const ROUNDS = 3;
/** A solver slower than this is not asked again; one that has not ended by then is left out. */
const SLOW_MS = 4000;
const LIMIT_MS = 20000;
/** A dense matrix of more cells than this is not built. */
const DENSE_CELLS = 3e7;

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

const findSolvers = (folder: string): Solver[] => {
  const peers = resolve('test/bench/peers');
  const solve = resolve('src/apps/cli/solve.ts');
  const solvers: Solver[] = [
    { name: 'Padan', run: (file) => call(process.execPath, [resolve('node_modules/tsx/dist/cli.mjs'), solve, file]) },
  ];
  const lemon = join(folder, 'lemon-peer');
  if (works('g++', ['-O3', '-march=native', '-o', lemon, join(peers, 'lemon-peer.cpp')])) {
    solvers.push({ name: 'LEMON network simplex', run: (file) => call(lemon, [file, 'simplex']) });
    solvers.push({ name: 'LEMON shortest paths', run: (file) => call(lemon, [file, 'paths']) });
  } else process.stderr.write('LEMON (Debian package liblemon-dev) or g++ is not here\n');
  if (works('python3', ['-c', 'import scipy.optimize'])) {
    const scipy = join(peers, 'scipy-peer.py');
    solvers.push({ name: 'SciPy sparse', run: (file) => call('python3', [scipy, file, 'sparse']) });
    solvers.push({ name: 'SciPy dense', run: (file) => call('python3', [scipy, file, 'dense']), most: DENSE_CELLS });
  } else process.stderr.write('SciPy (Debian package python3-scipy) is not here\n');
  return solvers;
};

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

type Row = {
  readonly instance: BenchInstance;
  readonly size: string;
  readonly figures: ReadonlyMap<string, Figure>;
};

/** Runs all solvers in turn, round by round, so that a slow minute of the machine meets them all. */
const measure = (instance: BenchInstance, solvers: readonly Solver[], folder: string): Row => {
  const made = instance.make();
  const file = join(folder, `${instance.name}.bin`);
  writeFileSync(file, fileOf(made));
  const seats = made.seats.reduce((sum, count) => sum + count, 0);
  const runs = new Map<string, Figure[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, run, most } of solvers) {
      if (most !== undefined && made.rows * seats > most) continue;
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
  return { instance, size: `${made.rows} x ${made.columns}, ${made.column.length}`, figures };
};

const ratioOf = ({ figures }: Row): number => {
  const peers = [...figures].filter(([name]) => name !== 'Padan').map(([, { ms }]) => ms);
  return (figures.get('Padan')?.ms ?? Number.NaN) / Math.min(...peers);
};

const show = (figure: Figure | undefined): string =>
  figure === undefined ? '–' : `${figure.ms < 10 ? figure.ms.toFixed(1) : Math.round(figure.ms)} / ${figure.peakMb}`;

const tableOf = (rows: readonly Row[], names: readonly string[]): string[] => [
  `| instance | rows x columns, pairs | ${names.join(' | ')} | ratio |`,
  `|-|-|${names.map(() => '-|').join('')}-|`,
  ...rows.map(
    (row) =>
      `| ${row.instance.name} | ${row.size} | ${names.map((name) => show(row.figures.get(name))).join(' | ')} | ${ratioOf(row).toFixed(2)} |`,
  ),
];

const familyLines = (rows: readonly Row[]): string[] =>
  [...new Set(rows.map(({ instance }) => instance.family))].map((family) => {
    const ratios = rows.filter(({ instance }) => instance.family === family).map(ratioOf);
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    return `- ${family}: geometric mean ${mean.toFixed(2)}, worst ${Math.max(...ratios).toFixed(2)}`;
  });

const BEGIN = '<!-- bench: begin -->';
const END = '<!-- bench: end -->';

const publish = (lines: readonly string[]): void => {
  const path = 'docs/measurements.md';
  const text = readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${path} has no place for the table`);
  writeFileSync(path, `${text.slice(0, from + BEGIN.length)}\n\n${lines.join('\n')}\n\n${text.slice(to)}`);
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'padan-bench-'));
try {
  const solvers = findSolvers(folder);
  const rows: Row[] = [];
  for (const instance of BENCH_INSTANCES) {
    if (wanted.length > 0 && !wanted.includes(instance.name)) continue;
    const row = measure(instance, solvers, folder);
    rows.push(row);
    process.stdout.write(
      `${
        tableOf(
          [row],
          solvers.map(({ name }) => name),
        )[2] ?? ''
      }\n`,
    );
  }
  const lines = [
    `Milliseconds of solving / peak MB of the process; ${ROUNDS} rounds in turn, median (one round above ${SLOW_MS} ms). Ratio: Padan`,
    `against the best peer. ${cpus()[0]?.model ?? 'processor unknown'}, Node ${process.versions.node}. All solvers agreed on every objective.`,
    '',
    ...tableOf(
      rows,
      solvers.map(({ name }) => name),
    ),
    '',
    ...familyLines(rows),
  ];
  if (process.argv.includes('--publish')) publish(lines);
  else process.stdout.write(`${familyLines(rows).join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
