import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

import type { PadanProblem } from '../../domain';
import { canonicalJson, fail, messageOf, succeed, type Json, type Result } from '../../kernel';
import { problemMessage, type CliTexts } from '../../text';

/** Exit codes scripts may rely on. */
export const EXIT = { done: 0, problems: 1, usage: 2, bug: 70 } as const;

/** What a command writes to and how it speaks. */
export type Terminal = {
  readonly texts: CliTexts;
  readonly out: (line: string) => void;
  /** Where JSON goes that was asked for with "-": standard output, alone. */
  readonly data: (line: string) => void;
  readonly err: (line: string) => void;
};

/** What the system calls a fault; where it has no name for it, the message. */
export const detailOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : messageOf(error);

/** Bytes of a file, or why they cannot be had. */
export const readBytes = (path: string): Result<Uint8Array, PadanProblem> => {
  try {
    return succeed(new Uint8Array(readFileSync(path)));
  } catch (error) {
    return fail({ code: 'file-unreadable', severity: 'blocks', params: { path, detail: detailOf(error) } });
  }
};

/** Takes away what was written for nothing; where even its folder cannot be, there is none. */
export const takeAway = (path: string): void => {
  if (existsSync(path)) rmSync(path, { force: true });
};

/** Where a path leads, links followed; a file that does not exist yet is where its path says. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    // It cannot be another file by way of a link.
    return resolve(path);
  }
};

/** True when two paths name one file, links followed. */
export const isSameFile = (a: string, b: string): boolean => realPath(a) === realPath(b);

/** Permissions of the file that stands at a path; null where none does. Throws where something stands that must not be replaced. */
const permissionsAt = (path: string): number | null => {
  if (!existsSync(path)) return null;
  const found = statSync(path);
  if (!found.isFile()) throw new Error(found.isDirectory() ? 'EISDIR' : 'not a file');
  accessSync(path, constants.W_OK);
  return found.mode & 0o777;
};

const unwritable = (path: string, error: unknown): PadanProblem => ({
  code: 'file-unwritable',
  severity: 'blocks',
  params: { path, detail: detailOf(error) },
});

/** Why nothing can be written to a path, found out before any work; null where nothing speaks against it. */
export const unwritablePlace = (path: string): PadanProblem | null => {
  try {
    const target = realPath(path);
    if (permissionsAt(target) === null) accessSync(dirname(target), constants.W_OK);
    return null;
  } catch (error) {
    return unwritable(path, error);
  }
};

/**
 * Writes a file whole or not at all: to a neighbour first, then renamed over the target. A link is followed, permissions stay, and
 * only a file that may be written is replaced. `mode` holds for a file that did not stand there.
 */
export const writeWhole = (path: string, content: Uint8Array | string, mode = 0o666): Result<void, PadanProblem> => {
  const target = realPath(path);
  const draft = `${target}.${process.pid}.part`;
  try {
    const kept = permissionsAt(target);
    writeFileSync(draft, content, { mode: kept ?? mode });
    // What the process creates loses the bits of its mask; what stood there keeps its own.
    if (kept !== null) chmodSync(draft, kept);
    renameSync(draft, target);
    return succeed(undefined);
  } catch (error) {
    takeAway(draft);
    return fail(unwritable(path, error));
  }
};

/** Writes JSON to a file, or to standard output for "-". */
export const writeJson = (path: string, value: Json, terminal: Terminal): Result<void, PadanProblem> => {
  const text = `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;
  if (path !== '-') return writeWhole(path, text);
  terminal.data(text.trimEnd());
  return succeed(undefined);
};

const LISTED = 40;

/** Lists problems on standard error, blocking ones first; the rest is counted. */
export const reportProblems = (
  problems: readonly PadanProblem[],
  { texts, err }: Pick<Terminal, 'texts' | 'err'>,
): void => {
  const { labels } = texts.cli;
  const ordered = [
    ...problems.filter(({ severity }) => severity === 'blocks'),
    ...problems.filter(({ severity }) => severity === 'warns'),
  ];
  for (const problem of ordered.slice(0, LISTED)) {
    const { wrong, remedy, place } = problemMessage(problem, texts);
    const value = problem.value === undefined ? '' : ` [${problem.value}]`;
    err(
      `${problem.severity === 'blocks' ? '✗' : '!'} ${place === '' ? '' : `${place}${value}: `}${wrong} ${remedy} (${problem.code})`,
    );
  }
  if (ordered.length > LISTED) err(`  … ${ordered.length - LISTED} ${labels.more}`);
};
