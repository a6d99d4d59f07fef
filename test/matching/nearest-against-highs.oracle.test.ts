import loadHighs, { type Highs } from 'highs';

import { answerWithHighs } from '../../src/engine';
import { seededRandom } from '../../src/kernel';
import { certifyAssignment, solveAssignment, solveNearest, type AssignmentProblem } from '../../src/matching';
import type { IntegerProgram } from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleValued, totalOfValued, valuedProblem, type ValuedTable } from './seat-values';

const PROBLEMS = runs(4, 240);

let highs: Highs;

beforeAll(async () => {
  highs = await loadHighs();
});

/** Most rows at home under a floor, as an integer program: pairs, and one variable for each head that is worth something. */
const programOf = ({ matrix, seats, values }: ValuedTable, home: readonly number[], floor: number): IntegerProgram => {
  const pairs = matrix.flatMap((row, at) =>
    row.flatMap((worth, column) => (worth === null ? [] : [{ row: at, column, worth }])),
  );
  const heads = values.flatMap((list, column) => list.slice(0, seats[column]).map((worth) => ({ column, worth })));
  const [rowStart, variable, coefficient] = [[0], [] as number[], [] as number[]];
  const [lower, upper] = [[] as number[], [] as number[]];
  const add = (least: number, most: number, terms: readonly (readonly [number, number])[]): void => {
    for (const [of, factor] of terms) {
      variable.push(of);
      coefficient.push(factor);
    }
    rowStart.push(variable.length);
    lower.push(least);
    upper.push(most);
  };
  const inPairs = (isMeant: (pair: (typeof pairs)[number]) => boolean): [number, number][] =>
    pairs.flatMap((pair, index): [number, number][] => (isMeant(pair) ? [[index, 1]] : []));
  matrix.forEach((_, row) =>
    add(
      1,
      1,
      inPairs((pair) => pair.row === row),
    ),
  );
  seats.forEach((most, column) => {
    add(
      0,
      most,
      inPairs((pair) => pair.column === column),
    );
    const listed = heads.flatMap((head, index): [number, number][] =>
      head.column === column ? [[pairs.length + index, -1]] : [],
    );
    // No head is worth anything that nobody sits for; those worth most count first by themselves, because values fall.
    add(0, matrix.length, [...inPairs((pair) => pair.column === column), ...listed]);
  });
  add(floor, Infinity, [
    ...pairs.map(({ worth }, index) => [index, worth] as const),
    ...heads.map(({ worth }, index) => [pairs.length + index, worth] as const),
  ]);
  return {
    objective: Float64Array.from([
      ...pairs.map(({ row, column }) => (home[row] === column ? 1 : 0)),
      ...heads.map(() => 0),
    ]),
    rowStart: Int32Array.from(rowStart),
    variable: Int32Array.from(variable),
    coefficient: Float64Array.from(coefficient),
    lower: Float64Array.from(lower),
    upper: Float64Array.from(upper),
    start: null,
  };
};

const solve = (problem: AssignmentProblem) => {
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') return null;
  const { columnOfRow, columnPrices: proof } = outcome;
  return { columnOfRow, bound: certifyAssignment(problem, columnOfRow, proof).bound, proof };
};

test(`${PROBLEMS} medium problems keep as many rows at home as integer programming does`, () => {
  let kept = 0;
  for (let seed = 1; seed <= PROBLEMS; seed += 1) {
    const random = seededRandom(seed);
    const drawn = feasibleValued(random, 15 + random.below(25), 6 + random.below(12), 20 + random.below(40));
    // Points small enough for what HiGHS calls equal.
    const table = {
      ...drawn,
      matrix: drawn.matrix.map((row) => row.map((worth) => (worth === null ? null : worth % 500))),
      values: drawn.values.map((list) => list.map((worth) => worth % 300).sort((a, b) => b - a)),
    };
    const problem = valuedProblem(table);
    const best = solve(problem)!;
    const former = solve(
      valuedProblem({
        ...table,
        matrix: table.matrix.map((row) => row.map((worth) => (worth === null ? null : worth + random.below(400)))),
      }),
    )!;
    const home = former.columnOfRow;
    const loss = random.pick([0, 5, 50, 300]);
    const floor = best.bound - BigInt(loss);
    const found = solveNearest({
      problem,
      home,
      floor,
      known: best.columnOfRow,
      spread: loss + 1,
      solve,
      keeps: () => true,
      mostSolves: 2000,
    });
    const answer = answerWithHighs(highs, programOf(table, Array.from(home), Number(floor)), 60000);
    if (answer.status !== 'found' || !answer.isProven) throw new Error(`HiGHS: ${answer.status}`);
    const most = Math.round(
      answer.values.reduce(
        (sum, value, index) =>
          sum + (index < problem.column.length && home[rowOf(problem, index)] === problem.column[index] ? value : 0),
        0,
      ),
    );
    expect({ seed, found: found.atHome, proven: found.mostAtHome }).toEqual({ seed, found: most, proven: most });
    expect(totalOfValued(table, found.columnOfRow)).toBeGreaterThanOrEqual(Number(floor));
    kept += most < home.length ? 1 : 0;
  }
  expect(kept).toBeGreaterThan(PROBLEMS / 2);
});

const rowOf = ({ rowStart }: AssignmentProblem, pair: number): number => {
  let row = 0;
  while (rowStart[row + 1]! <= pair) row += 1;
  return row;
};
