import { seededRandom, type Random } from '../../src/kernel';
import {
  certifyAssignment,
  countAtHome,
  solveAssignment,
  solveNearest,
  type AssignmentProblem,
  type NearestProof,
} from '../../src/matching';
import { runs } from '../support/depth';

import { everyArrangement, feasibleValued, totalOfValued, valuedProblem, type ValuedTable } from './seat-values';

const PROBLEMS = runs(80, 4000);

type Case = {
  readonly table: ValuedTable;
  readonly problem: AssignmentProblem;
  readonly home: Int32Array;
  readonly floor: bigint;
  readonly known: Int32Array;
  readonly loss: number;
};

/** Solves without limits; the proof is the prices. */
const solve = (problem: AssignmentProblem): { columnOfRow: Int32Array; bound: bigint; proof: Float64Array } | null => {
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') return null;
  const { columnOfRow, columnPrices: proof } = outcome;
  return { columnOfRow, bound: certifyAssignment(problem, columnOfRow, proof).bound, proof };
};

const caseOf = (random: Random): Case => {
  const table = feasibleValued(random, 2 + random.below(5), 2 + random.below(4), 50 + random.below(51));
  const rough = random.chance(50);
  const thin = rough
    ? {
        ...table,
        matrix: table.matrix.map((row) => row.map((worth) => (worth === null ? null : worth % 7))),
        values: table.values.map((list) => list.map((worth) => worth % 5).sort((a, b) => b - a)),
      }
    : table;
  const problem = valuedProblem(thin);
  const best = solve(problem)!;
  const arrangements = everyArrangement(thin);
  const home = random.chance(60)
    ? Int32Array.from(arrangements[random.below(arrangements.length)]!)
    : Int32Array.from(thin.matrix, () => random.below(thin.seats.length + 1) - 1);
  const worths = arrangements.map((one) => totalOfValued(thin, one));
  const least = Math.min(...worths);
  const loss = random.pick([0, 0, random.below(Number(best.bound) - least + 1)]);
  return { table: thin, problem, home, floor: best.bound - BigInt(loss), known: best.columnOfRow, loss };
};

const kinds = (proof: NearestProof<Float64Array>): string[] =>
  proof.kind === 'parted' ? ['parted', ...kinds(proof.home), ...kinds(proof.away)] : [proof.kind];

test(`of ${PROBLEMS} small problems none has an answer worth the floor with more rows at home`, () => {
  const met = { given: 0, parted: 0, some: 0 };
  for (let seed = 1; seed <= PROBLEMS; seed += 1) {
    const random = seededRandom(seed);
    const one = caseOf(random);
    const { table, problem, home, floor, known, loss } = one;
    const found = solveNearest({ problem, home, floor, known, spread: loss + 1, solve, keeps: () => true });
    const worthy = everyArrangement(table).filter((answer) => BigInt(totalOfValued(table, answer)) >= floor);
    const most = Math.max(...worthy.map((answer) => countAtHome(home, Int32Array.from(answer))));
    expect({
      seed,
      atHome: found.atHome,
      mostAtHome: found.mostAtHome,
      isWorthy: BigInt(totalOfValued(table, found.columnOfRow)) >= floor,
      counted: countAtHome(home, found.columnOfRow),
    }).toEqual({ seed, atHome: most, mostAtHome: most, isWorthy: true, counted: most });
    met[kinds(found.proof).includes('parted') ? 'parted' : 'given'] += 1;
    if (most < home.length && most > countAtHome(home, known)) met.some += 1;
  }
  // Bonuses settle most of them, parting the others; in many the former answer can be kept in part only.
  expect(met.parted).toBeGreaterThan(PROBLEMS / 100);
  expect(met.given).toBeGreaterThan(met.parted);
  expect(met.some).toBeGreaterThan(PROBLEMS / 20);
});
