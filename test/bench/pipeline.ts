import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

type Summary = {
  readonly timingsMs: Readonly<Record<(typeof STAGES)[number], number>>;
  readonly peakMemoryMb: number;
  readonly counts: { readonly transfers: number; readonly eligiblePairs: number };
};

const padan = (args: readonly string[]): boolean =>
  spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, resolve('src/apps/cli/launch.mjs'), 'padan', ...args],
    {
      timeout: LIMIT_MS,
    },
  ).status === 0;

const measure = (folder: string, employees: number, positions: number): Summary | null => {
  const [book, out, json] = ['in.xlsx', 'out.xlsx', 'summary.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const size = ['--employees', String(employees), '--positions', String(positions)];
  if (!padan(['sample', ...size, '--seed', String(SEED), '--out', book])) return null;
  if (!padan(['plan', book, '--out', out, '--as-of', '2026-07-01', '--json', json])) return null;
  return JSON.parse(readFileSync(json, 'utf8')) as Summary;
};

/** Seconds by stage of the whole command on synthetic workbooks, from bytes to bytes. */
export const pipelineLines = (folder: string): string[] => [
  `| employees x posts | pairs | moves | ${STAGES.join(' | ')} | peak MB |`,
  `|-|-|-|${STAGES.map(() => '-|').join('')}-|`,
  ...SIZES.map(({ employees, positions }) => {
    const summary = measure(folder, employees, positions);
    if (!summary)
      return `| ${employees} x ${positions} | not done within ${LIMIT_MS / 60000} minutes and ${HEAP_MB} MB |`;
    const { timingsMs, peakMemoryMb, counts } = summary;
    const seconds = STAGES.map((stage) => (timingsMs[stage] / 1000).toFixed(2));
    return `| ${employees} x ${positions} | ${counts.eligiblePairs} | ${counts.transfers} | ${seconds.join(' | ')} | ${peakMemoryMb} |`;
  }),
];
