import { ExactSum } from './exact-sum';
import { pairOf, type AssignmentProblem } from './problem';
import { valueOfHead } from './seat-values';

/** Points of an answer with what its heads are worth. O(rows log pairs of a row). */
export const worthOf = (problem: AssignmentProblem, columnOfRow: Int32Array): bigint => {
  const sum = new ExactSum();
  const heads = new Int32Array(problem.columns);
  columnOfRow.forEach((column, row) => {
    sum.add(problem.points[pairOf(problem, row, column)]!);
    sum.add(valueOfHead(problem, column, heads[column]!));
    heads[column]! += 1;
  });
  return sum.value;
};
