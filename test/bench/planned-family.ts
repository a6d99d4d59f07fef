import { ignoreProgress } from '../../src/kernel';
import { buildInstance } from '../../src/planning/instance';
import { cityInput } from '../support/records';

import type { CostInstance } from './families';

/**
 * What Padan itself asks of the solver for an invented city: posts of several seats, long lists of posts per person, of which
 * many are of one worth.
 */
export const planned = (employees: number, positions: number): CostInstance => {
  const { problem, ownColumn } = buildInstance(cityInput({ employees, positions }, 7), ignoreProgress);
  const { rows, columns, rowStart, column, points, seats } = problem;
  let most = 0;
  for (const one of points) most = Math.max(most, one);
  return {
    rows,
    columns,
    rowStart,
    column,
    cost: Int32Array.from(Array.from(points), (one) => most - one),
    seats,
    own: ownColumn,
  };
};
