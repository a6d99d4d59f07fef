import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What one plan made inside Excel cost. */
export type ExcelFigure = {
  readonly requests: number;
  /** Those of them that were sent before anything was planned. */
  readonly readRequests: number;
  /** Requests by which office.js gives its references back; nobody waits for them. */
  readonly cleanups: number;
  /** Bytes. */
  readonly sent: number;
  readonly received: number;
  readonly longestSent: number;
  readonly longestReceived: number;
  readonly longestTaskMs: number;
  /** What the pane did itself, office.js included: neither Excel's own work nor the plan's. */
  readonly busyMs: number;
  readonly computedMs: number;
  readonly transfers: number;
};

const SIZES = [
  { employees: 1200, positions: 250 },
  { employees: 5000, positions: 1000 },
  { employees: 25000, positions: 5000 },
  { employees: 100000, positions: 20000 },
] as const;
/** One sheet of so many rows, written by itself. */
const LONG_SHEET = 100000;
const LIMIT_MS = 1200000;
const HEAP_MB = 12288;
/** Seconds one request waits for its answer on a slow line. */
const SLOW_S = 0.2;

const COLUMNS = [
  'moves',
  'requests (to read)',
  'clean-ups',
  'sent, MB',
  'received, MB',
  'longest request, MB',
  'longest answer, MB',
  'longest task, ms',
  'pane, s',
  'pane at 200 ms a request, s',
  'planning, s',
];

const measure = (folder: string, employees: number, positions: number): ExcelFigure | string => {
  const out = join(folder, 'excel.json');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MB}`,
      ...['--import', 'tsx', resolve('test/bench/excel/run-in-excel.ts')],
      ...[String(employees), String(positions), out],
    ],
    { timeout: LIMIT_MS, encoding: 'utf8' },
  );
  if (status !== 0) return stderr.match(/^\w*Error: .*/m)?.[0] ?? `not done within ${LIMIT_MS / 60000} minutes`;
  return JSON.parse(readFileSync(out, 'utf8')) as ExcelFigure;
};

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
const seconds = (ms: number): string => (ms / 1000).toFixed(1);

const lineOf = (size: string, figure: ExcelFigure | string): string => {
  if (typeof figure === 'string') return `| ${size} | not done: ${figure} |`;
  const { transfers, requests, readRequests, cleanups, sent, received, busyMs, computedMs } = figure;
  const cells = [
    transfers,
    `${requests} (${readRequests})`,
    cleanups,
    ...[sent, received, figure.longestSent, figure.longestReceived].map(megabytes),
    Math.round(figure.longestTaskMs),
    seconds(busyMs),
    seconds(busyMs + requests * SLOW_S * 1000),
    seconds(computedMs),
  ];
  return `| ${size} | ${cells.join(' | ')} |`;
};

/** What a plan costs inside Excel, by size; `wanted` are numbers of employees, 0 the long sheet; all where there are none. */
export const excelLines = (folder: string, wanted: readonly number[]): string[] => [
  `| employees x posts | ${COLUMNS.join(' | ')} |`,
  `|-|${COLUMNS.map(() => '-|').join('')}`,
  ...SIZES.filter(({ employees }) => wanted.length === 0 || wanted.includes(employees)).map(
    ({ employees, positions }) => lineOf(`${employees} x ${positions}`, measure(folder, employees, positions)),
  ),
  ...(wanted.length === 0 || wanted.includes(0)
    ? [lineOf(`a sheet of ${LONG_SHEET} rows`, measure(folder, LONG_SHEET, 0))]
    : []),
];
