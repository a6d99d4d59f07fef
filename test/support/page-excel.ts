import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';

import type { SheetDraft } from '../../src/sheets';

import type { MemoryExcelOptions } from './memory-excel';
import { apiSets } from './memory-excel/api-sets';
import { ROOT } from './source-files';

const FOLDER = join(ROOT, 'test', 'support', 'excel-in-page');

/** Sheets of drafts as a user has them: what stands in their cells. */
export const seedsOf = (drafts: readonly SheetDraft[]): MemoryExcelOptions['sheets'] =>
  drafts.map(({ name, rows }) => ({ name, cells: rows.map((cells) => cells.map((cell) => cell?.value ?? null)) }));

let compiled: Promise<string> | null = null;

const compile = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'start.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // The one thing of Node's that memory-excel uses.
    banner: { js: 'const Buffer = { byteLength: (text) => new TextEncoder().encode(text).length };' },
    plugins: [
      {
        name: 'page-loader',
        setup: (bundle) => {
          bundle.onResolve({ filter: /^\.\/office-loader$/ }, () => ({ path: join(FOLDER, 'office-loader.ts') }));
          // The page cannot read the typings; what they tell is read here.
          bundle.onLoad({ filter: /[\\/]memory-excel[\\/]api-sets\.ts$/ }, () => ({
            contents: `export const apiSets = () => new Map(${JSON.stringify([...apiSets()])});`,
          }));
        },
      },
    ],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

/** Lets every pane of a browser window find an Excel with a workbook in memory, beneath the office.js that the page loads itself. */
export const giveExcel = async (context: BrowserContext, options: MemoryExcelOptions): Promise<void> => {
  const script = await (compiled ??= compile());
  await context.addInitScript(
    `if (location.pathname === '/taskpane.html') { globalThis.padanBook = ${JSON.stringify(options)}; ${script} }`,
  );
};

/** Answers for Microsoft's address of Office.js with the files of the installed package. */
export const answerForMicrosoft = async (context: BrowserContext): Promise<void> => {
  await context.route('https://appsforoffice.microsoft.com/lib/1/hosted/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    return route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist', ...path.split('/'))),
    });
  });
};
