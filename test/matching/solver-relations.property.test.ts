import fc from 'fast-check';

import { seededRandom } from '../../src/kernel';
import { solveAssignment } from '../../src/matching';

import { feasibleTable, problemOf, totalOfAnswer, type Table } from './problems';

const solvedTotal = (table: Table): number => {
  const outcome = solveAssignment(problemOf(table));
  if (outcome.status !== 'optimal') throw new Error(outcome.status);
  return totalOfAnswer(table, outcome.columnOfRow);
};

const tables = fc
  .record({
    seed: fc.integer(),
    rows: fc.integer({ min: 1, max: 25 }),
    columns: fc.integer({ min: 1, max: 12 }),
    density: fc.integer({ min: 10, max: 100 }),
  })
  .map(({ seed, rows, columns, density }) => feasibleTable(seededRandom(seed), rows, columns, density));

const orderFrom = (length: number, seed: number): number[] => {
  const random = seededRandom(seed);
  const order = Array.from({ length }, (_, index) => index);
  for (let index = length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order;
};

describe('how answers relate to each other', () => {
  test('the order of rows does not change the total', () => {
    fc.assert(
      fc.property(tables, fc.integer(), (table, seed) => {
        const order = orderFrom(table.matrix.length, seed);
        const turned = { ...table, matrix: order.map((row) => table.matrix[row]!) };
        expect(solvedTotal(turned)).toBe(solvedTotal(table));
      }),
    );
  });

  test('the order of columns does not change the total', () => {
    fc.assert(
      fc.property(tables, fc.integer(), (table, seed) => {
        const order = orderFrom(table.seats.length, seed);
        const turned = {
          matrix: table.matrix.map((row) => order.map((column) => row[column] ?? null)),
          seats: order.map((column) => table.seats[column]!),
        };
        expect(solvedTotal(turned)).toBe(solvedTotal(table));
      }),
    );
  });

  test('a constant added to a row is added to the total', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.integer({ min: -5000, max: 5000 }), (table, place, constant) => {
        const chosen = place % table.matrix.length;
        const shifted = {
          ...table,
          matrix: table.matrix.map((row, index) =>
            index === chosen ? row.map((worth) => (worth === null ? null : worth + constant)) : row,
          ),
        };
        expect(solvedTotal(shifted)).toBe(solvedTotal(table) + constant);
      }),
    );
  });

  test('points multiplied by a factor multiply the total', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 50 }), (table, factor) => {
        const scaled = {
          ...table,
          matrix: table.matrix.map((row) => row.map((worth) => (worth === null ? null : worth * factor))),
        };
        expect(solvedTotal(scaled)).toBe(solvedTotal(table) * factor);
      }),
    );
  });

  test('a column of several seats is worth as much as that many columns of one seat', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const copies = table.seats.flatMap((seats, column) => Array.from({ length: seats }, () => column));
        const split = {
          matrix: table.matrix.map((row) => copies.map((column) => row[column] ?? null)),
          seats: copies.map(() => 1),
        };
        expect(solvedTotal(split)).toBe(solvedTotal(table));
      }),
    );
  });

  test('one seat more never lowers the total', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, place) => {
        const seats = table.seats.map((count, column) => count + (column === place % table.seats.length ? 1 : 0));
        expect(solvedTotal({ ...table, seats })).toBeGreaterThanOrEqual(solvedTotal(table));
      }),
    );
  });
});

describe('sameness', () => {
  test('the same problem gives the same assignment and prices, byte for byte', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const [first, second] = [solveAssignment(problemOf(table)), solveAssignment(problemOf(table))];
        if (first.status !== 'optimal' || second.status !== 'optimal') throw new Error('not solved');
        expect(Buffer.from(first.columnOfRow.buffer).equals(Buffer.from(second.columnOfRow.buffer))).toBe(true);
        expect(Buffer.from(first.columnPrices.buffer).equals(Buffer.from(second.columnPrices.buffer))).toBe(true);
      }),
    );
  });

  test('solving leaves the problem as it was', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const problem = problemOf(table);
        solveAssignment(problem);
        expect(problem).toEqual(problemOf(table));
      }),
    );
  });
});
