import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { answerLines } from './answers';
import { boundedLines } from './bounded';
import { credibilityLines, peersIn } from './credibility';
import { excelLines } from './excel/excel';
import { headerLines } from './headers';
import { BENCH_INSTANCES } from './instances';
import { pageLines } from './page';
import { fullSheetLines, pipelineLines } from './pipeline';
import { publish } from './publish';
import { readingLines } from './reading';
import { replanLines } from './replanning';
import { drawScaling, exponentLines } from './scaling';
import { seatValueLines } from './seat-values';
import { findSolvers, LIMIT_MS, measure, ratioOf, ROUNDS, SLOW_MS, type Figure, type Row } from './solvers';
import { tabLines } from './tab/tab';
import { editLines, limitLines } from './what-if';

const SCALING_FAMILIES = ['c', 'w', 's'];
const CHART = 'docs/solver-scaling.svg';

const show = (figure: Figure | undefined): string =>
  figure === undefined ? '–' : `${figure.ms < 10 ? figure.ms.toFixed(1) : Math.round(figure.ms)} / ${figure.peakMb}`;

const tableOf = (rows: readonly Row[], names: readonly string[]): string[] => [
  `| instance | rows x columns, pairs | ${names.join(' | ')} | ratio |`,
  `|-|-|${names.map(() => '-|').join('')}-|`,
  ...rows.map(
    (row) =>
      `| ${row.instance.name} | ${row.size} | ${names.map((name) => show(row.figures.get(name))).join(' | ')} | ${ratioOf(row)?.toFixed(2) ?? '–'} |`,
  ),
];

const familyLines = (rows: readonly Row[]): string[] =>
  [...new Set(rows.map(({ instance }) => instance.family))].map((family) => {
    const ratios = rows.filter(({ instance }) => instance.family === family).flatMap((row) => ratioOf(row) ?? []);
    if (ratios.length === 0) return `- ${family}: no peer to compare with`;
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    return `- ${family}: geometric mean ${mean.toFixed(2)}, worst ${Math.max(...ratios).toFixed(2)}`;
  });

const solverSection = (folder: string, wanted: readonly string[]): void => {
  const solvers = findSolvers(folder);
  const names = solvers.map(({ name }) => name);
  const rows: Row[] = [];
  for (const instance of BENCH_INSTANCES) {
    if (wanted.length > 0 && !wanted.includes(instance.name)) continue;
    const row = measure(instance, solvers, folder);
    rows.push(row);
    process.stdout.write(`${tableOf([row], names)[2] ?? ''}\n`);
  }
  const exponents = exponentLines(rows, SCALING_FAMILIES);
  process.stdout.write(`${[...familyLines(rows), ...exponents].join('\n')}\n`);
  if (!isPublishing) return;
  publish('bench', [
    `Milliseconds of solving / peak MB of the process; ${ROUNDS} rounds in turn, median (one round above ${SLOW_MS} ms). Ratio: Padan`,
    `against the best peer; whatever takes more than ${LIMIT_MS / 1000} s is given up. ${cpus()[0]?.model ?? 'processor unknown'}, Node ${process.versions.node}. All solvers agreed on every objective.`,
    '',
    ...tableOf(rows, names),
    '',
    ...familyLines(rows),
    '',
    ...exponents,
  ]);
  drawScaling(rows, SCALING_FAMILIES, CHART);
};

const section = (name: string, lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
  if (isPublishing) publish(name, lines);
};

// Words: names of sections (solvers, seat-values, replanning, replanning-large, edits, limits, pipeline, full-sheet, tab, page, excel, headers, reading, bounded, answers,
// credibility) or of instances, and NAME=FOLDER of another version of Padan for credibility, numbers of employees for excel; without a name, everything.
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isPublishing = process.argv.includes('--publish');
const folder = mkdtempSync(join(tmpdir(), 'padan-bench-'));
const peers = peersIn(words);
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
const isWanted = (name: string): boolean => words.length === peers.length || words.includes(name);
const run = async (): Promise<void> => {
  const instances = words.filter((word) => BENCH_INSTANCES.some(({ name }) => name === word));
  if (isWanted('solvers') || instances.length > 0) solverSection(folder, instances);
  if (isWanted('seat-values')) section('seat-values', seatValueLines());
  if (isWanted('replanning')) section('replanning', replanLines([{ employees: 5000, positions: 1000, decisions: 20 }]));
  // Minutes: only when asked for by its name.
  if (words.includes('replanning-large'))
    section('replanning-large', replanLines([{ employees: 25000, positions: 5000, decisions: 3 }]));
  if (isWanted('edits')) section('edits', editLines());
  if (isWanted('limits')) section('limits', limitLines());
  if (isWanted('reading')) section('reading', readingLines(folder));
  if (isWanted('bounded')) section('bounded', boundedLines(folder));
  if (isWanted('answers')) section('answers', answerLines());
  if (isWanted('credibility')) section('credibility', credibilityLines(folder, peers));
  if (isWanted('headers')) section('headers', headerLines());
  if (isWanted('pipeline')) section('pipeline', pipelineLines(folder));
  if (isWanted('full-sheet')) section('full-sheet', fullSheetLines(folder));
  if (isWanted('excel')) section('excel', excelLines(folder, sizes));
  if (isWanted('tab')) section('tab', await tabLines(folder));
  if (isWanted('page')) section('page', await pageLines(folder));
};
void run().finally(() => rmSync(folder, { recursive: true, force: true }));
