import { performance } from 'node:perf_hooks';

import type { PadanProblem } from '../../domain';
import { XlsxWorkbook } from '../../hosts/xlsx';
import { fail, succeed, type Result } from '../../kernel';
import { PRESET_IDS, PURPOSE_IDS } from '../../planning';
import { readPolicyJson, type PolicyFileReading } from '../../usecases';

import type { Arguments } from './arguments';
import { inflate } from './node-zip';
import { EXIT, readBytes, reportProblems, unwritablePlace, writeJson, type Terminal } from './terminal';

/** One command of the command line: answers its exit code. */
export type Command = (args: Arguments, terminal: Terminal) => Promise<number>;

/** Milliseconds. */
export const clock = (): number => performance.now();

/** Most memory this process has had so far. */
export const peakMemoryMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Tells problems that end a command. */
export const stop = (problems: readonly PadanProblem[], terminal: Terminal): number => {
  reportProblems(problems, terminal);
  return EXIT.problems;
};

/** Tells of an option that is needed. */
export const missing = (name: string, terminal: Terminal): number => {
  terminal.err(`${terminal.texts.cli.labels.missingOption}: ${name}`);
  return EXIT.usage;
};

/** Tells of an option whose value cannot be used. */
export const badOption = (name: string, terminal: Terminal): number => {
  terminal.err(`${terminal.texts.cli.labels.badOption}: ${name}`);
  return EXIT.usage;
};

/** A workbook from a path. */
export const openFile = (path: string): Result<XlsxWorkbook, PadanProblem> => {
  const bytes = readBytes(path);
  return bytes.ok ? XlsxWorkbook.open(bytes.value, inflate) : bytes;
};

/** Makes a workbook what a file of the name of --out holds, if one can be written there; nothing without that option. */
export const fitOutput = (workbook: XlsxWorkbook, out: string | boolean | undefined): Result<void, PadanProblem> => {
  if (typeof out !== 'string') return succeed(undefined);
  const fitted = workbook.fitTo(out);
  const refused = fitted.ok ? unwritablePlace(out) : null;
  return refused === null ? fitted : fail(refused);
};

/** Why no workbook of Padan's own make can be written under a name, found out before any work; null where nothing speaks against it. */
export const refusedBook = (path: string): PadanProblem | null =>
  /\.xlsx$/i.test(path)
    ? unwritablePlace(path)
    : { code: 'output-extension', severity: 'blocks', params: { path, extension: '.xlsx' } };

/** Writes the JSON a command was asked for; answers `code`, or the code of that having failed. */
export const withJson = (
  args: Arguments,
  terminal: Terminal,
  value: Parameters<typeof writeJson>[1],
  code: number,
): number => {
  if (typeof args.values.json !== 'string') return code;
  const written = writeJson(args.values.json, value, terminal);
  return written.ok ? code : stop([written.error], terminal);
};

/** The policy of --policy, or of the model and the purpose that --preset and --purpose name; null without the options. */
export const readPolicyOption = (args: Arguments): Result<PolicyFileReading | null, PadanProblem> => {
  const { preset, purpose } = args.values;
  if (preset !== undefined || purpose !== undefined) return readPolicyJson(JSON.stringify({ preset, purpose }));
  if (typeof args.values.policy !== 'string') return succeed(null);
  const bytes = readBytes(args.values.policy);
  return bytes.ok ? readPolicyJson(new TextDecoder().decode(bytes.value)) : bytes;
};

/** What is wrong with the options that name a policy to start from, as a usage; null when nothing is. */
export const wrongStart = ({ values }: Arguments): string | null => {
  for (const [name, ids] of [
    ['preset', PRESET_IDS],
    ['purpose', PURPOSE_IDS],
  ] as const) {
    const given = values[name];
    if (given === undefined) continue;
    if (values.policy !== undefined) return `--policy | --${name}`;
    if (!ids.some((id) => id === given)) return `--${name} ${ids.join('|')}`;
  }
  return null;
};

const RESULT = /^(.*?)(?:#P?(\d+))?$/i;

/** Path and run of a result as it is named: "A.xlsx#2"; null for the newest run. */
export const namedRun = (named: string): readonly [path: string, run: number | null] => {
  const [, path = named, number] = RESULT.exec(named) ?? [];
  return [path, number === undefined ? null : Number(number)];
};
