import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { certifyAssignment, solveAssignment } from '../../matching';

import { InstanceFileError, readInstanceFile } from './instance-file';

const USAGE = 'solve FILE [--json F]';

/**
 * Solves an instance file for the least total cost and prints one JSON object: objective, bound, gap, whether the proof holds,
 * milliseconds of solving, and peak memory. Exit codes as everywhere: 0 solved and proven, 1 not, 2 usage.
 */
const solveFile = (argv: readonly string[]): number => {
  const [file, option, target, ...more] = argv;
  if (
    file === undefined ||
    more.length > 0 ||
    (option !== undefined && (option !== '--json' || target === undefined))
  ) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  let problem;
  try {
    problem = readInstanceFile(file);
  } catch (error) {
    const isExpected = error instanceof InstanceFileError || (error instanceof Error && 'code' in error);
    if (!isExpected) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    return 1;
  }
  const start = performance.now();
  const outcome = solveAssignment(problem);
  const ms = Math.round((performance.now() - start) * 100) / 100;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  if (outcome.status !== 'optimal') {
    process.stderr.write(`${file}: ${JSON.stringify(outcome)}\n`);
    return 1;
  }
  const { total, bound, faults } = certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices);
  const summary = {
    objective: -Number(total),
    bound: -Number(bound),
    gap: Number(bound - total),
    certificate: faults.length === 0 ? 'ok' : 'broken',
    ms,
    peakMb,
  };
  const text = `${JSON.stringify(summary)}\n`;
  process.stdout.write(text);
  if (target !== undefined) writeFileSync(target, text);
  return faults.length === 0 ? 0 : 1;
};

process.exitCode = solveFile(process.argv.slice(2));
