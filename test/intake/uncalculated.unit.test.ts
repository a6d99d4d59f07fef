import { readIntake } from '../../src/intake';
import type { Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

import { grid, peopleGrid, postsGrid, theProblem, told } from './workbook';

/** A grid some cells of which are formulas without results; by row and column, 0-based. */
const without = (one: Grid, cells: readonly (readonly [number, number])[]): Grid => ({
  ...one,
  rows: one.rows.map((values, row) => values.map((value, column) => (isOf(cells, row, column) ? null : value))),
  uncalculated: cells.map(([row, column]) => ({ row, column })),
});
const isOf = (cells: readonly (readonly [number, number])[], row: number, column: number): boolean =>
  cells.some(([r, c]) => r === row && c === column);

const [K, GAP] = [7, 8];
const posts = postsGrid([{}, { name: 'Arsiparis', required: 2, gap: -2 }, { name: 'Penyuluh', required: 3 }]);
const read = (...grids: readonly Grid[]) => readIntake(grids, AS_OF).problems;

describe('formulas without results', () => {
  test('in a column that is read are told once, in the place of what their blanks would be told for', () => {
    const problems = read(
      peopleGrid([{}, {}]),
      without(posts, [
        [1, K],
        [3, K],
      ]),
    );
    expect(told(problems)).toEqual(['column-uncalculated blocks Jabatan!H2']);
    expect(theProblem(problems, 'column-uncalculated').params).toEqual({ header: 'K', count: 2 });
  });

  test('in an optional column stop the plan too: read as blank they would change it in silence', () => {
    expect(told(read(without(peopleGrid([{}, {}]), [[2, 5]]), posts))).toEqual([
      'column-uncalculated blocks Pegawai!F3',
    ]);
  });

  test('in a column that is only held against others warn', () => {
    expect(told(read(peopleGrid([{}]), without(posts, [[2, GAP]])))).toEqual(['column-uncalculated warns Jabatan!I3']);
  });

  test('in rows that hold nothing else are told as rows, and a sum below the list is not taken for one', () => {
    const rows = [...peopleGrid([{}, {}]).rows, Array<null>(13).fill(null)];
    const all = rows[0]!.map((_, column): [number, number] => [2, column]);
    expect(told(read(without({ ...peopleGrid([]), rows }, all), posts)).slice(0, 2)).toEqual([
      'column-uncalculated blocks Pegawai!A3',
      'column-uncalculated blocks Pegawai!B3',
    ]);
    const sums: Grid = {
      ...posts,
      rows: [...posts.rows, ['Jumlah', null, null, null, null, null, null, null, null, null, null, null]],
    };
    expect(told(read(peopleGrid([{}]), without(sums, [[4, K]])))).toEqual(['sheet-uncalculated warns Jabatan!H5']);
  });

  test('on a sheet or in a column that is not read warn, with how many there are', () => {
    const other = without(
      grid('Grafik', [
        ['Rekap', 'Jumlah'],
        ['Guru', null],
        ['Bidan', null],
      ]),
      [
        [1, 1],
        [2, 1],
      ],
    );
    const problems = read(peopleGrid([{}]), posts, other);
    expect(told(problems)).toEqual(['sheet-uncalculated warns Grafik!B2']);
    expect(theProblem(problems, 'sheet-uncalculated').params).toEqual({ count: 2 });
  });
});
