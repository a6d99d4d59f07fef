import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import { transformSync } from '@swc/core';
import ts from 'typescript';

/** Root of the project. */
export const ROOT = resolve(__dirname, '..', '..');

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });

/** A source file: its path under `src/` with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Every TypeScript file under a folder of the project. */
export const sourceFiles = (folder = 'src'): SourceFile[] =>
  walk(join(ROOT, folder))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({
      path: relative(join(ROOT, folder), path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));

/** Modules a file imports, as written. */
export const importsOf = ({ text }: SourceFile): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

/** Code without comments and without the content of strings, so that a word in a sentence is not taken for a use. */
export const codeOf = (file: SourceFile): string => {
  const known = codeCache.get(file.path) ?? stripped(file);
  codeCache.set(file.path, known);
  return known;
};

const codeCache = new Map<string, string>();

const stripped = ({ path, text }: SourceFile): string =>
  transformSync(text, {
    configFile: false,
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', tsx: path.endsWith('x') },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
      minify: { compress: false, mangle: false, format: { comments: false } },
    },
  }).code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
