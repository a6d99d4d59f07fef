import { performance } from 'node:perf_hooks';

import { InstanceFileError, readInstanceFile } from './instance-file';
import { LimitsFileError, readLimitsFile } from './limits-file';
import { solveInstance, type InstanceAnswer } from './solve-instance';
import { EXIT, writeWhole, type Terminal } from './terminal';

const USAGE = 'solve FILE [--moves K] [--limits L.json] [--seconds S] [--json F]';
const DEFAULT_SECONDS = 60;
const MOST_SECONDS = 86400;

type SolveArguments = {
  readonly file: string;
  readonly moves?: number;
  readonly limits?: string;
  readonly seconds: number;
  readonly json?: string;
};

/** The words of the command line; null when they make no sense. */
const parseArguments = ([file, ...rest]: readonly string[]): SolveArguments | null => {
  if (file === undefined || file.startsWith('--') || rest.length % 2 !== 0) return null;
  const options = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) {
    const name = rest[at]!;
    if (!['--moves', '--limits', '--seconds', '--json'].includes(name) || options.has(name)) return null;
    options.set(name, rest[at + 1]!);
  }
  const number = (name: string): number | undefined => {
    const word = options.get(name);
    return word === undefined ? undefined : /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : Number.NaN;
  };
  const [moves, seconds = DEFAULT_SECONDS] = [number('--moves'), number('--seconds')];
  const limits = options.get('--limits');
  const json = options.get('--json');
  const isSound =
    (moves === undefined || Number.isInteger(moves)) &&
    seconds > 0 &&
    seconds <= MOST_SECONDS &&
    !(moves !== undefined && limits);
  if (!isSound) return null;
  return {
    file,
    seconds,
    ...(moves === undefined ? {} : { moves }),
    ...(limits === undefined ? {} : { limits }),
    ...(json === undefined ? {} : { json }),
  };
};

/**
 * Solves an instance file for the least total cost and prints one JSON object: objective, bound, gap, whether the proof holds,
 * milliseconds of solving, and peak memory; within limits also what they came to. Exit codes as everywhere: 0 solved and
 * proven, 1 not, 2 usage.
 */
export const solveFile = async (
  argv: readonly string[],
  { out, err }: Pick<Terminal, 'out' | 'err'>,
): Promise<number> => {
  const words = parseArguments(argv);
  if (!words) {
    err(`${USAGE}`);
    return EXIT.usage;
  }
  let instance;
  let limits;
  try {
    instance = readInstanceFile(words.file);
    limits = words.limits === undefined ? null : readLimitsFile(words.limits, instance.problem);
  } catch (error) {
    const isExpected =
      error instanceof InstanceFileError ||
      error instanceof LimitsFileError ||
      (error instanceof Error && 'code' in error);
    if (!isExpected) throw error;
    err(`${words.file}: ${error.message}`);
    return EXIT.problems;
  }
  const start = performance.now();
  const answer: InstanceAnswer = await solveInstance(instance, limits, words.moves ?? null, words.seconds * 1000, () =>
    performance.now(),
  );
  if ('refused' in answer) {
    err(`${words.file}: ${answer.refused}`);
    return EXIT.problems;
  }
  const { solvedAt, ...summary } = answer;
  const ms = Math.round((solvedAt - start) * 100) / 100;
  const text = JSON.stringify({ ...summary, ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) });
  out(text);
  if (words.json !== undefined) {
    const written = writeWhole(words.json, `${text}\n`);
    if (!written.ok) {
      err(`${words.json}: ${String(written.error.params?.detail)}`);
      return EXIT.problems;
    }
  }
  return summary.certificate === 'broken' || summary.gap !== 0 ? EXIT.problems : EXIT.done;
};
