import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { cliTextsOf } from '../../text';

import { buildPages } from './build-pages';
import { runCli } from './main';
import { serveFolder } from './serve';
import { EXIT } from './terminal';

/** The day the shipped samples are seen on; a fixed day, so that the demo shows the same plan in any year. */
const AS_OF = '2026-07-01';
const SAMPLE = 'contoh-1200-pegawai.xlsx';
const OUTPUT = 'rencana-mutasi-contoh.xlsx';
const BUILDING = '\nMenyiapkan meja kerja, sekitar satu menit … (building the workbench, about a minute)';

/** Plans the shipped workbook, prints the summary, writes the result, and serves the workbench on it. */
const demo = async (isServing: boolean): Promise<number> => {
  const root = process.cwd();
  const output = resolve(root, 'dist', OUTPUT);
  mkdirSync(resolve(root, 'dist'), { recursive: true });
  // The build empties dist/, so it comes before the result is written there.
  if (isServing && !buildPages(root, BUILDING)) return EXIT.bug;
  const code = await runCli(['plan', join('assets', 'samples', SAMPLE), '--out', output, '--as-of', AS_OF], {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
  if (code !== EXIT.done || !isServing) return code;
  const { origin } = await serveFolder(resolve(root, 'dist'), 3000);
  const { labels } = cliTextsOf('id').cli;
  process.stdout.write(`\n${labels.serving} ${origin}/workbench.html?file=${OUTPUT}\n${labels.stopHint}\n`);
  return code;
};

void demo(!process.argv.includes('--no-serve')).then((code) => {
  process.exitCode = code;
});
