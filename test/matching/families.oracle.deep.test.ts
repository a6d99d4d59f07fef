import { certifyAssignment, settleTies, solveAssignment, type AssignmentProblem } from '../../src/matching';
import { civil, contested, neighbouring } from '../bench/civil-families';
import { crowded, dense, fine, geometric, product, sparse, type CostInstance } from '../bench/families';
import { planned } from '../bench/planned-family';
import { runs } from '../support/depth';

jest.setTimeout(60_000);

const problemOf = ({ cost, ...rest }: CostInstance): AssignmentProblem => ({
  ...rest,
  points: cost.map((one) => -one),
});

// Sizes at which every path of the solver is taken: rows longer than a window, windows full of ties, windows that wear off,
// columns of many seats.
const instances: readonly (readonly [string, () => CostInstance])[] = [
  ['dense, all costs different', () => dense(150, 300, 1000000, 2001)],
  ['dense, many equal costs', () => dense(200, 200, 3, 2002)],
  ['dense, all costs equal', () => dense(120, 150, 1, 2003)],
  ['more columns than rows', () => dense(50, 900, 1000, 2004)],
  ['sparse', () => sparse(2000, 12, 1000, 2005)],
  ['product costs', () => product(160)],
  ['geometric', () => geometric(150, 2006)],
  ['easy civil service', () => civil(1500, 20, 2007)],
  ['contested posts', () => contested(800, 1000, 2008)],
  ['contested posts, some may not stay', () => contested(800, 20, 2009, { mayNotStay: 30 })],
  ['contested posts, finely graded', () => fine(contested(600, 1000, 2010))],
  ['overlapping neighbourhoods', () => neighbouring(1500, 30, 2011)],
  ['few posts of many seats', () => crowded(1500, 12, 0.5)],
  ['few posts of many seats, finely graded', () => fine(crowded(1500, 20, 0.4))],
  ['a plan for a city', () => planned(runs(900, 3000), runs(150, 500))],
];

test.each(instances)('%s: the answer proves itself, before and after ties are settled', (_, make) => {
  const problem = problemOf(make());
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') throw new Error(outcome.status);
  const { columnOfRow, columnPrices } = outcome;
  const report = certifyAssignment(problem, columnOfRow, columnPrices);
  expect(report.faults).toEqual([]);
  const settled = settleTies(problem, columnOfRow, columnPrices);
  expect(certifyAssignment(problem, settled, columnPrices)).toEqual(report);
});

test.each(instances)('%s: points in 64 bits and in 32 bits, and other prices, settle to the same answer', (_, make) => {
  const problem = problemOf(make());
  const wide = { ...problem, points: Float64Array.from(problem.points) };
  // A constant on every pair of a row leads bidding another way to the same optima.
  const shifted = { ...wide, points: wide.points.map((points) => points * 3 + 7) };
  const [first, second, third] = [problem, wide, shifted].map((one) => {
    const outcome = solveAssignment(one);
    if (outcome.status !== 'optimal') throw new Error(outcome.status);
    return [...settleTies(one, outcome.columnOfRow, outcome.columnPrices)];
  });
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});
