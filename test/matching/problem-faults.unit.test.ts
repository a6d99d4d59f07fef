import { solveAssignment, type AssignmentProblem, type ProblemFault } from '../../src/matching';

import { problemOf } from './problems';
import { seatValuesOf } from './seat-values';

const sound = (): AssignmentProblem =>
  problemOf({
    matrix: [
      [5, 3],
      [4, null],
    ],
    seats: [1, 1],
  });

const faulty: readonly (readonly [title: string, change: Partial<AssignmentProblem>, fault: ProblemFault])[] = [
  ['row starts that are too few', { rowStart: Int32Array.of(0, 3) }, { kind: 'shape' }],
  ['row starts that do not begin at 0', { rowStart: Int32Array.of(1, 2, 3) }, { kind: 'shape' }],
  ['row starts that do not end at the last pair', { rowStart: Int32Array.of(0, 2, 2) }, { kind: 'shape' }],
  ['row starts that go back', { rows: 3, rowStart: Int32Array.of(0, 3, 2, 3) }, { kind: 'shape' }],
  ['seats for another number of columns', { seats: Int32Array.of(1) }, { kind: 'shape' }],
  ['points for another number of pairs', { points: Float64Array.of(5, 3) }, { kind: 'shape' }],
  ['a column below 0', { column: Int32Array.of(-1, 1, 0) }, { kind: 'column-out-of-range', pair: 0 }],
  ['a column beyond the last', { column: Int32Array.of(0, 1, 2) }, { kind: 'column-out-of-range', pair: 2 }],
  ['columns that fall inside a row', { column: Int32Array.of(1, 0, 0) }, { kind: 'columns-not-increasing', row: 0 }],
  ['a column twice in a row', { column: Int32Array.of(1, 1, 0) }, { kind: 'columns-not-increasing', row: 0 }],
  ['half a point', { points: Float64Array.of(5, 3, 4.5) }, { kind: 'points-not-whole', pair: 2 }],
  ['points that are no number', { points: Float64Array.of(5, Number.NaN, 4) }, { kind: 'points-not-whole', pair: 1 }],
  ['endless points', { points: Float64Array.of(Infinity, 3, 4) }, { kind: 'points-not-whole', pair: 0 }],
  [
    'points too large for exact prices',
    { points: Float64Array.of(5, -(2 ** 52), 4) },
    { kind: 'points-overflow', largest: 2 ** 52 },
  ],
  ['seats below 0', { seats: Int32Array.of(1, -1) }, { kind: 'seats-negative', column: 1 }],
  ['seat values for another number of columns', { seatValues: seatValuesOf([[4]]) }, { kind: 'shape' }],
  [
    'seat values that begin elsewhere than at the first',
    { seatValues: { start: Int32Array.of(1, 1, 2), value: Float64Array.of(2, 1) } },
    { kind: 'shape' },
  ],
  [
    'seat values whose lists go back',
    { seatValues: { start: Int32Array.of(0, 3, 2), value: Float64Array.of(2, 1) } },
    { kind: 'shape' },
  ],
  [
    'seat values beyond the last list',
    { seatValues: { start: Int32Array.of(0, 1, 1), value: Float64Array.of(2, 1) } },
    { kind: 'shape' },
  ],
  [
    'seat values that rise',
    { seatValues: seatValuesOf([[4], [1, 2]]) },
    { kind: 'seat-values-not-falling', column: 1 },
  ],
  ['seat values below 0', { seatValues: seatValuesOf([[4, -1], []]) }, { kind: 'seat-values-not-falling', column: 0 }],
  ['half a point for a seat', { seatValues: seatValuesOf([[], [1.5]]) }, { kind: 'seat-value-not-whole', column: 1 }],
  [
    'a seat value that is no number',
    { seatValues: seatValuesOf([[Number.NaN], [1]]) },
    { kind: 'seat-value-not-whole', column: 0 },
  ],
  [
    'seat values too large for exact prices',
    { seatValues: seatValuesOf([[2 ** 49 + 1], []]) },
    { kind: 'points-overflow', largest: 2 ** 49 + 1 },
  ],
];

describe('problems that cannot be solved as stated', () => {
  test.each(faulty)('%s', (_, change, fault) => {
    expect(solveAssignment({ ...sound(), ...change })).toEqual({ status: 'invalid', fault });
  });

  test('the problem they were made from is sound', () => {
    expect(solveAssignment(sound())).toMatchObject({ status: 'optimal', columnOfRow: Int32Array.of(1, 0) });
  });

  test('points just small enough for exact prices are solved', () => {
    const table = (points: number): AssignmentProblem => problemOf({ matrix: [[points]], seats: [1] });
    expect(solveAssignment(table(2 ** 49)).status).toBe('optimal');
    expect(solveAssignment(table(2 ** 49 + 1)).status).toBe('invalid');
  });

  test('prices that grow beyond exactness are noticed, not rounded', () => {
    // Row i has column i and, for 2^49 more, column i + 1; the last row has the last column alone. So every row must go down
    // by one, and each price must stand 2^49 above the one before it.
    const ladder = (steps: number): AssignmentProblem => {
      const matrix = Array.from({ length: steps + 1 }, (_, row) =>
        Array.from({ length: steps + 1 }, (_, column) => (column === row ? 0 : column === row + 1 ? 2 ** 49 : null)),
      );
      return problemOf({ matrix, seats: matrix.map(() => 1) });
    };
    expect(solveAssignment(ladder(3))).toMatchObject({ status: 'optimal', columnOfRow: Int32Array.of(0, 1, 2, 3) });
    expect(solveAssignment(ladder(40))).toEqual({
      status: 'invalid',
      fault: { kind: 'points-overflow', largest: 2 ** 49 },
    });
  });
});
