import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCli } from '../../src/apps/cli/main';

/** The day the tests plan for. */
export const AS_OF = ['--as-of', '2026-07-01'] as const;

/** How a command ended and what it said. */
export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command line in this process. */
export const run = async (...argv: readonly string[]): Promise<Ended> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(argv, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

/** A folder of its own for the files of a test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'padan-cli-'));

  file(name: string): string {
    return join(this.path, name);
  }

  put(name: string, content: Uint8Array | string): string {
    const path = this.file(name);
    writeFileSync(path, content);
    return path;
  }

  makeFolder(name: string): string {
    mkdirSync(this.file(name));
    return this.file(name);
  }

  bytes(name: string): Uint8Array {
    return new Uint8Array(readFileSync(this.file(name)));
  }

  json(name: string): unknown {
    return JSON.parse(readFileSync(this.file(name), 'utf8'));
  }

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
