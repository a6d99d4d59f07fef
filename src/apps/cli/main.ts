import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { textsOf, usageOf } from '../../text';

import { readArguments } from './arguments';
import { COMMANDS } from './commands';
import { EXIT, isSameFile, type Terminal } from './terminal';

/** A command line that could not be read may still say in what language to answer. */
const isEnglish = (argv: readonly string[]): boolean =>
  argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en';

/** Runs one command line and answers its exit code. A fault of Padan ends in 70, with its trace for a bug report. */
export const runCli = async (argv: readonly string[], streams: Pick<Terminal, 'out' | 'err'>): Promise<number> => {
  const args = readArguments(argv);
  if ('kind' in args) {
    const texts = textsOf(isEnglish(argv) ? 'en' : 'id');
    streams.err(`${texts.cli.labels.badOption}: ${args.name}`);
    streams.err(usageOf(texts.language));
    return EXIT.usage;
  }
  // A program that reads JSON from standard output must find nothing else there.
  const out = args.values.json === '-' ? streams.err : streams.out;
  const terminal: Terminal = { texts: textsOf(args.language), out, data: streams.out, err: streams.err };
  if (args.values.help === true) {
    terminal.out(usageOf(terminal.texts.language));
    return EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, args.command ?? '') ? COMMANDS[args.command ?? ''] : undefined;
  if (!command) {
    if (args.command !== undefined) terminal.err(`${terminal.texts.cli.labels.unknownCommand}: ${args.command}`);
    terminal.err(usageOf(terminal.texts.language));
    return EXIT.usage;
  }
  const { json, out: written, policy } = args.values;
  // The summary must not land on what it is about: neither on what is read nor on what is written.
  const clash =
    typeof json === 'string' && json !== '-'
      ? [args.file, written, policy].find((path) => typeof path === 'string' && isSameFile(path, json))
      : undefined;
  // Found out now, so that no work is done whose summary cannot be kept.
  const isNoPlace =
    typeof json === 'string' &&
    json !== '-' &&
    ((existsSync(json) && statSync(json).isDirectory()) || !existsSync(dirname(resolve(json))));
  if (clash !== undefined || isNoPlace) {
    terminal.err(`${terminal.texts.cli.labels.badOption}: --json ${String(json)}`);
    return EXIT.usage;
  }
  try {
    return await command(args, terminal);
  } catch (error) {
    terminal.err(
      `${terminal.texts.cli.labels.bug}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return EXIT.bug;
  }
};
