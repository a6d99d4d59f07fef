import { performance } from 'node:perf_hooks';

import { required, seededRandom } from '../../src/kernel';
import { certifyAssignment, solveAssignment, type AssignmentProblem, type SeatValues } from '../../src/matching';
import { splitSeats } from '../matching/split-seats';

import { BENCH_INSTANCES } from './instances';
import { median } from './solvers';

const ROUNDS = 3;

/** Every seat of a column is worth less than the one before it: the last of K a quarter and a bit of the first. */
const fallingValues = ({ seats, points }: AssignmentProblem): SeatValues => {
  const random = seededRandom(11);
  let spread = 0;
  for (let pair = 0; pair < points.length; pair += 1)
    spread = Math.max(spread, Math.abs(required(points[pair], 'pair')));
  const start = new Int32Array(seats.length + 1);
  const value: number[] = [];
  seats.forEach((count, column) => {
    const first = Math.round((spread * (20 + random.below(60))) / 100);
    for (let seat = 0; seat < count; seat += 1) {
      value.push(Math.round((first * (250 * count + 750 * (count - seat))) / (1000 * count)));
    }
    start[column + 1] = value.length;
  });
  return { start, value: Float64Array.from(value) };
};

const timed = (work: () => void): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** Milliseconds of solving without seat values, with a value for every seat, and the same in the split form; in turn. */
export const seatValueLines = (): string[] => [
  '| instance | pairs | without | with a value per seat | split form (its pairs) |',
  '|-|-|-|-|-|',
  ...['c30k', 'w30k', 'h10k', 'b10k', 'p5k', 'p25k'].map((name) => {
    const made = required(
      BENCH_INSTANCES.find((instance) => instance.name === name),
      name,
    ).make();
    const plain: AssignmentProblem = { ...made, points: Int32Array.from(made.cost, (cost) => 0 - cost) };
    const valued: AssignmentProblem = { ...plain, seatValues: fallingValues(plain) };
    const split = splitSeats(valued).problem;
    const splitInIntegers: AssignmentProblem = { ...split, points: Int32Array.from(split.points) };
    const solved = solveAssignment(valued);
    if (solved.status !== 'optimal') throw new Error(solved.status);
    const { faults } = certifyAssignment(valued, solved.columnOfRow, solved.columnPrices);
    if (faults.length > 0) throw new Error(`${name}: ${JSON.stringify(faults[0]?.kind)}`);
    const problems = [plain, valued, splitInIntegers];
    const times = problems.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      problems.forEach((problem, index) => times[index]?.push(timed(() => solveAssignment(problem))));
    }
    const [without, native, inSplit] = times.map((list) => median(list).toFixed(1));
    return `| ${name} | ${plain.column.length} | ${without} | ${native} | ${inSplit} (${split.column.length}) |`;
  }),
];
