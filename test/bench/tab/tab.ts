import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { build } from 'esbuild';

import { serveFolder } from '../../../src/apps/cli/serve';
import { openWindow } from '../../support/browser';
import { FULL_SHEET, writeBook, writeFullSheet } from '../pipeline';

import type { TabFigure } from './tab-page';

const SIZES = [
  { employees: 1200, positions: 250 },
  { employees: 5000, positions: 1000 },
  { employees: 25000, positions: 5000 },
  { employees: 100000, positions: 20000 },
] as const;
const STAGES = ['intake', 'rules', 'score', 'solve', 'verify', 'report'] as const;
const COLUMNS = ['read', ...STAGES, 'to and fro', 'write', 'total', 'longest pause', 'peak MB'];
/** Peak memory of the process that is the tab, in MB; where Linux's account of processes is absent, none. */
const peakOfTab = (): string => {
  try {
    const peaks = readdirSync('/proc').flatMap((process) => {
      if (!/^\d+$/.test(process)) return [];
      try {
        if (!readFileSync(`/proc/${process}/cmdline`, 'utf8').includes('--type=renderer')) return [];
        const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'));
        return [Number(peak?.[1] ?? 0)];
      } catch {
        // It has ended since it was listed.
        return [];
      }
    });
    return String(Math.round(Math.max(...peaks) / 1024));
  } catch {
    return '–';
  }
};

const bundle = (folder: string): Promise<unknown> =>
  build({
    entryPoints: {
      page: resolve('test/bench/tab/tab-page.ts'),
      worker: resolve('src/apps/engine-worker/engine-worker.ts'),
    },
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });

const measure = async (origin: string, maxMoves: number | null): Promise<[TabFigure | string, string]> => {
  const window = await openWindow(origin, { width: 450, height: 860 });
  try {
    const page = await window.context.newPage();
    page.setDefaultTimeout(FULL_SHEET.limitMs);
    await page.goto(`${origin}/index.html`);
    const figure = await page.evaluate(
      (moves) =>
        (
          globalThis as unknown as { planInTab: (address: string, moves: number | null) => Promise<TabFigure | string> }
        ).planInTab('in.xlsx', moves),
      maxMoves,
    );
    return [figure, peakOfTab()];
  } catch (error) {
    return [error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), peakOfTab()];
  } finally {
    await window.close();
  }
};

const line = (size: string, [figure, peak]: [TabFigure | string, string]): string => {
  if (typeof figure === 'string') return `| ${size} | not done: ${figure} |`;
  const { read, stages, carry, write, total, pause, pairs, transfers } = figure;
  const seconds = [read, ...STAGES.map((stage) => stages[stage]), carry, write, total, pause];
  return `| ${size} | ${pairs} | ${transfers} | ${seconds.map((ms) => (ms / 1000).toFixed(2)).join(' | ')} | ${peak} |`;
};

/** Seconds by stage of a plan made in one tab of a browser, the page and its worker, from bytes to bytes. */
export const tabLines = async (folder: string): Promise<string[]> => {
  const pages = join(folder, 'tab');
  await bundle(pages);
  writeFileSync(
    join(pages, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><script src="page.js"></script>',
  );
  const { server, origin } = await serveFolder(pages, 0);
  const book = join(pages, 'in.xlsx');
  const lines: string[] = [];
  try {
    for (const { employees, positions } of SIZES) {
      writeBook(book, employees, positions);
      lines.push(line(`${employees} x ${positions}`, await measure(origin, null)));
    }
    writeFullSheet(book);
    lines.push(line(`${FULL_SHEET.employees} x ${FULL_SHEET.positions}`, await measure(origin, FULL_SHEET.maxMoves)));
  } finally {
    server.close();
  }
  return [
    `| employees x posts | pairs | moves | ${COLUMNS.join(' | ')} |`,
    `|-|-|-|${COLUMNS.map(() => '-|').join('')}`,
    ...lines,
  ];
};
