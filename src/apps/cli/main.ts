import type { PadanProblem } from '../../domain';
import { cliTextsOf, usageOf } from '../../text';

import { readArguments, type Arguments } from './arguments';
import { COMMANDS } from './commands';
import { EXIT, isSameFile, reportProblems, unwritablePlace, type Terminal } from './terminal';

/** A command line that could not be read may still say in what language to answer. */
const isEnglish = (argv: readonly string[]): boolean =>
  argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en';

/** Why the file of --json cannot be written, found out before any work is done whose summary cannot be kept; null where nothing speaks against it. */
const refusedJson = ({ file, other: second, values }: Arguments): PadanProblem | null => {
  const { json: path, out, policy, decrees } = values;
  if (typeof path !== 'string' || path === '-') return null;
  // The summary must not land on what it is about: neither on what is read nor on what is written.
  if ([file, second, out, policy, decrees].some((other) => typeof other === 'string' && isSameFile(other, path)))
    return { code: 'summary-is-file', severity: 'blocks', params: { path } };
  return unwritablePlace(path);
};

/** Where a command line writes; JSON that was asked for with "-" goes to `data`, which is `out` where it is left out. */
type Streams = Pick<Terminal, 'out' | 'err'> & Partial<Pick<Terminal, 'data'>>;

/** Tells that standard output took no more, by the system's name for it; answers the exit code of a command that ended with `code`. */
export const lostOutput = (argv: readonly string[], code: number, detail: string, err: Terminal['err']): number => {
  const problem = { code: 'output-lost', severity: 'blocks', params: { detail } } as const;
  reportProblems([problem], { texts: cliTextsOf(isEnglish(argv) ? 'en' : 'id'), err });
  return code === EXIT.done ? EXIT.problems : code;
};

/** Runs one command line and answers its exit code. A fault of Padan ends in 70, with its trace for a bug report. */
export const runCli = async (argv: readonly string[], streams: Streams): Promise<number> => {
  const args = readArguments(argv);
  if ('kind' in args) {
    const texts = cliTextsOf(isEnglish(argv) ? 'en' : 'id');
    const { badOption, unknownOption, strayOption, extraWord, help } = texts.cli.labels;
    const faults = { option: badOption, unknown: unknownOption, stray: strayOption, extra: extraWord };
    streams.err(`${faults[args.kind]}: ${args.name}`);
    streams.err(help);
    return EXIT.usage;
  }
  // A program that reads JSON from standard output must find nothing else there.
  const out = args.values.json === '-' ? streams.err : streams.out;
  const terminal: Terminal = {
    texts: cliTextsOf(args.language),
    out,
    data: streams.data ?? streams.out,
    err: streams.err,
  };
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
  const refused = refusedJson(args);
  if (refused !== null) {
    terminal.err(`${terminal.texts.cli.labels.badOption}: --json ${String(args.values.json)}`);
    reportProblems([refused], terminal);
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
