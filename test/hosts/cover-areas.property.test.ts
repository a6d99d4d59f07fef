import { coverAreas, ANY, PLAIN, type Paint } from '../../src/hosts/excel/cover-areas';
import { seededRandom } from '../../src/kernel';
import { runs } from '../support/depth';

const atOnce = (): Promise<void> => Promise.resolve();

/** What the cells look like after all paints, in their order. */
const painted = (rows: number, columns: number, paints: readonly Paint[]): number[][] => {
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => PLAIN as number));
  for (const turn of [0, 1])
    for (const { firstRow, lastRow, firstColumn, lastColumn, value, turn: own } of paints) {
      if (own !== turn) continue;
      for (let row = firstRow; row <= lastRow; row += 1)
        for (let column = firstColumn; column <= lastColumn; column += 1) cells[row]![column] = value;
    }
  return cells;
};

const coverOf = (cells: readonly (readonly number[])[], isPlainPaintable: boolean): Promise<readonly Paint[]> =>
  coverAreas(
    { rows: cells.length, columns: cells[0]!.length, isPlainPaintable, at: (row, column) => cells[row]![column]! },
    atOnce,
  );

test.each([true, false])(
  'every cell has what it wants after all paints, and none that wants nothing is touched where plain is final (%s)',
  async (isPlainPaintable) => {
    const random = seededRandom(11);
    for (let round = 0; round < runs(300, 10000); round += 1) {
      const [rows, columns, values] = [1 + random.below(12), 1 + random.below(7), 1 + random.below(4)];
      // Columns that mostly hold one value, as tables have them.
      const usual = Array.from({ length: columns }, () => random.below(values + 2) - 1);
      const cells = Array.from({ length: rows }, () =>
        usual.map((value) => (random.below(4) === 0 ? random.below(values + 2) - 1 : value)),
      );
      const paints = await coverOf(cells, isPlainPaintable);
      const shown = painted(rows, columns, paints);
      cells.forEach((line, row) =>
        line.forEach((value, column) => {
          if (value !== ANY) expect([round, row, column, shown[row]![column]]).toEqual([round, row, column, value]);
        }),
      );
      if (isPlainPaintable) continue;
      for (const { firstRow, lastRow, firstColumn, lastColumn } of paints)
        for (let row = firstRow; row <= lastRow; row += 1)
          for (let column = firstColumn; column <= lastColumn; column += 1) expect(cells[row]![column]).not.toBe(PLAIN);
    }
  },
);

test('a table with a heading over every ten rows takes its columns and its headings, not their product', async () => {
  const cells = Array.from({ length: 1000 }, (_, row) => (row % 10 === 0 ? [9, 9, 9, 9, 9] : [1, 2, 1, 3, 2]));
  const paints = await coverOf(cells, true);
  expect(paints.length).toBeLessThanOrEqual(105);
  expect(painted(1000, 5, paints)).toEqual(cells);
});

test('blank cells part neither a column nor a row', async () => {
  const cells = Array.from({ length: 50 }, (_, row) => [1, row % 2 ? ANY : 2, row % 3 ? 1 : ANY]);
  expect(await coverOf(cells, true)).toHaveLength(3);
});
