import { seededRandom, type Random } from '../../src/kernel';
import { certifyAssignment, solveAssignment } from '../../src/matching';
import { coreInTypeScript } from '../../src/matching/running-core';
import { solveWith } from '../../src/matching/solve-assignment';
import { runs } from '../support/depth';

import { bruteForceTotal, problemOf, type Table } from './problems';

jest.setTimeout(60_000);

const TABLES = runs(100, 3000);

/** Every row has every column, and points are products of merit and demand: bidding seats hardly anybody. */
const productTable = (random: Random, rows: number, columns: number, mostSeats: number): Table => {
  const merit = Array.from({ length: rows }, () => 1 + random.below(9));
  const demand = Array.from({ length: columns }, () => 1 + random.below(9));
  const sign = random.pick([1, -1]);
  return {
    matrix: merit.map((one) => demand.map((other) => sign * one * other + random.below(3))),
    seats: demand.map(() => random.below(mostSeats + 1)),
  };
};

test('tables in which every row has every column equal trying everything', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= TABLES; seed += 1) {
    const random = seededRandom(seed);
    const table = productTable(random, 1 + random.below(6), 1 + random.below(6), 1 + random.below(3));
    const problem = problemOf(table);
    const [answer, plain] = [solveAssignment(problem), solveWith(problem, coreInTypeScript(problem))];
    expect(answer).toEqual(plain);
    const most = bruteForceTotal(table);
    seen.add(answer.status);
    if (answer.status !== 'optimal') {
      expect([seed, answer.status, most]).toEqual([seed, 'infeasible', null]);
      continue;
    }
    const proof = certifyAssignment(problem, answer.columnOfRow, answer.columnPrices);
    expect([seed, Number(proof.total), proof.faults]).toEqual([seed, most, []]);
  }
  expect([...seen].sort()).toEqual(['infeasible', 'optimal']);
});

/** A table with a seat for everybody and none to spare: there prices may begin anywhere. */
const fullHouse = (random: Random, rows: number, columns: number): Table => {
  const table = productTable(random, rows, columns, 1);
  const seats = table.seats.map(() => 1);
  for (let left = rows - columns; left > 0; left -= 1) seats[random.below(columns)]! += 1;
  return { ...table, seats };
};

test('where every seat will be taken they equal trying everything as well', () => {
  for (let seed = 1; seed <= TABLES; seed += 1) {
    const random = seededRandom(seed);
    const columns = 1 + random.below(5);
    const table = fullHouse(random, columns + random.below(3), columns);
    const problem = problemOf(table);
    const answer = solveAssignment(problem);
    expect(answer).toEqual(solveWith(problem, coreInTypeScript(problem)));
    if (answer.status !== 'optimal') throw new Error(`${seed}: ${answer.status}`);
    const proof = certifyAssignment(problem, answer.columnOfRow, answer.columnPrices);
    expect([seed, Number(proof.total), proof.faults]).toEqual([seed, bruteForceTotal(table), []]);
  }
});

test.each([
  [300, 300],
  [400, 60],
  [500, 5],
])('%i rows and as many seats in %i columns prove themselves, and the cheapest seat costs nothing', (rows, columns) => {
  for (const seed of [1, 2, 3]) {
    const problem = problemOf(fullHouse(seededRandom(seed), rows, columns));
    const answer = solveAssignment(problem);
    if (answer.status !== 'optimal') throw new Error(answer.status);
    expect(certifyAssignment(problem, answer.columnOfRow, answer.columnPrices)).toMatchObject({ faults: [] });
    expect(Math.min(...answer.columnPrices)).toBe(0);
  }
});

test('points so large that raised bids would pass what is exact are answered all the same', () => {
  const { matrix, seats } = fullHouse(seededRandom(4), 40, 40);
  const problem = problemOf({ matrix: matrix.map((row) => row.map((points) => (points ?? 0) * 2 ** 40)), seats });
  const answer = solveAssignment(problem);
  if (answer.status !== 'optimal') throw new Error(answer.status);
  expect(certifyAssignment(problem, answer.columnOfRow, answer.columnPrices)).toMatchObject({ faults: [] });
});

test('larger ones prove themselves, with columns of many seats and with room to spare', () => {
  for (const [rows, columns, mostSeats] of [
    [120, 120, 1],
    [150, 40, 9],
    [60, 200, 2],
    [200, 5, 90],
  ] as const) {
    const random = seededRandom(rows);
    const table = productTable(random, rows, columns, mostSeats);
    const problem = problemOf({
      ...table,
      seats: table.seats.map((seats) => Math.max(seats, Math.ceil(rows / columns))),
    });
    const answer = solveAssignment(problem);
    if (answer.status !== 'optimal') throw new Error(answer.status);
    expect(certifyAssignment(problem, answer.columnOfRow, answer.columnPrices)).toMatchObject({ faults: [] });
  }
});

test('too many rows for all seats: every one of them is named', () => {
  const random = seededRandom(9);
  const { matrix } = productTable(random, 6, 4, 1);
  const answer = solveAssignment(problemOf({ matrix, seats: [1, 1, 2, 0] }));
  expect(answer.status).toBe('infeasible');
  if (answer.status === 'infeasible') expect(answer.rows.length).toBeGreaterThan(4);
});
