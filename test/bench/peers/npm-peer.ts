import { performance } from 'node:perf_hooks';

import loadHighs from 'highs';
import { munkres } from 'munkres';

import { readInstanceFile } from '../../../src/apps/cli/instance-file';
import type { AssignmentProblem } from '../../../src/matching';
import { linearProgramOf } from '../../support/linear-program';

/** Solves one instance file with an npm package and prints one JSON line. Expanding posts into seats and building the model are not timed. */
const withMunkres = (problem: AssignmentProblem): { ms: number; objective: number } => {
  const seats = Array.from(problem.seats, (count, column) => new Array<number>(count).fill(column)).flat();
  const absent = 1e9;
  const costs = Array.from({ length: problem.rows }, (_, row) => {
    const byColumn = new Map<number, number>();
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1)
      byColumn.set(problem.column[pair]!, -problem.points[pair]!);
    return Float64Array.from(seats, (column) => byColumn.get(column) ?? absent);
  });
  const begin = performance.now();
  const pairs = munkres(costs);
  const ms = performance.now() - begin;
  return { ms, objective: pairs.reduce((sum, [row, seat]) => sum + costs[row]![seat]!, 0) };
};

const withHighs = async (problem: AssignmentProblem): Promise<{ ms: number; objective: number }> => {
  const highs = await loadHighs();
  return highs.withModel(linearProgramOf(highs, problem), (model) => {
    model.options.set({ output_flag: false });
    const begin = performance.now();
    model.run();
    return { ms: performance.now() - begin, objective: 0 - Math.round(model.getObjectiveValue()) };
  });
};

const main = async (): Promise<void> => {
  const [file = '', name] = process.argv.slice(2);
  const { problem } = readInstanceFile(file);
  const { ms, objective } = name === 'munkres' ? withMunkres(problem) : await withHighs(problem);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ ms: Math.round(ms * 100) / 100, objective, peakMb })}\n`);
};

void main();
