import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { MAX_ROWS } from '../../src/sheets';

import { writeLongCity } from './long-city';

const SIZES = [
  { employees: 1200, positions: 250 },
  { employees: 5000, positions: 1000 },
  { employees: 25000, positions: 5000 },
  { employees: 50000, positions: 10000 },
  { employees: 100000, positions: 20000 },
] as const;
const STAGES = ['read', 'intake', 'rules', 'score', 'solve', 'verify', 'report', 'write', 'total'] as const;
const SEED = 7;
/** A size that takes longer is given up. */
const LIMIT_MS = 600000;
const HEAP_MB = 4096;
/** Every row below the header holds an employee; more moves than these would not be read by anybody. */
export const FULL_SHEET = { employees: MAX_ROWS - 1, positions: 1000, maxMoves: 20000, limitMs: 1800000 } as const;

type Summary = {
  readonly timingsMs: Readonly<Record<(typeof STAGES)[number], number>>;
  readonly peakMemoryMb: number;
  readonly counts: { readonly transfers: number; readonly eligiblePairs: number };
};

const padan = (args: readonly string[], limitMs = LIMIT_MS): boolean =>
  spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, resolve('src/apps/cli/launch.mjs'), 'padan', ...args],
    { timeout: limitMs },
  ).status === 0;

/** Plans a workbook with some further options; null when that failed or took too long. */
const planned = (folder: string, book: string, options: readonly string[], limitMs = LIMIT_MS): Summary | null => {
  const [out, json] = [join(folder, 'out.xlsx'), join(folder, 'summary.json')];
  const isDone = padan(['plan', book, '--out', out, '--as-of', '2026-07-01', '--json', json, ...options], limitMs);
  return isDone ? (JSON.parse(readFileSync(json, 'utf8')) as Summary) : null;
};

/** Writes the synthetic workbook of a size; answers whether that went well. */
export const writeBook = (book: string, employees: number, positions: number): boolean => {
  const size = ['--employees', String(employees), '--positions', String(positions)];
  return padan(['sample', ...size, '--seed', String(SEED), '--out', book]);
};

/** Writes the workbook whose employee sheet has no row left. */
export const writeFullSheet = (book: string): void =>
  writeLongCity(book, FULL_SHEET.employees, FULL_SHEET.positions, SEED);

const measure = (folder: string, employees: number, positions: number): Summary | null => {
  const book = join(folder, 'in.xlsx');
  return writeBook(book, employees, positions) ? planned(folder, book, []) : null;
};

/** A sheet without a free row, of twelve columns, within a budget of moves. */
const measureFullSheet = (folder: string): Summary | null => {
  const { maxMoves, limitMs } = FULL_SHEET;
  const [book, policy] = [join(folder, 'in.xlsx'), join(folder, 'policy.json')];
  writeFullSheet(book);
  writeFileSync(policy, JSON.stringify({ limits: { maxMoves } }));
  return planned(folder, book, ['--policy', policy], limitMs);
};

const HEADER = [
  `| employees x posts | pairs | moves | ${STAGES.join(' | ')} | peak MB |`,
  `|-|-|-|${STAGES.map(() => '-|').join('')}-|`,
];

const line = (size: string, summary: Summary | null, limitMs = LIMIT_MS): string => {
  if (!summary) return `| ${size} | not done within ${limitMs / 60000} minutes and ${HEAP_MB} MB of heap |`;
  const { timingsMs, peakMemoryMb, counts } = summary;
  const seconds = STAGES.map((stage) => (timingsMs[stage] / 1000).toFixed(2));
  return `| ${size} | ${counts.eligiblePairs} | ${counts.transfers} | ${seconds.join(' | ')} | ${peakMemoryMb} |`;
};

/** Seconds by stage of the whole command on synthetic workbooks, from bytes to bytes. */
export const pipelineLines = (folder: string): string[] => [
  ...HEADER,
  ...SIZES.map(({ employees, positions }) =>
    line(`${employees} x ${positions}`, measure(folder, employees, positions)),
  ),
];

/** A list of every row a sheet has. */
export const fullSheetLines = (folder: string): string[] => [
  ...HEADER,
  line(`${FULL_SHEET.employees} x ${FULL_SHEET.positions}`, measureFullSheet(folder), FULL_SHEET.limitMs),
];
