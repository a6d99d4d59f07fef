import { seededRandom } from '../../src/kernel';
import { certifyAssignment, solveAssignment, type CertificateFault } from '../../src/matching';

import { bruteForceTotal, feasibleTable, problemOf, totalOfAnswer, type Table } from './problems';

const table: Table = {
  matrix: [
    [9, 6, null],
    [9, 2, 1],
    [8, 7, 3],
  ],
  seats: [1, 1, 1],
};
const problem = problemOf(table);

const solved = (): { readonly columnOfRow: Int32Array; readonly columnPrices: Float64Array } => {
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') throw new Error(outcome.status);
  return outcome;
};

const kindsFor = (columnOfRow: Int32Array, columnPrices: Float64Array): CertificateFault['kind'][] =>
  certifyAssignment(problem, columnOfRow, columnPrices).faults.map(({ kind }) => kind);

describe('the certificate', () => {
  test('accepts the best answer with its prices', () => {
    const { columnOfRow, columnPrices } = solved();
    const best = bruteForceTotal(table);
    expect(certifyAssignment(problem, columnOfRow, columnPrices)).toEqual({
      total: BigInt(best ?? 0),
      bound: BigInt(best ?? 0),
      missing: 0,
      faults: [],
    });
  });

  test('rejects two rows that have changed their columns', () => {
    const { columnPrices } = solved();
    const worse = Int32Array.of(0, 2, 1);
    expect(totalOfAnswer(table, worse)).toBeLessThan(totalOfAnswer(table, solved().columnOfRow));
    expect(kindsFor(worse, columnPrices)).toEqual(['gap']);
  });

  test('names the row that sits where it may not', () => {
    const { columnPrices } = solved();
    expect(certifyAssignment(problem, Int32Array.of(2, 0, 1), columnPrices).faults).toContainEqual({
      kind: 'not-a-pair',
      row: 0,
    });
  });

  test('names the row that sits nowhere', () => {
    const { columnPrices } = solved();
    expect(certifyAssignment(problem, Int32Array.of(1, 0, -1), columnPrices).faults).toContainEqual({
      kind: 'not-a-pair',
      row: 2,
    });
    expect(kindsFor(Int32Array.of(1, 0), columnPrices)).toContain('not-a-pair');
  });

  test('names the column that has more heads than seats', () => {
    const { columnPrices } = solved();
    expect(certifyAssignment(problem, Int32Array.of(0, 0, 1), columnPrices).faults).toContainEqual({
      kind: 'seats-exceeded',
      column: 0,
    });
  });

  test('names the column whose price is unsound', () => {
    const { columnOfRow } = solved();
    expect(certifyAssignment(problem, columnOfRow, Float64Array.of(4, 0.5, 0)).faults).toContainEqual({
      kind: 'price-unsound',
      column: 1,
    });
  });

  test('a price that is no number, or is missing, is a fault', () => {
    const { columnOfRow } = solved();
    expect(kindsFor(columnOfRow, Float64Array.of(4, Number.NaN, 0))).toContain('price-unsound');
    expect(kindsFor(columnOfRow, Float64Array.of(4, 3))).toContain('price-unsound');
  });

  test('rejects the best answer when its prices are too high or too low', () => {
    const { columnOfRow, columnPrices } = solved();
    expect(
      kindsFor(
        columnOfRow,
        columnPrices.map((price) => price + 100),
      ),
    ).toEqual([]);
    expect(
      kindsFor(
        columnOfRow,
        columnPrices.map((price, column) => price + (column === 2 ? 100 : 0)),
      ),
    ).toEqual(['gap']);
    expect(kindsFor(columnOfRow, new Float64Array(3))).toEqual(['gap']);
  });
});

describe('a solver that is wrong', () => {
  /** Each row in turn takes the best column that is still free; no row ever gives way. */
  const firstComeFirstServed = ({ matrix, seats }: Table): Int32Array | null => {
    const left = [...seats];
    const taken = matrix.map((row) => {
      const free = row.flatMap((worth, column) => (worth !== null && left[column]! > 0 ? [{ worth, column }] : []));
      const best = free.sort((a, b) => b.worth - a.worth)[0];
      if (!best) return -1;
      left[best.column]! -= 1;
      return best.column;
    });
    return taken.includes(-1) ? null : Int32Array.from(taken);
  };

  test('is found out whenever its answer is not the best, whatever prices it states', () => {
    let caught = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = seededRandom(seed);
      const random5 = feasibleTable(random, 5, 4, 70);
      const answer = firstComeFirstServed(random5);
      if (!answer || totalOfAnswer(random5, answer) === bruteForceTotal(random5)) continue;
      caught += 1;
      const claimed = solveAssignment(problemOf(random5));
      if (claimed.status !== 'optimal') throw new Error(`seed ${seed}: ${claimed.status}`);
      for (const prices of [
        new Float64Array(4),
        claimed.columnPrices,
        Float64Array.from({ length: 4 }, () => random.below(2000)),
      ]) {
        const report = certifyAssignment(problemOf(random5), answer, prices);
        expect({ seed, isBelow: report.total < report.bound }).toEqual({ seed, isBelow: true });
        expect({ seed, kinds: report.faults.map(({ kind }) => kind) }).toEqual({ seed, kinds: ['gap'] });
      }
    }
    expect(caught).toBeGreaterThan(50);
  });
});
