import type { Highs } from 'highs';

import type { AssignmentProblem } from '../../src/matching';

/**
 * An assignment problem as a linear program, whose corners are whole here: most points, each row one pair, each column at most its
 * seats. Rows of the program are rows, then columns; its columns are pairs.
 */
export const linearProgramOf = (
  highs: Highs,
  { rows, columns, rowStart, column, points, seats }: AssignmentProblem,
) => {
  const pairs = column.length;
  const indices = new Int32Array(2 * pairs);
  for (let row = 0; row < rows; row += 1) {
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      indices[2 * pair] = row;
      indices[2 * pair + 1] = rows + column[pair]!;
    }
  }
  return {
    numCols: pairs,
    numRows: rows + columns,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(points),
    colLower: new Float64Array(pairs),
    colUpper: new Float64Array(pairs).fill(1),
    rowLower: Float64Array.from({ length: rows + columns }, (_, index) => (index < rows ? 1 : 0)),
    rowUpper: Float64Array.from({ length: rows + columns }, (_, index) => (index < rows ? 1 : seats[index - rows]!)),
    matrix: {
      format: 'csc',
      numRows: rows + columns,
      numCols: pairs,
      starts: Int32Array.from({ length: pairs + 1 }, (_, pair) => 2 * pair),
      indices,
      values: new Float64Array(2 * pairs).fill(1),
    },
  } as const;
};
