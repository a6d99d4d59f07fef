import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import asc from 'assemblyscript/asc';

const ROOM = dirname(fileURLToPath(import.meta.url));
const PARTS = [
  'horizon',
  'int-stack',
  'frontier',
  'pair-table',
  'seating',
  'row-windows',
  'exit-lists',
  'auction-phase',
  'seat-by-search',
  'seat-in-full-table',
  'core',
];

/** Constants that more than one file reads. */
const SHARED = new Set([
  'BLOCK',
  'EXIT_BLOCK',
  'FARTHEST',
  'NO_FARTHER',
  'UNFINISHED',
  'COLUMN_OUT_OF_RANGE',
  'COLUMNS_NOT_INCREASING',
  'POINTS_NOT_WHOLE',
  'POINTS_OVERFLOW',
  'SEATS_NEGATIVE',
  'OPTIMAL',
  'INFEASIBLE',
  'PRICE_OVERFLOW',
]);

/** One source for AssemblyScript: imports and TypeScript's reassurances go, and each file's own constants get its name. */
const sourceOf = (part) => {
  const text = readFileSync(join(ROOM, `${part}.ts`), 'utf8')
    .replace(/^import [\s\S]*?;\n/gm, '')
    .replace(/^export /gm, '')
    .replace(/\]!/g, ']');
  const own = [...text.matchAll(/^const ([A-Z_]+): /gm)].map(([, name]) => name).filter((name) => !SHARED.has(name));
  const suffix = part.toUpperCase().replaceAll('-', '_');
  return own.reduce((whole, name) => whole.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `${name}_${suffix}`), text);
};

/** Compiles the core for points of one kind. */
export const compileCore = async (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'padan-core-'));
  try {
    const prelude = readFileSync(join(ROOM, 'prelude.as'), 'utf8').replaceAll('POINTS>', `${kind}>`);
    const source = [prelude, ...PARTS.map(sourceOf), readFileSync(join(ROOM, 'entry.as'), 'utf8')].join('\n');
    writeFileSync(join(folder, 'core.ts'), source);
    const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--use', 'abort='];
    const { error, stderr } = await asc.main(['core.ts', '--baseDir', folder, '--outFile', 'core.wasm', ...options]);
    if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
    return readFileSync(join(folder, 'core.wasm'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The compiled core as a TypeScript file: two binaries in base64, since a page may load nothing by itself. */
export const coreFile = async () => {
  const line = async (name, kind) => `export const ${name} =\n  '${(await compileCore(kind)).toString('base64')}';\n`;
  return [
    '// Made by `npm run build:core` from the files beside it; a test compiles them again and compares.\n\n',
    '/** The core as WebAssembly for points of 32 bits, in base64. */\n',
    await line('CORE_FOR_INTEGERS', 'i32'),
    '\n/** The core as WebAssembly for points in doubles, in base64. */\n',
    await line('CORE_FOR_DOUBLES', 'f64'),
  ].join('');
};
