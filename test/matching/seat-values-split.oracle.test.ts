import { seededRandom, type Random } from '../../src/kernel';
import {
  certifyAssignment,
  roomForProblem,
  settleTies,
  solveAssignment,
  withSeatValues,
  type AssignmentProblem,
} from '../../src/matching';
import { coreInTypeScript, coreInWebAssembly } from '../../src/matching/running-core';
import { solveWith } from '../../src/matching/solve-assignment';
import { runs } from '../support/depth';

import { problemOf, type Table } from './problems';
import { feasibleValued, randomValues, valuedProblem } from './seat-values';
import { pricesOfSplit, splitSeats } from './split-seats';

/** The answer's proven total and what ties are settled to. */
const provenBy = (
  problem: AssignmentProblem,
  outcome: ReturnType<typeof solveAssignment>,
): { readonly total: bigint; readonly settled: number[] } | string => {
  if (outcome.status !== 'optimal') return outcome.status;
  const { total, bound, faults } = certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices);
  expect({ faults, gap: bound - total }).toEqual({ faults: [], gap: 0n });
  return { total, settled: [...settleTies(problem, outcome.columnOfRow, outcome.columnPrices)] };
};

const solvedSplit = (problem: AssignmentProblem): ReturnType<typeof solveAssignment> => {
  const split = splitSeats(problem);
  const outcome = solveAssignment(split.problem);
  if (outcome.status !== 'optimal') return outcome;
  return {
    status: 'optimal',
    columnOfRow: outcome.columnOfRow.map((run) => split.columnOf[run]!),
    columnPrices: pricesOfSplit(split, problem.columns, outcome.columnPrices),
  };
};

const expectAsSplit = (name: string, problem: AssignmentProblem): void => {
  const expected = provenBy(problem, solvedSplit(problem));
  const compiled = coreInWebAssembly(problem);
  if (!compiled) throw new Error('no WebAssembly here');
  const native = solveWith(problem, compiled);
  expect({ name, native: provenBy(problem, native) }).toEqual({ name, native: expected });
  expect({ name, outcome: solveWith(problem, coreInTypeScript(problem)) }).toEqual({ name, outcome: native });
};

/** A table in which many rows want the same columns, with columns of many seats that all differ in worth. */
const crowdedTable = (random: Random, rows: number, columns: number, mostSeats: number): Table => {
  const pull = Array.from({ length: columns }, () => random.below(400));
  const own = Array.from({ length: rows }, () => random.below(columns));
  const seats = Array.from({ length: columns }, () => random.below(mostSeats));
  own.forEach((column) => (seats[column]! += random.chance(97) ? 1 : 0));
  seats[0]! += rows >> 4;
  return {
    seats,
    matrix: own.map((home) =>
      pull.map((worth, column) =>
        column === home || column === 0 || random.chance(30) ? worth + random.below(60) : null,
      ),
    ),
  };
};

test('problems of a few hundred rows are answered as in the split form, and compiled as in TypeScript', () => {
  for (let seed = 1; seed <= runs(6, 120); seed += 1) {
    const random = seededRandom(seed);
    const table = feasibleValued(random, 50 + random.below(200), 10 + random.below(60), 5 + random.below(60));
    const problem = valuedProblem(table);
    expectAsSplit(`${seed}, doubles`, problem);
    expectAsSplit(`${seed}, integers`, { ...problem, points: Int32Array.from(problem.points) });
  }
});

test('crowded columns of many seats that differ in worth are answered as in the split form', () => {
  for (let seed = 1; seed <= runs(5, 100); seed += 1) {
    const random = seededRandom(seed);
    const table = crowdedTable(random, 200 + random.below(400), 4 + random.below(120), random.pick([2, 6, 40]));
    const problem = valuedProblem({ ...table, values: randomValues(random, table) });
    expectAsSplit(`${seed}`, { ...problem, points: Int32Array.from(problem.points) });
  }
});

test('full tables of products are answered as in the split form, with seats to spare and without', () => {
  for (let seed = 1; seed <= runs(3, 60); seed += 1) {
    const random = seededRandom(seed);
    const [rows, columns] = [60 + random.below(60), 20 + random.below(60)];
    const merit = Array.from({ length: rows }, () => 1 + random.below(100));
    const demand = Array.from({ length: columns }, () => 1 + random.below(100));
    const seats = demand.map(() => 1);
    const total = seed % 2 === 0 ? rows : rows + random.below(20);
    for (let count = columns; count < total; count += 1) seats[random.below(columns)]! += 1;
    const table = { seats, matrix: merit.map((one) => demand.map((other) => one * other)) };
    expectAsSplit(`${seed}`, valuedProblem({ ...table, values: randomValues(random, table) }));
  }
});

test('a problem built where the core reads it is still solved there when it gets seat values', () => {
  for (let seed = 1; seed <= runs(8, 200); seed += 1) {
    const random = seededRandom(seed);
    const table = feasibleValued(random, 1 + random.below(40), 1 + random.below(20), 50);
    const plain = valuedProblem(table);
    const { seatValues } = plain;
    if (!seatValues) throw new Error('no seat values');
    const room = roomForProblem({ rows: plain.rows, columns: plain.columns, pairs: plain.column.length });
    room.rowStart.set(plain.rowStart);
    room.column.set(plain.column);
    room.points.set(plain.points);
    room.seats.set(plain.seats);
    const placed = withSeatValues(room, seatValues);
    const expected = solveAssignment({ ...plain, points: Int32Array.from(plain.points) });
    expect(solveAssignment(placed)).toEqual(expected);
    expect(solveAssignment(placed)).toEqual(expected);
    expect(solveAssignment(room)).toEqual(solveAssignment({ ...problemOf(table), points: room.points }));
  }
});

test('points and values at the edge of exactness are answered exactly', () => {
  const most = 2 ** 49;
  const table = {
    matrix: [
      [most, -most],
      [most, most],
      [most, null],
    ],
    seats: [3, 3],
    values: [
      [most, most - 1, 0],
      [most, 3],
    ],
  };
  expect(provenBy(valuedProblem(table), solveAssignment(valuedProblem(table)))).toEqual({
    total: 6n * BigInt(most) - 1n,
    settled: [0, 1, 0],
  });
});
